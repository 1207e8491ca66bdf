"""What becomes of an answer beside its display: code in the next cell, a value of a given form."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from ..chat.reply import Reply
from ..content import Attachment, CodeBlock
from ..exceptions import BadAnswer, UsageError
from ..memory.session_memory import SessionMemory
from ..messages import WireMessage
from ..text.nearest import nearest

if TYPE_CHECKING:
    # pydantic comes with the first answer that is to have a form.
    from ..chat.answer_form import AnswerForm

CODE = Attachment(
    "--code",
    "Answer with one block of Python code that can be run as the next cell of this notebook, and nothing else.",
    in_words=True,
)
_PYTHON = ("", "python", "py", "python3", "ipython", "ipython3")
NO_CODE = "No Python code in this reply: no cell was made."

Ask = Callable[[str, tuple[Attachment, ...], WireMessage | None], Reply]
"""Asks one question, with what goes with it and the form that endpoints are told."""


def put_code(blocks: Iterable[CodeBlock], put: Callable[[str], object], say: Callable[[str], object]) -> None:
    """Put a reply's Python code into the next cell, and run nothing; a line says where there is none."""
    code = "\n\n".join(block for block in blocks if block.language in _PYTHON)
    if code.strip():
        put(code)
    else:
        say(NO_CODE)


def block_of_last(memory: SessionMemory, number: int) -> str:
    """The code block of the last reply with that number, from 1.

    Raises:
        UsageError: it has no such block.
    """
    last = memory.last
    if last is None:
        raise UsageError("There is no reply to take code from: memory is empty.")
    if not 0 < number <= len(last.code):
        count = len(last.code)
        there = f"It has {count} code block{'' if count == 1 else 's'}." if count else "It has no code block."
        raise UsageError(f"The reply of #{last.number} has no code block {number}. {there}")
    return str(last.code[number - 1])


def find_form(shell: Any, name: str) -> AnswerForm:
    """The form of an answer that a variable names.

    Raises:
        UsageError: there is none of that name, or it is no form.
    """
    from ..chat.answer_form import answer_form

    if name not in shell.user_ns:
        near = nearest(name, shell.user_ns.keys() - shell.user_ns_hidden.keys())
        raise UsageError(f"Not sent: there is no variable {name}.{f' Did you mean {near}?' if near else ''}")
    return answer_form(name, shell.user_ns[name])


def ask_for_value(form: AnswerForm, text: str, attached: tuple[Attachment, ...], ask: Ask) -> object:
    """Ask for an answer of a form, once more where the first is of another, and return its value.

    Raises:
        BadAnswer: the second answer is not of that form, either.
    """
    from ..chat.answer_form import Misfit

    reply = ask(text, attached, form.response_format)
    try:
        return form.value(reply.text)
    except Misfit as fault:
        again = f"Your answer does not fit {form.name}: {fault}. Correct it."
    if reply.turn:
        reply = ask(again, (form.words,), form.response_format)
    else:  # what is not remembered has to go along once more
        answer = Attachment("answer", reply.text)
        reply = ask(f"{text}\n\n{again}", (answer, *attached), form.response_format)
    try:
        return form.value(reply.text)
    except Misfit as fault:
        raise BadAnswer(
            f"The reply does not fit {form.name}, asked twice: {fault}",
            lead="",
            next_step="Try another %model",
        ) from None
