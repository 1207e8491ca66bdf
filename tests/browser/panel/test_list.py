"""What the list of turns shows, and how turns are chosen in it."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from support.panel_page import OpenPanel


def test_one_line_says_that_an_earlier_turn_changed(open_panel: OpenPanel) -> None:
    """Above all the turns that were answered before it did; and it can be dismissed, until the next change."""
    panel = open_panel("turns=4")
    for text in ("My dog is called Brutus.", "My dog is called Rex."):
        panel.row("#1").focus()
        panel.press("e")
        panel.page.get_by_label("Edit question").fill(text)
        panel.press("Control+Enter")
        line = panel.page.get_by_text("#2–#4 were answered before #1 changed.")
        expect(line).to_have_count(1)
        panel.button("Say this no more")
        expect(line).to_have_count(0)


def test_filters(open_panel: OpenPanel) -> None:
    """The list is narrowed to what is in, out, pinned or failed; what is hidden is not selected any more."""
    panel = open_panel("turns=6&strategy=window&window=2&pins=1&special=states&width=700")

    def shown() -> list[str]:
        return panel.page.locator(".jsm-item-row .jsm-number").all_inner_texts()

    def narrow(name: str) -> list[str]:
        panel.page.get_by_role("group", name="Show").get_by_role(
            "button", name=re.compile(f"^{name}")
        ).click()
        panel.settle()
        return shown()

    everything = shown()
    panel.page.get_by_role("checkbox", name="Select all that are shown").click()
    expect(panel.page.locator(".jsm-selected")).to_have_text("10 selected")
    assert narrow("Pinned") == ["#1"]
    expect(panel.page.locator(".jsm-selected")).to_have_text("1 selected")
    assert narrow("Failed") == ["#7", "#8"]
    expect(panel.page.locator(".jsm-selection")).to_be_hidden()
    assert narrow("In") == ["#1", "#9", "#10"]
    assert narrow("Out") == ["#2", "#3", "#4", "#5", "#6", "#7", "#8"]
    assert narrow("All") == everything


def test_filters_stand_where_turns_differ(open_panel: OpenPanel) -> None:
    """There are none while all turns are alike, or so few that one sees them at once."""
    for query, visible in (("turns=6", False), ("turns=4&pins=1", False), ("turns=6&pins=1", True)):
        panel = open_panel(query)
        assert panel.page.get_by_role("group", name="Show").is_visible() is visible, query


def test_boxes_select(open_panel: OpenPanel) -> None:
    """Each turn has one in sight; with Shift all up to there."""
    panel = open_panel("turns=6")
    box = panel.page.get_by_role("checkbox", name="Select #2")
    box.click()
    panel.page.get_by_role("checkbox", name="Select #4").click(modifiers=["Shift"])
    expect(panel.page.locator(".jsm-selected")).to_have_text("3 selected")
    expect(box).to_have_attribute("aria-checked", "true")
    box.click()
    expect(panel.page.locator(".jsm-selected")).to_have_text("2 selected")
    expect(box).to_have_attribute("aria-checked", "false")


def test_undo_by_key(open_panel: OpenPanel) -> None:
    """Ctrl+Z takes back the last change of the memory, with Shift brings it again, and in a field means the text."""
    panel = open_panel("turns=3")
    panel.row("#2").focus()
    panel.press("Delete")
    assert panel.turns() == [1, 3]
    panel.press("Control+z")
    assert panel.turns() == [1, 2, 3]
    panel.press("Control+Shift+z")
    assert panel.turns() == [1, 3]
    panel.button("Search the turns")
    panel.press("Control+z")
    assert panel.turns() == [1, 3]


def test_a_new_summary_is_shown(open_panel: OpenPanel) -> None:
    """Scrolled into view, whatever was in view, with a line on what it stands for."""
    panel = open_panel("turns=40")
    assert panel.page.locator("[data-key='#40']").is_visible()
    panel.button("Summarise older")
    panel.page.get_by_text("#1–#36 summarised as S1; 2 facts lost.").wait_for()
    panel.page.wait_for_function("document.querySelector('[data-key=S1]')")
    panel.settle()
    expect(panel.row("S1")).to_be_in_viewport()
