"""`--tools mean,update_plan`: the tools of a chat call, found by their names, and the person asked before they run."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from ..chat.own_tools import own_tools
from ..chat.tool_box import ToolBox
from ..chat.tools import Tool, chat_tool
from ..descriptions.describe import describe
from ..descriptions.keys import key_in
from ..exceptions import UsageError
from ..memory.session_memory import SessionMemory
from ..text.nearest import nearest

OWN = ("describe_variable", "look_into_memory", "update_plan")
"""Tools that come along."""


def find_tools(names: str, namespace: Mapping[str, Any], memory: SessionMemory, rounds: int) -> ToolBox:
    """The tools of these names, commas between them: the person's own, else those of the memory.

    Raises:
        UsageError: a name is none, or what it names is no tool.
    """
    own = {tool.name: tool for tool in (*own_tools(memory), _describing(namespace))}
    wanted = dict.fromkeys(name.strip() for name in names.split(",") if name.strip())
    return ToolBox([_tool(name, namespace, own) for name in wanted], rounds, approve)


def _tool(name: str, namespace: Mapping[str, Any], own: Mapping[str, Tool]) -> Tool:
    found = namespace.get(name, own.get(name))
    if isinstance(found, Tool):
        return found
    if callable(found):
        raise UsageError(
            f"{name} is no tool yet. Write @chat_tool above its def: from jupyter_session_memory import chat_tool."
        )
    if found is not None:
        raise UsageError(f"{name} is no tool: it is no function but of type {type(found).__name__}.")
    known = known_tools(namespace)
    near = nearest(name, known)
    hint = f"Did you mean {near}?" if near else f"There are: {', '.join(known)}."
    raise UsageError(f"There is no tool {name[:60]}. {hint}")


def known_tools(namespace: Mapping[str, Any]) -> list[str]:
    """The names of all tools that can be named, sorted."""
    return sorted({*OWN, *(name for name, value in namespace.items() if isinstance(value, Tool))})


def _describing(namespace: Mapping[str, Any]) -> Tool:
    @chat_tool
    def describe_variable(name: str) -> str:
        """Describe a variable of the notebook: its type, its shape, a part of its values."""
        if name.startswith("_") or name not in namespace:
            return f"There is no variable {name}."
        text = describe(namespace[name])
        return f"{name} holds {kind}: it is kept back." if (kind := key_in(text, os.environ)) else text

    return describe_variable


def approve(words: str) -> bool:
    """Ask the person in the cell that runs; where nobody can be asked, the answer is no."""
    try:
        return input(f"Run {words}? [y/N] ").strip().lower() in ("y", "yes")
    except (EOFError, RuntimeError):  # a front end without input, such as nbconvert
        return False
