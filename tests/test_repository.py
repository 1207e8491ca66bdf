"""What holds for every file of the project, and what its documents promise."""

from __future__ import annotations

import ast
import importlib.metadata
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import jupyter_session_memory

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "jupyter_session_memory"
SOURCES = {".py", ".js", ".ts", ".tsx", ".css"}
LONGEST_FILE, LONGEST_FUNCTION = 400, 60

# What tools make or install.
BUILT = {".git", ".venv", ".yarn", ".hypothesis", ".ipynb_checkpoints", "__pycache__", "build", "dist", "lib"}
BUILT |= {"node_modules"}
LABEXTENSION = "jupyter_session_memory/labextension"  # the JupyterLab extension, as it is built
# Files in the tree that nobody writes by hand, each with where it comes from.
GENERATED = {
    "jupyter_session_memory/panel/static/panel.js": "bundled from labextension/panel/src",
    "labextension/panel/src/contract.d.ts": "written by labextension/panel_contract.py",
    "labextension/panel/src/decoder.js": "written by labextension/panel_contract.py",
}
# Written by npm, and where it may be found again depends on the machine.
LOCKS = {"package-lock.json", "yarn.lock"}
# The markers of work put off, in two halves so that this file does not hold them.
PUT_OFF = re.compile(r"(?:#|//|/\*|<!--)\s*(?:" + "TO" + "DO|FIX" + "ME|X" + "XX)")
REGISTRIES = re.compile(r"(registry\.\w*npm|registry\.yarn|files\.python|pypi\.\w*org|/{2}pypi)\w*", re.I)


def project_files() -> list[Path]:
    """Every file of the tree that people write, whatever git knows of it."""
    return sorted(_walk(ROOT))


def _walk(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.name in BUILT or path.name.endswith("_cache") or path == ROOT / LABEXTENSION:
            continue
        if path.is_dir():
            yield from _walk(path)
        elif str(path.relative_to(ROOT)) not in GENERATED:
            yield path


def _texts() -> Iterator[tuple[str, str]]:
    for path in project_files():
        try:
            yield str(path.relative_to(ROOT)), path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a picture


def test_files_are_short() -> None:
    """No source file is longer than 400 lines."""
    long = {
        name: lines
        for name, text in _texts()
        if Path(name).suffix in SOURCES and (lines := len(text.splitlines())) > LONGEST_FILE
    }
    assert long == {}


def test_functions_are_short() -> None:
    """No Python function is longer than 60 lines."""
    long = {
        f"{name}:{node.lineno} {node.name}": length
        for name, text in _texts()
        if name.endswith(".py")
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or 0) - node.lineno + 1) > LONGEST_FUNCTION
    }
    assert long == {}


def test_tests_say_what_they_check() -> None:
    """Every test has a docstring."""
    silent = [
        f"{name}:{node.lineno} {node.name}"
        for name, text in _texts()
        if name.startswith("tests/") and name.endswith(".py")
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.name.startswith("test_")
        and not ast.get_docstring(node)
    ]
    assert silent == []


def test_nothing_is_put_off() -> None:
    """No file marks work as still to be done."""
    written = SOURCES | {".md", ".toml", ".ipynb"}
    assert [name for name, text in _texts() if Path(name).suffix in written and PUT_OFF.search(text)] == []


def test_no_registry_is_named() -> None:
    """Packages come from wherever a machine is set to get them."""
    named = [name for name, text in _texts() if Path(name).name not in LOCKS and REGISTRIES.search(text)]
    assert named == []


def test_no_lock_file_names_a_host() -> None:
    """Lock files say which version, not which server."""
    resolved = re.compile(r'"resolved":\s*"https?:|resolved "https?:|^\s*resolution: .*https?:', re.M)
    assert [name for name, text in _texts() if Path(name).name in LOCKS and resolved.search(text)] == []


