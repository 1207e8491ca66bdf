"""Who still holds a text that was erased."""

from __future__ import annotations

import gc
import re
import sys
from typing import Any


def holders(secret: str, *roots: object) -> list[str]:
    """Texts with the secret, in any case, that `roots`, the package's modules or Python's patterns lead to."""
    gc.collect()
    own = [module for name, module in sys.modules.items() if name.startswith("jupyter_session_memory")]
    modules = [*own, re]
    queue: list[Any] = [*roots, *modules]
    seen: set[int] = set()
    found: list[str] = []
    while queue:
        item = queue.pop()
        if id(item) in seen or (isinstance(item, type(sys)) and item not in modules):
            continue
        seen.add(id(item))
        if isinstance(item, str):
            if secret.casefold() in item.casefold():
                found.append(item)
            continue
        # What is called without being Python leads everywhere; what remembers its results is worth a look.
        opaque = callable(item) and not hasattr(item, "__closure__") and not hasattr(item, "cache_info")
        if isinstance(item, type) or opaque:
            continue
        queue.extend(gc.get_referents(item))
    return found
