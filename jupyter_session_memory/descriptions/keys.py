"""What looks like a key in a text: by the keys that are at hand, by a few marks of issuers, and by what is random.

Issuers' marks change; so the list of them is short, and what holds for any is that somebody calls it a key, a
token, a password, and that it looks random. Hashes, identifiers and images that nobody calls so are none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_MARKED = re.compile(
    r"""(?x)(?<![A-Za-z0-9_-])(?:
      sk-[A-Za-z0-9_-]{20,}                       # OpenAI, Anthropic, OpenRouter and many more
    | (?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{16,} # Stripe
    | gh[pousr]_[A-Za-z0-9]{30,} | github_pat_\w{30,}
    | glpat-[A-Za-z0-9_-]{20,}
    | hf_[A-Za-z0-9]{30,} | gsk_[A-Za-z0-9]{30,} | xai-[A-Za-z0-9]{30,}
    | AKIA[0-9A-Z]{16} | ASIA[0-9A-Z]{16}
    | AIza[A-Za-z0-9_-]{35}
    | xox[abeoprs]-[A-Za-z0-9-]{20,}
    )(?![A-Za-z0-9])
    | -----BEGIN\ [A-Z ]*PRIVATE\ KEY-----"""
)
_GIVEN = re.compile(
    r"""(?xi)(?:
      (?: (?:key|token|secret|passw(?:or)?d|credential|auth)s?["']?\ {0,3}[:=]\ {0,3}(?:["']|bearer\ |basic\ ){0,2}
        | bearer\ {1,3}["']? )
      ([a-z0-9][a-z0-9_./+~-]{15,199})(?![a-z0-9_./+~-]|\()
    | ://[^\s/:@"']{1,99}:([^\s/@"']{8,99})@
    )"""
)
"""A value behind a word for secrets, or the password in an address."""
_SIGNS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|[0-9]+")
_RUN = 3
"""Letters or digits of one kind, on average, from which on a value is names and numbers, not random."""
_NAMED = re.compile(r"KEY|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL", re.IGNORECASE)
_SHORTEST = 12
"""Characters from which on the value of a variable is looked for: shorter ones stand in any text."""


def key_in(text: str, environ: Mapping[str, str]) -> str:
    """What looks like a key in `text`, in words that hold nothing of it; empty where nothing does.

    Args:
        environ: variables of the environment: the values of those named after keys are looked for, too.
    """
    for name, value in environ.items():
        if len(value) >= _SHORTEST and _NAMED.search(name) and value in text:
            return f"the value of {name}"
    if _MARKED.search(text) or any(_random(one or other) for one, other in _GIVEN.findall(text)):
        return "what looks like a key"
    return ""


def _random(value: str) -> bool:
    """Whether, in a piece of it, letters and digits change as often as in no name: `a1B2c3d4`, not `model-2024-07`."""
    return any(
        sum(map(len, runs)) < _RUN * len(runs)
        for piece in re.findall(r"[A-Za-z0-9]{12,}", value)
        if (runs := _SIGNS.findall(piece)) and any(run.isdigit() for run in runs) and not piece.isdigit()
    )
