"""Whoever answers: the one interface between `chat` and a model, and those that implement it."""

from .provider import Chunk, Provider, Request

__all__ = ["Chunk", "Provider", "Request"]
