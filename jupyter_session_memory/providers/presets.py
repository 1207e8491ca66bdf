"""The endpoints people use, as rows of data: to add one, add a row.

Windows are those the makers document for each model; where an endpoint tells its own, that one wins.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar
from urllib.parse import urlsplit

T = TypeVar("T")


def _ollama(host: str) -> str:
    """OLLAMA_HOST as Ollama reads it (`host`, `host:port`, a URL; 0.0.0.0 is this machine) as a base URL."""
    parts = urlsplit(host if "://" in host else f"http://{host}")
    try:
        port = parts.port or {"https": 443}.get(parts.scheme, 11434)
    except ValueError:
        return host  # the provider says that this is no address
    name = "localhost" if parts.hostname in (None, "0.0.0.0", "::") else parts.hostname
    name = f"[{name}]" if ":" in name else name
    return f"{parts.scheme}://{name}:{port}{parts.path.rstrip('/').removesuffix('/v1')}/v1"


def _azure(url: str) -> str:
    """AZURE_OPENAI_ENDPOINT, a resource or a base URL, as a base URL."""
    return url if "/openai" in url else f"{url}/openai/v1"


@dataclass(frozen=True, slots=True)
class Preset:
    """One OpenAI-compatible endpoint."""

    name: str
    """What stands before the colon in `provider:model`."""
    base_url: str
    """Up to, not including, `/chat/completions`; empty where each customer has one of their own."""
    key_variable: str = ""
    """The environment variable of its key; empty where none is needed."""
    default_model: str = ""
    """Empty: the first model the endpoint lists."""
    model_variable: str = ""
    url_variable: str = ""
    """The environment variable that replaces the base URL."""
    address: Callable[[str], str] = str
    """Makes a base URL of what that variable holds."""
    profile: frozenset[str] = frozenset()
    default_window: int | None = None
    """Tokens, for models whose window is not known otherwise."""
    local: bool = False
    """A server the person starts: its own setting decides the window, not the model's name."""
    start: str = ""
    """What to do when nothing listens, as the start of a sentence."""
    fetch: str = ""
    """The command that makes the server fetch a model it does not have; `{model}` is its name."""
    key_optional: bool = False
    key_optional_elsewhere: bool = False
    """The same where the base URL is another than this one."""
    key_header: str = ""
    """The header that takes the key, where it is not the usual one."""
    foreign: bool = False
    """At an address that is no row's: nothing is known of its models."""

    @property
    def documented(self) -> bool:
        """Whether what makers document for their models holds there."""
        return not (self.local or self.foreign)


PRESETS: Mapping[str, Preset] = {
    row.name: row
    for row in (
        Preset("openai", "https://api.openai.com/v1", "OPENAI_API_KEY", "gpt-5-mini", "OPENAI_MODEL",
               "OPENAI_BASE_URL", key_optional_elsewhere=True),
        Preset("azure", "", "AZURE_OPENAI_API_KEY", "gpt-5-mini", "AZURE_OPENAI_DEPLOYMENT",
               "AZURE_OPENAI_ENDPOINT", address=_azure, key_header="api-key"),
        # Ollama cuts longer requests silently to the window it loaded the model with: 4,096 by default.
        Preset("ollama", "http://localhost:11434/v1", default_model="llama3.2", url_variable="OLLAMA_HOST",
               address=_ollama, key_variable="OLLAMA_API_KEY", key_optional=True,
               default_window=4_096, local=True, start="Start Ollama", fetch="ollama pull {model}"),
        Preset("lmstudio", "http://localhost:1234/v1", "LMSTUDIO_API_KEY", url_variable="LMSTUDIO_BASE_URL",
               key_optional=True, default_window=4_096, local=True, start="Start LM Studio's server"),
        Preset("llamacpp", "http://localhost:8080/v1", "LLAMACPP_API_KEY", url_variable="LLAMACPP_BASE_URL",
               key_optional=True, default_window=4_096, local=True, start="Start llama-server"),
        Preset("vllm", "http://localhost:8000/v1", "VLLM_API_KEY", url_variable="VLLM_BASE_URL",
               key_optional=True, local=True, start="Start vLLM"),
        Preset("openrouter", "https://openrouter.ai/api/v1", "OPENROUTER_API_KEY", "openai/gpt-5-mini",
               url_variable="OPENROUTER_BASE_URL"),
        Preset("groq", "https://api.groq.com/openai/v1", "GROQ_API_KEY", "llama-3.3-70b-versatile"),
        Preset("mistral", "https://api.mistral.ai/v1", "MISTRAL_API_KEY", "mistral-small-latest",
               profile=frozenset({"one_system"})),
        Preset("gemini", "https://generativelanguage.googleapis.com/v1beta/openai", "GEMINI_API_KEY",
               "gemini-2.5-flash", profile=frozenset({"one_system"})),
        Preset("anthropic", "https://api.anthropic.com/v1", "ANTHROPIC_API_KEY", "claude-sonnet-4-5",
               profile=frozenset({"one_system"})),
        Preset("deepseek", "https://api.deepseek.com/v1", "DEEPSEEK_API_KEY", "deepseek-chat"),
    )
}  # fmt: skip

