"""What `%load_ext` imports: what registering needs, and nothing of what comes with the first use."""

from __future__ import annotations

import subprocess
import sys

CODE = """
import sys
from IPython.core.interactiveshell import InteractiveShell
InteractiveShell.instance().run_line_magic("load_ext", "jupyter_session_memory")
print(*sorted(name for name in sys.modules if name.startswith("jupyter_session_memory.")))
"""
LATER = (
    "memory chat panel.hub panel.widget providers tokens history context.context context.receipts summaries messages "
    "kernel.session"
).split()


def test_loading_imports_nothing_that_only_chatting_needs() -> None:
    """Memory, chat, panel, strategies and providers come with their first use."""
    run = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    loaded = [name.removeprefix("jupyter_session_memory.") for name in run.stdout.split()]
    assert "kernel.magics" in loaded
    assert [
        name for name in loaded if any(name == each or name.startswith(f"{each}.") for each in LATER)
    ] == []
