"""The tools of one question: which there are, who is asked before they run, and what each call gives."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Generator, Iterable
from typing import TYPE_CHECKING

from ..exceptions import UsageError
from ..history.history import History
from ..messages import Message, ToolCall
from ..providers.provider import Provider
from .reply import Progress

if TYPE_CHECKING:
    # Whoever has tools has imported what they are made with; everybody else does without.
    from .tools import Tool

ROUNDS = 8
"""How often a model may call tools before it has to answer, unless that is said otherwise."""
_STOPPED = "Not run: stopped by the person."
_REFUSED = "Not run: the person said no."
_SHOWN = 200
"""Characters of arguments and of a result that are shown while a reply is written."""

Approve = Callable[[str], bool]
"""Asks a person whether a call, given in words, may run."""


class ToolBox:
    """Tools by name; `definitions` is the JSON text under which a request offers them.

    Raises:
        UsageError: two have the same name, or one asks first and there is nobody to ask.
    """

    def __init__(self, tools: Iterable[Tool], rounds: int = ROUNDS, approve: Approve | None = None) -> None:
        given = list(tools)
        self.tools = {tool.name: tool for tool in given}
        if len(self.tools) < len(given):
            raise UsageError("Two tools have the same name. Give each a name of its own.")
        if asking := [tool.name for tool in given if tool.ask and approve is None]:
            raise UsageError(
                f"{asking[0]} asks before it runs: pass ToolBox(tools, approve=...), a function that asks."
            )
        if rounds < 1:
            raise UsageError(f"A model needs at least 1 round of tools, not {rounds}.")
        self.rounds, self._approve = rounds, approve
        self.definitions = json.dumps([tool.definition() for tool in given], ensure_ascii=False)

    def result(self, call: ToolCall) -> str:
        """What a call gives, for the model; a call that cannot be made gives a line that says why."""
        tool = self.tools.get(call.name)
        if tool is None:
            return f"Not run: there is no tool {call.name[:60]}. There are: {', '.join(self.tools)}."
        if tool.ask and self._approve and not self._approve(_short(str(call))):
            return _REFUSED
        return tool.result(call.arguments)

    def round(self, progress: Progress, history: History, exchange: list[Message]) -> Generator[Progress]:
        """Run the calls that a message ends with, one after the other, yielding what there is to show before each.

        Closed, interrupted or at its end, it adds the message and an answer to each of its calls to `exchange`.
        """
        said = history.message(
            "assistant", progress.text, tool_calls=progress.calls, reasoning=progress.reasoning
        )
        acts = f"{progress.shown}\n\n" if progress.text else progress.acts
        results: list[Message] = []
        try:
            for call in said.tool_calls:
                yield progress.again(acts, f"{call.name} runs")
                result = self.result(call)
                results.append(history.message("tool", result, tool_call_id=call.id))
                acts += _shown(call, result)
                yield progress.again(acts)
        finally:
            left = said.tool_calls[len(results) :]
            results += [history.message("tool", _STOPPED, tool_call_id=call.id) for call in left]
            exchange += [said, *results]


def offered(tools: ToolBox | Iterable[Tool], provider: Provider, model: str) -> ToolBox | None:
    """The tools of a question, None without any.

    Raises:
        UsageError: they cannot be offered, to this model or to any.
    """
    box = tools if isinstance(tools, ToolBox) else ToolBox(tools)
    if box.tools and not provider.understands:
        raise UsageError(
            f"The {provider.title(model)} cannot call tools. %model setup names models that can."
        )
    return box if box.tools else None


def _shown(call: ToolCall, result: str) -> str:
    """A call and its result as the reply shows them, a paragraph of Markdown."""
    return f"{_code(_short(str(call)))} → {_code(_short(result))}\n\n"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}… ({len(text):,} characters)"


def _code(text: str) -> str:
    """A text as Markdown's code, whatever is in it."""
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", text)), default=0))
    gap = " " * (text.startswith("`") or text.endswith("`") or not text)
    return f"{fence}{gap}{text}{gap}{fence}"
