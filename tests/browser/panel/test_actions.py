"""What people do in the panel, by mouse and by keyboard, and what the memory then holds."""

from __future__ import annotations

from playwright.sync_api import expect

from support.panel_page import OpenPanel


def test_switches_of_a_turn(open_panel: OpenPanel) -> None:
    """Pin, turn off and remove act on their turn, and a second click takes pin and off back."""
    panel = open_panel("turns=5", width=700)
    panel.act("#2", "pin")
    assert panel.turn(2, "pinned") is True
    expect(panel.row("#2").locator(".jsm-badge")).to_have_text("in, pinned")
    panel.act("#2", "pin")
    assert panel.turn(2, "pinned") is False
    panel.act("#3", "off")
    assert panel.turn(3, "excluded") is True
    expect(panel.row("#3").locator(".jsm-badge")).to_have_text("out: turned off")
    panel.act("#3", "off")
    assert panel.turn(3, "excluded") is False
    panel.act("#4", "remove")
    assert panel.turns() == [1, 2, 3, 5]
    assert panel.status() == "Removed #4."


def test_undo_and_redo_say_what_they_do(open_panel: OpenPanel) -> None:
    """Undo names the change it takes back, redo the one it brings again."""
    panel = open_panel("turns=4")
    panel.act("#2", "more")
    panel.choose("Remove")
    panel.button("Undo: remove #2")
    assert panel.turns() == [1, 2, 3, 4]
    panel.button("Redo: remove #2")
    assert panel.turns() == [1, 3, 4]


def test_selection_by_mouse(open_panel: OpenPanel) -> None:
    """Click and Shift-click select turns, which are then changed together in one undoable step."""
    panel = open_panel("turns=6")
    panel.row("#3").locator(".jsm-number").click()
    panel.row("#5").locator(".jsm-number").click(modifiers=["Shift"])
    expect(panel.page.locator(".jsm-selected")).to_have_text("3 selected")
    panel.button("Turn off")
    assert [panel.turn(number, "excluded") for number in (2, 3, 4, 5, 6)] == [False, True, True, True, False]
    panel.button("Remove")
    assert panel.turns() == [1, 2, 6]
    expect(panel.page.locator(".jsm-selection")).to_be_hidden()
    panel.button("Undo: remove #3–#5")
    assert panel.turns() == [1, 2, 3, 4, 5, 6]


def test_selection_by_keyboard(open_panel: OpenPanel) -> None:
    """Arrows walk the turns, Shift selects, Delete removes, the focus stays where the removed ones were."""
    panel = open_panel("turns=6")
    panel.row("#6").focus()
    panel.press("ArrowUp", "ArrowUp", "Shift+ArrowUp")
    assert panel.focused_row() == "#3"
    panel.press("Delete")
    assert panel.turns() == [1, 2, 5, 6]
    assert panel.focused_row() == "#5"
    panel.press("p")
    assert panel.turn(5, "pinned") is True
    panel.press("o")
    assert panel.turn(5, "excluded") is True
    panel.press("Space")
    expect(panel.page.locator(".jsm-selected")).to_have_text("1 selected")
    panel.press("Escape")
    expect(panel.page.locator(".jsm-selection")).to_be_hidden()


def test_everything_of_a_turn_is_reached_by_keyboard(open_panel: OpenPanel) -> None:
    """Tab goes from a row to its buttons; its menu opens, is walked and is left by keyboard."""
    panel = open_panel("turns=3")
    panel.row("#2").focus()
    panel.press("Tab")
    assert panel.page.evaluate("document.activeElement.dataset.act") == "check"
    panel.press("Space")
    expect(panel.page.locator(".jsm-selected")).to_have_text("1 selected")
    panel.press("Space", "Tab")
    assert panel.page.evaluate("document.activeElement.dataset.act") == "badge"
    expect(panel.page.locator(".jsm-tip")).to_have_text("The next request carries this turn as it stands.")
    panel.press("Tab", "Tab", "Tab", "Enter", "ArrowDown", "ArrowDown")
    assert panel.page.evaluate("document.activeElement.textContent") == "Edit reply"
    panel.press("Escape")
    assert panel.page.evaluate("document.activeElement.dataset.act") == "more"


