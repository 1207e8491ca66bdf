"""`%model`: who answers."""

from __future__ import annotations

from collections.abc import Callable

from ...exceptions import UsageError
from ...interrupts import waiting
from ..session import Session
from . import Show

Choose = Callable[[str], None]

HELP = """%model                     who answers
%model NAME                choose, as provider:model: ollama:llama3.2, openai:gpt-5-mini, offline
%model list [PROVIDER]     the models its endpoint offers
%model record FILE         keep what models reply in a file; record off ends it
%model replay:FILE         play such a file: the same replies to the same requests, without a key or a network
%model setup               what is in force, and why
%model setup --probe       ask the endpoint whether it answers, and look for servers on this machine
%model setup --key [NAME]  type a provider's key: it is kept in memory only
Changing the model never touches the memory."""


def run(session: Session, line: str, out: Show, choose: Choose, chosen: Show) -> None:
    """Carry out a line of `%model`; `chosen` shows what was chosen."""
    name, _, rest = line.strip().partition(" ")
    if name in ("help", "--help", "-h"):
        out(HELP)
    elif name == "list":
        out(listed(session, rest.strip()))
    elif name == "setup":
        from .setup import setup  # what reads settings and asks servers is not needed to chat

        setup(session, rest.split(), out, choose)
    elif name == "record":
        record(session, rest.strip(), out)
    elif rest.strip():
        raise UsageError(f"A model's name has no spaces: %model {name}. %model help lists the commands.")
    elif name:
        session.resolve(name)
        choose(name)
        chosen(f"Model: {session.title}.")
    else:
        session.answering()
        out(f"Model: {session.title}.")


def record(session: Session, rest: str, out: Show) -> None:
    """Keep replies in a file from now on, or stop that; alone, say where they go."""
    now = session.recorder
    kept = f"{now.count:,} repl{'y' if now.count == 1 else 'ies'} in {now.path}" if now else ""
    if rest == "off":
        session.record(None)
        out(
            f"Recorded: {kept}. To play it: %model replay:{now.path}" if now else "Nothing is being recorded."
        )
        return
    if rest:
        from ..recording import recorder

        session.record(now := recorder(rest))
        out(
            f"Replies go to {now.path} from now on, readable by you alone: what models write, and one hash for each "
            "message they were sent. Private chats are left out. To stop: %model record off"
        )
        return
    out(
        f"Recording: {kept} so far."
        if now
        else "Nothing is being recorded. To begin: %model record lesson.jsonl"
    )


def listed(session: Session, name: str) -> str:
    """The models an endpoint offers, the current one marked."""
    provider, model = session.resolve(name) if name else session.answering()
    names = waiting(provider.models)
    session.refit()  # endpoints that can tell their models' windows do so in their lists
    # Only a model that can answer is marked: another provider's list has no current one.
    current = provider.resolved(model) if provider is session.provider else ""
    lines = [f"{'●' if each == current else ' '} {each}" for each in names]
    if not names:
        lines.append(f"{provider.name} has no model. Load or fetch one there.")
    elif current and current not in names:
        lines.append(f"{current} is in force and not in this list.")
    return "\n".join(lines)
