"""From the body of an answer to chunks: the reader of chat completions.

Every field may be missing, null or of another type; nothing of that is an error as long as words come.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from ...exceptions import BadAnswer, ProviderError
from ...messages import Outcome, Usage
from ..errors.body import shown
from ..provider import Chunk
from .sse import Event, EventDecoder
from .surrogates import Pairs
from .think import ThinkSplitter

OUTCOMES = {
    **dict.fromkeys(("stop", "eos", "eos_token", "end_turn", "stop_sequence", "completed"), Outcome.COMPLETE),
    **dict.fromkeys(("length", "max_tokens", "model_length", "max_output_tokens"), Outcome.TRUNCATED),
    **dict.fromkeys(
        ("content_filter", "safety", "recitation", "blocklist", "prohibited_content", "spii", "sensitive"),
        Outcome.FILTERED,
    ),
    "refusal": Outcome.REFUSED,
}  # fmt: skip
"""Outcome for each `finish_reason` seen in the field, in lower case; an unknown one counts as complete."""

BROKEN_OFF = frozenset(
    (
        "abort",
        "aborted",
        "cancelled",
        "error",
        "network_error",
        "insufficient_system_resource",
        "timeout",
        "load",
    )
)
"""Values of `finish_reason` by which a server says that it gave up."""
_TOOLS = {"tool_calls", "function_call", "tool_use"}
_BROKEN = object()
_WHOLE_LIMIT = 16_000_000
"""Bytes read of an answer that comes in one piece, or of one event."""


class ReplyReader:
    """Feed the bytes of an answer's body, get chunks; one reader per answer.

    Takes server-sent events whatever the content type says, and a whole completion as JSON.

    Attributes:
        finished: the endpoint said how the reply ended; only the usage may follow.
        wrote: some text of the reply has come.
        progress: grows whenever something of the reply came (heartbeats and empty deltas do not count).
    """

    def __init__(self, in_band: Callable[[Any, bool], ProviderError], host: str) -> None:
        """`in_band` makes the error for an error object inside the stream (and whether text came before)."""
        self.finished = self.wrote = False
        self.progress = 0
        self._in_band, self._host = in_band, host
        self._decoder = EventDecoder()
        self._think = ThinkSplitter()
        self._sniffed = b""
        self._kind = ""  # "events", "json"; empty while only white space came
        self._whole = bytearray()
        self._pieces: list[tuple[bool, str]] = []
        self._words, self._thoughts = Pairs(), Pairs()
        self._refused = self._reasoned = False
        self._tools: list[str] = []
        self._usage: Usage | None = None
        self._outcome: Outcome | None = None
        self._events = 0

    def feed(self, data: bytes) -> Iterator[Chunk]:
        """What these bytes bring, text that came together in one chunk.

        Raises:
            ProviderError: after the chunks before it, for an error in the stream or an answer that is none.
        """
        yield from self._guarded(lambda: self._take_bytes(data))

    def finish(self) -> Iterator[Chunk]:
        """What the end of the body brings; without an `outcome` so far the reply was cut off.

        Raises:
            ProviderError: when nothing that came was a reply.
        """
        yield from self._guarded(self._take_end)

    def rest(self) -> Iterator[Chunk]:
        """What was held back, when the answer broke off."""
        self._end_texts()
        yield from self._drain()

    def _guarded(self, take: Callable[[], None]) -> Iterator[Chunk]:
        failure: ProviderError | None = None
        try:
            take()
        except ProviderError as error:
            failure = error
        yield from self._drain()
        if failure:
            raise failure

    def _drain(self) -> Iterator[Chunk]:
        pieces, self._pieces = self._pieces, []
        for is_reasoning in (True, False):  # reasoning comes before the words it led to
            text = "".join(text for reasoning, text in pieces if reasoning is is_reasoning)
            if text:
                yield Chunk(reasoning=text) if is_reasoning else Chunk(text=text)
        if self._outcome or self._usage:
            yield Chunk(outcome=self._outcome, usage=self._usage)
            self._outcome = self._usage = None

    def _take_bytes(self, data: bytes) -> None:
        if not self._kind:
            self._sniffed += data
            start = self._sniffed.lstrip(b"\xef\xbb\xbf \t\r\n")
            if not start:
                return
            if start.startswith(b"<"):
                raise self._not_a_reply("a web page")
            self._kind = "json" if start[:1] in b"{[" else "events"
            data = self._sniffed
        if self._kind == "json":
            self._whole += data
            if len(self._whole) > _WHOLE_LIMIT:
                raise self._not_a_reply("a very long document")
            return
        for event in self._decoder.feed(data):
            self._event(event)
        if self._decoder.held > _WHOLE_LIMIT:
            raise self._broken("an event without an end")

    def _take_end(self) -> None:
        if self._kind == "json":
            self._event(Event("", self._whole.decode("utf-8", "replace")))
        else:
            for event in self._decoder.finish():
                self._event(event)
        self._end_texts()
        if self._events == 0:
            raise self._not_a_reply("something else" if self._kind else "an empty answer")

    def _event(self, event: Event) -> None:
        data = event.data.strip()
        if not data:
            return
        if data.startswith("[DONE]"):
            self._events += 1
            return
        payload = _parsed(data)
        if payload is _BROKEN and event.name == "error":
            raise self._in_band(data, self.wrote)
        if payload is _BROKEN:
            raise self._broken("an event that is not JSON")
        for item in payload if isinstance(payload, list) else [payload]:
            if not isinstance(item, dict):
                raise self._broken("an event that is no chat completion")
            self._payload(event.name, item)

    def _payload(self, name: str, payload: dict[str, Any]) -> None:
        choices = payload.get("choices")
        if payload.get("error"):
            raise self._in_band(payload["error"], self.wrote)
        if name == "error" or (
            not choices and (isinstance(payload.get("message"), str) or "detail" in payload)
        ):
            raise self._in_band(payload, self.wrote)
        self._events += "choices" in payload
        usage = _usage(payload.get("usage"))
        if usage:
            self._usage = usage
            self.progress += 1
        choice = choices[0] if isinstance(choices, list) and choices else None
        if isinstance(choice, dict):
            self._choice(choice)

    def _choice(self, choice: dict[str, Any]) -> None:
        if choice.get("error"):
            raise self._in_band(choice["error"], self.wrote)
        delta = choice.get("delta") or choice.get("message")
        if isinstance(delta, dict):
            self._delta(delta)
        finish = choice.get("finish_reason")
        if isinstance(finish, str) and finish and not self.finished:
            self.progress += 1
            self._finish(finish.lower())

    def _delta(self, delta: dict[str, Any]) -> None:
        # Some servers send both names during a change from one to the other.
        reasoning = delta.get("reasoning_content") or delta.get("reasoning")
        if isinstance(reasoning, str) and reasoning:
            self._thought(reasoning)
        content = delta.get("content")
        if isinstance(content, str):
            self._text(content)
        elif isinstance(content, list):
            self._parts(content)
        refusal = delta.get("refusal")
        if isinstance(refusal, str) and refusal:
            self._refused = True
            self._text(refusal)
        calls = delta.get("tool_calls")
        for call in calls if isinstance(calls, list) else [{"function": delta.get("function_call")}]:
            function = call.get("function") if isinstance(call, dict) else None
            if isinstance(function, dict):
                self.progress += 1
                self._tools.append(str(function.get("name") or ""))

    def _parts(self, parts: list[Any]) -> None:
        """Content as a list of typed parts, as Mistral's reasoning models send it."""
        for part in parts:
            if not isinstance(part, dict):
                continue
            if isinstance(part.get("text"), str):
                self._text(part["text"])
            thoughts = part.get("thinking")
            for thought in thoughts if isinstance(thoughts, list) else [{"text": thoughts}]:
                if isinstance(thought, dict) and isinstance(thought.get("text"), str):
                    self._thought(thought["text"])

    def _text(self, text: str) -> None:
        text = self._words.feed(text)
        self._add(self._think.feed(text))
        self.progress += bool(text)

    def _thought(self, text: str) -> None:
        text = self._thoughts.feed(text)
        self._add([(True, text)] if text else [])

    def _end_texts(self) -> None:
        """Let out what was held back, now that no more text comes."""
        thought, word = self._thoughts.finish(), self._words.finish()
        self._add([(True, thought)] if thought else [])
        self._add([*self._think.feed(word), *self._think.finish()])

    def _add(self, pieces: list[tuple[bool, str]]) -> None:
        for reasoning, text in pieces:
            self.progress += 1
            self._pieces.append((reasoning, text))
            self.wrote |= not reasoning
            self._reasoned |= reasoning

    def _finish(self, reason: str) -> None:
        self._end_texts()
        self.finished = True
        if reason in BROKEN_OFF:
            raise BadAnswer(f"{self._lead}: {self._host} gave up ({reason}). Run this cell again.")
        if reason in _TOOLS:
            raise self._tool_call()
        outcome = OUTCOMES.get(reason, Outcome.COMPLETE)
        self._outcome = Outcome.REFUSED if self._refused and outcome is Outcome.COMPLETE else outcome
        if not self.wrote and outcome in (Outcome.COMPLETE, Outcome.TRUNCATED):
            self._outcome = None
            raise self._wordless(outcome)

    def _wordless(self, outcome: Outcome) -> BadAnswer:
        """An empty reply: nothing to show, and strict servers would refuse it in a later request."""
        if self._tools:
            return self._tool_call()
        if outcome is Outcome.COMPLETE:
            return BadAnswer(
                "No reply: the model ended without a word. Run this cell again, or ask in other words."
            )
        spent = "reasoning" if self._reasoned else "nothing that can be read"
        return BadAnswer(
            f"No reply: the model spent all its room for the answer on {spent}. "
            "Give it more with --max-tokens, then run this cell again."
        )

    def _tool_call(self) -> BadAnswer:
        name = next((name for name in self._tools if name), "")
        name = shown(name[:60])
        tool = f"a tool ({name})" if name else "a tool"
        return BadAnswer(
            f"{self._lead}: the model called {tool}, and none was offered to it. Ask it to answer in words."
        )

    def _broken(self, what: str) -> BadAnswer:
        return BadAnswer(f"{self._lead}: {self._host} sent {what}. Run this cell again.")

    def _not_a_reply(self, what: str) -> BadAnswer:
        return BadAnswer(
            f"No reply: {self._host} sent {what} instead of a chat completion. "
            "Check the base URL (it mostly ends in /v1); it may also be a proxy's login page."
        )

    @property
    def _lead(self) -> str:
        return "The reply broke off" if self.wrote else "No reply"


def _parsed(data: str) -> Any:
    """The JSON value, or `_BROKEN`: an error raised from here would carry the parser's along."""
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return _BROKEN


def _usage(value: Any) -> Usage | None:
    """The usage object's numbers; None where it is missing or has none."""
    if not isinstance(value, dict):
        return None
    details = value.get("prompt_tokens_details")
    cached = details.get("cached_tokens") if isinstance(details, dict) else 0
    counts = [
        n if isinstance(n, int) else 0
        for n in (value.get("prompt_tokens"), value.get("completion_tokens"), cached)
    ]
    return Usage(*counts) if counts[0] > 0 else None
