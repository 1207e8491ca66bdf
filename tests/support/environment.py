"""An environment in which nothing of the machine's owner shows: no keys, no profile, no proxy."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

_PRIVATE_ENDINGS = ("_API_KEY", "_PROXY")
_PRIVATE_STARTS = ("OPENAI_", "OLLAMA_", "TIKTOKEN_", "JUPYTER_", "IPYTHON", "XDG_")
_PRIVATE = {"PYTHONSTARTUP", "PYTHONWARNINGS", "BROWSER"}


def isolated_environment(home: Path, changes: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment for a kernel or server whose every file lies below `home`.

    `changes` come last: a test that wants a key in the environment puts it there.
    """
    environment = {name: value for name, value in os.environ.items() if not _is_private(name.upper())}
    places = {
        "HOME": home,
        "IPYTHONDIR": home / ".ipython",
        "JUPYTER_CONFIG_DIR": home / ".jupyter",
        "JUPYTER_DATA_DIR": home / "data",
        "JUPYTER_RUNTIME_DIR": home / "runtime",
    }
    for name, place in places.items():
        place.mkdir(parents=True, exist_ok=True)
        environment[name] = str(place)
    environment["JUPYTER_PLATFORM_DIRS"] = "1"
    environment.update(changes or {})
    return environment


def _is_private(name: str) -> bool:
    return name in _PRIVATE or name.endswith(_PRIVATE_ENDINGS) or name.startswith(_PRIVATE_STARTS)
