"""Replies as HTML: what they may hold, and that it reads as it was meant."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jupyter_session_memory.kernel.reply.highlight import LONGEST as LONGEST_CODE
from jupyter_session_memory.kernel.reply.render import LONGEST, render, render_line
from jupyter_session_memory.text.visible import visible
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


def text_of_tags(html: str) -> str:
    """HTML of one paragraph without the paragraph."""
    return html.strip().removeprefix("<p>").removesuffix("</p>")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("H<sub>2</sub>O, x<sup>2</sup>", "H<sub>2</sub>O, x<sup>2</sup>"),
        ("press <kbd>Ctrl</kbd>+<KBD>C</KBD>", "press <kbd>Ctrl</kbd>+<kbd>C</kbd>"),
        ("a<br>b<br/>c<BR />d", "a<br>b<br>c<br>d"),
        ("a<br>\nb", "a<br>b"),
        ("<hr>", "</p><hr><p>"),
        ("<b>bold <i>both</i></b>", "<b>bold <i>both</i></b>"),
        ("`<br>` and \\<br>", "<code>&lt;br&gt;</code> and &lt;br&gt;"),
        ("<br onclick=x> <sub class=a>b</sub>", "&lt;br onclick=x&gt; &lt;sub class=a&gt;b&lt;/sub&gt;"),
        ("<b>never closed", "&lt;b&gt;never closed"),
        ("never opened</b>", "never opened&lt;/b&gt;"),
        ("<script>x</script><img src=x>", "&lt;script&gt;x&lt;/script&gt;&lt;img src=x&gt;"),
    ],
)
def test_harmless_tags_are_meant_as_tags(text: str, html: str) -> None:
    """Those of a fixed list without attributes, in pairs; whatever else looks like a tag is text."""
    assert text_of_tags(render(text)) == html


def test_tags_of_a_table_and_of_several_paragraphs() -> None:
    """A line break in a table's cell, and something to unfold."""
    assert "<td>one<br>two</td>" in render("| a |\n|---|\n| one<br>two |")
    html = render("<details>\n<summary>Hint</summary>\n\nSome **text**\n\n</details>\n\nafter")
    assert "<details><summary>Hint</summary>" in html
    assert html.index("<strong>") < html.index("</details>") < html.index("after")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("one\ntwo\nthree", "<p>one<br>\ntwo<br>\nthree</p>"),
        ("- one\n  two", "<li>one<br>\ntwo</li>"),
        ("> one\n> two", "<p>one<br>\ntwo</p>"),
        ("one  \ntwo", "<p>one<br>\ntwo</p>"),
    ],
)
def test_lines_stay_lines(text: str, html: str) -> None:
    """Where a model ends a line, a line ends."""
    assert html in render(text)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        (
            "这是**“重点”**的内容。**注意：**请看。",
            "这是<strong>“重点”</strong>的内容。<strong>注意：</strong>请看。",
        ),
        ("前**（注）**后", "前<strong>（注）</strong>后"),
        ("これは*「名」*です。~~削除。~~次", "これは<em>「名」</em>です。<s>削除。</s>次"),
        (
            "**텍스트(text)**는 **“인용”**이라고",
            "<strong>텍스트(text)</strong>는 <strong>“인용”</strong>이라고",
        ),
        ("***両方！***だ", "<em><strong>両方！</strong></em>だ"),
        ("中文 ** 不是 ** 粗体，2 * 3", "中文 ** 不是 ** 粗体，2 * 3"),
        ("snake_case_中文_名", "snake_case_中文_名"),
        ("a**b.**c", "a**b.**c"),
    ],
)
def test_marks_beside_chinese_japanese_and_korean(text: str, html: str) -> None:
    """Bold, emphasis and deletions open and close beside punctuation, where there are no spaces to tell by."""
    assert text_of_tags(render(text)) == html


def flag(region: str) -> str:
    return "\U0001f3f4" + "".join(chr(0xE0000 + ord(letter)) for letter in region) + "\U000e007f"


@pytest.mark.parametrize("region", ["gbeng", "gbsct", "gbwls", "ustx", "fr20r"])
def test_flags_of_regions_are_shown(region: str) -> None:
    """England, Scotland, Wales and all others that are made of tag characters."""
    assert visible(f"a {flag(region)} b") == f"a {flag(region)} b"


@pytest.mark.parametrize(
    "text", [flag("gbeng")[:-1], flag("ignoreall"), flag("gbeng").replace("\U0001f3f4", "😀"), flag("")]
)
def test_what_is_no_flag_stays_visible(text: str) -> None:
    """Tags that hide something, or belong to nothing, are written out."""
    assert "⟨U+E0" in visible(text)


def test_a_table_does_not_grow_beyond_its_text() -> None:
    """Rows of a wide table that name no cells are not filled up without end."""
    text = "|a" * 1_200 + "|\n" + "|-" * 1_200 + "|\n" + "|\n" * 2_400
    assert len(render(text)) < 150 * len(text)


def test_code_is_coloured_up_to_a_size() -> None:
    """Block by block and for the reply as a whole; what has no room, or a line too long, is plain."""
    line = "if x:  # why\n"
    block = "```python\n" + line * (LONGEST_CODE // len(line) - 1) + "```\n"
    assert render(block).count("<span") > 100
    assert "<span" not in render(block, coloured=0)
    assert "<span" not in render(block.replace("```\n", line * 2 + "```\n"))
    assert "<span" not in render(f"```python\nif {'x' * 1_000}:\n```")
    assert render(block * 4).count("<span") == render(block * 2).count("<span")
    assert "<span" not in render('```fish\necho "' + "\\" * 70 + "\n```")


def test_a_formula_nested_too_deep_is_code() -> None:
    """Typesetting it would end the page."""
    nested = r"\frac{1}{" * 100 + "x" + "}" * 100
    assert "jsm-formula" in render(r"$\frac{1}{\frac{1}{x}}$")
    assert "<code>" in render(f"${nested}$")
    for opening, closing in (("{", "}"), (r"\left(", r"\right)"), (r"\begin{matrix}", r"\end{matrix}")):
        assert "jsm-formula" not in render(f"$${opening * 40}x{closing * 40}$$")
