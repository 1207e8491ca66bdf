"""`SessionMemory`: a history, a strategy and a token budget, and the prompt they make together."""

from .session_memory import SessionMemory

__all__ = ["SessionMemory"]
