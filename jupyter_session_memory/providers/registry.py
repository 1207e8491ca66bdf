"""From a name people type to a provider and a model: `openai:gpt-5-mini`, `ollama:llama3.2`, `offline`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from types import MappingProxyType

from ..exceptions import UsageError
from ..text.nearest import nearest
from .keys import Secret
from .presets import PRESETS, Preset
from .provider import Chunk, Provider, Request

OFFLINE = "offline"
"""What answers where nothing is configured; never in place of a configured model that fails."""
BUILT_IN = {OFFLINE: (".offline", "OfflineProvider"), "scripted": (".scripted", "ScriptedProvider")}
"""Those that are no endpoint, or speak another protocol: module and class, which is loaded when it is first chosen."""


def providers() -> list[str]:
    """The names that can stand before the colon, sorted."""
    return sorted([*PRESETS, *BUILT_IN])


def default_model(environ: Mapping[str, str]) -> str:
    """Who answers where nobody was chosen, as `resolve` reads it.

    Args:
        environ: the environment; OPENAI_API_KEY and OPENAI_BASE_URL are read.
    """
    return "openai" if _has_openai(environ) else OFFLINE


def resolve(
    name: str, environ: Mapping[str, str], keys: Mapping[str, Secret] = MappingProxyType({})
) -> tuple[Provider, str]:
    """The provider and the model behind a name; touches no network and imports no SDK.

    Args:
        name: `provider:model`, a provider alone, or an OpenAI model alone where OpenAI is configured.
        environ: where keys, base URLs and default models are read, keys at each use.
        keys: keys by the name of their variable, which go before those of the environment.

    Returns:
        The provider, and the model's name for `Request.model` (empty: the endpoint's first).

    Raises:
        UsageError: no such provider, or its address is missing or none.
    """
    prefix, colon, model = name.strip().partition(":")
    provider = prefix.strip().lower()
    if provider in BUILT_IN:
        built = _built_in(provider)
        return built, model.strip() or built.default_model
    if provider in PRESETS:
        return _preset(PRESETS[provider], model.strip(), environ, keys)
    near = _nearest(provider)
    if not colon and _has_openai(environ) and not near:
        return _preset(PRESETS["openai"], name.strip(), environ, keys)
    raise UsageError(_unknown(name.strip(), near, colon))


def _preset(
    row: Preset, model: str, environ: Mapping[str, str], keys: Mapping[str, Secret]
) -> tuple[Provider, str]:
    # Imported late: what reads keys and addresses is not needed offline.
    from .keys import KeyVariable
    from .openai import OpenAIProvider
    from .wire.clients import is_loopback

    base_url = _base_url(row, environ)
    own = not base_url or base_url == row.base_url
    key = keys.get(row.key_variable) or KeyVariable(
        environ,
        row.key_variable,
        optional=row.key_optional or (row.key_optional_elsewhere and not own),
        here=is_loopback(base_url),
    )
    provider = OpenAIProvider(row, base_url=base_url, key=key if row.key_variable else None)
    return provider, model or environ.get(row.model_variable, "").strip() or provider.default_model


def _base_url(row: Preset, environ: Mapping[str, str]) -> str:
    """The address in force; empty for the row's own."""
    url = environ.get(row.url_variable, "").strip().rstrip("/") if row.url_variable else ""
    return row.address(url) if url else ""


def _built_in(name: str) -> Provider:
    module, kind = BUILT_IN[name]
    provider: Provider = getattr(import_module(module, __package__), kind)()
    return provider


def _has_openai(environ: Mapping[str, str]) -> bool:
    return bool(environ.get("OPENAI_API_KEY", "").strip() or environ.get("OPENAI_BASE_URL", "").strip())


def _nearest(provider: str) -> str:
    """The provider that a typo means; a name that only begins like one (deepseek-v3) is a model's."""
    near = nearest(provider, providers(), cutoff=0.75)
    return "" if near and provider.startswith(near) else near


def _unknown(name: str, near: str, colon: str) -> str:
    if not name:
        return "No model is named. Run %model list, or %model offline."
    if near:
        model = name.partition(":")[2]
        return f"There is no provider “{name.partition(':')[0]}”. Did you mean %model {near}{colon}{model}?"
    if colon:
        names = ", ".join(providers())
        return f"There is no provider “{name.partition(':')[0]}”. Put one before the model's name: {names}."
    return (
        f"“{name}” names no provider. Write openai:{name} (needs OPENAI_API_KEY), ollama:{name}, or offline."
    )


class Unresolved(Provider):
    """The `Provider` where settings name none that can be: it refuses everything with the line on what to correct."""

    name = "none"

    def __init__(self, why: UsageError) -> None:
        self.why = str(why)

    def title(self, model: str) -> str:  # noqa: ARG002 - part of the interface
        return "none (%model says why)"

    def stream(self, request: Request) -> Iterator[Chunk]:  # noqa: ARG002
        raise UsageError(self.why)

    def models(self) -> list[str]:
        raise UsageError(self.why)
