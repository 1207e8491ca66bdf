"""What is in force and why, in words; and which servers run on this machine. Asks nobody unless told to."""

from __future__ import annotations

import socket
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from ..exceptions import MissingKey, ProviderError, UsageError
from .openai import OpenAIProvider
from .presets import PRESETS
from .provider import Provider
from .registry import resolve
from .served import plain_name
from .wire.reply_thread import Deadlines

_NEAR = Deadlines(connect=1, first=2, idle=2, total=4)
"""A server on this machine answers at once, or is something else."""


@dataclass(frozen=True, slots=True)
class Server:
    """A server of models on this machine, by the preset it answers to."""

    name: str
    address: str
    models: tuple[str, ...]


def describe(
    provider: Provider, model: str, chosen: str, environ: Mapping[str, str]
) -> list[tuple[str, str]]:
    """What is in force, as pairs of what and which with its source; never a key.

    Args:
        chosen: the name that was chosen, as `provider:model`; empty where the environment decided.
        environ: where `provider` reads its settings.
    """
    if not isinstance(provider, OpenAIProvider):
        return []
    row = provider.preset
    by_variable = bool(row.url_variable and environ.get(row.url_variable, "").strip())
    told = row.url_variable if by_variable else f"the usual one of {row.name}"
    return [
        ("address", f"{_address(provider.base_url)}, {'from ' if by_variable else ''}{told}"),
        ("key", _key(provider)),
        ("model", _model(provider, model, chosen, environ) + _by_another_name(provider, model)),
        ("window", _window(provider, model)),
    ]


def reason(environ: Mapping[str, str]) -> str:
    """Why the environment's choice is what it is."""
    names = [name for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL") if environ.get(name, "").strip()]
    if names:
        verb = "is" if len(names) == 1 else "are"
        return f"{' and '.join(names)} {verb} set, and nothing else was chosen"
    return "nothing else is set up: no %model, no ChatMagics.model, no OPENAI_API_KEY, no OPENAI_BASE_URL"


def keys_at_hand(environ: Mapping[str, str]) -> list[tuple[str, str]]:
    """Providers whose key is in the environment, each with the variable's name."""
    return [
        (row.name, row.key_variable)
        for row in PRESETS.values()
        if row.key_variable and environ.get(row.key_variable, "").strip()
    ]


def key_variable(name: str) -> str:
    """The variable that holds a provider's key.

    Raises:
        UsageError: no such provider, or one that needs no key.
    """
    row = PRESETS.get(name)
    if row is None or not row.key_variable:
        names = ", ".join(sorted(row.name for row in PRESETS.values() if row.key_variable))
        raise UsageError(f"“{name}” takes no key. Providers with keys: {names}.")
    return row.key_variable


def local_servers(environ: Mapping[str, str]) -> Iterator[Server]:
    """Servers that answer at the usual places on this machine; asks each of them once."""
    for row in PRESETS.values():
        if not row.local:
            continue
        try:
            provider, _ = resolve(row.name, environ)
        except UsageError:
            continue  # its variable holds no address; choosing it says so
        if isinstance(provider, OpenAIProvider) and _listens(provider.base_url):
            try:
                yield Server(row.name, _address(provider.base_url), tuple(provider.models(_NEAR)))
            except ProviderError:
                continue  # something else listens there
            finally:
                provider.close()


def _listens(url: str) -> bool:
    parts = urlsplit(url)
    try:
        with socket.create_connection((parts.hostname or "", parts.port or 80), timeout=_NEAR.connect):
            return True
    except OSError:
        return False


def _address(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"


def _key(provider: OpenAIProvider) -> str:
    try:
        key = provider.key()
    except MissingKey as missing:
        return missing.what
    if key:
        return f"from {key.source}"
    name = provider.name
    return f"none; if the server wants one: %model setup --key {name}, or set {provider.key_variable}"


def _model(provider: OpenAIProvider, model: str, chosen: str, environ: Mapping[str, str]) -> str:
    row = provider.preset
    if not model:
        found = provider.resolved(model)
        return f"{found}, the first one the server lists" if found else "the first one the server lists"
    model = plain_name(model)
    if chosen.partition(":")[2]:
        return f"{model}, as chosen"
    if row.model_variable and plain_name(environ.get(row.model_variable, "")) == model:
        return f"{model}, from {row.model_variable}"
    return f"{model}, the default of {row.name}"


def _by_another_name(provider: OpenAIProvider, model: str) -> str:
    answered = provider.answers_as(model)
    return f"; it answers as {answered}" if answered != provider.resolved(model) else ""


def _window(provider: OpenAIProvider, model: str) -> str:
    tokens, source = provider.window(model)
    return f"{tokens:,} tokens, {source}" if tokens else ""
