"""Private text, told in every way of calling, is found only where README's table says."""

from __future__ import annotations

import json
import re
from pathlib import Path

import nbformat
from nbclient import NotebookClient

from support.environment import isolated_environment
from support.sockets import PATIENCE, over_ipc

SETUP = """%load_ext jupyter_session_memory
%model offline
%alias_magic ask chat
%alias_magic -l say chat --params=--private
shell = get_ipython()
def tell(*words):
    return shell.run_line_magic("chat", "--private " + " ".join(words))"""
# Each tells a canary of its own; what only turns out to be private when the magic is called comes last.
WAYS = {
    "cell": "%%chat --private\n{}",
    "line": "%chat --private {}",
    "assigned": "kept = %chat --private {}",
    "in code": "if True:\n    %chat --private {}",
    "alias of a cell": "%%ask --private\n{}",
    "timed": "%time %chat --private {}",
    "captured": "%%capture kept_output\n%chat --private {}",
    "run_line_magic": "shell.run_line_magic('chat', '--private {}')",
    "run_cell_magic": "shell.run_cell_magic('chat', '--private', '{}')",
    "setting": "%chat --private\n%chat {}",
    "automagic, by the setting": "chat {}",
    "instructions, by the setting": "%%memory system\n{}",
    "off again": "%config ChatMagics.private = False",
    "nested cell": "shell.run_cell('%%chat --private\\n{}').success",
    "alias with the option in it": "%say {}",
    "function": "tell('{}')",
    "variable": "words = '{}'\ntell(words)\ndel words",
    "task": "import asyncio\nasync def later():\n    tell('{}')\nawait asyncio.create_task(later())\ndel later",
    "thread": "import threading\nthread = threading.Thread(target=tell, args=('{}',))\nthread.start()\nthread.join()",
}
LOGGED_UNTIL = "off again"
LOOK = """%memory
print([name for name, value in list(globals().items()) if "canary".upper() + "-" in repr(value)])"""


def canary(name: str) -> str:
    return f"CANARY-{list(WAYS).index(name):02}-7f3a9c"


def found_in(folder: Path) -> dict[str, set[str]]:
    """The canaries in each file below a folder, in whatever encoding of text it is."""
    found = {}
    for path in folder.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            hits = {
                name
                for name in WAYS
                if any(canary(name).encode(form) in data for form in ("utf-8", "utf-16-le"))
            }
            if hits:
                found[str(path.relative_to(folder))] = hits
    return found


def test_a_canary_is_found_only_where_readme_says(tmp_path: Path) -> None:
    """In cells and outputs of the saved notebook and in variables of one's own; not in HOME, `In`, history or log."""
    home, work = tmp_path / "home", tmp_path / "work"
    work.mkdir()
    cells = [f"{SETUP}\n%logstart -o session.log append"]
    for name, way in WAYS.items():
        cells += [way.format(canary(name)), *(["%logstop"] if name == LOGGED_UNTIL else [])]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in [*cells, LOOK]])
    client = NotebookClient(
        notebook,
        timeout=int(PATIENCE),
        kernel_name="python3",
        store_widget_state=True,
        resources={"metadata": {"path": work}},
        config=over_ipc(),
    )
    client.execute(env=isolated_environment(home))

    told = [
        cell for cell in notebook.cells[1:-1] if "CANARY-" in cell.source and "%%capture" not in cell.source
    ]
    assert [cell for cell in told if not re.search("Noted|Instructions set", str(cell.outputs))] == []
    assert eval(notebook.cells[-1].outputs[-1].text) == []
    assert found_in(home) == {}
    assert "# private: this cell's text was not kept" in (work / "session.log").read_text()
    assert found_in(work) == {}
    saved = json.loads(nbformat.writes(notebook))
    for cell in saved["cells"]:
        cell["source"], cell["outputs"] = "", [{} for _ in cell["outputs"]]
    assert re.findall(r"CANARY-\d\d", json.dumps(saved)) == []
