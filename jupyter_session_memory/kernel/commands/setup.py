"""`%model setup`: what is in force, why, and the ways to a model."""

from __future__ import annotations

import getpass
import os
from collections.abc import Callable

from ...context.budget import NO_LIMIT
from ...exceptions import SessionMemoryError, UsageError
from ...interrupts import waiting
from ...providers.keys import checked
from ...providers.registry import OFFLINE
from ...providers.setup import describe, key_variable, keys_at_hand, local_servers, reason
from ..session import UNKNOWN_WINDOW, Session
from . import Show

Choose = Callable[[str], None]


def setup(session: Session, words: list[str], out: Show, choose: Choose) -> None:
    """Show what is in force; on request ask whether it works, or take a key."""
    if words and words[0] == "--key":
        name = words[1] if len(words) == 2 else session.provider.name if len(words) == 1 else ""
        _take_key(session, name if name != OFFLINE else "openai", out, choose)
    elif words == ["--probe"]:
        out("\n".join([*_in_force(session), *_probed(session), *_ways_on(session, probed=True)]))
    elif words:
        raise UsageError("%model setup takes --probe, or --key and a provider. %model help says more.")
    else:
        out("\n".join([*_in_force(session), *_ways_on(session, probed=False)]))


def _in_force(session: Session) -> list[str]:
    try:
        session.answering()
        answers = session.title
    except UsageError as error:
        answers = f"nobody: {error}"
    provider, chosen = session.provider, session.settings.model
    rows = [("answers", answers), ("because", _because(session))]
    if provider.instant:
        rows[0] = (
            "answers",
            "the offline demo: on this machine, from the messages it is sent and nothing else",
        )
    rows += describe(provider, session.asked_model, chosen, os.environ)
    rows = [
        (
            name,
            value or f"not known: {UNKNOWN_WINDOW:,} tokens are assumed; %memory budget sets another limit",
        )
        for name, value in rows
    ]
    limit = session.memory.limit
    rows.append(("budget", limit.told if limit == NO_LIMIT else f"{limit.told} a request"))
    return [f"{name:<8} {value}" for name, value in rows]


def _because(session: Session) -> str:
    chosen, (said, magic) = session.settings.model, session.said
    if not chosen:
        return reason(os.environ)
    return f"you chose it with {magic}" if said == chosen else "the setting ChatMagics.model says so"


def _probed(session: Session) -> list[str]:
    """Whether the endpoint in force answers."""
    if session.provider.instant:
        return []
    try:
        names = waiting(session.provider.models)
    except SessionMemoryError as error:
        return [f"probe    {error}"]
    has = (
        "it is one of them" if session.model in names else f"{session.model or 'the model'} is not among them"
    )
    return [f"probe    it answers and offers {len(names):,} model{'' if len(names) == 1 else 's'}; {has}"]


def _ways_on(session: Session, *, probed: bool) -> list[str]:
    """How to get to a model, or to another one."""
    own = session.provider.name
    lines = [
        f"  {variable} is set: %model {name}" for name, variable in keys_at_hand(os.environ) if name != own
    ]
    if probed:
        for server in waiting(lambda: list(local_servers(os.environ))):
            if server.name == own:
                continue
            model = f":{server.models[0]}" if server.models else ""
            count = f"{len(server.models):,} model{'' if len(server.models) == 1 else 's'}"
            lines.append(
                f"  {server.name} runs at {server.address} with {count}: %model {server.name}{model}"
            )
    if session.provider.instant:
        if not probed:
            lines.append(
                "  a server of your own: start Ollama, LM Studio or llama-server, then %model setup --probe"
            )
        elif not lines:
            lines.append(
                "  no server found on this machine: start Ollama, LM Studio or llama-server, look again"
            )
        lines.append(
            "  a hosted model: set OPENAI_API_KEY before Jupyter starts, or %model setup --key openai"
        )
    return (
        ["Ways to another model:" if not session.provider.instant else "Ways to a model:", *lines]
        if lines
        else []
    )


def _take_key(session: Session, name: str, out: Show, choose: Choose) -> None:
    variable = key_variable(name)
    try:
        typed = waiting(lambda: getpass.getpass(f"Key for {name} (kept in memory only): "))
    except (NotImplementedError, EOFError, OSError, RuntimeError):
        # No way to ask: a front end without input, nbclient, a script.
        raise UsageError(
            f"A key cannot be typed here. Set {variable} before Jupyter starts, then %model {name}."
        ) from None
    key = checked(typed, "what you typed")
    session.use_key(variable, key)
    if session.provider.name != name:
        session.resolve(name)
        choose(name)
    out(f"Key taken: it stays in this kernel's memory until it restarts. Model: {session.title}.")
