"""What looks like a key in a text: by the marks that issuers give their keys, and by the keys that are at hand."""

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
    return "what looks like a key" if _MARKED.search(text) else ""
