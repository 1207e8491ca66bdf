"""One turn, from question to memory: `ask` and what it is made of. It needs no Jupyter."""

from .ask import ask

__all__ = ["ask"]
