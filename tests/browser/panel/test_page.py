"""What holds for the page: accessibility, layout, hostile content, great length."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from support.panel_page import SHIPPED, Files, OpenPanel


def test_malformed_frames_do_no_harm(open_panel: OpenPanel) -> None:
    """Frames that are none leave the panel as it was."""
    panel = open_panel("turns=3")
    before = panel.page.locator(".jsm").inner_text()
    panel.kernel(
        "[null, 7, 'state', {}, {type: 'state'}, {type: 'update', thread: 'main', revision: 9}, {type: 'x'}]"
        ".forEach(frame => models[0].raw(frame))"
    )
    panel.settle()
    assert panel.page.locator(".jsm").inner_text() == before


HOSTILE = """<p>Fine.</p><script>window.pwned = 1</script><img src="/beacon-img" onerror="window.pwned = 2">
<svg onload="window.pwned = 3"><image href="/beacon-svg"/></svg><style>p { background: url(/beacon-css) }</style>
<iframe src="/beacon-frame"></iframe><p style="background: url(/beacon-style)" onclick="window.pwned = 4">x</p>
<video poster="/beacon-video" autoplay></video><a href="javascript:window.pwned = 5">link</a>
<form action="/beacon-form"><button>send</button></form><link rel="stylesheet" href="/beacon-link"><math><mtext>"""


def test_hostile_markup(open_panel: OpenPanel, files: Files) -> None:
    """Markup that got past the kernel's sanitiser still runs nothing and fetches nothing."""
    panel = open_panel("turns=2")
    panel.page.evaluate(
        "async (hostile) => { const { answers } = await import('./answers.js');"
        " const shown = { id: 'm1', role: 'user', version: 1, tokens: 1, html: hostile, name: '', more: false };"
        " answers.read = (kernel, { target }, reply) => reply('reading', { target, messages: [shown] }); }",
        HOSTILE,
    )
    panel.act("#1", "unfold")
    body = panel.row("#1").locator(".jsm-rendered")
    assert body.locator("p").first.inner_text() == "Fine."
    body.locator("a").click(force=True)
    body.locator("p").nth(1).click(force=True)
    panel.settle()
    assert panel.kernel("window.pwned") is None
    assert body.locator("img, svg, style, iframe, video, form, link, script, math").count() == 0
    assert [path for path in files.asked if "beacon" in path] == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    ("query", "then"),
    [
        ("turns=3&strategy=window&window=2&budget=100&width=360", ""),
        ("turns=0&width=360&host=1", ""),
        ("turns=20&budget=700&pins=2&system&plan&entities&summaries=stale&findings=1&sent=24&threads=1", ""),
        ("turns=2&special=code,states,chinese,rtl,line&width=320&draft=1&host=1&budget=3000", ""),
        ("turns=20&sent=24&width=400", ".jsm-tab:has-text('Sent')"),
        ("turns=20&system=1&width=400", ".jsm-tab:has-text('Next')"),
        ("turns=20&width=400", "[data-key='#20'] [data-act=more]"),
        ("turns=1&special=code&width=400", "[data-key='#2'] [data-act=unfold]"),
        ("turns=3&width=400", ".jsm-number"),
        ("turns=3&width=260", "[data-act=edit-plan]"),
        ("turns=8&summaries=1&entities=1&width=260", "[data-act=fold-entities]"),
        ("turns=8&summaries=1&width=260", "[data-key=S1] [data-act=more]"),
        ("turns=6&strategy=retrieval&window=2&width=260", ".jsm-number"),
    ],
)
def test_accessibility(open_panel: OpenPanel, query: str, then: str, theme: str) -> None:
    """axe-core finds nothing serious or critical, in light and dark, in the states people meet."""
    panel = open_panel(query, width=960, theme=theme)
    if then:
        panel.page.locator(then).first.click()
        panel.settle()
    assert panel.violations() == []


@pytest.mark.parametrize("width", [240, 280, 320, 360, 520, 900])
def test_nothing_sticks_out(open_panel: OpenPanel, width: int) -> None:
    """From 240 pixels on nothing is wider than the panel, whatever the texts are."""
    query = "turns=3&special=code,states,chinese,rtl,line&findings=1&threads=1&system&plan&budget=900&strategy=window"
    panel = open_panel(f"{query}&fill=1&width={width}", width=width)
    panel.page.locator(".jsm-number").last.click()
    sticking = panel.page.evaluate(
        """() => {
            const { right } = document.querySelector(".jsm").getBoundingClientRect();
            const visible = (each) => each.checkVisibility() && !each.closest("pre, svg, [popover]");
            return [...document.querySelectorAll(".jsm *")]
                .filter((each) => visible(each) && each.getBoundingClientRect().right > right + 1)
                .map((each) => each.className || each.tagName);
        }"""
    )
    assert sticking == []


