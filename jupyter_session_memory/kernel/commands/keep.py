"""`%memory` commands that keep a memory in a file, when asked, and bring it back."""

from __future__ import annotations

from ...exceptions import UsageError
from ...export import export_json, export_markdown, export_threads, import_data, read_export
from ...interrupts import waiting
from ...memory.session_memory import SessionMemory
from ...messages import Turn, name_turns
from ...threads import checked_name
from ..session import Session
from . import Command, Show, counted, files, next_request

_ALL, _PRIVATE, _OVERWRITE = "all", "--private", "--overwrite"
_LONG = 10_000
"""Turns from which on an import takes so long that it says how far it is."""


def export(session: Session, text: str, out: Show) -> None:
    """Write the memory, or with "all" that of every thread, to a file; private turns only on request."""
    rest, words = _options(text)
    every, private = _ALL in words, _PRIVATE in words
    path = files.path(rest, "%memory export chat.json")
    kind = path.suffix.lower()
    if kind not in (".json", ".md"):
        raise UsageError("Name a file that ends in .json (to import again) or .md (to read).")
    if every and kind == ".md":
        raise UsageError("All threads go into a .json file: %memory export all chat.json.")
    names = session.threads.names if every else (session.threads.name,)
    memories = {name: session.threads.get(name) for name in names}
    one = export_json if kind == ".json" else export_markdown
    written = export_threads(memories, private=private) if every else one(session.memory, private=private)
    if _OVERWRITE in words:
        files.write_over(path, written)
    else:
        files.write_new(path, written, f"%memory export {_OVERWRITE} {text.strip()}")
    turns = [turn for memory in memories.values() for turn in memory.turns]
    left = [] if private else [turn for turn in turns if turn.private]
    of = f" of {counted(len(memories), 'thread')}" if every else ""
    out(
        f"{counted(len(turns) - len(left), 'turn')}{of} written to {path}, readable by you alone. "
        f"It holds the conversation as plain text.{_left_out(left, every)}"
    )


def _options(text: str) -> tuple[str, set[str]]:
    """The file's name, and which options stand before or behind it."""
    found: set[str] = set()
    text = text.strip()
    while True:
        first, _, rest = text.partition(" ")
        before, _, last = text.rpartition(" ")
        if rest and first.lower() in (_ALL, _PRIVATE, _OVERWRITE):
            word, text = first, rest.strip()
        elif before and last.lower() in (_PRIVATE, _OVERWRITE):
            word, text = last, before.strip()
        else:
            return text, found
        found.add(word.lower())


def _left_out(turns: list[Turn], every: bool) -> str:
    if not turns:
        return ""
    told = counted(len(turns), "turn") if every else name_turns(turns)
    return f" Left out, as private: {told}. With them: %memory export {_PRIVATE} FILE."


def import_(session: Session, text: str, out: Show) -> None:
    """Add the turns of an exported memory, or of a list of messages; of several threads each to its own."""
    path = files.path(text, "%memory import chat.json")
    found = read_export(waiting(lambda: files.read(path)))
    threads, active = session.threads, session.threads.name
    if len(found) > 1:
        # All or none: each is read for itself before the first is added.
        for name, data in found.items():
            checked_name(name)
            import_data(SessionMemory(), data)
    lines, changed = [], False
    for name, data in found.items():
        memory = threads.switch(name) if name else session.memory
        try:
            imported = import_data(memory, data, _tell_progress)
        finally:
            threads.switch(active)
        changed |= imported.changed
        lines.append((f"{name}: " if name else "") + str(imported))
    undo = " Undo: %memory undo" if changed else ""
    out(f"{' '.join(lines)} {next_request(session.memory)}{undo}")


def _tell_progress(done: int, total: int) -> None:
    if total > _LONG and done:
        print(f"Read {done:,} of {total:,} turns.", flush=True)


COMMANDS = {
    "export": Command(
        export,
        f"%memory export [all] [{_PRIVATE}] [{_OVERWRITE}] FILE",
        "write the memory, or all threads, to FILE.json, or FILE.md to read; private turns on request",
        "Keep",
        ("save",),
    ),
    "import": Command(
        import_,
        "%memory import FILE",
        "add the turns of an exported FILE.json, or of a list of messages",
        "Keep",
        ("load",),
    ),
}
