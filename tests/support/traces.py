"""Where a text stands: in the files below folders, in the memory of a process, in what a kernel's package holds."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from support.kernels import NotebookKernel

_HOLDERS = (Path(__file__).parent / "holders.py").read_text(encoding="utf-8")
_SEARCH = """
def held(text):
    import linecache
    errors = [getattr(sys, name, None) for name in ("last_value", "last_traceback")]
    print(holders(text[::-1], get_ipython().meta, linecache.cache, errors) != [])
"""
_LARGEST = 200_000_000
"""Bytes of one mapping that are read; larger ones are reserved address space."""


def files_with(texts: Iterable[str], *folders: Path) -> dict[str, set[str]]:
    """Names of the files below these folders that hold a text, in UTF-8 or UTF-16, for each text that one holds."""
    found: dict[str, set[str]] = {}
    forms = {text: (text.encode(), text.encode("utf-16-le")) for text in texts}
    for folder in folders:
        for path in folder.rglob("*"):
            if path.is_symlink() or not path.is_file():
                continue
            data = path.read_bytes()
            for text, encoded in forms.items():
                if any(form in data for form in encoded):
                    found.setdefault(text, set()).add(path.name)
    return found


def in_memory_of(process: int, texts: Iterable[str]) -> set[str]:
    """Which of the texts stand anywhere in a process's memory, written in UTF-8 or as Python keeps wide ones."""
    forms = {text: (text.encode(), text.encode("utf-16-le"), text.encode("utf-32-le")) for text in texts}
    found: set[str] = set()
    with (
        open(f"/proc/{process}/maps", encoding="utf-8") as maps,
        open(f"/proc/{process}/mem", "rb", 0) as memory,
    ):
        for line in maps:
            place, rights, *_ = line.split()
            start, end = (int(each, 16) for each in place.split("-"))
            if "r" not in rights or end - start > _LARGEST:
                continue
            try:
                memory.seek(start)
                data = memory.read(end - start)
            except (OSError, ValueError, OverflowError):  # the kernel's own pages
                continue
            found.update(text for text, encoded in forms.items() if any(form in data for form in encoded))
    return found


def process_of(kernel: NotebookKernel) -> int:
    """The process that a kernel is."""
    return int(kernel.run("import os; print(os.getpid())").text)


def held(kernel: NotebookKernel, text: str) -> bool:
    """Whether the package, its shell, the last error or the sources kept for tracebacks lead to a text.

    The text goes to the kernel backwards, and the cell is kept nowhere.
    """
    return kernel.run_beside(f"{_HOLDERS}\n{_SEARCH}", "held", text[::-1]).strip() == "True"
