"""What Tab offers on a line of ours: options, subcommands, strategies and providers; in the text of a chat, nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias

from ..strategies.registry import STRATEGIES
from .chat_options import OPTIONS, PREVIEWED
from .commands import commands
from .options import Option

_LINE = re.compile(r"\s*(?:[\w, ]+=\s*)?%{1,2}(?P<magic>chat|memory|model)[ \t]+(?P<rest>.*)\Z", re.DOTALL)
_CHAT_CELL = re.compile(r"\s*%%chat(?!\w)")
_WORD = re.compile(r"[\w:.#-]*\Z")
_Values: TypeAlias = Mapping[str, Callable[[], list[str]]]
"""What may stand behind options, by their keys."""
_NOTHING: Mapping[str, Any] = {}


def suggestions(
    line: str, providers: Iterable[str] = (), names: Mapping[str, Any] = _NOTHING
) -> tuple[str, list[str]] | None:
    """The word at the end of `line`, and what may stand in its place; None for a line that is none of ours.

    `names` are the notebook's, with their values.
    """
    found = _LINE.match(line)
    if found is None:
        return None
    word_match = _WORD.search(found["rest"])
    word = word_match[0] if word_match else ""
    before = found["rest"][: len(found["rest"]) - len(word)]
    variables = sorted(name for name in names if not name.startswith("_"))
    values: _Values = {
        "model": lambda: list(providers),
        "strategy": _strategies,
        **dict.fromkeys(("with", "as"), lambda: variables),
        **dict.fromkeys(("out", "cell"), lambda: ["last"]),
        "tools": lambda: _tools(names),
    }
    if found["magic"] == "chat":
        offered = _after_options(OPTIONS, before, word, values)
    elif found["magic"] == "memory":
        command, _, rest = before.lstrip().partition(" ")
        if command == "preview":
            offered = _after_options(PREVIEWED, rest, word, values)
        else:
            offered = _after_memory(before.split())
    else:
        offered = [] if before.strip() else [*providers, "list"]
    return word, [each for each in offered if each.startswith(word)]


def _after_options(spec: Iterable[Option], before: str, word: str, values: _Values) -> list[str]:
    """What may follow options: their values, then further options, and nothing once the text has begun."""
    options = {name: option for option in spec for name in option.names}
    given: set[str] = set()
    waiting: Option | None = None
    for token in before.split():
        if waiting is None:
            name, assigned, value = token.partition("=")
            option = options.get(name)
            if option is None:
                return []  # the text has begun
            given.add(option.key)
            waits = bool(assigned) or not (option.kind == "flag" or option.implied)
            waiting = option if waits and (not value or value.endswith(",")) else None
        elif not token.endswith(","):
            waiting = None
    if waiting is not None:
        return values[waiting.key]() if waiting.key in values else []
    return [option.names[-1] for option in spec if option.key not in given] if word.startswith("-") else []


_WORDS = {
    "check": ("--ask",),
    "entity": ("--ask",),
    "export": ("all", "--private", "--overwrite"),
    "show": ("last", "--static"),
}
"""What may stand behind a command of `%memory`, where that is a word of ours."""


def _after_memory(before: list[str]) -> list[str]:
    if not before:
        return sorted({*commands(), *STRATEGIES, "help"})
    if before == ["strategy"]:
        return _strategies()
    return [each for each in _WORDS.get(before[0], ()) if each not in before]


def _tools(names: Mapping[str, Any]) -> list[str]:
    from .tools import known_tools  # they bring pydantic along

    return known_tools(names)


def _strategies() -> list[str]:
    return [f"{name}:" if row.options else name for name, row in STRATEGIES.items()]


def install(shell: Any, providers: Callable[[], Iterable[str]]) -> Callable[[], None]:
    """Let a shell's completer know; returns the function that ends it."""
    from IPython.core.completer import CompletionContext, SimpleCompletion, context_matcher

    @context_matcher()  # type: ignore[untyped-decorator]
    def session_memory_matcher(context: CompletionContext) -> Any:
        in_chat = bool(_CHAT_CELL.match(context.full_text))
        if in_chat and context.cursor_line > 0:
            # The word itself: IPython lets other matchers speak where one has nothing to offer.
            return {"completions": [SimpleCompletion(context.token)], "suppress": True}
        hidden = shell.user_ns_hidden
        names = {name: value for name, value in shell.user_ns.items() if name not in hidden}
        found = suggestions(context.text_until_cursor, providers(), names)
        if found is None:
            return {"completions": []}
        word, offered = found
        completions = [SimpleCompletion(each, type="magic") for each in offered]
        return {"completions": completions, "matched_fragment": word, "suppress": True}

    matchers = shell.Completer.custom_matchers
    matchers.append(session_memory_matcher)

    def uninstall() -> None:
        if session_memory_matcher in matchers:
            matchers.remove(session_memory_matcher)

    return uninstall
