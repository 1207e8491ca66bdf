"""What becomes of an answer: code in the next cell, values, JSON of a given form."""

from __future__ import annotations

from typing import Any

import pytest

from support.chatting import chat, sent
from support.kernels import NotebookKernel
from support.wire import WireServer

REPLY = "First:\n```python\nx = 1\n```\n- then\n  ```SQL title\n  select 1\n  ```\nand\n```\ny = 2\n```\n"
FORM = "from pydantic import BaseModel\nclass Person(BaseModel):\n    name: str\n    age: int"


def next_inputs(kernel: NotebookKernel, code: str) -> list[str]:
    """What running a cell asks the front end to put into the next one."""
    # The payload stands in the reply to the request, which says no more than what was asked for here.
    kernel.run(
        "shell = get_ipython(); made = []; shell.set_next_input = lambda text, replace=False: made.append(text)"
    )
    shown = kernel.run(code).text
    found = kernel.run("import json; print(json.dumps(made)); del shell.set_next_input").text
    import json

    inputs: list[str] = json.loads(found)
    return [*inputs, shown]


def test_code_goes_into_the_next_cell(online: NotebookKernel, server: WireServer) -> None:
    """Python's blocks alone, joined; the words that ask for it show in preview, footer and request."""
    server.reply(REPLY)
    code, shown = next_inputs(online, "%%chat --code\nMake x and y")
    assert code == "x = 1\n\ny = 2"
    assert "sent your text + --code (≈" in shown
    words = (
        "\n\nAnswer with one block of Python code that can be run as the next cell of this notebook, "
        "and nothing else."
    )
    assert sent(server) == [f"Make x and y{words}"]
    assert words in online.run("%memory preview --code And z").text
    assert online.run("'x' in dir()").text == "False"


def test_without_code_no_cell_is_made(online: NotebookKernel, server: WireServer) -> None:
    """And a line says so."""
    server.reply("Only words.\n```sql\nselect 1\n```")
    (shown,) = next_inputs(online, "%%chat --code\nMake x")
    assert shown.endswith("No Python code in this reply: no cell was made.")


def test_a_block_of_the_last_reply_becomes_a_cell(online: NotebookKernel, server: WireServer) -> None:
    """By its number, in whatever language; a number that is not there is said."""
    server.reply(REPLY)
    chat(online, "Make x")
    assert next_inputs(online, "%chat --insert=2")[0] == "select 1"
    assert next_inputs(online, "%chat --insert")[0] == "x = 1"
    wrong = "✗ The reply of #1 has no code block 4. It has 3 code blocks."
    assert online.run("%chat --insert=4").text == wrong
    assert online.run("%chat --insert=2 please").text.startswith("✗ --insert takes no text")


def test_a_reply_and_the_memory_give_values(online: NotebookKernel, server: WireServer) -> None:
    """Code with its language, the turn, the usage; as a text it is the reply."""
    server.reply(REPLY)
    online.run(
        "reply = %chat Make x\nfrom jupyter_session_memory import get_memory\nlast = get_memory().last"
    )
    same = "reply.code == last.code, reply.turn == last, last.usage == reply.usage"
    asked = f"[each.language for each in reply.code], {same}"
    assert online.run(asked).text == "(['python', 'sql', ''], True, True, True)"
    assert online.run("reply.code[0] + str(reply)[:6]").text == "'x = 1First:'"
    assert online.run("%memory clear\nprint(get_memory().last)").text.endswith("None")


