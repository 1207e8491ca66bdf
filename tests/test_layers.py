"""The rooms: every import goes from a room to one below it, types included, and there is no way back."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.imports import find_cycle, imports_of

PACKAGE = Path(__file__).parent.parent / "jupyter_session_memory"

# From the ground up: each room imports only those that stand before it.
ROOMS = (
    "exceptions interrupts content messages text descriptions tokens history providers context strategies "
    "summaries memory chat annotations export threads checks panel kernel"
).split()
# What the order alone would allow. Whole rooms, or single modules of one.
NEVER = {
    "content": {"interrupts"},
    "descriptions": {"content", "messages"},
    "text": {"exceptions", "interrupts", "content", "messages"},
    "providers": {"tokens", "history"},
    "strategies": {"providers", "history"},
    "memory": {"providers"},
    "annotations": {"chat"},
    "export": {"annotations", "chat", "providers"},
    "threads": {"export", "annotations", "chat", "providers"},
    "checks": {"threads", "export", "annotations"},
}
JUPYTER = {"IPython", "ipykernel", "ipywidgets", "anywidget", "traitlets", "comm", "jupyter_client"}
KNOW_JUPYTER = {"kernel", "panel"}


def forbidden_arrows(package: Path) -> list[str]:
    """Every import of `package` that goes against the order of the rooms, as "importer -> imported"."""
    return [
        f"{module} -> {target.removeprefix(':')}"
        for module, targets in imports_of(package).items()
        # The package's own `__init__` holds the public names, loaded when they are asked for.
        if module
        for target in sorted(targets)
        if not (_is_foreign_arrow(module, target[1:]) if target[:1] == ":" else _is_our_arrow(module, target))
    ]


def _room(module: str) -> str:
    return module.partition(".")[0]


def _is_foreign_arrow(module: str, target: str) -> bool:
    return _room(target) not in JUPYTER or _room(module) in KNOW_JUPYTER


def _is_our_arrow(module: str, target: str) -> bool:
    if target == "_version" or _room(module) == _room(target):
        return True
    if {_room(module), _room(target)} - set(ROOMS) or _room(target) in NEVER.get(_room(module), ()):
        return False
    return ROOMS.index(_room(target)) < ROOMS.index(_room(module))


def _write(package: Path, sources: dict[str, str]) -> Path:
    for name, source in sources.items():
        path = package / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, encoding="utf-8")
    return package


def test_every_import_follows_an_arrow() -> None:
    """No module imports a room above its own, nor Jupyter outside kernel/ and panel/."""
    assert forbidden_arrows(PACKAGE) == []


def test_the_package_has_no_other_room() -> None:
    """Every module and folder at the package's root is a room, and every room is there."""
    found = {_room(module) for module in imports_of(PACKAGE)} - {"", "_version"}
    assert found == set(ROOMS)


@pytest.mark.parametrize(
    ("module", "source", "arrow"),
    [
        ("text/words.py", "from ..messages import Turn", "text.words -> messages"),
        ("history/undo.py", "from ..memory import SessionMemory", "history.undo -> memory"),
        ("history/undo.py", "from .. import memory", "history.undo -> memory"),
        ("history/undo.py", "import pkg.memory", "history.undo -> memory"),
        ("history/undo.py", "from pkg import memory", "history.undo -> memory"),
        ("history/undo.py", "def f():\n    from ..memory import SessionMemory", "history.undo -> memory"),
        (
            "history/undo.py",
            "if TYPE_CHECKING:\n    from ..memory import SessionMemory",
            "history.undo -> memory",
        ),
        ("history/undo.py", "from .. import __version__", "history.undo -> "),
        ("providers/offline.py", "from ..memory import SessionMemory", "providers.offline -> memory"),
        ("strategies/window.py", "from ..providers import Provider", "strategies.window -> providers"),
        (
            "strategies/window.py",
            "from ..history.history import History",
            "strategies.window -> history.history",
        ),
        ("memory/view.py", "import traitlets.config", "memory.view -> traitlets.config"),
        ("chat/ask.py", "def f():\n    from IPython import display", "chat.ask -> IPython"),
        ("chat/ask.py", "if x:\n    pass\nelse:\n    import comm", "chat.ask -> comm"),
        ("novelty.py", "from .messages import Turn", "novelty -> messages"),
    ],
)
def test_a_forbidden_import_is_found(tmp_path: Path, module: str, source: str, arrow: str) -> None:
    """Each way to write an import that goes against the order is found and named."""
    package = _write(
        tmp_path / "pkg",
        {"__init__.py": "", "memory/__init__.py": "", "history/history.py": "", module: source},
    )
    assert forbidden_arrows(package) == [arrow]


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("__init__.py", "def load(ip):\n    from .kernel.extension import load"),
        (
            "memory/view.py",
            "from ..strategies.window import Window\nfrom ..history import History\nimport json",
        ),
        ("providers/offline.py", "from ..text.words import stems\nfrom .provider import Request"),
        ("kernel/extension.py", "from ..providers.openai import OpenAI\nimport IPython"),
        ("kernel/magics.py", "from .cells import key\nfrom ..chat import ask\nfrom traitlets import Unicode"),
        ("history/undo.py", "from ..messages import Turn\nfrom .._version import __version__"),
        ("__init__.py", "if TYPE_CHECKING:\n    from IPython import InteractiveShell"),
    ],
)
def test_an_allowed_import_passes(tmp_path: Path, module: str, source: str) -> None:
    """Imports along the arrows are left alone."""
    assert forbidden_arrows(_write(tmp_path / "pkg", {module: source})) == []


def test_a_cycle_is_found(tmp_path: Path) -> None:
    """A cycle is found across folders and through imports inside functions."""
    package = _write(
        tmp_path / "pkg",
        {
            "a.py": "from .b import x",
            "b.py": "def f():\n    from .c.deep import y",
            "c/__init__.py": "",
            "c/deep.py": "from ..a import z",
            "d.py": "from .a import x",
        },
    )
    assert find_cycle(imports_of(package)) == ["a", "b", "c.deep", "a"]


def test_names_for_types_count(tmp_path: Path) -> None:
    """Imports for types are imports."""
    source = "if typing.TYPE_CHECKING:\n    import a\nelse:\n    import b\nimport c"
    package = _write(tmp_path / "pkg", {"one.py": source})

    assert imports_of(package) == {"one": {":a", ":b", ":c"}}
