"""Tools of a model: Python functions, described by their signature and docstring, called with checked arguments.

@chat_tool
def mean(column: str) -> float:
    "The mean of a column of the sales table."
    return sales[column].mean()
"""

from __future__ import annotations

import inspect
import re
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import update_wrapper, wraps
from typing import Any, overload

from pydantic import TypeAdapter, ValidationError
from pydantic.errors import PydanticUserError
from pydantic.json_schema import PydanticJsonSchemaWarning
from pydantic_core import PydanticSerializationError, to_json

from ..descriptions.describe import describe
from ..exceptions import UsageError
from ..messages import WireMessage
from ..text.clean import clean

LONGEST = 20_000
"""Characters of a result that go back to the model; what is longer is cut, and says so."""
_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")
"""What endpoints take as a name."""


@dataclass(eq=False, repr=False)
class Tool:
    """A function that a model may call; for Python it is still that function.

    With `ask` a person is asked before each call.
    """

    function: Callable[..., Any]
    name: str
    description: str
    parameters: dict[str, Any]
    """The JSON schema of its arguments, an object."""
    ask: bool
    arguments: TypeAdapter[Any]
    """Checks arguments, and gives what the function is to be called with."""

    def __post_init__(self) -> None:
        update_wrapper(self, self.function)

    def __repr__(self) -> str:
        return f"<tool {self.name}>"

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self.function(*args, **kwargs)

    def definition(self) -> WireMessage:
        """The tool as endpoints take it."""
        told = {"name": self.name, "description": self.description, "parameters": self.parameters}
        return {"type": "function", "function": told}

    def result(self, arguments: str) -> str:
        """What a call gives, as text for the model; whatever went wrong is one line of it.

        Args:
            arguments: JSON text as the model wrote it.
        """
        try:
            args, kwargs = self.arguments.validate_json(arguments.strip() or "{}")
        except ValidationError as error:
            return f"Not run: {_first(error)}"
        try:
            value = self.function(*args, **kwargs)
        except Exception as error:
            return _line(f"Failed: {type(error).__name__}: {error}")
        return shortened(as_text(value))


@overload
def chat_tool(function: Callable[..., Any], /) -> Tool: ...
@overload
def chat_tool(*, ask: bool = False) -> Callable[[Callable[..., Any]], Tool]: ...
def chat_tool(
    function: Callable[..., Any] | None = None, /, *, ask: bool = False
) -> Tool | Callable[[Callable[..., Any]], Tool]:
    """Make a typed function a tool: `%%chat --tools mean` lets the model call it.

    The model sees its name, its docstring and the types of its parameters (a parameter without one takes
    anything); what the model gives is checked by them. It runs in this kernel, with all that it may do here.

    Args:
        ask: whether a person is asked before each call.

    Raises:
        UsageError: the function cannot be called by name with values of JSON.
    """
    if function is None:
        return lambda function: _tool(function, ask=ask)
    return _tool(function, ask=ask)


def _tool(function: Callable[..., Any], *, ask: bool) -> Tool:
    name = getattr(function, "__name__", "")
    if not _NAME.fullmatch(name):
        raise UsageError(f"A tool is a function with a plain name, not {name or type(function).__name__}.")
    if inspect.iscoroutinefunction(function) or inspect.isgeneratorfunction(function):
        raise UsageError(f"{name} does not return a value at once. Make a tool of a plain function.")
    kinds = {parameter.kind for parameter in inspect.signature(function).parameters.values()}
    if kinds & {inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.VAR_POSITIONAL}:
        raise UsageError(f"{name} has parameters without a name, which a model cannot give. Name them.")

    def given(*args: Any, **kwargs: Any) -> tuple[tuple[Any, ...], dict[str, Any]]:
        return args, kwargs

    called: Any = wraps(function)(given)
    # What it returns is no part of what the model gives; a type that is named and unknown here would be in the way.
    called.__annotations__ = {key: kind for key, kind in called.__annotations__.items() if key != "return"}
    try:
        arguments = TypeAdapter[Any](called)
        with warnings.catch_warnings():  # a default that is no JSON is simply not told
            warnings.simplefilter("ignore", PydanticJsonSchemaWarning)
            parameters = arguments.json_schema()
    except (PydanticUserError, NameError) as error:
        raise UsageError(f"{name} cannot be a tool: {_line(str(error))}") from None
    return Tool(function, name, inspect.getdoc(function) or "", parameters, ask, arguments)


def as_text(value: object) -> str:
    """A result as the model reads it: text as it is, plain data as JSON, anything else described."""
    if isinstance(value, str):
        return value
    try:
        return to_json(value).decode()
    except (PydanticSerializationError, ValueError, RecursionError):
        return describe(value)


def shortened(text: str) -> str:
    """A result within `LONGEST` characters."""
    text = clean(text)
    if len(text) <= LONGEST:
        return text
    return f"{text[:LONGEST]}\n[cut here: {len(text) - LONGEST:,} of {len(text):,} characters are left out]"


def _first(error: ValidationError) -> str:
    """What is wrong with the arguments, in one line."""
    wrong = error.errors(include_url=False, include_context=False, include_input=False)
    told = [f"{'.'.join(map(str, each['loc']))}: {each['msg']}".removeprefix(": ") for each in wrong[:3]]
    return _line("; ".join(told))


def _line(text: str) -> str:
    line = " ".join(clean(text).split())
    return line if len(line) <= 500 else f"{line[:500]}…"
