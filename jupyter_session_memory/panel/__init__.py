"""The memory panel: what it shows, the frames it speaks, and its renderer."""

HUB = "_jupyter_session_memory_hub"
"""Under this name in `shell.meta` stands, while the extension is loaded, what gives this kernel's hub."""
