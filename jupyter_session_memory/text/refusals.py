"""Whether a text opens as a model's refusal does, in English."""

from __future__ import annotations

import re

_REFUSAL = re.compile(
    r"\W{0,5}(?:i['’]?m (?:sorry|afraid|unable)|i am (?:sorry|unable|not able)|sorry,|unfortunately, i|i apologi[sz]e"
    r"|i (?:can(?:no|['’])t|won['’]t|will not|must decline)|as an ai\b)",
    re.IGNORECASE,
)


def refuses(text: str) -> bool:
    """Whether a short text opens with words that decline; in other languages it is seen by what it lost."""
    return len(text) <= 400 and _REFUSAL.match(text) is not None
