"""The layers: every import goes along an arrow that the design allows, and there is no way back."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.imports import find_cycle, imports_of

PACKAGE = Path(__file__).parent.parent / "jupyter_session_memory"

VALUES = {"messages", "exceptions"}

# importer -> what it may import of the package. The longest name that fits a module counts; ".*" means
# everything below. Modules of one folder may import each other.
ALLOWED: dict[str, set[str]] = {
    "": {"*"},  # the public names, loaded when asked for
    "_version": set(),
    "exceptions": set(),
    "messages": {"exceptions"},
    "text": set(),
    "events": VALUES,
    "records": VALUES | {"events"},
    "drafts": VALUES | {"records", "history"},  # history in types only
    "journal": VALUES | {"drafts", "events", "records"},
    "history": VALUES | {"drafts", "events", "journal", "records", "text.clean"},
    "tokens": VALUES,
    "context": VALUES,
    "strategies": VALUES | {"context", "text.*", "tokens"},
    "receipts": {"messages", "context", "events"},
    "derived": {"events", "records", "strategies", "text.words"},
    "standing_in": {"messages", "records"},
    "view": VALUES | {"context", "derived", "events", "records", "standing_in", "strategies", "tokens"},
    "building": VALUES | {"context", "derived", "history", "room", "strategies", "summarizers", "view"},
    "memory": VALUES
    | {
        "building",
        "context",
        "events",
        "derived",
        "history",
        "receipts",
        "strategies.*",
        "text.clean",
        "tokens",
        "view",
        "compaction",
        "room",
        "summaries",
        "summarizers",
    },
    "room": VALUES | {"context"},
    # Making summaries: who writes them is given, never a provider.
    "summarizers": VALUES | {"interrupts", "text.extract", "windows"},
    "compaction": VALUES
    | {"history", "interrupts", "records", "standing_in", "strategies", "summarizers", "text.*", "tokens"},
    "summaries": VALUES | {"compaction", "history", "standing_in", "strategies", "text.*"},
    "after_reply": VALUES | {"compaction", "interrupts", "memory"},
    "model_summaries": VALUES | {"context", "interrupts", "providers", "summarizers", "windows"},
    "notes": VALUES | {"memory", "strategies.entities", "strategies.segments", "text.entities"},
    "threads": VALUES | {"memory"},
    "transcript": VALUES | {"history", "memory", "records", "text.clean"},
    "checks": VALUES | {"context", "memory", "standing_in", "strategies.*", "text.*"},
    "providers": VALUES,
    "providers.offline": VALUES | {"text.*"},
    # The interfaces of strategies and providers, never one of them.
    "chat": VALUES
    | {
        "after_reply",
        "exchange",
        "memory",
        "providers",
        "questions",
        "room",
        "strategies",
        "text.clean",
    },
    "exchange": VALUES | {"context", "drafts", "interrupts", "memory", "providers", "receipts", "windows"},
    "questions": VALUES | {"context", "drafts", "memory", "receipts", "strategies"},
    "windows": VALUES | {"context"},
    "interrupts": set(),
    "kernel": VALUES
    | {
        "after_reply",
        "chat",
        "compaction",
        "interrupts",
        "summaries",
        "context",
        "memory",
        "providers",
        "receipts",
        "notes",
        "strategies.entities",
        "strategies.names",
        "text.clean",
        "threads",
        "transcript",
        "checks",
    },
    "kernel.session": VALUES
    | {
        "checks",
        "interrupts",
        "memory",
        "model_summaries",
        "providers",
        "providers.feed",
        "providers.keys",
        "providers.registry",
        "threads",
        "tokens",
        "windows",
    },
    "kernel.commands.setup": VALUES | {"interrupts", "providers.keys", "providers.setup"},
    "kernel.commands.see": VALUES | {"context", "memory", "panel.static_picture", "receipts"},
    "kernel.extension": {"*"},  # puts everything together
    "panel": VALUES
    | {
        "checks",
        "compaction",
        "context",
        "drafts",
        "events",
        "memory",
        "notes",
        "providers",
        "receipts",
        "strategies",
        "strategies.entities",
        "strategies.names",
        "summaries",
        "threads",
    },
}

JUPYTER = {"IPython", "ipykernel", "ipywidgets", "anywidget", "traitlets", "comm", "jupyter_client"}
ONLY_IN = {"kernel", "panel"}


def forbidden_arrows(package: Path) -> list[str]:
    """Every import of `package` that goes against the table, as "importer -> imported"."""
    running = imports_of(package, types=False)
    return [
        f"{module or package.name} -> {target.removeprefix(':') or package.name}"
        for module, targets in imports_of(package).items()
        for target in sorted(targets)
        if not (
            _is_our_arrow(module, target)
            if not target.startswith(":")
            else _is_foreign_arrow(module, target[1:]) or target not in running[module]
        )
    ]


def _is_foreign_arrow(module: str, target: str) -> bool:
    return target.split(".")[0] not in JUPYTER or module.split(".")[0] in ONLY_IN


def _is_our_arrow(module: str, target: str) -> bool:
    if target == "_version" or (module and target.split(".")[0] == module.split(".")[0]):
        return True
    layer = max((name for name in ALLOWED if _below(module, name)), key=len, default=None)
    return layer is not None and any(
        name in ("*", target) or (name.endswith(".*") and _below(target, name[:-2]))
        for name in ALLOWED[layer]
    )


def _below(module: str, name: str) -> bool:
    return module == name or module.startswith(f"{name}.")


def _write(package: Path, sources: dict[str, str]) -> Path:
    for name, source in sources.items():
        path = package / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, encoding="utf-8")
    return package


def test_every_import_follows_an_arrow() -> None:
    """No module imports a layer it must not know, nor Jupyter outside kernel/ and panel/."""
    assert forbidden_arrows(PACKAGE) == []


def test_no_cycle() -> None:
    """No module imports itself by way of others; names that only types use do not run and do not count."""
    assert find_cycle(imports_of(PACKAGE, types=False)) == []


def test_the_package_was_read() -> None:
    """The check sees the package: its modules, and imports that certainly exist."""
    graph = imports_of(PACKAGE)
    assert {"messages", "exceptions", "providers"} <= set(graph)
    assert "messages" in graph["providers"]


@pytest.mark.parametrize(
    ("module", "source", "arrow"),
    [
        ("text/words.py", "from ..messages import Turn", "text.words -> messages"),
        ("history.py", "from .memory import SessionMemory", "history -> memory"),
        ("history.py", "from . import memory", "history -> memory"),
        ("history.py", "import pkg.memory", "history -> memory"),
        ("history.py", "from pkg import memory", "history -> memory"),
        ("history.py", "def f():\n    from .memory import SessionMemory", "history -> memory"),
        ("history.py", "if TYPE_CHECKING:\n    from .memory import SessionMemory", "history -> memory"),
        ("history.py", "from . import __version__", "history -> pkg"),
        ("providers/offline.py", "from ..memory import SessionMemory", "providers.offline -> memory"),
        ("providers/openai.py", "from ..text import words", "providers.openai -> text.words"),
        ("chat.py", "from .providers.openai import OpenAI", "chat -> providers.openai"),
        ("strategies/window.py", "from ..providers import Provider", "strategies.window -> providers"),
        ("strategies/window.py", "from ..history import History", "strategies.window -> history"),
        ("memory.py", "import traitlets.config", "memory -> traitlets.config"),
        ("chat.py", "def f():\n    from IPython import display", "chat -> IPython"),
        ("kernel/magics.py", "from ..providers.openai import OpenAI", "kernel.magics -> providers.openai"),
        ("chat.py", "if x:\n    pass\nelse:\n    import comm", "chat -> comm"),
        ("novelty.py", "from .messages import Turn", "novelty -> messages"),
    ],
)
def test_a_forbidden_import_is_found(tmp_path: Path, module: str, source: str, arrow: str) -> None:
    """Each way to write an import that goes against the table is found and named."""
    package = _write(
        tmp_path / "pkg",
        {
            "__init__.py": "",
            "memory.py": "",
            "providers/openai.py": "",
            "text/words.py": "",
            module: source,
        },
    )
    assert forbidden_arrows(package) == [arrow]


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("__init__.py", "def load(ip):\n    from .kernel.extension import load"),
        ("memory.py", "from .strategies.window import Window\nfrom .history import History\nimport json"),
        ("providers/offline.py", "from ..text.words import stems\nfrom . import Request"),
        ("kernel/extension.py", "from ..providers.openai import OpenAI\nimport IPython"),
        ("kernel/magics.py", "from .cells import key\nfrom ..chat import ask\nfrom traitlets import Unicode"),
        ("history.py", "from .messages import Turn\nfrom ._version import __version__"),
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


def test_names_for_types_do_not_run(tmp_path: Path) -> None:
    """Imports for types can be left out; the other branch stays."""
    source = "if typing.TYPE_CHECKING:\n    import a\nelse:\n    import b\nimport c"
    package = _write(tmp_path / "pkg", {"one.py": source})

    assert imports_of(package, types=False) == {"one": {":b", ":c"}}
    assert imports_of(package) == {"one": {":a", ":b", ":c"}}
