"""Instructions, plan, entities and summaries from the panel: begun, changed, taken out, with the focus kept."""

from __future__ import annotations

from playwright.sync_api import expect

from support.panel_page import OpenPanel

FOCUS = "document.activeElement.dataset.act"


def test_a_plan_is_begun_changed_and_cleared(open_panel: OpenPanel) -> None:
    """Where there is no plan one is offered; once begun it has its own line, and empty text takes it away."""
    panel = open_panel("turns=2")
    panel.button("Add a plan")
    area = panel.page.get_by_label("Plan", exact=True)
    area.fill("1. Load the data.")
    panel.press("Control+Enter")
    assert panel.kernel("kernel.standing.plan.text") == "1. Load the data."
    expect(panel.page.locator('[data-act="fold-plan"]')).to_contain_text("1. Load the data.")
    expect(panel.page.get_by_role("button", name="Add a plan")).to_have_count(0)
    assert panel.page.evaluate(FOCUS) == "edit-plan"
    panel.press("Enter")
    area.fill("")
    panel.press("Control+Enter")
    assert panel.kernel("kernel.standing.plan.text") == ""
    expect(panel.page.get_by_role("button", name="Add a plan")).to_be_focused()


def test_a_plan_that_is_not_begun(open_panel: OpenPanel) -> None:
    """Escape leaves an empty plan unwritten, and the focus where it was."""
    panel = open_panel("turns=2")
    panel.button("Add a plan")
    panel.page.get_by_label("Plan", exact=True).fill("Never mind.")
    panel.press("Escape")
    assert panel.kernel("kernel.standing.plan.text") == ""
    expect(panel.page.get_by_role("button", name="Add a plan")).to_be_focused()


def test_instructions_are_cleared(open_panel: OpenPanel) -> None:
    """Instructions saved without text are none, and undo brings them back."""
    panel = open_panel("turns=2&system=Be+brief.")
    panel.button("Edit Instructions")
    panel.page.get_by_label("Instructions", exact=True).fill("")
    panel.button("Save")
    assert panel.kernel("kernel.standing.system.text") == ""
    expect(panel.page.locator('[data-act="fold-system"]')).to_contain_text("none")
    panel.button("Undo: edit instructions")
    assert panel.kernel("kernel.standing.system.text") == "Be brief."


def test_facts_keep_the_focus(open_panel: OpenPanel) -> None:
    """After a correction, a deletion or Escape the keyboard is still at the facts; replaced ones are read only."""
    panel = open_panel("turns=2&entities=1")
    panel.page.locator('[data-act="fold-entities"]').focus()
    panel.press("Enter")
    expect(panel.page.locator(".jsm-replaced button")).to_have_count(0)
    panel.press("Tab", "Enter")
    expect(panel.page.get_by_role("textbox", name="Correct this fact: the user's dog")).to_be_focused()
    panel.press("Escape")
    assert panel.page.evaluate(FOCUS) == "edit-bruno 0"
    panel.press("Tab", "Enter")
    assert panel.kernel("kernel.entities[0].facts.length") == 0
    assert panel.page.evaluate(FOCUS) == "fold-entities"


def test_news_does_not_disturb_a_correction(open_panel: OpenPanel) -> None:
    """What is being typed stays when the table of entities changes meanwhile."""
    panel = open_panel("turns=2&entities=1")
    panel.page.locator('[data-act="fold-entities"]').click()
    panel.button("Correct this fact: 10 May")
    field = panel.page.get_by_role("textbox", name="Correct this fact: 10 May")
    field.fill("11 M")
    panel.kernel("kernel.change(() => ({ entities: kernel.entities }), () => {})")
    panel.settle()
    assert field.input_value() == "11 M"


def test_a_summary_is_removed(open_panel: OpenPanel) -> None:
    """A summary is removed from its menu and with Delete; its turns stay, and undo brings it back."""
    panel = open_panel("turns=8&summaries=1")
    panel.row("S1").scroll_into_view_if_needed()
    panel.act("S1", "more")
    panel.choose("Remove")
    assert panel.kernel("kernel.summaries.length") == 0
    assert panel.turns() == [1, 2, 3, 4, 5, 6, 7, 8]
    assert panel.status() == "Removed S1."
    panel.button("Undo: remove S1")
    assert panel.kernel("kernel.summaries.map(({ id }) => id)") == ["S1"]
    panel.row("S1").focus()
    panel.press("Delete")
    assert panel.kernel("kernel.summaries.length") == 0
    assert panel.focused_row() is not None


def test_unfolding_a_summary_in_a_narrow_panel(open_panel: OpenPanel) -> None:
    """Where the arrow has no room the menu unfolds, and old turns are not announced as new ones."""
    panel = open_panel("turns=30&summaries=1&width=260", width=300)
    panel.row("#30").focus()
    panel.press("Home")
    panel.act("S1", "more")
    panel.choose("Unfold its turns")
    expect(panel.row("#1")).to_be_visible()
    expect(panel.page.get_by_role("button", name="New turn below")).to_be_hidden()
    panel.act("#1", "more")
    panel.choose("Show all")
    expect(panel.row("#1").locator(".jsm-whole")).to_be_visible()
