"""`%memory` commands that keep a memory in a file, when asked, and bring it back."""

from __future__ import annotations

from pathlib import Path

from ...exceptions import UsageError
from ...export import export_json, export_markdown, import_json
from ...text.clean import clean
from ..session import Session
from . import Command, Show, counted, next_request


def export(session: Session, text: str, out: Show) -> None:
    """Write the memory to a file."""
    path = _path(text, "%memory export chat.json")
    kind = path.suffix.lower()
    if kind not in (".json", ".md"):
        raise UsageError("Name a file that ends in .json (to import again) or .md (to read).")
    memory = session.memory
    written = export_json(memory) if kind == ".json" else export_markdown(memory)
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
    out(f"{counted(len(memory.turns), 'turn')} written to {path}. It holds the conversation as plain text.")


def import_(session: Session, text: str, out: Show) -> None:
    """Add the turns of an exported memory."""
    path = _path(text, "%memory import chat.json")
    try:
        # Editors on Windows put a byte order mark before the text they save.
        read = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is no text"
        raise UsageError(f"{path} cannot be read: {reason}.") from None
    count = import_json(session.memory, read)
    out(f"{counted(count, 'turn')} added. {next_request(session.memory)} Undo: %memory undo")


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
        export, "%memory export FILE", "write the memory to FILE.json, or FILE.md to read", "Keep", ("save",)
    ),
    "import": Command(
        import_, "%memory import FILE", "add the turns of an exported FILE.json", "Keep", ("load",)
    ),
}