class TestForms:
    """`--as`: JSON of a given form, and its value."""

    def ask(self, kernel: NotebookKernel, name: str = "Person", options: str = "") -> str:
        """Ask for it, and give what the cell showed."""
        return kernel.run(f"found = %chat --as {name} {options} Who?").text

    def test_a_pydantic_class(self, online: NotebookKernel, server: WireServer) -> None:
        """Asked for in words and as endpoints know it; the object is the value."""
        online.run(FORM)
        server.reply('```json\n{"name": "Ana", "age": 3}\n```')
        self.ask(online)
        assert online.run("found").text == "Person(name='Ana', age=3)"
        form: dict[str, Any] = server.chats[0].json["response_format"]
        assert (form["type"], form["json_schema"]["name"]) == ("json_schema", "Person")
        assert form["json_schema"]["schema"]["required"] == ["name", "age"]
        assert "Who?\n\nAnswer with JSON alone that fits this JSON schema:\n{" in sent(server)[0]

    def test_an_endpoint_that_knows_no_form_is_asked_without(
        self, online: NotebookKernel, server: WireServer
    ) -> None:
        """Whatever it says is wrong with it; the words stay, and it is not tried again."""
        online.run(FORM)
        server.status(
            400, {"error": {"message": "response_format: json_schema is not supported", "code": None}}
        )
        for _ in range(2):
            server.reply('{"name": "Ana", "age": 3}')
            self.ask(online)
        assert ["response_format" in request.json for request in server.chats] == [True, False, False]

    def test_one_repair_that_can_be_seen(self, online: NotebookKernel, server: WireServer) -> None:
        """A turn of its own, with what was wrong; run again, both are replaced."""
        online.run(FORM)
        for _ in range(2):
            server.reply('{"name": "Ana", "age": "old"}')
            server.reply('{"name": "Ana", "age": 3}')
            online.run("found = %chat --as Person Who?", cell_id="a")
        assert online.run("found.age").text == "3"
        assert "Your answer does not fit Person: age: Input should be a valid integer" in sent(server)[2]
        assert online.run("%memory stats").text.startswith("2 turns")

    def test_what_is_not_remembered_goes_along(self, online: NotebookKernel, server: WireServer) -> None:
        """Without saving, the repair holds question, answer and words."""
        online.run(FORM)
        server.reply("no JSON")
        server.reply('{"name": "Ana", "age": 3}')
        self.ask(online, options="--no-save")
        (repair,) = sent(server)
        assert '<data name="answer">\nno JSON\n</data>\n\nWho?\n\nYour answer does not fit Person: ' in repair

    def test_a_second_answer_that_does_not_fit_fails_the_cell(
        self, online: NotebookKernel, server: WireServer
    ) -> None:
        """In one line; no third one is asked for."""
        online.run("form = {'type': 'array', 'items': {'type': 'integer'}}")
        server.reply('[1, "x"]')
        server.reply("[1")
        assert self.ask(online, "form").endswith(
            "✗ The reply does not fit form, asked twice: it is no JSON. Try another %model, then run this cell again."
        )
        assert len(server.chats) == 2
        assert "response_format" not in server.chats[0].json  # endpoints take objects only

    @pytest.mark.parametrize(
        ("name", "line"),
        [
            ("Persn", "✗ Not sent: there is no variable Persn. Did you mean Person?"),
            ("number", "✗ --as takes a class of pydantic or a JSON schema (a dict), and number is int."),
            ("broken", "✗ --as: this is no JSON schema: 'nope' is not valid under any of the given schemas."),
        ],
    )
    def test_what_is_no_form_is_said(
        self, online: NotebookKernel, server: WireServer, name: str, line: str
    ) -> None:
        """Before anything is sent."""
        online.run(f"{FORM}\nnumber = 3\nbroken = {{'type': 'nope'}}")
        assert self.ask(online, name) == line
        assert server.chats == []

    def test_the_demo_writes_none(self, offline: NotebookKernel) -> None:
        """It says so at once."""
        offline.run(FORM)
        assert self.ask(offline).startswith("✗ Not sent: the offline demo writes no JSON.")


def test_after_a_failing_cell_the_mended_one(online: NotebookKernel, server: WireServer) -> None:
    """One command: the error goes in with its lines, the code comes out as the next cell."""
    online.run("def mean(rows):\n    return sum(rows) / len(rows)\n\nmean([])")
    server.reply("```python\nmean([1])\n```")
    assert next_inputs(online, "%chat --error --code")[0] == "mean([1])"
    assert "ZeroDivisionError: division by zero\nCell In[2], line 4, then 2 in mean:" in sent(server)[0]
