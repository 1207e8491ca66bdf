"""How a prompt is shaped for endpoints with strict templates: the one place that does it."""

from __future__ import annotations

from collections.abc import Iterable

from ..messages import WireMessage


def shape(messages: list[WireMessage], profile: frozenset[str]) -> list[WireMessage]:
    """Reshape a prompt for endpoints with strict templates; text is joined, never lost.

    `one_system`: all system messages become one, at the top. `no_system`: their text opens the
    first user message. `alternate`: neighbours of the same role become one message.
    """
    if not profile:
        return messages
    system = [message for message in messages if message["role"] == "system"]
    rest = [message for message in messages if message["role"] != "system"]
    if "no_system" in profile and system and rest:
        first = next((i for i, message in enumerate(rest) if message["role"] == "user"), None)
        if first is None:
            rest.insert(0, {"role": "user", "content": _join(system)})
        else:
            rest[first] = {**rest[first], "content": _join([*system, rest[first]])}
        messages = rest
    elif profile & {"one_system", "alternate"} and len(system) > 1:
        messages = [{"role": "system", "content": _join(system)}, *rest]
    if "alternate" in profile:
        messages = _alternate(messages)
    return messages


def _alternate(messages: list[WireMessage]) -> list[WireMessage]:
    shaped: list[WireMessage] = []
    for message in messages:
        last = shaped[-1] if shaped else None
        plain = not (message.keys() | (last or {}).keys()) & {"tool_calls", "tool_call_id"}
        if last is not None and plain and last["role"] == message["role"]:
            shaped[-1] = {**last, "content": _join([last, message])}
        else:
            shaped.append(message)
    return shaped


def _join(messages: Iterable[WireMessage]) -> str | list[object]:
    contents = [message["content"] for message in messages]
    if all(isinstance(content, str) for content in contents):
        return "\n\n".join(contents)
    lists = [[{"type": "text", "text": each}] if isinstance(each, str) else each for each in contents]
    return [part for each in lists for part in each]
