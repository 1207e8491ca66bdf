"""Answers of a given form: a type's JSON schema, asked for in words and as endpoints take it, and checked here."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic.errors import PydanticUserError

from ..content import Attachment, code_blocks
from ..exceptions import UsageError
from ..messages import WireMessage

_FAULTS = 3
"""Faults of an answer that are named."""


class Misfit(Exception):
    """An answer that is not of the form; `str()` says in one line what is wrong with it."""


@dataclass(frozen=True, slots=True)
class AnswerForm:
    """The form an answer is to have: what people call it, its JSON schema, and how a JSON text becomes its value."""

    name: str
    schema: Mapping[str, Any]
    load: Callable[[str], object]

    @property
    def words(self) -> Attachment:
        """What is asked of the model behind the question."""
        schema = json.dumps(self.schema, ensure_ascii=False)
        return Attachment(
            "--as", f"Answer with JSON alone that fits this JSON schema:\n{schema}", in_words=True
        )

    @property
    def response_format(self) -> WireMessage | None:
        """The same for endpoints that know it; they take objects only."""
        if self.schema.get("type") != "object":
            return None
        return {"type": "json_schema", "json_schema": {"name": self.name, "schema": dict(self.schema)}}

    def value(self, answer: str) -> object:
        """What an answer holds: its JSON, which may stand in a code block.

        Raises:
            Misfit: it is of another form, or no JSON.
        """
        blocks = code_blocks(answer)
        return self.load(blocks[0] if len(blocks) == 1 else answer)


def answer_form(name: str, given: Any) -> AnswerForm:
    """The form that a variable stands for: a class of pydantic or another type that it knows, or a JSON schema.

    Raises:
        UsageError: it is neither.
    """
    if isinstance(given, Mapping):
        return AnswerForm(name, dict(given), _by_schema(given))
    try:
        adapter: TypeAdapter[Any] = TypeAdapter(given)
        return AnswerForm(name, adapter.json_schema(), lambda text: _by_type(adapter, text))
    except (PydanticUserError, TypeError, AttributeError, NameError):
        raise UsageError(
            f"--as takes a class of pydantic or a JSON schema (a dict), and {name} is {type(given).__name__}."
        ) from None


def _by_type(adapter: TypeAdapter[Any], text: str) -> object:
    try:
        return adapter.validate_json(text)
    except ValidationError as error:
        faults = [
            f"{'.'.join(map(str, each['loc'])) or 'the whole'}: {each['msg']}"
            for each in error.errors(include_url=False, include_input=False)
        ]
        raise Misfit(_named(faults)) from None


def _by_schema(schema: Mapping[str, Any]) -> Callable[[str], object]:
    """How a JSON text is read that a schema describes.

    Raises:
        UsageError: nobody can check it here, or it is no schema.
    """
    try:
        from jsonschema.exceptions import SchemaError  # type: ignore[import-untyped]
        from jsonschema.validators import validator_for  # type: ignore[import-untyped]
    except ImportError:
        raise UsageError(
            "A JSON schema is checked by jsonschema: %pip install jsonschema. Or give a pydantic class."
        ) from None
    kind = validator_for(schema)
    try:
        kind.check_schema(schema)
    except SchemaError as error:
        raise UsageError(f"--as: this is no JSON schema: {' '.join(error.message.split())[:200]}.") from None

    def load(text: str) -> object:
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            raise Misfit("it is no JSON") from None
        faults = [f"{each.json_path}: {each.message[:200]}" for each in kind(schema).iter_errors(value)]
        if faults:
            raise Misfit(_named(faults))
        return value

    return load


def _named(faults: list[str]) -> str:
    more = f"; and {len(faults) - _FAULTS} more" if len(faults) > _FAULTS else ""
    return "; ".join(faults[:_FAULTS]) + more
