"""The edge: whatever the SDK or the wire does becomes one of our errors, or an outcome.

Nothing above knows openai. Foreign exceptions are recognised by what they carry (a status, a body, the
error they came from), never by their classes: openai 2 and 3 stand on different HTTP libraries. Our errors
are made here and raised elsewhere, outside any `except`, so that no foreign exception hangs on them: its
request would carry the key.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from typing import Any, Unpack

from ...exceptions import (
    BadAnswer,
    ConnectionDropped,
    ContextOverflow,
    EndpointTimeout,
    ModelNotFound,
    ProfileRequired,
    ProviderError,
    RequestRefused,
    Sentences,
)
from ...messages import Outcome
from . import refusals
from .address import Endpoint
from .body import ErrorBody, complaint, sentence, shown
from .connection import chain, unconnected, undecoded
from .meaning import NOTHING_ASKED, Asked, Kind, Meaning, cannot_chat, is_loading, read, shape_wanted

_SAYS_ALL = frozenset({401, 402, 403, 407, 408, 429})
"""Statuses that say what is wrong, whatever the words."""
_FILTERS = frozenset({"content_filter", "content_policy_violation", "ResponsibleAIPolicyViolation"})


class ParameterRefused(RequestRefused):
    """The endpoint does not take one of the optional parameters, named by `parameter`."""

    def __init__(
        self, what: str, *, parameter: str, status: int | None = None, **more: Unpack[Sentences]
    ) -> None:
        super().__init__(what, status=status, **more)
        self.parameter = parameter


class NotForChat(RequestRefused):
    """The model answers no chats: it makes embeddings, or something else."""


def failure(
    error: BaseException,
    endpoint: Endpoint,
    model: str,
    asked: Asked = NOTHING_ASKED,
    *,
    answering: bool = False,
    connect: float = 5.0,
) -> ProviderError | Outcome:
    """Our error (or the outcome) for an exception of the SDK, its HTTP library, or anything beneath them.

    Args:
        error: what was caught.
        endpoint: whom the request went to.
        model: the model it named.
        asked: how long it was.
        answering: the answer had begun: nothing may be sent again by itself.
        connect: the deadline for connecting, in seconds.
    """
    status = getattr(error, "status_code", None)
    if isinstance(error, ProviderError):
        return error
    if isinstance(status, int) and not answering:
        response = getattr(error, "response", None)
        headers: Mapping[str, str] = getattr(response, "headers", None) or {}
        return answered(status, getattr(error, "body", None), headers, endpoint, model, asked)
    broken = undecoded(error, endpoint) or dropped(endpoint)
    ours = broken if answering else unconnected(error, endpoint, connect)
    # For `--debug` only: notes show in a full traceback, never in the line.
    for link in chain(error):
        ours.add_note(f"{type(link).__module__}.{type(link).__name__}: {endpoint.shown(str(link))}")
    return ours


def dropped(endpoint: Endpoint) -> ConnectionDropped:
    """The connection ended inside an answer."""
    return ConnectionDropped(f"the connection to {endpoint.host} was lost")


def cut_off(endpoint: Endpoint) -> ProviderError:
    """The answer ended properly, and without a word."""
    return BadAnswer(f"{endpoint.host} ended its answer before the first word")


def no_list(endpoint: Endpoint) -> ProviderError:
    """The answer to GET /models was no list."""
    return BadAnswer(
        f"{endpoint.host} sent something else",
        lead="No list of models",
        next_step=f"Check {endpoint.setting}",
        again=False,
    )


def overdue(phase: str, seconds: float, endpoint: Endpoint) -> ProviderError:
    """A deadline passed: "first" (no answer yet), "idle" (nothing more of the reply) or "total"."""
    if phase == "first":
        return EndpointTimeout(
            f"{endpoint.host} did not answer within {seconds:g} s",
            next_step="If it was loading the model, run this cell again; else check that it is well",
            again=False,
        )
    late = (
        f"took more than {seconds:g} s in all"
        if phase == "total"
        else f"sent no more of it for {seconds:g} s"
    )
    return ConnectionDropped(f"{endpoint.host} {late}")


def answered(
    status: int,
    body: Any,
    headers: Mapping[str, str],
    endpoint: Endpoint,
    model: str,
    asked: Asked = NOTHING_ASKED,
) -> ProviderError | Outcome:
    """Our error (or the outcome) for an answer with an HTTP status of 300 and above."""
    said = complaint(body)
    told = _recognised(status, said, endpoint, model, asked)
    if told is not None:
        return told
    return refusals.by_status(status, said, headers, endpoint, model)


def in_band(
    body: Any, endpoint: Endpoint, model: str, wrote: bool, asked: Asked = NOTHING_ASKED
) -> ProviderError:
    """Our error for an error object inside a stream that had begun with status 200."""
    said = complaint(body)
    if not wrote:
        status = said.number if said.number and 400 <= said.number < 600 else None
        told = _recognised(status, said, endpoint, model, asked)
        if isinstance(told, ProviderError):
            return told
        if status is not None or refusals.is_overload(said) or is_loading(said.text):
            return refusals.by_status(status or 503, said, {}, endpoint, model)
        if final := refusals.unmendable(status, said, endpoint, model):
            return final
    quoted = sentence(endpoint.shown(said.text or said.everything)) or "no reason given"
    return BadAnswer(f"{endpoint.host} reported an error", detail=quoted)


def _recognised(
    status: int | None, said: ErrorBody, endpoint: Endpoint, model: str, asked: Asked
) -> ProviderError | Outcome | None:
    """Refusals that are known by what they say and that something can be done about."""
    if status is not None and (status in _SAYS_ALL or status < 400):
        return None
    if _FILTERS.intersection(said.codes):
        return Outcome.FILTERED
    meaning = read(status, said, asked)
    detail = sentence(endpoint.shown(said.text))
    if meaning.kind is Kind.PROMPT:
        return overflow(meaning.window, meaning.sent, model, status)
    if meaning.kind is Kind.REPLY:
        return reply_too_long(meaning, asked, model, detail, status)
    if meaning.kind is Kind.UNKNOWN and meaning.parameter:
        return ParameterRefused(
            f"{endpoint.host} takes no {meaning.parameter} for {model}",
            detail=detail,
            next_step="Leave it out",
            parameter=meaning.parameter,
            status=status,
        )
    if profile := shape_wanted(said.text):
        return ProfileRequired(
            f"{model} wants {refusals.SHAPES[profile]}", detail=detail, profile=profile, status=status
        )
    if meaning.kind is Kind.OTHER and cannot_chat(said.text):
        return NotForChat(
            f"{model} is no model to chat with", detail=detail, next_step=refusals.CHOOSE, status=status
        )
    return None


def reply_too_long(
    meaning: Meaning, asked: Asked, model: str, detail: str, status: int | None
) -> RequestRefused:
    """The error for a limit on the reply that the model or its window has no room for."""
    room = meaning.most or 0
    if not room and meaning.window:
        room = (meaning.window - (meaning.sent or asked.tokens)) * 9 // 10
    smaller = f"--max-tokens {room}" if room > 0 else "a smaller --max-tokens"
    asked_for = f" of {asked.reply:,} tokens" if asked.reply else ""
    return RequestRefused(
        f"{model} has no room for a reply{asked_for}",
        detail=detail,
        next_step=f"Use {smaller}",
        status=status,
    )


def overflow(window: int | None, sent: int | None, model: str, status: int | None) -> ContextOverflow:
    """The error for a request longer than the window, with what to set."""
    if window and sent and sent > window:
        size = f" ({sent:,} of {window:,} tokens)"
    else:
        size = f" ({window:,} tokens)" if window else ""
    remedy = f"%memory budget {max(100, window * 3 // 4 // 100 * 100)}" if window else "%memory window 4"
    return ContextOverflow(
        f"the request is longer than the context window of {model}{size}",
        next_step=f"Run {remedy}",
        window=window,
        sent=sent,
        status=status,
    )


def with_suggestions(
    error: ModelNotFound, model: str, offered: Sequence[str], provider: str
) -> ModelNotFound:
    """The same error, naming the offered models closest to the one asked for."""
    offered = [name for name in offered if name != model]
    by_lower = {name.lower(): name for name in offered}
    by_lower.update({name.rpartition("/")[2].lower(): name for name in offered if "/" in name})
    near = [by_lower[name] for name in difflib.get_close_matches(model.lower(), by_lower, n=3, cutoff=0.5)]
    starting = [name for name in offered if name.lower().startswith(model.lower())]
    names = list(dict.fromkeys([*near, *starting]))[:3]
    if not names:
        return error
    choice = " or ".join(shown(name) for name in names)
    return error.tell(next_step=f"Did you mean {choice}? Run %model {provider}:{shown(names[0])}")