@pytest.mark.parametrize("width", [240, 260, 280, 320, 400, 900])
@pytest.mark.parametrize(
    "query", ["turns=9&strategy=window&window=2&off=9", "turns=4&pins=1,2&budget=20", "turns=9&summaries=1"]
)
def test_reasons_are_not_cut(open_panel: OpenPanel, query: str, width: int) -> None:
    """Why a turn is in or out is there in full, from the narrowest sidebar on."""
    panel = open_panel(f"{query}&fill=1&width={width}", width=width)
    cut = panel.page.evaluate(
        """() => [...document.querySelectorAll(".jsm-badge span")]
            .filter((words) => words.scrollWidth > words.clientWidth)
            .map((words) => words.textContent)"""
    )
    assert panel.page.locator(".jsm-badge").count() > 1
    assert cut == []


@pytest.mark.parametrize("width", [240, 320, 900])
@pytest.mark.parametrize("query", ["turns=3", "turns=0", "turns=3&fill=1"])
def test_no_empty_strip_at_the_end(open_panel: OpenPanel, query: str, width: int) -> None:
    """The panel ends with what it shows last, and a line appears below only when something is said."""
    panel = open_panel(f"{query}&width={width}", width=width + 32)
    below = """() => {
        const root = document.querySelector(".jsm").getBoundingClientRect();
        const last = [...document.querySelectorAll(".jsm-foot button, .jsm-status > *, .jsm-calm, .jsm-body")]
            .map((each) => each.getBoundingClientRect()).filter(({ height }) => height > 0);
        return Math.round(root.bottom - Math.max(...last.map(({ bottom }) => bottom)));
    }"""
    assert panel.page.evaluate(below) <= 10


def test_nothing_moves_between_the_tabs(open_panel: OpenPanel) -> None:
    """What stands above the tabs keeps its height whichever of them is chosen, however little room there is."""
    panel = open_panel("turns=10&sent=10&fill=1&width=276&strategy=window", width=276, height=832)
    where = """() => [...document.querySelectorAll(".jsm-shown > :not(.jsm-body)")]
        .map((each) => Math.round(each.getBoundingClientRect().top))"""
    tops = []
    for name in ("Memory", "Next request", "Sent"):
        panel.page.get_by_role("tab", name=name).click()
        panel.settle()
        tops.append(panel.page.evaluate(where))
    assert tops[0] == tops[1] == tops[2]


@pytest.mark.parametrize("width", [276, 700])
def test_cards_are_as_far_from_both_edges(open_panel: OpenPanel, width: int) -> None:
    """Cards stand in the middle, although the list keeps room for its scroll bar on one side."""
    panel = open_panel(f"turns=9&fill=1&width={width}", width=width)
    left, right = panel.page.evaluate(
        """() => {
            const card = document.querySelector(".jsm-card").getBoundingClientRect();
            const list = document.querySelector(".jsm-list").getBoundingClientRect();
            return [card.left - list.left, list.right - card.right].map(Math.round);
        }"""
    )
    assert left == right > 0


def test_busy_is_said_after_a_moment(open_panel: OpenPanel) -> None:
    """A cell that runs longer than a blink is told of; one that ended is not."""
    panel = open_panel("turns=2")
    clock = panel.page.clock
    clock.install()
    status = "kernel.publish({{ type: 'status', thread: 'main', revision: 0, state: '{}' }})"
    panel.kernel(status.format("busy"))
    panel.kernel(status.format("idle"))
    clock.run_for(1_000)
    words = panel.page.get_by_text("Cell running. Changes apply to the next request.")
    expect(words).to_be_hidden()
    panel.kernel(status.format("busy"))
    clock.run_for(1_000)
    expect(words).to_be_visible()
    panel.kernel(status.format("idle"))
    clock.run_for(1_000)
    expect(words).to_be_hidden()


def test_ten_thousand_turns(open_panel: OpenPanel) -> None:
    """10,000 turns open small, exist on the page as a few rows only, and are walked from end to end."""
    panel = open_panel("turns=10000&budget=4000&width=360")
    assert panel.kernel("kernel.stateSize") < 150_000
    assert panel.page.locator(".jsm-item-row").count() < 40
    panel.row("#10000").focus()
    panel.press("Home")
    assert panel.focused_row() == "#1"
    expect(panel.row("#1")).to_contain_text("My dog is called Bruno.")
    for _ in range(40):
        panel.press("PageDown")
    assert panel.page.locator(".jsm-item-row").count() < 40
    panel.press("End")
    assert panel.focused_row() == "#10000"
    panel.kernel("kernel.add('One more.', 'Noted.')")
    panel.settle()
    expect(panel.row("#10001")).to_be_visible()
    assert panel.kernel("kernel.updateSize") < 8_000


def test_only_its_own_two_files_are_loaded(open_panel: OpenPanel, files: Files) -> None:
    """The panel asks for nothing beyond its script and its styles."""
    files.asked.clear()
    panel = open_panel("turns=20&sent=5", width=960)
    panel.page.get_by_role("tab", name="Sent").click()
    panel.settle()
    shipped = [path for path in files.asked if not path.startswith("/tests/panel/harness/")]
    assert sorted(shipped) == [f"{SHIPPED}css", f"{SHIPPED}js"]
