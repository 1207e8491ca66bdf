"""Text typed into a cell reaches the magic as typed, and only where it is a magic."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from IPython.core.interactiveshell import InteractiveShell
from IPython.core.magic import no_var_expand
from IPython.core.magics.basic import BasicMagics

from jupyter_session_memory.kernel import transform

NAMES = ("chat", "memory", "model")
Call = tuple[str, str, str | None]


@pytest.fixture(scope="module")
def ip() -> Iterator[InteractiveShell]:
    """A real shell with recording magics (`ip.calls`) and the transform in front."""
    shell: Any = InteractiveShell.instance()
    shell.calls = []
    for name in NAMES:

        def record(line: str, cell: str | None = None, name: str = name) -> str | None:
            """What help shows."""
            shell.calls.append((name, line, cell))
            return "the reply"

        shell.register_magic_function(no_var_expand(record), "line_cell", name)
    transform.install(shell, NAMES, lambda name: name in NAMES)
    yield shell
    transform.uninstall(shell)
    InteractiveShell.clear_instance()


def run(ip: Any, cell: str) -> list[Call]:
    """Run a cell that must not fail; return what the magics were given."""
    ip.calls.clear()
    result = ip.run_cell(cell)
    assert result.success, result.error_before_exec or result.error_in_exec
    return list(ip.calls)


BODIES = [
    '{"a": 1}',
    "return {}",
    "{x:>10} $HOME ~",
    "don't",
    "why?",
    "help me??",
    ">>> x = 1\n>>> x\n1",
    "In [1]: x = 1\nOut[1]: 1",
    '"""triple"""\n' + "'''quotes'''",
    "<|endoftext|>",
    "lone \ud800 surrogate",
    "nul \x00 and \x07",
    "four bytes 😀 한국어",
    "%%bash\nls",
    "%chat nested\nx = %chat nested",
    "back\\slash \\\nat the end \\",
    "form\x0cfeed \x1c\u2028 separators\x85",
    "\r\nwindows\r\nlines\r",
    "    indented\n\ttabs",
    "  \n\n",
    "# comment",
]


@pytest.mark.parametrize("body", BODIES)
def test_the_body_of_a_cell_arrives_as_typed(ip: Any, body: str) -> None:
    """Nothing is stripped, expanded or split; a body always ends with a newline, as IPython has it."""
    assert run(ip, f"%%chat --no-save {{x}} $y\n{body}\n") == [("chat", "--no-save {x} $y", f"{body}\n")]


@given(st.text(), st.sampled_from(NAMES))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_body_arrives_as_typed(ip: Any, body: str, name: str) -> None:
    """Whatever characters a body has, the magic gets exactly them."""
    assert run(ip, f"%%{name}\n{body}\n") == [(name, "", f"{body}\n")]


@given(
    st.text(st.characters(exclude_characters="\n", exclude_categories=())).filter(
        lambda t: not t.endswith(("\\", "\r"))
    )
)
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_line_arrives_as_typed(ip: Any, text: str) -> None:
    """Whatever characters a line has, the magic gets exactly them, statement or assignment."""
    assert run(ip, f"if True:\n    %chat {text}\n    reply = %chat {text}") == [
        ("chat", text, None),
        ("chat", text, None),
    ]


@pytest.mark.parametrize(
    ("cell", "line", "body"),
    [
        ("\n  \n%%chat\nbody", "", "body\n"),
        ("  %%chat -m x\n  body", "-m x", "  body\n"),
        ("%%chat\tx\r\nbody", "x", "body\n"),
        ("%%chat why?", "why?", "\n"),
        ("%%chat", "", "\n"),
    ],
)
def test_a_cell_may_begin_with_blank_lines_and_have_no_body(ip: Any, cell: str, line: str, body: str) -> None:
    """The magic itself hears of a missing body; IPython would refuse the cell."""
    assert run(ip, cell) == [("chat", line, body)]


def test_ten_megabytes_arrive_as_typed(ip: Any) -> None:
    """A big paste is handed on whole."""
    body = "line {x} $y \n" * 800_000
    assert run(ip, f"%%chat\n{body}") == [("chat", "", body)]


@pytest.mark.parametrize(
    ("cell", "calls"),
    [
        ("%chat what is this?", [("chat", "what is this?", None)]),
        ("%chat {x} $HOME don't", [("chat", "{x} $HOME don't", None)]),
        ("%chat", [("chat", "", None)]),
        ("%chat  two ", [("chat", " two ", None)]),
        ("for i in (1, 2):\n    %chat it's {i}\n    pass", [("chat", "it's {i}", None)] * 2),
        ("def f():\n\treturn 1\n%memory show\n%model", [("memory", "show", None), ("model", "", None)]),
        ("if True:\n    if True:\n        %chat a\n    %chat b\n%chat c", [("chat", t, None) for t in "abc"]),
        ("!true it's\n%chat a", [("chat", "a", None)]),
        ("%timeit -n1 -r1 'x'\n%chat a", [("chat", "a", None)]),
        ("x = [1,\n  2]\n%chat a (", [("chat", "a (", None)]),
        ("# don't\n%chat a", [("chat", "a", None)]),
        ("x = 'it''s' # \"\n%chat a", [("chat", "a", None)]),
        ("%chat a \\\n  b\n%chat c\\", [("chat", "a \n  b", None), ("chat", "c\\", None)]),
        ("%%time\n%chat why?\n", [("chat", "why?", None)]),
        ("%%capture\nr = %chat why?\n", [("chat", "why?", None)]),
    ],
)
def test_lines_arrive_as_typed(ip: Any, cell: str, calls: list[Call]) -> None:
    """A line of the magic is found wherever a statement can begin, with its text untouched."""
    assert run(ip, cell) == calls


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("reply = %chat why?", "reply"),
        ("reply=%chat why?", "reply"),
        ("reply: str = %chat why?", "reply"),
        ("d = {}\nd['a'] = %chat why?", "d['a']"),
        ("d = {}\nd[\n'a'\n] = %chat why?", "d['a']"),
        ("class A: pass\nA.b = %chat why?", "A.b"),
        ("if True:\n    reply = %chat why?", "reply"),
    ],
)
def test_an_assigned_reply_is_the_value(ip: Any, cell: str, value: str) -> None:
    """The assigned form asks the magic for its value, whatever the target."""
    assert run(ip, cell) == [("chat", "why?", None)]
    assert eval(value, ip.user_ns) == "the reply"


@pytest.mark.parametrize(
    "cell",
    [
        "%chat hello",
        "%%chat\nhello",
        "chat hello",
        "%time %chat hello?",
        "get_ipython().run_line_magic('chat', 'hello')",
    ],
)
def test_a_statement_shows_no_out(ip: Any, cell: str) -> None:
    """A call that stands alone leaves nothing in Out, however it is written."""
    assert ip.run_cell(cell).result is None


@pytest.mark.parametrize(
    ("cell", "line"),
    [
        ("%time %chat why {x}?", "why {x}?"),
        ("%timeit -n1 -r1 %chat why {x}?", "why {x}?"),
        ("%prun -q %chat why?", "why?"),
        ("x = %time %chat why?", "why?"),
        ("for _ in 'a':\n    %time %chat why?", "why?"),
        ("%ask why {x}?", "why {x}?"),
        ("x = %ask why {x}?", "why {x}?"),
        ("%again why?", "--no-save why?"),
        ("%time %again why?", "--no-save why?"),
        ("ask why {x}?", "why {x}?"),
        ("%frag why {x}?", "why {x}?"),
        ("chat why {x}?", "why {x}?"),
    ],
)
def test_behind_another_magic_or_by_another_name(ip: Any, cell: str, line: str) -> None:
    """The text arrives as typed: no help is opened, nothing is expanded."""
    ip.magics_manager.register_alias("ask", "chat", "line")
    ip.magics_manager.register_alias("again", "ask", "line", "--no-save")
    ip.register_magic_function(ip.find_line_magic("chat"), magic_name="frag")
    assert run(ip, cell) == [("chat", line, None)]


def test_by_a_name_that_the_cell_itself_gives(ip: Any) -> None:
    """An alias that is made above in the cell is known below, and one of that alias, too."""
    ip.register_magics(BasicMagics)
    cell = "%alias_magic -l mine chat\n%alias_magic yours mine\n%mine why {x}?\n%yours --no-save what?"
    assert run(ip, cell) == [("chat", "why {x}?", None), ("chat", "--no-save what?", None)]


def test_by_another_name_above_a_cell(ip: Any) -> None:
    """An alias of the cell magic gets its body as typed, too."""
    ip.magics_manager.register_alias("ask", "chat", "cell")
    assert run(ip, "%%ask --no-save\n>>> why {x}?") == [("chat", "--no-save", ">>> why {x}?\n")]


def test_a_magic_that_others_register_later(ip: Any) -> None:
    """It receives its text as typed, and what it returns is shown."""
    ours = ip.find_line_magic("memory")
    got: list[str] = []

    def memory(line: str) -> str:
        got.append(line)
        return "theirs"

    ip.register_magic_function(no_var_expand(memory), "line", "memory")
    try:
        transform.install(ip, NAMES, lambda name: name == "chat")
        assert ip.run_cell("%memory what is {x}?").result == "theirs"
        ip.run_cell("x = %memory what is {x}?")
        assert got == ["what is {x}?"] * 2
        assert ip.user_ns["x"] == "theirs"
    finally:
        transform.install(ip, NAMES, lambda name: name in NAMES)
        ip.register_magic_function(ours, "line_cell", "memory")


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("# a question\n%%chat\nwhy", "%%chat has to be the first line of its cell"),
        ("x = 1\n\n  %%chat -m x\nwhy?", "%%chat has to be the first line of its cell"),
        ("%%chat\u00a0-m x\nwhy", "beside %%chat stands U+00A0 (no-break space)"),
        ("%chat\u3000why", "beside %chat stands U+3000 (ideographic space)"),
        ("\u00a0%chat why", "beside %chat stands U+00A0 (no-break space)"),
        ("\ufeff%%chat\nwhy", "beside %%chat stands U+FEFF (zero width no-break space)"),
        ("x = %chat\u200bwhy", "beside %chat stands U+200B (zero width space)"),
        ("％％chat\nwhy", "the percent sign is a full-width one (U+FF05)"),
    ],
)
def test_what_is_nearly_a_magic_is_refused_in_one_line(ip: Any, cell: str, told: str) -> None:
    """The line says what is in the way, and nothing is asked."""
    ip.calls.clear()
    error = ip.run_cell(cell).error_before_exec
    assert str(error).startswith(f"Not sent: {told}")
    assert ip.calls == []


@pytest.mark.parametrize(
    "cell",
    [
        's = """\n%chat inside a string\n"""',
        "s = '''\nx = %chat inside a string\n'''",
        "s = (1\n%memory\n)",
        "memory = 3\nx = 7 \\\n%memory",
        "x = '= %chat a'",
        "# x = %chat a",
        "print(x := 3) # %chat",
        "%%bash\ntrue\n%chat no",
        "%chatter = 3",
        "x = '%chat",
        "",
        "x = 1",
        "s = '''\n%%chat\n'''",
        "# %chat\u00a0why",
        "chat = 1",
        "memory.show()",
    ],
)
def test_what_only_looks_like_a_magic_is_left_alone(cell: str) -> None:
    """Strings, brackets, comments, continued lines and cells of other magics keep every character."""
    lines = cell.splitlines(keepends=True)
    assert transform.RawText(NAMES)(lines) == lines


@pytest.mark.parametrize("cell", ["%chat?", "%chat??", "%%chat?", "%%chat??", "%chat?\n"])
def test_help_stays_help(ip: Any, cell: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A question mark right behind the magic's name asks IPython about the magic."""
    assert run(ip, cell) == []
    assert "What help shows." in capsys.readouterr().out