def test_editing(open_panel: OpenPanel) -> None:
    """An edit is saved by the keyboard, and Escape leaves one without saving."""
    panel = open_panel("turns=3")
    panel.row("#1").focus()
    panel.press("e")
    area = panel.page.get_by_label("Edit question")
    area.fill("My dog is called Brutus.")
    panel.press("Control+Enter")
    assert panel.turn(1, "question") == "My dog is called Brutus."
    panel.press("e")
    area.fill("Something else.")
    panel.press("Escape")
    assert panel.turn(1, "question") == "My dog is called Brutus."
    assert panel.focused_row() == "#1"


def test_an_open_card_stays_open(open_panel: OpenPanel) -> None:
    """Whatever becomes of an open turn, it stays open and says what it says now."""
    panel = open_panel("turns=3")
    panel.act("#2", "unfold")
    whole = panel.row("#2").locator(".jsm-whole")
    expect(whole).to_contain_text("I live in Lima.")
    panel.act("#2", "pin")
    expect(panel.row("#2").locator(".jsm-badge")).to_have_text("in, pinned")
    expect(whole).to_contain_text("I live in Lima.")
    panel.row("#1").focus()
    panel.press("e")
    panel.page.get_by_label("Edit question").fill("My dog is called Rex.")
    panel.press("Control+Enter")
    expect(whole).to_contain_text("I live in Lima.")
    expect(panel.row("#1").locator(".jsm-whole")).to_contain_text("My dog is called Rex.")
    panel.button("Undo: edit #1")
    expect(panel.row("#1").locator(".jsm-whole")).to_contain_text("My dog is called Bruno.")
    expect(whole).to_contain_text("I live in Lima.")


def test_stale_edit(open_panel: OpenPanel) -> None:
    """An edit of a turn that changed since is refused, said plainly, and shows the new version."""
    panel = open_panel("turns=2")
    panel.row("#1").focus()
    panel.press("e")
    panel.kernel("kernel.turns[0].version = 7, kernel.turns[0].question = 'My dog is called Rex.'")
    panel.page.get_by_label("Edit question").fill("My dog is called Brutus.")
    panel.button("Save")
    assert panel.turn(1, "question") == "My dog is called Rex."
    assert panel.page.get_by_label("Edit question").input_value() == "My dog is called Rex."
    assert panel.status() == "Changed meanwhile. Nothing was edited; here is the new version."


def test_standing_notes_and_entities(open_panel: OpenPanel) -> None:
    """Instructions are edited in place, a fact of an entity is corrected and deleted."""
    panel = open_panel("turns=2&entities=1")
    panel.button("Edit Instructions")
    panel.page.get_by_label("Instructions", exact=True).fill("Answer in French.")
    panel.button("Save")
    assert panel.kernel("kernel.standing.system.text") == "Answer in French."
    panel.page.locator('[data-act="fold-entities"]').click()
    panel.page.get_by_role("button", name="Correct this fact").nth(1).click()
    panel.page.get_by_role("textbox", name="Correct this fact").fill("11 May")
    panel.press("Enter")
    assert panel.kernel("kernel.entities[1].facts[0].text") == "11 May"
    panel.page.get_by_role("button", name="Delete this fact").first.click()
    panel.settle()
    assert panel.kernel("kernel.entities[0].facts.length") == 0


def test_summarising(open_panel: OpenPanel) -> None:
    """A summary stands for its turns, unfolds to them, says what to look at, and gives way to the originals."""
    panel = open_panel("turns=8")
    panel.act("#5", "more")
    panel.choose("Summarise older than #5")
    panel.page.wait_for_selector('[data-key="S1"]')
    assert panel.kernel("kernel.summaries[0].numbers") == [1, 2, 3, 4]
    expect(panel.row("S1")).to_contain_text("2 facts lost")
    expect(panel.row("S1")).to_contain_text("Not in its turns: Rome")
    expect(panel.row("#2")).to_have_count(0)
    panel.act("S1", "unfold")
    expect(panel.row("#2").locator(".jsm-badge")).to_have_text("in as S1")
    panel.act("S1", "more")
    panel.choose("Show originals")
    assert panel.kernel("kernel.summaries[0].expanded") is True


def test_summarising_is_cancelled(open_panel: OpenPanel) -> None:
    """Long work shows its progress and a Cancel that leaves the memory as it was."""
    panel = open_panel("turns=8")
    panel.kernel("kernel.slow = 300")
    panel.button("Summarise older")
    panel.page.get_by_role("progressbar", name="Summarising").wait_for()
    panel.button("Cancel")
    panel.page.locator(".jsm-work").wait_for(state="hidden")
    panel.page.wait_for_function("document.querySelector('.jsm-status').textContent.includes('Cancelled')")
    assert panel.kernel("kernel.summaries.length") == 0


