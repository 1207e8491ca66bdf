"""What leaves the panel as a file or a picture, and what stays in its fields."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from support.panel_page import OpenPanel


def test_export_and_import(open_panel: OpenPanel, tmp_path: Path) -> None:
    """The browser saves what the kernel writes, and what a person chooses goes to the kernel."""
    panel = open_panel("turns=3")
    panel.button("More")
    panel.choose("Export…")
    with panel.page.expect_download() as saved:
        panel.button("Markdown, to read")
    assert saved.value.suggested_filename == "memory.md"
    assert Path(saved.value.path()).read_text(encoding="utf-8") == "md of 3"
    panel.page.get_by_text("3 turns saved as memory.md. Left out, as private: 1.").wait_for()

    (tmp_path / "kept.json").write_text('[{"role": "user", "content": "I live in Lima."}]', encoding="utf-8")
    panel.button("More")
    with panel.page.expect_file_chooser() as chooser:
        panel.page.get_by_role("menuitem", name="Import…").click()
    chooser.value.set_files(tmp_path / "kept.json")
    panel.page.get_by_text("1 turn added.").wait_for()
    assert panel.turn(4, "question") == "I live in Lima."


def test_a_picture_for_slides(open_panel: OpenPanel) -> None:
    """It stands alone, and says in large letters what is in and why."""
    panel = open_panel("turns=3&strategy=window&window=2&budget=100")
    panel.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    panel.button("More")
    panel.choose("Copy as SVG")
    panel.page.get_by_text("Copied.").wait_for()
    picture = ElementTree.fromstring(panel.page.evaluate("navigator.clipboard.readText()"))
    said = [each.text for each in picture.iter("{http://www.w3.org/2000/svg}text")]
    assert said[0] == "2 of 3 turns in · ≈26 of 100 tokens"
    assert said[1:] == ["#1", "out: window 2", "#3", "in", "#2", "in", "in the next request", "left out"]
    assert picture.get("font-size") == "20"
    assert not any("var(" in value for each in picture.iter() for value in each.attrib.values())


def test_an_erasure_empties_the_fields(open_panel: OpenPanel) -> None:
    """Whoever erased: what was typed into the panel is gone with the memory."""
    panel = open_panel("turns=3&width=960&entities=1", width=1000)
    panel.button("Search the turns")
    panel.page.get_by_role("searchbox").fill("Bruno")
    panel.page.get_by_label("Try a question").fill("Bruno?")
    panel.button("Edit Instructions")
    panel.page.locator("textarea").fill("Bruno!")
    panel.settle()
    panel.page.evaluate(
        "models[0].send({ type: 'command', id: 'r0', thread: 'main', revision: 3, action: 'erase' })"
    )
    panel.settle()
    assert panel.page.locator("textarea").count() == 0
    values = "[...document.querySelectorAll('input, textarea')].map(field => field.value).filter(Boolean)"
    assert [value for value in panel.page.evaluate(values) if not value.isdecimal()] == []
    assert "Bruno" not in panel.page.locator(".jsm").inner_text()


def test_no_field_is_kept_by_the_browser(open_panel: OpenPanel) -> None:
    """Every field says that what is typed there is not to be filled in again, or put into the session's file."""
    panel = open_panel("turns=3&width=960&entities=1&strategy=window", width=1000)
    panel.button("Search the turns")
    panel.button("Edit Instructions")
    panel.page.locator("[data-act=fold-entities]").click()
    panel.page.locator("[data-act='edit-bruno 0']").click()
    panel.settle()
    fields = panel.page.evaluate(
        "[...document.querySelectorAll('.jsm :is(input, textarea, select)')].map(field => field.autocomplete)"
    )
    assert len(fields) >= 7
    assert set(fields) == {"off"}
