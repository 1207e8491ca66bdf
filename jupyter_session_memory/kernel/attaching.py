"""What a chat call puts into its question: variables, the last error, outputs, cells, files, each as text.

Names are looked up, and nothing else is called: `df.head()` is no name.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ..chat.reply import Reply
from ..content import Attachment
from ..descriptions.describe import describe
from ..descriptions.errors import error, last_error
from ..descriptions.files import head
from ..descriptions.images import as_url, image_file, image_of
from ..descriptions.keys import key_in
from ..descriptions.shorten import cut
from ..exceptions import UsageError
from ..text.nearest import nearest
from .answers import CODE, find_form
from .cells import Cells
from .options import Value

_OURS = re.compile(r"\s*%{1,2}(?:chat|memory|model)\b")
_OUTPUT = re.compile(r"out(\d{1,9})")
_Found = Iterator[Attachment]


def attached(shell: Any, cells: Cells, values: Mapping[str, Value | None]) -> tuple[Attachment, ...]:
    """What the options put into a question, in the order in which they were written, each name once; then their words.

    Raises:
        UsageError: something is not there, or holds what looks like a key; nothing is to be sent.
    """
    found: dict[str, Attachment] = {}
    for option, value in values.items():
        if option in _WAYS:
            names = [each.strip() for each in str(value).split(",")]
            found |= {each.name: each for each in _WAYS[option](shell, cells, names)}
    for each in found.values():
        if "allow_key" not in values and (kind := key_in(each.text, os.environ)):
            raise UsageError(
                f"Not sent: {each.name} holds {kind}. Take that out of it; "
                "if it is meant for the model, add --allow-key."
            )
    words = [CODE] if "code" in values else []
    if "as" in values:
        words.append(find_form(shell, str(values["as"])).words)
    return (*found.values(), *words)


def _variables(shell: Any, _: Cells, names: list[str]) -> _Found:
    for name in names:
        if not name.isidentifier():
            example = "part = df.head(), then --with part"
            raise UsageError(
                f"Not sent: --with takes names, and “{name}” is none. Give it one first: {example}."
            )
        if name not in shell.user_ns:
            near = nearest(name, shell.user_ns.keys() - shell.user_ns_hidden.keys())
            raise UsageError(
                f"Not sent: there is no variable {name}.{f' Did you mean {near}?' if near else ''}"
            )
        yield Attachment(name, describe(shell.user_ns[name]))


def _error(shell: Any, _: Cells, __: list[str]) -> _Found:
    def called(file: str) -> str:
        named = shell.compile.format_code_name(file)
        return " ".join(named) if named else file

    text = error(last_error(), called)
    if text is None:
        raise UsageError("Not sent: there is no error to send, no cell has failed yet. Leave --error out.")
    yield Attachment("error", cut(text))


def _outputs(shell: Any, _: Cells, names: list[str]) -> _Found:
    outputs = {
        number: value
        for number, value in shell.user_ns.get("Out", {}).items()
        if not isinstance(value, Reply)
    }
    for name in names:
        number = max(outputs, default=0) if name == "last" else int(name) if name.isdecimal() else -1
        if number not in outputs:
            there = f"The last is {max(outputs)}." if outputs else "No cell has ended with a value yet."
            raise UsageError(f"Not sent: there is no output {name}. {there} What was printed is no output.")
        yield Attachment(f"out{number}", describe(outputs[number]))


def _cells(shell: Any, cells: Cells, names: list[str]) -> _Found:
    sources = shell.history_manager.input_hist_raw
    for name in names:
        if name == "last":
            # The one that runs is the last of all.
            earlier = range(len(sources) - 2, 0, -1)
            number = next((at for at in earlier if sources[at] and not _OURS.match(sources[at])), 0)
        elif name.isdecimal():
            number = int(name)
        else:
            number = next(iter(cells.inputs.get(name, ())), 0)
        if not (0 < number < len(sources) and sources[number]):
            raise UsageError(
                f"Not sent: cell {name} has not run in this kernel. Give the number beside it: --cell=5."
            )
        yield Attachment(f"cell{number}", f"Cell In[{number}]:\n{cut(sources[number])}")


def _files(_: Any, __: Cells, names: list[str]) -> _Found:
    for name in names:
        yield Attachment(name, head(name))


def _images(shell: Any, _: Cells, names: list[str]) -> _Found:
    for name in names:
        output = _OUTPUT.fullmatch(name)
        if name in shell.user_ns:
            data = image_of(name, shell.user_ns[name])
        elif output and int(output[1]) in shell.user_ns.get("Out", {}):
            data = image_of(name, shell.user_ns["Out"][int(output[1])])
        else:
            data = image_file(name)
        url, words = as_url(name, data)
        yield Attachment(name, words, image_url=url)


_WAYS: Mapping[str, Callable[[Any, Cells, list[str]], _Found]] = {
    "with": _variables,
    "error": _error,
    "out": _outputs,
    "cell": _cells,
    "file": _files,
    "image": _images,
}