def test_a_call_takes_as_many_lines_as_the_text_did() -> None:
    """So a traceback names the right line of what follows."""
    source = "%chat a \\\n b \\\n c\nx = 1\n"
    out = "".join(transform.RawText(NAMES)(source.splitlines(keepends=True)))
    assert out.splitlines().index("x = 1") == 3


@pytest.mark.parametrize(
    ("typed", "status"),
    [
        ("%chat it's (", "complete"),
        ("%%chat", "incomplete"),
        ("%%chat\nbody", "incomplete"),
        ("%%chat\nbody\n\n", "complete"),
    ],
)
def test_multi_line_entry_in_a_terminal_works_as_without_it(ip: Any, typed: str, status: str) -> None:
    """IPython decides by its own rules when a cell is complete."""
    assert ip.input_transformer_manager.check_complete(typed)[0] == status


def test_installing_again_and_taking_out_leave_one_and_none() -> None:
    """However often it is installed there is one transform, in front; uninstalling restores the list."""
    shell = InteractiveShell()
    before = list(shell.input_transformers_cleanup)
    transform.install(shell, NAMES)
    transform.install(shell, ("chat",))
    assert isinstance(shell.input_transformers_cleanup[0], transform.RawText)
    assert shell.input_transformers_cleanup[1:] == before
    transform.uninstall(shell)
    transform.uninstall(shell)
    assert shell.input_transformers_cleanup == before
