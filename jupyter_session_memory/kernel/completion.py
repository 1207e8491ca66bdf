"""What Tab offers on a line of ours: options, subcommands, strategies and providers; in the text of a chat, nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from ..strategies.registry import STRATEGIES
from .chat_options import OPTIONS
from .commands import commands

_LINE = re.compile(r"\s*(?:[\w, ]+=\s*)?%{1,2}(?P<magic>chat|memory|model)[ \t]+(?P<rest>.*)\Z", re.DOTALL)
_CHAT_CELL = re.compile(r"\s*%%chat(?!\w)")
_WORD = re.compile(r"[\w:.#-]*\Z")
_STRATEGY, _MODEL = {"-s", "--strategy"}, {"-m", "--model"}
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
    before = found["rest"][: len(found["rest"]) - len(word)].replace("=", " ").split()
    if found["magic"] == "chat":
        offered = _after_chat(before, word, providers, names)
    elif found["magic"] == "memory":
        offered = _after_memory(before)
    else:
        offered = [] if before else [*providers, "list"]
    return word, [each for each in offered if each.startswith(word)]


def _after_chat(
    before: list[str], word: str, providers: Iterable[str], names: Mapping[str, Any]
) -> list[str]:
    while before and before[-1].endswith(","):  # earlier names of a list
        before = before[:-1]
    if before and before[-1] == "--with":
        return sorted(name for name in names if not name.startswith("_"))
    if before and before[-1] == "--tools":
        from .tools import known_tools

        return known_tools(names)
    if before and before[-1] in _STRATEGY:
        return _strategies()
    if before and before[-1] in _MODEL:
        return list(providers)
    options = {name: option for option in OPTIONS for name in option.names}
    values = 0
    for each in before:
        option = options.get(each)
        # Where something is neither an option nor an option's value, the text has begun.
        if option is None and not values:
            return []
        values = int(option is not None and option.kind != "flag")
    given = {options[each].key for each in before if each in options}
    if values or not word.startswith("-"):
        return []
    return [option.names[-1] for option in OPTIONS if option.key not in given]


def _after_memory(before: list[str]) -> list[str]:
    if not before:
        return sorted({*commands(), *STRATEGIES, "help"})
    if before in (["check"], ["entity"]):
        return ["--ask"]
    return _strategies() if before == ["strategy"] else []


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
