"""Frames from the kernel read back into values, as no code of the package needs to."""

from __future__ import annotations

from typing import Any

from jupyter_session_memory.panel.contract.codec import Malformed, decode
from jupyter_session_memory.panel.contract.news import NEWS, News, Reply, wire

KINDS = {kind.type: kind for kind in NEWS}


def read_news(frame: dict[str, Any]) -> News:
    """What a frame to a panel says; `Malformed` where it is not to the letter what the contract says."""
    kind = KINDS[frame["type"]]
    envelope = {"thread": str, "revision": int, **({"re": str} if issubclass(kind, Reply) else {})}
    missing = [name for name in envelope if name not in frame]
    if missing:
        raise Malformed(f"frame: {missing[0]} is missing")
    for name, expected in envelope.items():
        decode(expected, frame[name], f"frame.{name}")
    return decode(kind, {key: item for key, item in frame.items() if key not in ("type", *envelope)})


def write_news(news: News, frame: dict[str, Any]) -> dict[str, Any]:
    """What is said as a frame, with the envelope of another one."""
    return wire(news, thread=frame["thread"], revision=frame["revision"], re=frame.get("re"))
