"""Real replies kept in a file, and played again without key or network: one line of JSON for each.

A recorded line tells the request by one hash for each of its messages. By hand, its last text does:

    {"question": "What is my dog called?", "reply": "Bruno."}
"""

from __future__ import annotations

import json
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from ..exceptions import ProviderError, UsageError
from ..messages import Outcome, ToolCall, Usage, WireMessage, tool_call
from .provider import Chunk, Provider, Request

_SHOWN = 60


def fingerprint(message: WireMessage) -> str:
    """A short hash of a message as it is sent, the same in every kernel."""
    text = json.dumps(message, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Recorded:
    """One reply: what it answers (`messages`, or by hand `question`), the pieces it came in, and how it ended."""

    messages: tuple[str, ...] = ()
    question: str = ""
    pieces: tuple[Chunk, ...] = ()
    window: int | None = None
    vocabulary: str | None = None

    def answers(self, hashes: Sequence[str], question: str) -> bool:
        """Whether it is the reply to a request."""
        return self.question == question if self.question else self.messages == tuple(hashes)


class NotRecorded(ProviderError):
    """A cassette has no reply to a request."""

    again = False
    unsent = True


class Cassette:
    """The replies of a file in order; what is asked again is answered in the order of the recording, then anew.

    Raises:
        UsageError: the text is none of these files; the line is named.
    """

    def __init__(self, text: str, name: str) -> None:
        self.name = name
        self.replies = [_read(line, at, name) for at, line in enumerate(text.splitlines(), 1) if line.strip()]
        self._next = 0

    def upcoming(self) -> Recorded:
        """The reply that comes next, where everything is asked as it was recorded."""
        return self.replies[self._next % len(self.replies)] if self.replies else Recorded()

    def find(self, messages: Sequence[WireMessage]) -> Recorded:
        """The reply to a request.

        Raises:
            NotRecorded: there is none; it says which message differs.
        """
        hashes = [fingerprint(message) for message in messages]
        question = str(messages[-1].get("content")) if messages else ""
        count = len(self.replies)
        for at in range(self._next, self._next + count):
            if self.replies[at % count].answers(hashes, question):
                self._next = at % count + 1
                return self.replies[at % count]
        raise self._missing(hashes, messages)

    def _missing(self, hashes: Sequence[str], messages: Sequence[WireMessage]) -> NotRecorded:
        """Which message is another one than in the recording, and what it says now."""
        what = f"{self.name} has none to this request"
        shared = [
            (_shared(reply.messages, hashes), at) for at, reply in enumerate(self.replies) if reply.messages
        ]
        if not shared:
            return NotRecorded(what, next_step="Ask what its lines ask, word for word")
        lengths = [abs(len(reply.messages) - len(hashes)) for reply in self.replies]
        same, at = max(shared, key=lambda each: (each[0], -lengths[each[1]]))
        if same == len(hashes):
            count = len(self.replies[at].messages)
            differs = f"Request {at + 1} of the recording goes on: {count} messages, not {len(hashes)}"
        else:
            message = messages[same]
            text = " ".join(str(message.get("content") or message.get("tool_calls") or "").split())
            text = f"{text[:_SHOWN]}…" if len(text) > _SHOWN else text
            told = f"Message {same + 1} of {len(hashes)} ({message['role']}: “{text}”)"
            differs = f"{told} is another one than in request {at + 1} of the recording"
        return NotRecorded(f"{what}. {differs}", next_step="Ask as it was asked, or record it anew")


def _shared(recorded: Sequence[str], hashes: Sequence[str]) -> int:
    """How many messages two requests begin with in common."""
    pairs = zip(recorded, hashes, strict=False)
    return next(
        (at for at, (one, other) in enumerate(pairs) if one != other), min(len(recorded), len(hashes))
    )


class ReplayProvider(Provider):
    """The `Provider` named "replay": answers with what a cassette holds, piece by piece as it came."""

    name = "replay"
    grows = False

    def __init__(self, cassette: Cassette) -> None:
        self.cassette = cassette

    def title(self, model: str) -> str:
        return f"replay:{model}"

    def stream(self, request: Request) -> Iterator[Chunk]:
        """Yield the pieces of the reply.

        Raises:
            NotRecorded: no reply to this request was.
        """
        yield from self.cassette.find(request.messages).pieces

    def models(self) -> list[str]:
        return [self.cassette.name]

    def context_window(self, model: str) -> int | None:  # noqa: ARG002 - part of the interface
        """What was known of the recorded model's, so that budgets are the same."""
        return self.cassette.upcoming().window

    def vocabulary(self, model: str) -> str | None:  # noqa: ARG002
        return self.cassette.upcoming().vocabulary


def kept(provider: Provider, request: Request, pieces: Iterable[Chunk]) -> str:
    """A reply as a line of a file: no keys, no headers, and of the request hashes alone."""
    line: dict[str, Any] = {
        "messages": [fingerprint(message) for message in request.messages],
        "model": f"{provider.name}:{request.model}",
        "window": provider.context_window(request.model),
        "vocabulary": provider.vocabulary(request.model),
    }
    line = {key: value for key, value in line.items() if value is not None}
    pieces = list(pieces)
    if any(piece.reasoning for piece in pieces):
        line["reasoning"] = "".join(piece.reasoning for piece in pieces)
    line["reply"] = [piece.text for piece in pieces if piece.text]
    line["outcome"] = next(piece.outcome for piece in reversed(pieces) if piece.outcome).value
    if calls := [call.wire() for piece in pieces for call in piece.calls]:
        line["calls"] = calls
    if usage := next((piece.usage for piece in reversed(pieces) if piece.usage), None):
        line["usage"] = [usage.input, usage.output, usage.cached]
    return json.dumps(line, ensure_ascii=False)


def listened(chunks: Iterator[Chunk], pieces: list[Chunk]) -> Generator[Chunk]:
    """The chunks of a reply, put down in `pieces` as they pass; what is taken back is not among them."""
    try:
        for chunk in chunks:
            if chunk.anew:
                pieces.clear()
            pieces.append(chunk)
            yield chunk
    finally:
        if isinstance(chunks, Generator):
            chunks.close()


def _read(line: str, at: int, name: str) -> Recorded:
    try:
        data = json.loads(line)
        reply, messages = data["reply"], data.get("messages", [])
        texts = [reply] if isinstance(reply, str) else [str(text) for text in reply]
        calls: tuple[ToolCall, ...] = tuple(tool_call(call) for call in data.get("calls", []))
        usage = Usage(*map(int, data["usage"])) if "usage" in data else None
        end = Chunk(outcome=Outcome(data.get("outcome", "complete")), usage=usage, calls=calls)
        thought = [Chunk(reasoning=str(data["reasoning"]))] if data.get("reasoning") else []
        question = str(data.get("question", ""))
        if not messages and not question:
            raise KeyError("question")
        window, vocabulary = data.get("window"), data.get("vocabulary")
        return Recorded(
            tuple(map(str, messages)),
            question,
            (*thought, *(Chunk(text) for text in texts), end),
            None if window is None else int(window),
            None if vocabulary is None else str(vocabulary),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UsageError(
            f"Line {at} of {name} is no recorded reply ({type(error).__name__}). "
            'A line is {"question": "...", "reply": "..."}.'
        ) from None
