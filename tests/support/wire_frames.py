"""What goes over the wire, as bytes: chunks, server-sent events, whole responses."""

from __future__ import annotations

import json
from typing import Any

SSE_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
SSE_END = b"0\r\n\r\n"
DONE = b"data: [DONE]\n\n"


def chunk(data: bytes) -> bytes:
    """The bytes as one chunk of the chunked transfer encoding."""
    return b"%x\r\n%s\r\n" % (len(data), data)


def event(payload: Any, name: str = "") -> bytes:
    """The payload as one server-sent event."""
    head = f"event: {name}\n" if name else ""
    return f"{head}data: {json.dumps(payload)}\n\n".encode()


def completion_chunk(choices: list[Any] | None, **more: Any) -> dict[str, Any]:
    """A `chat.completion.chunk` object with these choices."""
    return {
        "id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1,
        "choices": choices, **more,
    }  # fmt: skip


def delta(content: Any = None, *, finish: str | None = None, **fields: Any) -> bytes:
    """One event with one choice; `fields` are further fields of its delta (reasoning, refusal, ...)."""
    body = dict(fields) if content is None else {"content": content, **fields}
    return event(completion_chunk([{"index": 0, "delta": body, "finish_reason": finish}]))


def usage_event(prompt: int, completion: int, **more: Any) -> bytes:
    """The event that carries only the usage, as it comes last with `include_usage`."""
    usage = {
        "prompt_tokens": prompt,
        "completion_tokens": completion,
        "total_tokens": prompt + completion,
        **more,
    }
    return event(completion_chunk([], usage=usage))


def http(
    status: int, body: bytes | str | Any = b"", headers: dict[str, str] | None = None, content_type: str = ""
) -> bytes:
    """A whole HTTP response with a length; a dict or list becomes JSON."""
    if isinstance(body, str):
        body, content_type = body.encode(), content_type or "text/html"
    elif not isinstance(body, bytes):
        body, content_type = json.dumps(body).encode(), content_type or "application/json"
    lines = [f"HTTP/1.1 {status} Status", f"Content-Length: {len(body)}"]
    lines += [f"Content-Type: {content_type}"] if content_type else []
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    return "\r\n".join([*lines, "", ""]).encode() + body


def completion(text: str, finish: str, tokens: tuple[int, int]) -> dict[str, Any]:
    """A whole `chat.completion` object, as sent without streaming."""
    choice = {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": finish}
    usage = {"prompt_tokens": tokens[0], "completion_tokens": tokens[1], "total_tokens": sum(tokens)}
    return {
        "id": "c",
        "object": "chat.completion",
        "created": 1,
        "choices": [choice],
        "usage": usage,
    }
