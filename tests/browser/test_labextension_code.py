"""The round that a data scientist makes, in JupyterLab: data in, question, code, run, error, mended code, run."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from browser.lab import Server
from browser.memory_page import MemoryPage, write_notebook
from support.wire import KEY, WireServer

DATA = (
    "import csv\nwith open('ages.csv', 'w') as file:\n"
    "    csv.writer(file).writerows([['name', 'age'], ['Ana', '3'], ['Bo', '4'], ['Cy', '']])\n"
    "with open('ages.csv') as file:\n    rows = list(csv.DictReader(file))"
)
WRONG = "```python\nages = [int(row['age']) for row in rows]\nsum(ages) / len(ages)\n```"
RIGHT = "```python\nages = [int(row['age']) for row in rows if row['age']]\nsum(ages) / len(ages)\n```"
CELLS = "window.jupyterapp.shell.currentWidget.content.widgets"


@pytest.fixture
def model() -> Iterator[WireServer]:
    """The endpoint that the notebook asks."""
    with WireServer() as model:
        yield model


def code(reply: str) -> str:
    """The code of a reply."""
    return reply.removeprefix("```python\n").removesuffix("\n```")


def sources(memory: MemoryPage) -> list[str]:
    """What the cells say."""
    source = "({ model }) => model.sharedModel.getSource()"
    return list(memory.notebook.page.evaluate(f"() => {CELLS}.map({source})"))


def test_a_question_becomes_code_and_an_error_mended_code(
    server: Server, memory: MemoryPage, model: WireServer
) -> None:
    """One command each; code lands below its cell, is replaced when that runs again, and is never run by itself."""
    environment = f"%env OPENAI_API_KEY={KEY}\n%env OPENAI_BASE_URL={model.url}\n%env OPENAI_MODEL=gpt-5-mini"
    load = f"{environment}\n%load_ext jupyter_session_memory"
    mean = "%%chat --with rows --file=ages.csv --code\nThe mean age?"
    memory.open(write_notebook(server, "round.ipynb", load, DATA, mean, "%chat --error --code", "'the end'"))
    notebook = memory.notebook
    for reply in (WRONG, WRONG, RIGHT, "In words: 3.5."):
        model.reply(reply)
    for index in (0, 1, 2):
        notebook.run_cell(index)
    notebook.wait_until(f"() => {CELLS}.length === 6")
    assert sources(memory)[2:5] == [mean, code(WRONG), "%chat --error --code"]
    assert notebook.outputs()[3] == []

    notebook.set_source(3, "1 + 1")
    notebook.run_cell(2)
    notebook.wait_until(f"() => {CELLS}[3].model.sharedModel.getSource() !== '1 + 1'")
    assert sources(memory)[2:5] == [mean, code(WRONG), "%chat --error --code"]
    notebook.run_cell(3)
    assert notebook.failures() == ["cell 3: ValueError: invalid literal for int() with base 10: ''"]

    notebook.run_cell(4)
    notebook.wait_until(f"() => {CELLS}.length === 7")
    assert sources(memory)[5:] == [code(RIGHT), "'the end'"]
    notebook.run_cell(5)
    assert notebook.outputs()[5][0]["data"]["text/plain"] == "3.5"
    request = model.chats[-1].json["messages"][-1]["content"]
    assert "ValueError: invalid literal for int() with base 10: ''" in request
    assert ">   1 ages = [int(row['age']) for row in rows]" in request

    memory.wait_for_turns(1, 2)
    chip = memory.panel.get_by_role("button", name="rows", exact=True)
    chip.click()
    memory.panel.locator(".jsm-attached[aria-pressed=true]").wait_for()
    memory.picture(f"{server.app}-round")
    assert memory.memory("[each.collapsed for each in memory.turn(1).attachments]") == "[True, False, False]"
