"""How the panel keeps up: streaming, other panels, restarts, and the front end around it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from support.panel_page import OpenPanel


def test_streaming(open_panel: OpenPanel) -> None:
    """A turn appears while it is written, and becomes a card of the memory when it is done."""
    panel = open_panel("turns=3")
    panel.kernel("void (window.streaming = kernel.stream('Why?', 'Because of '.repeat(30), 15))")
    panel.page.wait_for_function("document.querySelector('.jsm-stream')?.textContent.length > 40")
    assert panel.turns() == [1, 2, 3]
    expect(panel.row("#4")).to_contain_text("Why?")
    panel.page.evaluate("window.streaming")
    panel.settle()
    assert panel.turns() == [1, 2, 3, 4]
    expect(panel.row("#4").locator(".jsm-badge")).to_have_text("in")


STREAM = "void (window.streaming = kernel.stream('Why?', 'Because of '.repeat(400), 15))"
STOP = "Stop the reply of #4. What has come is kept."


def test_a_reply_is_stopped(open_panel: OpenPanel) -> None:
    """The button is there while a reply is written, is named, and goes with it; what became of it is said once."""
    panel = open_panel("turns=3")
    stop = panel.page.get_by_role("button", name=STOP)
    panel.kernel("window.said = []")
    panel.kernel(
        "void new MutationObserver(() => said.push(document.querySelector('.jsm-status [role=status]').textContent))"
        ".observe(document.querySelector('.jsm-status [role=status]'), { childList: true })"
    )
    panel.kernel(STREAM)
    expect(stop).to_have_text("Stop")
    assert panel.violations() == []
    stop.click()
    panel.page.evaluate("window.streaming")
    panel.settle()
    expect(panel.row("#4").locator(".jsm-badge")).to_have_text("out: stopped")
    assert panel.turn(4, "reply").startswith("Because of")
    expect(stop).to_have_count(0)
    assert panel.kernel("said") == ["Stopped. What had come is kept as #4."]


@pytest.mark.parametrize("tab", ["Memory", "Next request"])
def test_a_reply_is_stopped_by_keyboard(open_panel: OpenPanel, tab: str) -> None:
    """On every tab; the focus goes to the card of the reply, or to the tab in view."""
    panel = open_panel("turns=3")
    panel.page.get_by_role("tab", name=tab).click()
    panel.kernel(STREAM)
    panel.page.get_by_role("button", name=STOP).wait_for()
    panel.page.get_by_role("tab", name=tab).focus()
    for _ in range(40):
        panel.press("Tab")
        if panel.page.evaluate("document.activeElement.textContent") == "Stop":
            break
    panel.press("Enter")
    panel.page.evaluate("window.streaming")
    panel.settle()
    assert panel.turn(4, "outcome") == "interrupted"
    if tab == "Memory":
        assert panel.focused_row() == "#4"
    else:
        assert panel.page.evaluate("document.activeElement.textContent") == tab


def test_stop_is_not_offered_where_it_would_come_too_late(open_panel: OpenPanel) -> None:
    """Where messages wait until the cell has ended nothing is answered meanwhile; nor does a quick reply show it."""
    panel = open_panel("turns=3")
    panel.kernel("window.shown = 0")
    panel.kernel(
        "void new MutationObserver((all) => shown += all.some(({ target }) =>"
        " target.textContent === 'Stop' && !target.hidden))"
        ".observe(document.querySelector('.jsm-foot'), { subtree: true, attributes: true })"
    )
    panel.kernel("void (window.streaming = kernel.stream('Why?', 'Because of '.repeat(4), 15))")
    panel.page.evaluate("window.streaming")
    panel.kernel("void (kernel.delay = 3000)")
    panel.kernel("void (window.streaming = kernel.stream('Why?', 'Because of '.repeat(40), 15))")
    panel.page.evaluate("window.streaming")
    panel.page.wait_for_function("kernel.log.at(-1).type === 'page'")
    panel.settle()
    assert panel.kernel("shown") == 0


def test_reading_is_not_disturbed_by_streaming(open_panel: OpenPanel) -> None:
    """Whoever has scrolled up stays where they are when turns come in below."""
    panel = open_panel("turns=60")
    panel.row("#60").focus()
    panel.press("Home", "ArrowDown", "ArrowDown")
    before = panel.row("#3").bounding_box()
    panel.kernel("kernel.stream('Why?', 'Because of '.repeat(20), 5)")
    panel.page.wait_for_function("kernel.live().length === 61")
    panel.settle()
    assert panel.row("#3").bounding_box() == before
    panel.button("New turn below")
    expect(panel.row("#61")).to_be_visible()


def test_two_panels_agree(open_panel: OpenPanel) -> None:
    """What is done in one panel shows in the other."""
    panel = open_panel("turns=4&panels=2&width=380", width=840)
    panel.page.locator('.jsm >> nth=0 >> [data-key="#2"] [data-act="pin"]').click()
    panel.settle()
    badges = panel.page.locator('[data-key="#2"] .jsm-badge')
    assert badges.all_inner_texts() == ["in, pinned", "in, pinned"]


def test_a_lost_update_is_noticed(open_panel: OpenPanel) -> None:
    """A panel that missed a revision asks for everything anew instead of showing something wrong."""
    panel = open_panel("turns=4")
    panel.kernel(
        "(() => { const all = [...kernel.listeners]; kernel.listeners.clear(); kernel.add('A', 'B');"
        " all.forEach(each => kernel.listeners.add(each)); kernel.add('C', 'D'); })()"
    )
    panel.settle()
    expect(panel.page.locator(".jsm-counts")).to_have_text("6 of 6 turns in")


def test_restart_leaves_no_text(open_panel: OpenPanel) -> None:
    """When the kernel restarts, the panel says so and nothing of the conversation is left on the page."""
    panel = open_panel("turns=5&system=1&entities=1", width=960)
    panel.act("#1", "unfold")
    panel.kernel("models[0].die()")
    panel.settle()
    text = panel.page.locator(".jsm").inner_text()
    assert " ".join(text.split()) == (
        "Kernel restarted. The memory is empty. The model no longer sees the replies on this page."
    )
    html = panel.page.locator(".jsm").inner_html()
    assert not [word for word in ("Bruno", "Lima", "tutor", "deadline") if word in html]


def test_a_line_that_broke(open_panel: OpenPanel) -> None:
    """When nothing can be sent any more, the panel says that the kernel is gone and shows no old text."""
    panel = open_panel("turns=3", width=960)
    panel.kernel("void (models[0].send = () => { throw new Error('disposed'); })")
    panel.act("#2", "pin")
    text = " ".join(panel.page.locator(".jsm").inner_text().split())
    assert text == "No connection to the kernel. Run %memory to see its memory."
    assert "Bruno" not in panel.page.locator(".jsm").inner_html()


def test_closing_leaves_nothing(open_panel: OpenPanel) -> None:
    """The cleanup that `render` returns takes the panel off the page and hears no more news."""
    panel = open_panel("turns=3")
    panel.kernel("closers[0]()")
    panel.kernel("kernel.add('A', 'B')")
    panel.settle()
    expect(panel.page.locator(".jsm")).to_have_count(0)


def test_host_abilities(open_panel: OpenPanel) -> None:
    """A front end that can do more gets the buttons for it, also for deleted cells; without one they are not there."""
    panel = open_panel("turns=4&host=1")
    panel.act("#3", "more")
    panel.choose("Go to cell")
    assert panel.kernel("host.calls") == ["cell-3"]
    expect(panel.row("#4")).to_contain_text("its cell was deleted")
    assert panel.page.locator("[data-act=remove-gone]").count() == 1
    panel.page.locator("[data-act=remove-gone]").click()
    panel.settle()
    expect(panel.row("#4")).to_have_count(0)
    plain = open_panel("turns=4")
    plain.act("#3", "more")
    assert plain.page.get_by_role("menuitem", name="Go to cell").count() == 0


def test_notebook_shortcuts_stay_out(open_panel: OpenPanel) -> None:
    """Keys pressed in the panel do not reach the page around it."""
    panel = open_panel("turns=3")
    panel.kernel("window.heard = [], document.addEventListener('keydown', event => heard.push(event.key))")
    panel.row("#3").focus()
    panel.press("ArrowUp", "x", "Delete", "Enter")
    assert panel.kernel("heard") == []
    expect(panel.page.locator('.jsm[data-lm-suppress-shortcuts="true"]')).to_have_count(1)
