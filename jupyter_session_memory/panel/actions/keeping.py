"""The conversation as a text to keep, and such a text taken in again."""

from __future__ import annotations

from typing import Literal

from ...exceptions import UsageError
from ...export import export_json, export_markdown, import_data, read_export
from ..context import PanelContext
from ..contract.news import Done, Exported
from .base import Action, Question, action

LARGEST = 2_000_000
"""Bytes of an export that go over a panel's line: a server drops what is much longer."""


@action("export")
class Export(Question):
    """The active thread's conversation, as JSON to import again or Markdown to read; private turns only on request."""

    form: Literal["json", "md"]
    private: bool = False

    def apply(self, context: PanelContext) -> Exported:
        memory = context.memory
        with memory.history.lock:
            turns = memory.turns
            write = export_json if self.form == "json" else export_markdown
            text = write(memory, private=self.private)
        if len(text.encode("utf-8", "replace")) > LARGEST:
            raise UsageError(
                f"This memory is too long for the panel. Run %memory export chat.{self.form} instead."
            )
        left = 0 if self.private else sum(turn.private for turn in turns)
        return Exported(text=text, turns=len(turns) - left, private=left)


@action("import")
class Import(Action):
    """Add the turns of an exported conversation, or of a list of messages, to the active thread."""

    text: str

    def apply(self, context: PanelContext) -> Done:
        found = read_export(self.text)
        if not found:
            raise UsageError("This file holds no thread. Nothing was added.")
        if len(found) > 1:
            raise UsageError("This file holds several threads. Run %memory import FILE instead.")
        (data,) = found.values()
        return Done(note=str(import_data(context.memory, data)))
