"""API keys: read late, checked before use, and shown nowhere.

A key that cannot be one (empty, quoted, pasted with a line break, a placeholder from a tutorial) is
refused before it reaches the network, in one line that names where it came from and never any part of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NoReturn

from ..exceptions import MissingKey, UsageError

_QUOTES = "\"'`‘’‚“”„«»"
_PLACEHOLDER = re.compile(
    r"""(?ix) .*(\.\.\.|…).*        # sk-...
    | <.*> | \[.*\] | \{.*\} | \$.*  # <your key>, ${OPENAI_API_KEY}
    | (sk-|key-)?[x*]+               # sk-xxxx, ****
    | .*(your|insert|paste|enter|put|my)[-_]?(own|open_?ai)?[-_]?(api)?[-_]?(key|token|secret).*
    | .*key[-_]?here.* | change[-_]?me | replace[-_]?me | todo""",
)
_NEXT = "Set it (%model setup shows how) or run %model offline"


class Secret:
    """A key and where it came from. Every way of showing it shows the source; pickling is refused."""

    __slots__ = ("_text", "source")

    def __init__(self, text: str, source: str) -> None:
        self._text, self.source = text, source

    def reveal(self) -> str:
        """The key itself, for the Authorization header and for scrubbing; keep it in no variable."""
        return self._text

    def __repr__(self) -> str:
        return f"<key from {self.source}>"

    def __format__(self, _spec: str) -> str:
        return repr(self)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and self._text == other._text

    def __hash__(self) -> int:
        return hash(self._text)

    def __copy__(self) -> Secret:
        return self

    def __deepcopy__(self, _memo: dict[int, Any]) -> Secret:
        return self

    def __reduce_ex__(self, _protocol: object) -> NoReturn:
        raise TypeError("A key is not written anywhere.")


class KeyVariable:
    """The environment variable that holds a key, read anew at each use so that setting it takes effect.

    An `optional` one need not be set; a server on this machine (`here`) takes anything, such as "x", for a key.
    """

    def __init__(
        self, environ: Mapping[str, str], name: str, *, optional: bool = False, here: bool = False
    ) -> None:
        self._environ, self.name, self.optional, self.here = environ, name, optional, here

    def __repr__(self) -> str:
        return f"KeyVariable({self.name!r})"

    def read(self) -> Secret | None:
        """The key; None where it is not set and the endpoint needs none.

        Raises:
            MissingKey: not set, or not a key.
        """
        # In no variable of this frame: verbose tracebacks show those.
        if self.optional and not (self.name and self._environ.get(self.name)):
            return None
        return checked(self._environ.get(self.name, "") if self.name else "", self.name, here=self.here)


def checked(text: str, source: str, *, here: bool = False) -> Secret:
    """The key in `text` without the white space around it.

    Args:
        text: as found in the environment, or as a person typed it.
        source: what people set to change it: the variable's name, "what you typed".
        here: it is for a server on this machine, which takes what looks like a placeholder, too.

    Raises:
        MissingKey: naming the source and what is wrong, never the text.
    """
    key = Secret(text.strip().strip("\ufeff\u200b\u2060"), source)
    del text  # what is wrong with it is raised from here, and verbose tracebacks show a frame's variables
    wrong = _flaw(key.reveal(), here)
    if wrong:
        raise MissingKey(f"{source} {wrong}", next_step=_NEXT, again=False)
    return key


def header(name: str, value: object, source: str) -> Secret:
    """A header's value as a secret.

    Raises:
        UsageError: naming the header where it cannot be sent, never its value.
    """
    text = value.reveal() if isinstance(value, Secret) else value
    if not re.fullmatch(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}", name):
        raise UsageError(f"“{name[:40]}” is no name of a header. Use letters, digits and -.")
    if not isinstance(text, str) or not text.isascii() or not text.isprintable():
        raise UsageError(f"The value of the header {name} is no line of plain text. Correct {source}.")
    return Secret(text, source)


def _flaw(key: str, here: bool) -> str:
    """What makes it impossible that this is a key, as the end of a sentence; empty for a possible key."""
    if not key:
        return "is not set"
    if key[0] in _QUOTES or key[-1] in _QUOTES:
        return "has quotation marks around the key"
    if key.lower().startswith("bearer "):
        return "begins with the word Bearer, which is no part of the key"
    if not here and _PLACEHOLDER.fullmatch(key):
        return "holds a placeholder, not a key"
    if any(character.isspace() for character in key):
        return "has a space or a line break inside the key"
    if not key.isascii():
        return "has characters that no key has (smart quotes, accents)"
    if not key.isprintable():
        return "has control characters inside the key"
    return ""
