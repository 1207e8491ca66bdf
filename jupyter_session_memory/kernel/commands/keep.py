"""`%memory` commands that keep a memory in a file, when asked, and bring it back."""

from __future__ import annotations

from pathlib import Path

from ...exceptions import UsageError
from ...export import Imported, export_json, export_markdown, export_threads, import_data, read_export
from ...text.clean import clean
from ..session import Session
from . import Command, Show, counted, next_request


def export(session: Session, text: str, out: Show) -> None:
    """Write the memory, or with "all" that of every thread, to a file."""
    first, _, rest = text.strip().partition(" ")
    every = first.lower() == "all" and bool(rest.strip())
    path = _path(rest if every else text, "%memory export chat.json")
    kind = path.suffix.lower()
    if kind not in (".json", ".md"):
        raise UsageError("Name a file that ends in .json (to import again) or .md (to read).")
    if every and kind == ".md":
        raise UsageError("All threads go into a .json file: %memory export all chat.json.")
    names = session.threads.names if every else (session.threads.name,)
    memories = {name: session.threads.get(name) for name in names}
    memory = session.memory
    one = export_json if kind == ".json" else export_markdown
    written = export_threads(memories) if every else one(memory)
    begun = False
    try:
        with path.open("x", encoding="utf-8") as file:
            begun = True
            file.write(written)
    except FileExistsError:
        raise UsageError(f"{path} is there already. Name another file, or remove it first.") from None
    except OSError as error:
        if begun:
            path.unlink(missing_ok=True)
        raise UsageError(f"{path} cannot be written: {error.strerror}. Nothing was kept.") from None
    turns = counted(sum(len(each.turns) for each in memories.values()), "turn")
    of = f" of {counted(len(memories), 'thread')}" if every else ""
    out(f"{turns}{of} written to {path}. It holds the conversation as plain text.")


def import_(session: Session, text: str, out: Show) -> None:
    """Add the turns of an exported memory, or of a list of messages; of several threads each to its own."""
    path = _path(text, "%memory import chat.json")
    try:
        # Editors on Windows put a byte order mark before the text they save.
        read = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is no text"
        raise UsageError(f"{path} cannot be read: {reason}.") from None
    found, active = read_export(read), session.threads.name
    lines, changed = [], False
    for name, data in found.items():
        memory = session.threads.switch(name) if name else session.memory
        try:
            imported = import_data(memory, data)
        finally:
            session.threads.switch(active)
        changed |= imported.changed
        lines.append((f"{name}: " if name else "") + _told(imported))
    undo = " Undo: %memory undo" if changed else ""
    out(f"{' '.join(lines)} {next_request(session.memory)}{undo}")


def _told(imported: Imported) -> str:
    if not imported.changed:
        return "Nothing added: all of it is here already."
    known = f" {imported.known:,} more {'was' if imported.known == 1 else 'were'} here already."
    return f"{counted(imported.added, 'turn')} added.{known if imported.known else ''}"


def _path(text: str, example: str) -> Path:
    name = clean(text).strip().strip("\"'")
    if not name:
        raise UsageError(f"Which file? Write its name: {example}.")
    try:
        return Path(name).expanduser()
    except RuntimeError:  # "~" and the name of nobody
        return Path(name)


COMMANDS = {
    "export": Command(
        export,
        "%memory export [all] FILE",
        "write the memory, or all threads, to FILE.json, or FILE.md to read",
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