WINDOWS: tuple[tuple[str, int], ...] = (
    (r"gpt-5.*-chat|gpt-4o|chatgpt-4o|gpt-4-turbo|gpt-4-(1106|0125)|o1-(mini|preview)", 128_000),
    (r"gpt-5", 400_000),
    (r"gpt-4\.1", 1_047_576),
    (r"o[134](-|$)", 200_000),
    (r"gpt-4-32k", 32_768),
    (r"gpt-4(-|$)", 8_192),
    (r"gpt-3\.5-turbo-instruct", 4_096),
    (r"gpt-3\.5", 16_385),
    (r"gpt-oss", 131_072),
    (r"claude-", 200_000),
    (r"gemini-1\.5-pro", 2_097_152),
    (r"gemini-", 1_048_576),
    (r"gemma-?2", 8_192),
    (r"gemma-?3", 131_072),
    (r"codestral", 256_000),
    (r"open-mi[sx]tral-(7b|8x7b)|mixtral-8x7b", 32_768),
    (r"(open-)?mistral-|ministral|magistral|pixtral", 131_072),
    (r"deepseek-(chat|reasoner|v3|r1)", 131_072),
    (r"llama-?3[.-][123]", 131_072),
    (r"(meta-)?llama-?3(-|$|:)", 8_192),
    (r"kimi-k2", 131_072),
    (r"qwen-?3", 32_768),
)
"""Pattern of the model's name (after the last slash, from its start) and its window in tokens."""

VOCABULARIES: tuple[tuple[str, str], ...] = (
    (r"gpt-4o|chatgpt-4o|gpt-4\.1|gpt-4\.5|gpt-5|o[134](-|$)", "o200k_base"),
    (r"gpt-4(-|$)|gpt-3\.5", "cl100k_base"),
)
"""Pattern of an OpenAI model's name and the encoding that belongs to it; fine-tuned names included."""


def documented(preset: Preset, model: str) -> int | None:
    """The window in tokens that is documented for a model at that endpoint, None where none is."""
    return _first(WINDOWS, model.rpartition("/")[2]) if preset.documented else None


def vocabulary_of(model: str) -> str | None:
    """The tiktoken encoding of one of OpenAI's own models; None for a model not in the table."""
    return _first(VOCABULARIES, model.removeprefix("ft:"))


def _first(table: tuple[tuple[str, T], ...], name: str) -> T | None:
    return next((value for pattern, value in table if re.match(pattern, name.lower())), None)


def at(preset: Preset, base_url: str) -> Preset:
    """The preset with another base URL.

    An address that is another row's (OPENAI_BASE_URL set to Ollama's) brings its windows and hints along.
    """
    twin = next(
        (row for row in PRESETS.values() if row.base_url and _place(row.base_url) == _place(base_url)), None
    )
    if twin is None and (preset.local or not preset.base_url):
        return replace(preset, base_url=base_url, start="", fetch="")
    if twin is None:
        return replace(
            preset, base_url=base_url, default_model="", profile=frozenset(), start="", fetch="", foreign=True
        )
    return replace(
        preset,
        base_url=base_url,
        default_model=twin.default_model,
        profile=twin.profile,
        start=twin.start,
        fetch=twin.fetch,
        local=twin.local,
        default_window=twin.default_window,
    )


def _place(url: str) -> tuple[str, int | None]:
    parts = urlsplit(url)
    host = (parts.hostname or "").replace("127.0.0.1", "localhost")
    return host, parts.port or {"https": 443, "http": 80}.get(parts.scheme)
