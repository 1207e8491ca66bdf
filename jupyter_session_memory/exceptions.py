"""Every error of the package: one plain line that ends with the next step.

All derive from `SessionMemoryError`, but for `ReplyStopped`, which is no error. In a notebook they
show as that one line (`_render_traceback_` is the hook IPython asks for it), the cell still fails, so
Run All and nbval stop. Nothing here imports anything of ours.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple, Self, TextIO, TypedDict, Unpack


class Sentences(TypedDict, total=False):
    """What an error may be made of beside `what`; see `SessionMemoryError`."""

    lead: str
    detail: str
    next_step: str
    again: bool
    after: str


LONGEST = 1_000
"""Characters of an error that are shown: its beginning and its end, which says what to do."""


class SessionMemoryError(Exception):
    """Base of all errors of the package; `str(error)` is the line a person reads, made of its parts last.

    Copied or pickled, as by a pool of processes, an error keeps all of them.

    Attributes:
        lead: what did not happen because of it: "No reply", "Not sent".
        what: what is wrong: "nothing listens at localhost:11434"; the whole line, where nothing else is given.
        detail: what somebody else said of it, as a quotation.
        next_step: what helps: "Start Ollama".
        again: whether the next step, or the end of it, is to run the cell again.
        after: how things stand now: "Memory is unchanged."
    """

    lead = detail = next_step = after = ""
    again = False

    def __init__(self, what: str, **more: Unpack[Sentences]) -> None:
        super().__init__(what)
        self.what = what
        self.tell(**more)

    def tell(self, what: str = "", **other: Unpack[Sentences]) -> Self:
        """The same error with other parts, such as what became of the text that had arrived."""
        self.what = what or self.what
        vars(self).update(other)
        return self

    def __str__(self) -> str:
        fact = ": ".join(each for each in (self.lead, self.what, self.detail) if each)
        step = self.next_step
        if self.again:
            step = f"{step}, then run this cell again" if step else "Run this cell again"
        if not (step or self.after or self.lead):
            return fact  # a line as it is
        return " ".join([*(_ended(each) for each in (fact, step) if each), self.after]).rstrip()

    def __reduce__(self) -> tuple[object, ...]:
        # Not by calling the class again: its parameters are other ones, and its parts may have changed since.
        return _blank, (type(self), *self.args), vars(self)

    def _render_traceback_(self) -> list[str]:
        return one_line(self)


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith((".", "!", "?", "…")) else f"{sentence}."


def one_line(error: BaseException) -> list[str]:
    """An error as IPython is to show it: one line, whatever it quotes, in signs and of the width of the terminal."""
    coding = getattr(sys.stdout, "encoding", None) or "utf-8"
    line = "".join(sign if sign.isprintable() else "�" for sign in " ".join(f"✗ {error}".split()))
    line = line if len(line) <= LONGEST else line[: LONGEST // 2] + " … " + line[-LONGEST // 2 :]
    return [wrapped(line.encode(coding, "replace").decode(coding), sys.stdout)]


def wrapped(text: str, stream: TextIO) -> str:
    """The text with lines that are longer than a terminal is wide broken between words; elsewhere as it is."""
    isatty = getattr(stream, "isatty", None)  # what people put in place of stdout has what they gave it
    if isatty is None or not isatty():
        return text
    import shutil
    from textwrap import wrap

    width = shutil.get_terminal_size().columns
    lines = [
        wrap(line, width, break_long_words=False, break_on_hyphens=False, replace_whitespace=False) or [""]
        for line in text.split("\n")
    ]
    return "\n".join(part for line in lines for part in line)


def _blank(kind: type[SessionMemoryError], *args: object) -> SessionMemoryError:
    return kind.__new__(kind, *args)


class UsageError(SessionMemoryError, ValueError):
    """A command, option or argument that does not exist or does not fit."""


class UnknownTurn(SessionMemoryError, LookupError):
    """A turn, message or summary that is not (or no longer) in memory."""


class InvalidExchange(SessionMemoryError, ValueError):
    """A message that no endpoint would accept where it stands, such as a tool result without its call."""


class Conflict(SessionMemoryError):
    """An edit of something that changed since it was read; nothing was edited."""


class EraseIncomplete(SessionMemoryError):
    """What was erased is out of the records, and yet held by something of ours.

    Attributes:
        holders: the types of the objects that hold it.
    """

    def __init__(self, holders: list[str]) -> None:
        super().__init__(
            f"Erased, but a copy is still held ({', '.join(holders)})",
            next_step="Restart the kernel to be rid of it",
        )
        self.holders = holders


class Busy(SessionMemoryError):
    """A reply is being written; what was asked has to wait for it."""


class Need(NamedTuple):
    """Something that must always be sent, as people read it; `several` decides its verb."""

    words: str
    several: bool = True


PINS = Need("pinned turns")


class BudgetExceeded(SessionMemoryError):
    """What must always be sent does not fit into the token budget.

    Attributes:
        needed: tokens of everything that must be sent.
        budget: the most a context may take, in tokens.
        needs: the parts that need the room, largest first.
        turns: numbers of the pinned turns among them.
    """

    lead = "Not sent"

    def __init__(self, needed: int, budget: int, needs: Sequence[Need], turns: tuple[int, ...] = ()) -> None:
        self.needed, self.budget, self.needs, self.turns = needed, budget, tuple(needs), turns
        super().__init__(f"{self.subject()} {needed:,} of {budget:,} tokens")
        self.suggest("%memory budget")

    def suggest(self, larger: str) -> None:
        """Let the next step be a larger budget, with `larger` as what to write before a number that would do."""
        unpin = f"%memory unpin {self.turns[0]} or " if self.turns else ""
        self.next_step = f"Run {unpin}{larger} {self.enough}"

    def subject(self, adverb: str = "") -> str:
        """What needs the room, and the verb: "pinned turns and the plan need"."""
        several = len(self.needs) > 1 or self.needs[0].several
        return f"{' and '.join(need.words for need in self.needs)}{adverb} need{'' if several else 's'}"

    @property
    def enough(self) -> int:
        """A budget that would do, in round tokens."""
        return -(-self.needed // 100) * 100


class SummaryFailed(SessionMemoryError):
    """No summary was made, or what was made is none; nothing changed."""


class SummaryStopped(SummaryFailed):
    """Making a summary was cancelled; nothing changed."""


class InquiryFailed(SessionMemoryError):
    """What a model answered when it was asked about the memory is no answer; nothing changed."""


class ReplyStopped(BaseException):
    """The person stopped a reply, whose partial text was kept, or a summary; made by `stopped`.

    No `Exception`: what goes on after errors is not to go on after a stop. It is a KeyboardInterrupt
    wherever something above catches those.
    """

    def __reduce__(self) -> tuple[object, ...]:
        return stopped, (str(self),)

    def _render_traceback_(self) -> list[str]:
        return one_line(self)


class _Interrupted(ReplyStopped, KeyboardInterrupt):
    """As Ctrl-C ends anything."""


def stopped(line: str) -> ReplyStopped:
    """The `ReplyStopped` to raise here.

    An event loop passes a KeyboardInterrupt of its tasks and callbacks on to whoever runs it, which would
    be the end of a kernel: there it is a cancellation.
    """
    asyncio = sys.modules.get("asyncio")  # not imported for this: without it nothing runs in a loop
    if asyncio is None:
        return _Interrupted(line)
    try:
        in_task = asyncio.current_task() is not None
    except RuntimeError:  # no loop runs
        return _Interrupted(line)
    return _cancelled(in_task)(line)


@cache
def _cancelled(in_task: bool) -> type[ReplyStopped]:
    from asyncio import CancelledError

    class Cancelled(_Interrupted if in_task else ReplyStopped, CancelledError):  # type: ignore[misc]
        """A task takes it for a cancellation, although it is a KeyboardInterrupt, too; a callback would not."""

    return Cancelled


class ProviderError(SessionMemoryError):
    """Whatever a model's endpoint, or the way to it, did wrong.

    Attributes:
        status: the HTTP status, where there was one.
        retryable: whether the same request may succeed if sent again (never after the first token).
        retry_after: seconds the endpoint asked to wait, where it did.
        unsent: whether nothing of the request left this machine.
    """

    lead = "No reply"
    again = True
    retryable = False
    unsent = False

    def __init__(
        self,
        what: str,
        *,
        status: int | None = None,
        retry_after: float | None = None,
        **more: Unpack[Sentences],
    ) -> None:
        super().__init__(what, **more)
        self.status, self.retry_after = status, retry_after


class MissingKey(ProviderError):
    """No API key where one is needed, or one that cannot be a key."""

    unsent = True


class ConnectionFailed(ProviderError):
    """Nothing answered: refused, unknown host, TLS."""

    retryable = True


class ConnectionDropped(ProviderError):
    """The answer broke off or stalled; what had arrived is kept as an incomplete reply."""


class EndpointTimeout(ProviderError):
    """No answer within a deadline."""


class AuthenticationFailed(ProviderError):
    """401: the key was refused."""


class PermissionRefused(ProviderError):
    """402, 403: no credit, moderation, or a region or model that is not allowed."""


class ModelNotFound(ProviderError):
    """404: no such model, or no such path at that base URL."""


class RateLimited(ProviderError):
    """429: too many requests or tokens for now."""

    retryable = True


class QuotaExhausted(ProviderError):
    """429 that waiting does not mend: the account has no quota left."""


class ServerFault(ProviderError):
    """5xx, or an overloaded endpoint."""

    retryable = True


class ModelLoading(ServerFault):
    """The server is there, and loads the model: worth waiting for as long as for a first word."""


class RequestRefused(ProviderError):
    """400, 409, 413, 422: the endpoint does not accept this request."""


class ContextOverflow(RequestRefused):
    """The request was longer than the model's context window.

    Attributes:
        window: the window in tokens, where the endpoint's message told it.
        sent: tokens of the request as the endpoint counted them, where told.
    """

    def __init__(
        self,
        what: str,
        *,
        window: int | None = None,
        sent: int | None = None,
        status: int | None = None,
        **more: Unpack[Sentences],
    ) -> None:
        super().__init__(what, status=status, **more)
        self.window, self.sent = window, sent


class ProfileRequired(RequestRefused):
    """The endpoint wants the same messages in another shape.

    Attributes:
        profile: "one_system", "alternate" or "no_system" (see `context.shape`).
    """

    def __init__(
        self, what: str, *, profile: str, status: int | None = None, **more: Unpack[Sentences]
    ) -> None:
        super().__init__(what, status=status, **more)
        self.profile = profile


class BadAnswer(ProviderError):
    """An answer that is not one: HTML, an empty body, malformed events, an error inside the stream."""
