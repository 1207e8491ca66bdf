"""What Tab offers on the magics' lines."""

from __future__ import annotations

import pytest
from IPython.core.interactiveshell import InteractiveShell

from jupyter_session_memory import chat_tool
from jupyter_session_memory.kernel.completion import install, suggestions


def price(item: str) -> int:
    """The price of an item."""
    return len(item)


PROVIDERS = ("offline", "ollama", "openai")


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("%%chat --no", ["--no-save", "--no-memory"]),
        ("%chat --no-save --no", ["--no-memory"]),
        ("reply = %chat --max", ["--max-tokens"]),
        ("%%chat -s win", ["window:"]),
        ("%%chat --strategy=fu", ["full"]),
        ("%%chat -m op", ["openai"]),
        ("%%chat -m openai --bud", ["--budget"]),
        ("%%chat -b 100 --temp", ["--temperature"]),
        ("%%chat --with d", ["data", "df"]),
        ("%%chat --with=df,m", ["model"]),
        ("%%chat --with df,", ["data", "df", "model", "price"]),
        ("%%chat --with df --cell --out=", ["last"]),
        ("%%chat --error --cod", ["--code"]),
        ("x = %chat --as m", ["model"]),
        ("%memory preview --wi", ["--with"]),
        ("%memory preview --with m", ["model"]),
        ("%%chat --tools pr", ["price"]),
        ("%%chat --tools price,up", ["update_plan"]),
        ("%memory pre", ["preview"]),
        ("%memory win", ["window"]),
        ("%memory strategy full", ["full"]),
        ("%memory entity --", ["--ask"]),
        ("%memory res", ["reset"]),
        ("%memory fin", ["find"]),
        ("%memory export --private --", ["--overwrite"]),
        ("%memory show --", ["--static"]),
        ("%%memory sys", ["system"]),
        ("%model o", ["offline", "ollama", "openai"]),
        ("%model li", ["list"]),
    ],
)
def test_a_line_is_completed(line: str, offered: list[str]) -> None:
    """Options that were not given, values where one is due, subcommands and their values."""
    found = suggestions(line, PROVIDERS, {"df": 1, "data": 2, "model": 3, "price": chat_tool(price), "_1": 4})

    assert found is not None
    assert found[1] == offered


@pytest.mark.parametrize(
    "line",
    [
        "%chat tell me --no",
        "%%chat -b ",
        "%memory prune ",
        "%%chat Hello",
        "%chat -t 0.5 what",
        "%chat --cell why --no",
    ],
)
def test_text_and_free_values_are_left_alone(line: str) -> None:
    """What people write to the model is not completed, nor is a number."""
    found = suggestions(line, PROVIDERS)

    assert found is not None
    assert found[1] == []


@pytest.mark.parametrize("line", ["%chatter x", "print('%chat -s ')", "x = 5", "%time %memory pre"])
def test_other_lines_are_none_of_ours(line: str) -> None:
    """Python and other magics keep their own completions."""
    assert suggestions(line, PROVIDERS) is None


def _completions(shell: InteractiveShell, text: str) -> set[str]:
    from IPython.core.completer import provisionalcompleter

    with provisionalcompleter():
        return {each.text for each in shell.Completer.completions(text, len(text))}


def test_the_shell_offers_them_and_nothing_else() -> None:
    """Options on the first line of a chat cell, nothing in its text, everything as before once uninstalled."""
    shell = InteractiveShell.instance()
    try:
        uninstall = install(shell, lambda: PROVIDERS)
        assert _completions(shell, "%%chat --no") == {"--no-save", "--no-memory"}
        assert _completions(shell, "%%chat\nWhat is pri") <= {"pri"}
        assert "print" in _completions(shell, "pri")
        uninstall()
        assert "print" in _completions(shell, "%%chat\npri")
    finally:
        InteractiveShell.clear_instance()
