"""A streamed reply is whole wherever it is shown, and comes once where no updates are shown."""

from __future__ import annotations

import os
from pathlib import Path

from support.kernels import Execution, NotebookKernel, _execute_content
from support.wire import Gate, WireServer

CLEARED = """
import contextvars, pathlib, threading
from IPython.display import clear_output
def clear():
    pathlib.Path("go").read_text()  # a pipe: until something is written into it
    clear_output(wait={wait})
threading.Thread(target=contextvars.copy_context().run, args=(clear,)).start()
%chat hello"""
ASK = "get_ipython().run_line_magic('chat', 'hello')"


def half(server: WireServer) -> None:
    server.reply("Half of", " it.", " All of it.")


def whole(run: Execution) -> bool:
    """Whether it is one display with the whole reply, which was never updated."""
    shown = [output for output in run.outputs if output.kind == "display_data" and "Half of" in output.text]
    return len(shown) == 1 and "Half of it. All of it." in shown[0].text and run.updates == 0


def test_what_shows_no_updates_gets_the_whole_reply_once(online: NotebookKernel, server: WireServer) -> None:
    """Output widgets, `interact`, and outputs that are captured and shown again, however often."""
    wrong = []
    cells = {
        "an Output widget": f"import ipywidgets\nwith ipywidgets.Output():\n    {ASK}",
        "a decorated function": f"@ipywidgets.Output().capture()\ndef ask():\n    {ASK}\nask()",
        "interact": f"def ask(x):\n    {ASK}\n_ = ipywidgets.interactive(ask, x=3)",
        "a captured cell": "%%capture kept\nimport IPython.utils.capture\n%chat hello",
        "shown": "kept.show()",
        "shown again": "for each in kept.outputs:\n    display(each)",
        "a captured block": f"with IPython.utils.capture.capture_output() as kept:\n    {ASK}",
        "that one shown": "kept()",
    }
    for name, cell in cells.items():
        server.clear()
        half(server)
        run = online.run(cell)
        expected = not name.startswith("a captured")
        if not run.ok or whole(run) is not expected:
            wrong.append((name, run.text, run.updates))
    assert wrong == []
    assert online.run("%chat hello").ok


def test_a_reply_that_is_cleared_away_comes_back(
    online: NotebookKernel, server: WireServer, tmp_path: Path
) -> None:
    """Cleared in mid-reply, at once or with the next output, the cell ends with the whole reply in one display."""
    os.mkfifo(tmp_path / "go")
    for wait in (False, True):
        gate = server.gate()
        server.reply("Half of", gate, " it. All of it.")
        seen: list[str] = []

        def follow(run: Execution, seen: list[str] = seen, gate: Gate = gate) -> None:
            if "Half of" in run.text and not seen:
                seen.append(run.text)
                (tmp_path / "go").write_text("now")
            elif seen and not run.outputs:
                gate.open()

        run = online.run(CLEARED.format(wait=wait), on_output=follow)
        assert [output.text.partition("\n")[0] for output in run.outputs] == ["Half of it. All of it."]


def test_a_client_in_a_terminal_gets_plain_text(online: NotebookKernel, server: WireServer) -> None:
    """`jupyter console`, which names no cell and shows no updates, sees the text as it comes."""
    half(server)
    content = {**_execute_content("%chat hello"), "allow_stdin": True}
    request = online._send("execute_request", content, {})
    run = online._executions[request] = Execution()
    online.wait_for(lambda: "tokens" in run.text)
    assert [(output.kind, output.name) for output in run.outputs] == [("stream", "stdout")]
    assert run.text.startswith("Half of it. All of it.\n\n#1 ·")


def test_a_page_behind_a_server_that_names_no_cells(online: NotebookKernel, server: WireServer) -> None:
    """The classic notebook cannot be told from a console that is attached: it gets the whole reply once."""
    online.run("import os\nos.environ['JPY_SESSION_NAME'] = 'a.ipynb'")
    half(server)
    content = {**_execute_content("%chat hello"), "allow_stdin": True}
    request = online._send("execute_request", content, {})
    run = online._executions[request] = Execution()
    online.wait_for(lambda: "tokens" in run.text)
    assert whole(run)
    assert "<p>Half of it. All of it.</p>" in run.html
