"""`ask`: the one use case. Context, provider, stream, commit; it needs no Jupyter.

    from jupyter_session_memory import SessionMemory
    from jupyter_session_memory.chat import ask

    memory = SessionMemory()
    reply = ask("My dog is called Bruno.", memory=memory, provider="offline")

A turn is written once, when the reply has ended, with its outcome. Until then it is a draft that
subscribers can watch and no context carries; where no word of an answer arrived, nothing is recorded.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias, get_args

from ..content import Attachment
from ..context.budget import OWN, Budget
from ..exceptions import UsageError
from ..history.page_order import Page
from ..memory.session_memory import SessionMemory
from ..messages import Origin, Policy, WireMessage, text_of
from ..providers.provider import Provider
from ..providers.registry import resolve
from ..strategies.strategy import Strategy
from ..text.clean import clean
from .after_reply import compact_quietly
from .exchange import Exchange
from .reply import Progress, Reply
from .tool_box import ToolBox, offered
from .turn_request import NewQuestion, RestOfReply, SameQuestion

if TYPE_CHECKING:
    from .tools import Tool

__all__ = ["Progress", "Reply", "ask", "continue_reply", "retry"]

Limit: TypeAlias = "Budget | int | Callable[[], Budget] | None"
"""A budget in tokens, None for no limit, or what gives one."""


def ask(
    text: str,
    *,
    memory: SessionMemory,
    provider: Provider | str,
    model: str = "",
    save: bool = True,
    use_memory: bool = True,
    strategy: Strategy | None = None,
    budget: Limit = OWN,
    temperature: float | None = None,
    max_tokens: int | None = None,
    origin: Origin | None = None,
    page: Page = (),
    policy: Policy = "replace",
    private: bool = False,
    attachments: Sequence[Attachment] = (),
    tools: ToolBox | Iterable[Tool] = (),
    response_format: WireMessage | None = None,
    on_update: Callable[[Progress], object] | None = None,
    compact: bool = True,
) -> Reply:
    """Ask the model one question with the memory, and remember both as one turn.

    Where the endpoint calls the request too long, it is repeated once with less, and `Reply.notices` says so.

    Args:
        text: the question, sent as it is but for control characters and lone surrogates.
        provider, model: who answers, or its name ("offline", "ollama:llama3.2"); its name for the model, or "".
        save: whether to remember the turn (False: memory is sent, nothing is remembered).
        use_memory: whether to send memory (False: only `text` is sent, and nothing is remembered).
        strategy, budget: in place of the memory's own; a function gives the budget once the endpoint was asked.
        origin: the cell it was asked in; asked there again, the turn replaces its older version.
        page: the ids of the cells around it as they stand: the turn takes the place that its cell has among them.
        policy: "replace", "branch" (later turns leave too) or "append" (never replace).
        private: whether exports leave the turn out unless a person asks for it by name.
        attachments, tools: data that goes with the question, functions that may be called; all part of the turn.
        response_format: the form of the answer, for endpoints that know it; the text has to ask for it, too.
        on_update: called with the progress after each piece that arrives.
        compact: whether to summarise older turns after the reply, where the strategy wants that; `notices` tell.

    Raises:
        UsageError, BudgetExceeded: an argument, or what must be sent, does not fit; nothing was sent.
        Busy: another reply of this memory is being written.
        ProviderError: the model did not answer, or its answer broke off; what had arrived is kept, not sent.
        ReplyStopped: the person interrupted; what had arrived is kept likewise.
    """
    text = _checked(text, policy)
    asked, save = memory, save and use_memory
    memory = memory if use_memory else memory.without_turns()
    data = memory.history.message("user", text, attachments=attachments).attachments
    with _answering(provider, model) as (who, model):
        box = offered(tools, who, model)
        question = NewQuestion(
            text, memory, asked, save, strategy, origin, page, policy, private, data, box, response_format
        )
        limit = _limit(memory, budget)
        reply = Exchange(question, who, model, limit, temperature, max_tokens, on_update).run()
    line = compact_quietly(memory) if compact and reply.turn else ""
    return replace(reply, notices=(*reply.notices, line)) if line else reply


def _checked(text: str, policy: Policy) -> str:
    """A question as it can be sent; raises `UsageError` where there is none, or no such policy."""
    text = clean(text_of(text, "The question"))
    if policy not in get_args(Policy):
        raise UsageError(f"Unknown policy “{policy}”. Use replace, branch or append.")
    if not text.strip():
        raise UsageError("There is nothing to send. Write your message below %%chat, or after %chat.")
    return text


def retry(
    *,
    memory: SessionMemory,
    provider: Provider,
    model: str = "",
    strategy: Strategy | None = None,
    budget: Limit = OWN,
    temperature: float | None = None,
    max_tokens: int | None = None,
    tools: ToolBox | Iterable[Tool] = (),
    on_update: Callable[[Progress], object] | None = None,
) -> Reply:
    """Ask the last turn's question again, with what was attached to it; undo brings the old reply back.

    Arguments and errors are those of `ask`. Where the new reply breaks off, the old one stays.

    Raises:
        UsageError: there is no question to ask again.
    """
    with memory.history.lock:
        turn = memory.history.latest
    if turn is None or not turn.question:
        raise UsageError("There is no question to ask again. Ask one with %%chat first.")
    question = SameQuestion(
        turn.question,
        memory,
        memory,
        True,
        strategy,
        turn.origin,
        (),
        "replace",
        turn.private,
        turn.attachments,
        offered(tools, provider, model),
        turn=turn,
    )
    limit = _limit(memory, budget)
    return Exchange(question, provider, model, limit, temperature, max_tokens, on_update).run()


def continue_reply(
    *,
    memory: SessionMemory,
    provider: Provider | str,
    model: str = "",
    strategy: Strategy | None = None,
    budget: Limit = OWN,
    temperature: float | None = None,
    max_tokens: int | None = None,
    on_update: Callable[[Progress], object] | None = None,
) -> Reply:
    """Ask for the rest of the last turn's reply, and add it to that turn, as one change that undo takes back.

    Arguments and errors are those of `ask`. What breaks off on the way is added as well.

    Raises:
        UsageError: the last reply is whole: there is nothing to continue.
    """
    question = RestOfReply(memory, strategy)
    with _answering(provider, model) as (who, model):
        limit = _limit(memory, budget)
        return Exchange(question, who, model, limit, temperature, max_tokens, on_update).run()


@contextmanager
def _answering(provider: Provider | str, model: str) -> Iterator[tuple[Provider, str]]:
    """Who is asked, and for which model; one given by name is closed afterwards."""
    if isinstance(provider, Provider):
        yield provider, model
        return
    found, named = resolve(text_of(provider, "The name of who answers"), os.environ)
    try:
        yield found, model or named
    finally:
        found.close()


def _limit(memory: SessionMemory, budget: Limit) -> Callable[[], Budget]:
    """The budget as a function; a value that cannot be one is refused at once."""
    if callable(budget):
        return lambda: budget().resolved(memory.limit)
    given = Budget.of(budget)
    return lambda: given.resolved(memory.limit)