def test_one_version() -> None:
    """The package, its installed metadata, the changelog and the JavaScript agree on the version."""
    version = jupyter_session_memory.__version__
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    scripts = {
        json.loads(path.read_text(encoding="utf-8")).get("version", version)
        for path in project_files()
        if path.name == "package.json"
    }

    assert importlib.metadata.version("jupyter_session_memory") == version
    assert re.findall(r"^## \[(\d\S*)\] - ", changelog, re.M)[0] == version
    assert scripts <= {version}


def test_every_dependency_has_its_reason() -> None:
    """CONTRIBUTING says of each runtime dependency what it is for, and of no other."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    required = {re.split(r"[<>=~!\[ ]", requirement)[0] for requirement in project["dependencies"]}
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    table = text.partition("## Dependencies")[2].partition("\n## ")[0]

    assert set(re.findall(r"^\| `([\w-]+)` \|", table, re.M)) == required


def test_every_target_is_explained() -> None:
    """CONTRIBUTING gives the plain command behind each target of the Makefile."""
    targets = re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")

    assert [target for target in targets if f"`make {target}`" not in text and target != "help"] == []


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_links_lead_somewhere(name: str) -> None:
    """Every file that a document links to, or tells people to open, exists."""
    text = (ROOT / name).read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", text)
    if name == "CONTRIBUTING.md":
        links += _places()

    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_module_has_a_row() -> None:
    """CONTRIBUTING says of each Python module, by its name or its folder's, what is changed there."""
    rows = _places()
    folders = tuple(row for row in rows if row.endswith("/") and row != f"{PACKAGE.name}/")
    modules = [
        str(path.relative_to(ROOT))
        for path in project_files()
        if PACKAGE in path.parents and path.suffix == ".py"
    ]
    told = {*rows, f"{PACKAGE.name}/_version.py"}

    assert len(modules) > 100
    assert [
        name
        for name in modules
        if name not in told and not name.startswith(folders) and not name.endswith("/__init__.py")
    ] == []


def test_every_command_is_in_the_readme() -> None:
    """The README names every subcommand of %memory and every option of %%chat that exists, and no other."""
    from jupyter_session_memory.kernel.chat_options import OPTIONS
    from jupyter_session_memory.kernel.commands import commands as all_commands

    commands = set(re.findall(r"`%memory ([a-z]+)", _section("Commands")))
    options = set(re.findall(r"^\| .*?(--[a-z-]+)", _section("Chatting"), re.M))

    assert commands - {"window", "full"} == set(all_commands())
    assert options == {option.names[-1] for option in OPTIONS} - {"--debug", "--help", "--value"}


def test_the_script_in_the_readme_runs() -> None:
    """The README's script runs verbatim in plain Python and imports neither Jupyter nor a model's client."""
    script = re.search(
        r"```python\n(from jupyter_session_memory import SessionMemory.*?)```", _readme(), re.S
    )
    assert script is not None
    check = (
        "import sys\n"
        "print([message['role'] for message in prompt])\n"
        "print(sorted({'IPython', 'openai', 'tiktoken', 'traitlets', 'ipywidgets'} & set(sys.modules)))\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", script.group(1) + check],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )

    assert run.stdout == "['system', 'user', 'user']\n[]\n"
    assert run.stderr == ""


def _places() -> list[str]:
    """Where CONTRIBUTING says that things are changed, as paths from the repository's root."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    table = text.partition("## To change")[2].partition("\n## ")[0]
    told = re.findall(r"`([\w/.]+(?:\.(?:py|js|css|ts|json)|/))`", table)
    # The package's own folder stands in the sentence above the tables.
    elsewhere = ("labextension/", "tests/", f"{PACKAGE.name}/")
    return [path if path.startswith(elsewhere) else f"{PACKAGE.name}/{path}" for path in told]


def _readme() -> str:
    return (ROOT / "README.md").read_text(encoding="utf-8")


def _section(title: str) -> str:
    return _readme().partition(f"\n## {title}\n")[2].partition("\n## ")[0]
