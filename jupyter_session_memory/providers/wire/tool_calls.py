"""Calls of tools as they come in pieces: which piece belongs to which call."""

from __future__ import annotations

import json
from typing import Any

from ...messages import ToolCall


class ToolCalls:
    """Puts the pieces of tool calls together; `tool_calls` of a message, or the `function_call` of old servers."""

    def __init__(self) -> None:
        self._calls: list[dict[str, str]] = []
        self._at: dict[Any, dict[str, str]] = {}

    def __bool__(self) -> bool:
        return bool(self._calls)

    def feed(self, message: dict[str, Any]) -> bool:
        """Take what a message, or a piece of one, says of calls; whether that was anything."""
        pieces = message.get("tool_calls")
        if not isinstance(pieces, list):
            pieces = [{"function": message.get("function_call")}]
        return sum(self._piece(piece) for piece in pieces) > 0

    def _piece(self, piece: Any) -> bool:
        function = piece.get("function") if isinstance(piece, dict) else None
        if not isinstance(function, dict):
            return False
        own, name = (str(each or "") for each in (piece.get("id"), function.get("name")))
        call = self._at.get(piece.get("index"))
        # Some servers count every call as number 0: another id is another call.
        if call is None or (own and call["id"] and own != call["id"]):
            call = self._at[piece.get("index")] = {"id": own, "name": "", "arguments": ""}
            self._calls.append(call)
        call["id"] = call["id"] or own
        if name != call["name"]:  # some repeat the name with every piece
            call["name"] += name
        arguments = function.get("arguments")
        if arguments is not None:
            call["arguments"] += arguments if isinstance(arguments, str) else json.dumps(arguments)
        return True

    @property
    def name(self) -> str:
        """The first name that was called, empty where none was told."""
        return next((call["name"] for call in self._calls if call["name"]), "")

    def whole(self) -> tuple[ToolCall, ...]:
        """The calls, each under an id that no other has."""
        made: dict[str, ToolCall] = {}
        for number, call in enumerate(self._calls, 1):
            own = call["id"] if call["id"] and call["id"] not in made else f"call_{number}"
            made[own] = ToolCall(own, call["name"], call["arguments"] or "{}")
        return tuple(made.values())
