"""When a model's window is smaller than thought: requests that were refused, and those that were silently cut."""

from __future__ import annotations

from dataclasses import dataclass

from ..exceptions import BudgetExceeded, ContextOverflow
from ..messages import Turn, Usage, name_numbers
from .context import Context

UNKNOWN_WINDOW = 8_000
"""Tokens that prompt and reply may take together where nobody says."""
_LARGEST_RESERVE = 4_096
_SAFETY = 0.95
"""What endpoints frame messages with is not told; counts of a vocabulary that is not the model's differ."""
_IMPLAUSIBLE = 3.0
"""No tokenizer counts so many times what another does: such a number means something else."""
_SERVER_DEFAULTS = (2_048, 4_096, 8_192, 16_384, 32_768)
"""Windows that local servers load models with unless told otherwise (llama.cpp, Ollama, LM Studio)."""
_NEAR = 0.02
_CLEARLY_FEWER, _FEWER, _FEW_OF_LITTLE = 0.6, 0.8, 0.4
_LEAST_DOUBTED = 1_000
"""Tokens below which framing and estimates say more than a server's cutting."""


@dataclass(frozen=True, slots=True)
class Refit:
    """How much a request may take after an endpoint refused a longer one.

    Attributes:
        window: the window in tokens, None where neither the endpoint nor the provider tells it.
        room: the most a context may take, in tokens as they are counted here.
        scale: how many of the endpoint's tokens one of ours is, at least 1.
    """

    window: int | None
    room: int
    scale: float


def reply_reserve(window: int, max_tokens: int | None) -> int:
    """Tokens of a window to keep free for the reply: as many as it may have, but at most half of them."""
    return min(max_tokens or min(_LARGEST_RESERVE, window // 4), window // 2)


def refit(
    refused: ContextOverflow, context: Context, known: int | None, max_tokens: int | None
) -> Refit | None:
    """The room for a second try, always less than the first took; None where less would not help.

    Args:
        context: what the refused request carried.
        known: the window as the provider knows it.
        max_tokens: the longest reply that was asked for.
    """
    counted = max(1, context.tokens)
    # A window larger than what was refused cannot be the one it was refused for.
    window = refused.window or (known if known and known <= counted else None)
    # Where the length was not told, it was at least what the window had no room for.
    sent = refused.sent or (window - (max_tokens or 0) if window else 0)
    scale = max(1.0, sent / counted)
    if scale > _IMPLAUSIBLE:
        return None
    if window is None:
        return Refit(None, counted // 2, scale)
    room = int((window - reply_reserve(window, max_tokens)) / scale * _SAFETY)
    return Refit(window, max(1, min(room, counted * 9 // 10)), scale)


def refitted(window: int | None, before: Context, after: Context, turns: dict[str, Turn]) -> str:
    """What to say of a request that was repeated with less."""
    gone = [turns[key].number for key in before.carried.keys() - after.carried.keys() if key in turns]
    without = f"without {name_numbers(gone)}" if gone else "with less"
    lead = f"the endpoint's window is {window:,}" if window else "that was too long for the endpoint"
    return f"{lead}: asked again {without}"


def too_small(model: str, takes: int | None, wanted: BudgetExceeded, scale: float = 1.0) -> tuple[str, str]:
    """What is wrong with a request that cannot be made to fit, and the next step.

    Args:
        takes: the most the model takes, in tokens, where that is known.
        wanted: what must be sent; `scale` of the model's tokens are one of its.
    """
    window = f"{takes:,} tokens" if takes else "no request as long as this one"
    unpin = f"Run %memory unpin {wanted.turns[0]}" if wanted.turns else "Send less"
    return (
        f"{model} takes {window} and {wanted.subject(' alone')} about {round(wanted.needed * scale):,}",
        f"{unpin} or choose another %model",
    )


def cut_short(context: Context, usage: Usage, window: int | None) -> str:
    """What to say where the server read no more than a window of what was sent; empty where it did not.

    Some servers cut what is longer than their window, or than half of it, and say nothing (Ollama); what tells
    is the usage. Fewer tokens alone tell nothing: many report only what their prompt cache missed.
    """
    sent, read = context.tokens, usage.input + usage.cached
    limits = (*_SERVER_DEFAULTS, *((window, window // 2) if window else ()))
    at_window = any(abs(read - limit) <= limit * _NEAR for limit in limits)
    if sent < _LEAST_DOUBTED or not at_window or read >= sent * _FEWER:
        return ""
    smaller = max(100, read * 3 // 4 // 100 * 100)
    return (
        f"the server read only {read:,} of ≈{sent:,} tokens and seems to have cut the rest: raise its context "
        f"length (Ollama: OLLAMA_CONTEXT_LENGTH) or run %memory budget {smaller}"
    )


def counts_all(context: Context, usage: Usage) -> bool:
    """Whether a usage can be that of the whole request, and not only of what a prompt cache missed."""
    part = _CLEARLY_FEWER if context.tokens >= _LEAST_DOUBTED else _FEW_OF_LITTLE
    return usage.input > 0 and usage.input + usage.cached >= context.tokens * part