def test_clear_and_erase(open_panel: OpenPanel) -> None:
    """Clear asks nothing and is undone in one click; erase asks, and is final."""
    panel = open_panel("turns=3")
    panel.button("Clear")
    assert panel.turns() == []
    expect(panel.page.locator(".jsm-calm")).to_contain_text("Nothing remembered yet.")
    panel.button("Undo: clear")
    assert panel.turns() == [1, 2, 3]
    panel.button("More")
    panel.choose("Erase…")
    panel.button("Cancel")
    assert panel.turns() == [1, 2, 3]
    panel.button("More")
    panel.choose("Erase…")
    panel.button("Erase")
    assert panel.kernel("kernel.turns.length") == 0
    assert panel.page.get_by_role("button", name="Undo").get_attribute("aria-disabled") == "true"


def test_search(open_panel: OpenPanel) -> None:
    """A search shows the turns that hold the words, says how many, and ends with Escape."""
    panel = open_panel("turns=12")
    panel.button("Search the turns")
    panel.page.get_by_role("searchbox").fill("BRUNO")
    panel.page.wait_for_function("document.querySelector('.jsm-search').textContent.includes('turn')")
    expected = panel.kernel("kernel.live().filter(turn => /bruno/i.test(turn.question + turn.reply)).length")
    assert panel.page.locator(".jsm-item-row").count() == expected < 12
    panel.press("Escape")
    assert panel.page.locator(".jsm-item-row").count() > expected


def test_strategy_and_budget_move_every_card(open_panel: OpenPanel) -> None:
    """A window and a budget show their effect on all cards and the strip before anything is sent."""
    panel = open_panel("turns=6")
    badges = panel.page.locator(".jsm-badge")
    assert set(badges.all_inner_texts()) == {"in"}
    panel.page.get_by_label("Strategy").select_option("window")
    panel.settle()
    assert badges.all_inner_texts() == ["out: window 2"] * 4 + ["in"] * 2
    panel.page.get_by_label("last turns").fill("4")
    panel.press("Enter")
    assert panel.kernel("kernel.window") == 4
    assert badges.all_inner_texts() == ["out: window 4"] * 2 + ["in"] * 4
    panel.button("of 1,000 tokens: change the token budget")
    panel.page.get_by_label("Token budget", exact=True).fill("30")
    panel.press("Enter")
    assert panel.kernel("kernel.budget") == 30
    expect(panel.page.locator(".jsm-counts")).to_have_text("1 of 6 turns in")
    expect(panel.page.locator(".jsm-block-in")).to_have_count(1)


def test_trying_a_question(open_panel: OpenPanel) -> None:
    """It says that it is a trial and what it would bring, sends nothing, and leaves the rest of the panel as it is."""
    panel = open_panel("turns=12&strategy=retrieval&window=2", width=960)
    expect(panel.row("#8").locator(".jsm-badge")).to_have_text("maybe: depends on your question")
    before = panel.page.locator(".jsm > .jsm-shown > :not(.jsm-body)").all_inner_texts()
    panel.page.get_by_label("Try a question", exact=True).fill("What is my deadline?")
    panel.page.wait_for_function("document.querySelector('.jsm-messages').textContent.includes('deadline')")
    panel.settle()
    expect(panel.page.get_by_text("A trial: nothing is sent or remembered.")).to_be_visible()
    assert panel.page.locator(".jsm > .jsm-shown > :not(.jsm-body)").all_inner_texts() == before
    expect(panel.row("#8").locator(".jsm-badge")).to_have_text("maybe: depends on your question")
    assert panel.kernel("kernel.receipts.length") == 0
    panel.page.get_by_label("Try a question", exact=True).fill("")
    expect(panel.page.get_by_text("A trial: nothing is sent or remembered.")).to_be_hidden()


def test_sent_requests(open_panel: OpenPanel) -> None:
    """Sent lists the requests with their plot; one opens with its difference from the one before."""
    panel = open_panel("turns=9&sent=9")
    panel.page.get_by_role("tab", name="Sent").click()
    panel.page.wait_for_selector(".jsm-request-line")
    expect(panel.page.locator(".jsm-column")).to_have_count(9)
    panel.page.locator(".jsm-request-line").first.click()
    panel.page.wait_for_selector(".jsm-difference")
    assert panel.page.locator(".jsm-difference").inner_text() == (
        "Since the request before: added #8 · left out #1"
    )
