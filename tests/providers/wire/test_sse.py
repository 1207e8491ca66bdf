"""Server-sent events from bytes."""

from __future__ import annotations

import pytest

from jupyter_session_memory.providers.wire.sse import Event, EventDecoder


def events(*pieces: bytes) -> list[Event]:
    decoder = EventDecoder()
    return [event for piece in pieces for event in decoder.feed(piece)] + list(decoder.finish())


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"data: a\n\n", [("", "a")]),
        (b"data:a\r\rdata:b\r\r", [("", "a"), ("", "b")]),
        (b"data: a\r\n\r\n", [("", "a")]),
        (b"data: a\ndata: b\n\n", [("", "a\nb")]),
        (b"event: error\ndata: a\n\n", [("error", "a")]),
        (b": comment\n\nid: 5\nretry: 10\n\n", []),
        (b"data: a", [("", "a")]),
        (b"data\n\n", [("", "")]),
        (b"\xef\xbb\xbfdata: a\n\n", [("", "a")]),
        (b"data: \xff\n\n", [("", "\ufffd")]),
        (b"", []),
    ],
)
def test_events_are_read_by_the_standard(body: bytes, expected: list[tuple[str, str]]) -> None:
    """All line ends, several data lines, names, comments, a missing last line."""
    assert events(body) == expected
    assert events(*(body[i : i + 1] for i in range(len(body)))) == expected


def test_a_line_of_megabytes_in_small_pieces_is_one_event() -> None:
    """Pieces are joined once, when the line ends."""
    piece = b"x" * 1_000
    assert events(b"data: ", *[piece] * 5_000, b"\n\n") == [("", "x" * 5_000_000)]
