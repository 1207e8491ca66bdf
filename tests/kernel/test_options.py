"""The parser of `[options] raw text`."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_session_memory.exceptions import UsageError
from jupyter_session_memory.kernel.options import Option, Parsed, help_text, parse

SPEC = (
    Option(("-m", "--model"), "Answer with this model.", metavar="NAME"),
    Option(("-s", "--strategy"), "Choose what is sent."),
    Option(("--max-tokens",), "The longest reply.", kind="int", metavar="N"),
    Option(("--temperature",), "How much chance.", kind="float"),
    Option(("--no-save",), "Remember nothing.", kind="flag"),
    Option(("-h", "--help"), "Show this.", kind="flag"),
)


@pytest.mark.parametrize(
    ("line", "values", "text"),
    [
        ("", {}, ""),
        (" why?", {}, "why?"),
        (" -m openai:gpt-5 why? ", {"model": "openai:gpt-5"}, "why? "),
        ("--model=x  two  spaces", {"model": "x"}, "two  spaces"),
        ("-m=x text", {"model": "x"}, "text"),
        ('-s "window 6" text', {"strategy": "window 6"}, "text"),
        ("--strategy='it is' text", {"strategy": "it is"}, "text"),
        (r'-s "say \"hi\"" text', {"strategy": 'say "hi"'}, "text"),
        (r'-s "C:\temp" text', {"strategy": r"C:\temp"}, "text"),
        ('-s "" text', {"strategy": ""}, "text"),
        ("--no-save --max-tokens 1,000 text", {"no_save": True, "max_tokens": 1000}, "text"),
        ("--temperature -0.5 text", {"temperature": -0.5}, "text"),
        ("--no-save -- --model x", {"no_save": True}, "--model x"),
        ("-- -m", {}, "-m"),
        ("--no-save", {"no_save": True}, ""),
        ("\t--no-save\n--help", {"no_save": True, "help": True}, ""),
    ],
)
def test_options_end_where_the_text_begins(line: str, values: dict[str, object], text: str) -> None:
    """Each way of writing a value is understood, and the text behind stays as typed."""
    assert parse(SPEC, line) == Parsed(values, text)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "- item",
        "-5 degrees",
        "--- hr",
        "---",
        "-",
        "-x^2 + 1",
        "-e, explain",
        "–m dash",
        "'quoted' text",
        "{x:>10} $HOME",
    ],
)
def test_text_that_only_begins_like_an_option_is_text(text: str) -> None:
    """A dash without a letter and a boundary behind it begins no option."""
    assert parse(SPEC, text) == Parsed({}, text)
    assert parse(SPEC, f"--no-save {text}") == Parsed({"no_save": True}, text)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("--modle x", "No option --modle. Did you mean --model? To send it as text, put -- in front."),
        ("-x y", "No option -x. See --help. To send it as text, put -- in front."),
        ("--model", "--model needs a value: write --model NAME."),
        ("--model=", "--model needs a value: write --model NAME."),
        ("-m --no-save x", "-m needs a value: write -m NAME."),
        ("-m -- x", "-m needs a value: write -m NAME."),
        ("--max-tokens many x", "--max-tokens needs a whole number, not “many”: write --max-tokens N."),
        ("--temperature nan x", "--temperature needs a number, not “nan”: write --temperature TEMPERATURE."),
        ("--no-save=1 x", "--no-save takes no value. Write --no-save alone."),
        ("-m a --model b x", "--model is given twice. Give it once, or put -- in front of your text."),
        ('-s "window 6', "A quoted value is not closed. Put a second quote behind it."),
    ],
)
def test_what_cannot_be_understood_is_refused_with_the_next_step(line: str, message: str) -> None:
    """An option that does not exist or does not fit is one plain line, never sent as text."""
    with pytest.raises(UsageError) as refused:
        parse(SPEC, line)
    assert str(refused.value) == message


@given(st.text().map(str.lstrip))
def test_any_text_survives_behind_the_end_of_options(text: str) -> None:
    """Whatever follows `--` reaches the model unchanged."""
    assert parse(SPEC, f"--no-save -- {text}") == Parsed({"no_save": True}, text)


@given(st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1))
def test_any_value_can_be_quoted(value: str) -> None:
    """A value in double quotes, with quotes and backslashes escaped, is read back as it was."""
    quoted = value.replace("\\", "\\\\").replace('"', '\\"')
    assert parse(SPEC, f'--model "{quoted}" text') == Parsed({"model": value}, "text")


def test_a_long_text_is_read_at_once() -> None:
    """Ten megabytes behind an option are taken as they are."""
    text = "word { } $HOME ? " * 600_000
    assert parse(SPEC, f"-m x {text}").text == text


@pytest.mark.parametrize("digits", [13, 400, 5_000])
def test_a_number_without_end_is_refused(digits: int) -> None:
    """Whether Python could read it or not: nothing here is counted in trillions."""
    for option in ("--max-tokens", "--temperature"):
        with pytest.raises(UsageError, match=f"{option} needs a"):
            parse(SPEC, f"{option} {'9' * digits} x")


def test_help_is_made_from_the_declaration() -> None:
    """Help lists every option with its value and its sentence in two columns."""
    lines = help_text(SPEC).splitlines()
    assert lines[0] == "  -m, --model NAME           Answer with this model."
    assert lines[-1] == "  -h, --help                 Show this."
    assert len(lines) == len(SPEC)
