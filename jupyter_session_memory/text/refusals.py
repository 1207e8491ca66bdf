"""Whether a text is a model's refusal, and not what it was asked for."""

from __future__ import annotations

import re

_LONGEST = 400
"""Characters; what goes on for longer has something to say."""
_REFUSAL = re.compile(
    r"\W*(?:(?:i['’]?m|i am|we['’]re|we are) (?:really |very |so )?(?:sorry|afraid|unable|not able)\b"
    r"|(?:sorry|unfortunately|(?:my )?apologies)\b[^.\n]{0,60}\b(?:can(?:no|['’])t|unable|not able|won['’]t)"
    r"|i (?:can(?:no|['’])t|cannot|won['’]t|will not|must decline|decline|refuse|am not (?:able|allowed))\b"
    r"|as an ai\b|lo siento|no puedo (?:ayudar|resumir|hacer)|je (?:suis )?(?:désolé|ne peux pas)"
    r"|(?:es )?tut mir leid|ich kann (?:das |dies |hier)?\b[^.\n]{0,40}nicht|抱歉|对不起|很抱歉|我(?:无法|不能))",
    re.IGNORECASE,
)


def refuses(text: str) -> bool:
    """Whether a text only says that it will not do what was asked; English, Spanish, French, German, Chinese."""
    return len(text) <= _LONGEST and _REFUSAL.match(text) is not None
