"""Replies as HTML: what they may hold, and that it reads as it was meant."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jupyter_session_memory.kernel.reply.render import LONGEST, render, render_line, visible
from support.hostile import HOSTILE, MACROS
from support.safe_html import read


@pytest.mark.parametrize("reply", HOSTILE)
@pytest.mark.parametrize(
    "around", ["{}", "> {}", "- a\n\n  {}", "*{}*", "| a |\n|---|\n| {} |", "text {} text"]
)
def test_a_hostile_reply_holds_nothing_that_runs_or_fetches(reply: str, around: str) -> None:
    """Only allow-listed tags and attributes come out, and links lead to web pages and mailboxes only."""
    assert read(render(around.format(reply))).faults == []


@given(
    st.lists(
        st.sampled_from(
            [*HOSTILE, *MACROS, "$", "$$", "`", "```\n", "\n", "\n\n", "> ", "- ", "<", "[", "]("]
        )
    )
)
@settings(deadline=None)
def test_no_mixture_of_hostile_pieces_gets_through(pieces: list[str]) -> None:
    """Joined in any order, hostile pieces still give allow-listed HTML only."""
    assert read(render("".join(pieces))).faults == []


@given(st.text())
@settings(deadline=None)
def test_any_text_can_be_rendered(text: str) -> None:
    """Whatever characters a model sends, the HTML can be encoded and is safe."""
    html = render(text)
    html.encode()
    assert read(html).faults == []


@pytest.mark.parametrize("macro", MACROS)
@pytest.mark.parametrize("delimiters", ["${}$", "$${}$$", r"\({}\)", r"\[{}\]", "$$\n{}\n$$", "a \\({}\\) b"])
def test_a_formula_with_an_unsafe_macro_is_shown_as_its_source(macro: str, delimiters: str) -> None:
    """MathJax gets no formula that links, styles, loads or redefines."""
    reader = read(render(delimiters.format(macro)))
    assert reader.formulas() == []
    assert "code" in reader.tags


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        (r"so $x^2$ it is", "$x^2$"),
        (r"$a_1$ and $b_1 * c * d$", "$b_1 * c * d$"),
        (r"inline \(a * b * c\) here", r"\(a * b * c\)"),
        ("$$\na\n- b\n= c\n$$", "$$\na\n- b\n= c\n$$"),
        ("\\[\n# x\n\\]", "\\[\n# x\n\\]"),
        (
            "\\begin{align*}\na &= b \\\\\n* c\n\\end{align*}",
            "\\begin{align*}\na &= b \\\\\n* c\n\\end{align*}",
        ),
        ("1. one\n\n   $$\n   x\n   $$", "$$\nx\n$$"),
        (r"$a < b > c$", "$a < b > c$"),
        (r"$$x \label{eq:1}$$", "$$x $$"),
    ],
)
def test_formulas_reach_mathjax_as_they_were_written(text: str, formula: str) -> None:
    """Markdown takes nothing out of a formula, in a paragraph, a block of its own or a list."""
    assert formula in read(render(text)).formulas()


@pytest.mark.parametrize(
    "text",
    [
        "It costs $5 to $10.",
        r"\$x\$ and \\(y\\)",
        "&#36;x&#36;",
        "$ x $",
        r"\\[x\\]",
        r"\\begin{a} \\end{a}",
        "$x",
        "$$",
    ],
)
def test_what_is_no_formula_is_not_typeset(text: str) -> None:
    """Prices, escaped and unpaired delimiters stay text."""
    assert read(render(text)).formulas() == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("[here](https://evil.example/a)", "evil.example"),
        ("[https://good.example](https://evil.example)", "evil.example"),
        ("[x](https://good.example@evil.example/)", "evil.example"),
        ("[x](https://EVIL.example:8080/)", "evil.example"),
        ("[write](mailto:a@evil.example)", "a@evil.example"),
    ],
)
def test_a_link_shows_where_it_leads(text: str, shown: str) -> None:
    """Behind a link stands its host, unless its text is the address itself."""
    html = render(text)
    assert f'<span class="jsm-host">({shown})</span>' in html
    assert read(html).links[0]["rel"] == "noopener noreferrer nofollow"
    assert read(html).links[0]["target"] == "_blank"


@pytest.mark.parametrize(
    "text", ["<https://a.example/b>", "[https://a.example](https://a.example/)", "<me@a.example>"]
)
def test_a_link_that_is_its_own_text_needs_no_host(text: str) -> None:
    """An address is not said twice."""
    assert "jsm-host" not in render(text)


def test_code_is_coloured_by_classes() -> None:
    """A fence with a known language gets spans with classes, and its text stays whole."""
    html = render("```python\ndef f():\n    return '<b>'\n```")
    assert '<span class="jsm-k">def</span>' in html
    assert "&lt;b&gt;" in html


@pytest.mark.parametrize("info", ["", "nosuchlanguage", "{", "x" * 5000])
def test_code_in_an_unknown_language_is_plain(info: str) -> None:
    """A fence whose language nobody knows is shown without colours."""
    assert render(f"```{info}\na < b\n```") == "<pre><code>a &lt; b\n</code></pre>\n"


def test_tables_keep_their_alignment_without_styles() -> None:
    """A column's alignment is an attribute, for styles are not let through."""
    html = render("| a | b |\n|:--|--:|\n| 1 | 2 |")
    assert '<td align="right">2</td>' in html
    assert '<td align="left">1</td>' in html


def test_text_from_right_to_left_finds_its_own_direction() -> None:
    """Paragraphs of a reply with Hebrew or Arabic in it follow their first letter, code never does."""
    html = render("שלום\n\n```\nx\n```")
    assert '<p dir="auto">' in html
    assert '<pre dir="ltr">' in html
    assert "dir=" not in render("hello")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\u202eb", "a⟨U+202E⟩b"),
        ("\u2066x\u2069", "⟨U+2066⟩x⟨U+2069⟩"),
        ("a\U000e0041b", "a⟨U+E0041⟩b"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("a\ud800", "a\ufffd"),
        ("\u05d0\u200f", "\u05d0\u200f"),
    ],
)
def test_hidden_characters_are_made_visible(text: str, shown: str) -> None:
    """Direction overrides and tag characters are written out, terminal sequences are gone."""
    assert visible(text) == shown
    assert shown in render(text)


def test_a_line_is_text_and_nothing_else() -> None:
    """A footer is escaped, and MathJax finds nothing in it."""
    reader = read(render_line("<b> $x$ *y* \\(z\\)"))
    assert reader.faults == []
    assert reader.formulas() == []
    assert reader.tags == ["span"] * 4


def test_a_reply_beyond_all_measure_is_shown_as_it_is() -> None:
    """What would take seconds to lay out is shown as plain text."""
    html = render("<b>*x*" * (LONGEST // 6 + 1))
    assert html.startswith("<pre>&lt;b&gt;*x*")


def test_the_same_text_gives_the_same_html() -> None:
    """Nothing in the HTML depends on the time or on what was rendered before."""
    text = "# a\n\n$x$ [b](https://c.example)\n\n```python\n1\n```"
    assert render(text) == render(text)
