"""A memory as data, to keep or to read: an explicit export and import, and nothing on its own.

The JSON form holds what people put in and models answered: turns with their outcomes, pins and exclusions,
instructions, the plan, summaries, and the topics and facts set by hand; not receipts, undo steps or settings.
Its `version` is 1; with several threads, their conversations stand under `threads` by name. The Markdown form
is for reading only. A plain list of messages with `role` and `content`, as endpoints take it, can be imported, too.
"""

from .document import export_markdown
from .reading import Imported, import_data, import_json, read_export
from .writing import export_json, export_threads

__all__ = [
    "Imported",
    "export_json",
    "export_markdown",
    "export_threads",
    "import_data",
    "import_json",
    "read_export",
]
