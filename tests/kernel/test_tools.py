"""`%%chat --tools`: a model calls functions of the notebook, seen from a real kernel and a real server."""

from __future__ import annotations

import json
from typing import Any

from support.kernels import NotebookKernel
from support.wire import DONE, WireServer, delta

SETUP = """
from jupyter_session_memory import chat_tool, get_memory
PRICES = {"apples": 3, "pears": 4}
@chat_tool
def price(item: str) -> int:
    "The price of an item."
    return PRICES[item]
@chat_tool(ask=True)
def buy(item: str) -> str:
    "Buy an item."
    return f"bought {item}"
def plain(): pass
number = 5
"""


def calls(server: WireServer, *given: tuple[str, dict[str, str]]) -> None:
    """Queue an answer that calls tools."""
    pieces = [
        {"index": at, "id": f"c{at}", "function": {"name": name, "arguments": json.dumps(arguments)}}
        for at, (name, arguments) in enumerate(given)
    ]
    server.events(*(delta(tool_calls=[piece]) for piece in pieces), delta(finish="tool_calls"), DONE)


def asked(server: WireServer) -> list[Any]:
    """The bodies of the chats so far."""
    return [each.json for each in server.requests if each.resource == "completions"]


def test_a_model_calls_the_notebooks_functions(online: NotebookKernel, server: WireServer) -> None:
    """Each call stands in the reply with its result, the footer says what was offered, the turn holds it all."""
    online.run(SETUP)
    calls(server, ("price", {"item": "apples"}), ("price", {"item": "plums"}))
    server.reply("Apples are 3.")
    run = online.run("%%chat --tools price\nWhat are apples?")
    assert run.ok
    assert run.text.startswith(
        '`price {"item": "apples"}` → `3`\n\n`price {"item": "plums"}` → `Failed: KeyError: \'plums\'`\n\nApples are 3.'
    )
    assert "sent 1 tool + your text" in run.text
    assert "<code>3</code>" in run.html
    first, second = asked(server)
    assert [tool["function"]["name"] for tool in first["tools"]] == ["price"]
    assert [each["role"] for each in second["messages"]] == ["user", "assistant", "tool", "tool"]
    assert online.run("%memory sent").text.count("this turn's tools") == 3
    online.run("%%chat\nAnd pears?")
    assert [each["role"] for each in asked(server)[-1]["messages"]] == [
        "user", "assistant", "tool", "tool", "assistant", "user",
    ]  # fmt: skip
    assert "tools" not in asked(server)[-1]


def test_a_reply_kept_in_a_variable_is_the_answer_alone(online: NotebookKernel, server: WireServer) -> None:
    """What tools did is shown, and not part of the text."""
    online.run(SETUP)
    calls(server, ("price", {"item": "apples"}))
    server.reply("Apples are 3.")
    online.run("reply = %chat --tools price What are apples?")
    assert online.run("print(reply + '!')").text == "Apples are 3.!"


def test_the_person_is_asked_in_the_cell(online: NotebookKernel, server: WireServer) -> None:
    """Yes runs it; whatever else is a no, and so is a front end that takes no input."""
    online.run(SETUP)
    results = []
    for answers in (["y"], [""], []):
        calls(server, ("buy", {"item": "apples"}))
        server.reply("Done.")
        with online.answering(answers) as prompts:
            assert online.run("%%chat --tools buy\nBuy apples").ok
        assert prompts == ['Run buy {"item": "apples"}? [y/N] '] * len(answers)
        results.append(asked(server)[-1]["messages"][-1]["content"])
    assert results == ["bought apples", *["Not run: the person said no."] * 2]


def test_the_memorys_own_tools(online: NotebookKernel, server: WireServer) -> None:
    """They change the plan and quote turns, none of which is kept back."""
    online.run("%%chat\nMy dog is called Bruno.")
    online.run("%%chat\nMy dog likes fish.")
    online.run("%%chat --private\nMy dog bites.")
    online.run("%memory exclude 2")
    calls(server, ("update_plan", {"text": "Walk the dog"}), ("look_into_memory", {"words": "dog"}))
    server.reply("Done.")
    run = online.run("%%chat --tools update_plan,look_into_memory --no-save\nWhat of my dog?")
    assert run.ok
    messages: list[dict[str, str]] = asked(server)[-1]["messages"]
    assert [each["content"] for each in messages if each["role"] == "tool"] == [
        "The plan is changed.",
        "#1 user: My dog is called Bruno.",
    ]
    assert "Walk the dog" in online.run("%memory plan").text


def test_a_variable_is_described_and_a_key_kept_back(online: NotebookKernel, server: WireServer) -> None:
    """What `--with` would tell of it; a name that is hidden, missing or holds a key gets a line."""
    online.run("answer = [1, 2, 3]\n_hidden = 5\nsecret = 'sk-canary-0123456789abcdef'")
    calls(server, *(("describe_variable", {"name": name}) for name in ("answer", "_hidden", "secret")))
    server.reply("Fine.")
    assert online.run("%%chat --tools describe_variable\nWhat is there?").ok
    answer, hidden, secret = (each["content"] for each in asked(server)[-1]["messages"][-3:])
    assert answer == "list with 3 items\n- 1\n- 2\n- 3"
    assert hidden == "There is no variable _hidden."
    assert secret.startswith("secret holds ")
    assert "canary" not in secret


def test_a_preview_shows_what_tools_take(online: NotebookKernel) -> None:
    """As the request would carry them, and nothing is sent."""
    online.run(SETUP)
    shown = online.run("%memory preview --tools price What are apples?").text
    assert "Tokens by layer: tools " in shown
    assert '[{"type": "function"' in shown


def test_a_wrong_name_is_one_line_before_anything_is_sent(online: NotebookKernel, server: WireServer) -> None:
    """It says what there is, and how a function becomes a tool."""
    online.run(SETUP)
    lines = {
        "pric": "There is no tool pric. Did you mean price?",
        "weather": "There is no tool weather. There are: buy, describe_variable, look_into_memory, price, update_plan.",
        "plain": "plain is no tool yet. Write @chat_tool above its def: from jupyter_session_memory import chat_tool.",
        "number": "number is no tool: it is no function but of type int.",
    }
    wrong = []
    for name, line in lines.items():
        error = online.run(f"%%chat --tools {name}\nHello").error
        if error is None or line not in error.text:
            wrong.append((name, error and error.text))
    assert wrong == []
    assert asked(server) == []
    error = online.run("%%chat -m offline --tools price\nHello").error
    assert error is not None
    assert "The offline demo cannot call tools." in error.text
