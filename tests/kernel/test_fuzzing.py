"""Made-up files and magic lines: none of them gets anything but a line of ours, or harms the memory.

A few hundred of each in `make test`, from one seed; `make attack` (HOSTILE_TEXT=all) tries a hundred times as many.
`FUZZ_SEED=7` begins elsewhere.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import Any

import pytest
from IPython.core.getipython import get_ipython
from IPython.utils.capture import capture_output

from jupyter_session_memory import SessionMemory, get_memory
from jupyter_session_memory.exceptions import ReplyStopped, SessionMemoryError, UsageError
from jupyter_session_memory.export import export_json, import_json
from jupyter_session_memory.kernel.chat_options import OPTIONS
from jupyter_session_memory.kernel.commands import commands
from jupyter_session_memory.strategies.registry import STRATEGIES
from support.conversations import add_exchange, told
from support.soundness import assert_changeable, assert_sound, state

ROUNDS = 100 if os.environ.get("HOSTILE_TEXT") == "all" else 1
SEED = int(os.environ.get("FUZZ_SEED", "1"))
FILES, LINES, BATCH = 300, 200, 25

ODD: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 2, 99, 1.5, 10**30, 1e308, float("nan"), "", " ", "1", "S1", "S99", "t1",
    "m1", "user", "assistant", "tool", "system", "plan", "complete", "open", "pinned", "\x1b[31m", "\u202e",
    "\ud800", "\x00", "字" * 50, "a" * 5_000, [], {}, [1], ["x"], [[]], {"a": 1}, {"id": "S1"}, [None],
)  # fmt: skip
"""What a value of a file becomes."""
WORDS = (
    "1", "#2", "2-5", "5-2", "last", "S1", "S9", "0", "-1", "999", "1-999999999", "9" * 5_000, "1e9", "²",
    "١", "#", "##1", "1,2", "1 2", "--forever", "--all", "--private", "--add", "--ask", "--static",
    "--help", "--", "-", "---", "--budget=", "-b", "-b 0", "-b none", "-t nan", "-t -1", "-m offline",
    "-m nobody:x", "-s window:2", "-s window:0", "-s window:x", "--max-tokens 1", "question", "reply",
    "clear", "drop", "auto", "none", "on", "off", "older", "delete", "rename", "begin", "main", "other",
    "good.json", "bad.json", "here.md", "here.json", ".", "..", "/dev/zero", "pipe", "no/x.json",
    "~nobody/x.json", "a" * 300, "Bruno", "age 3", "“x”", "'", '"', '"a b"', "\\", "{x}", "$HOME", "%", "?",
    "??", ";", "\x00", "\x1b]52;c;aaa\x07", "\ud800", "\u202e", "\u2028", "\ufeff", "é", "字", "😀", " ",
    "  ", "\t", "\xa0",
)  # fmt: skip
"""What lines are made of, besides the names of commands and options."""
MODELS = ("", "offline", "setup", "list offline", "help", "nobody:x", "setup --key")
"""What stands behind %model; no endpoint is asked."""


def rich_memory() -> SessionMemory:
    """A memory with all that a file can hold."""
    memory = told("My dog is called Bruno.", "Bruno is 3 years old.", "I live in Lima. " * 20, "four", "five")
    memory.add("system", "Be brief.")
    memory.add("plan", "1. load")
    add_exchange(memory, "Weather?", "sunny", calls=2)
    memory.pin(1)
    memory.summarize(2, 3)
    return memory


def places(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where values stand in a document, itself included."""
    yield at
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inner:
        yield from places(each, (*at, key))


def mutated(document: dict[str, Any], rng: Random) -> str:
    """A document with a few values replaced, doubled, moved or left out; now and then with broken text."""
    changed = deepcopy(document)
    for _ in range(rng.choice((1, 1, 1, 2, 4))):
        *way, key = rng.choice([place for place in places(changed) if place])
        holder: Any = changed
        for step in way:
            holder = holder[step]
        match rng.randrange(5):
            case 0:
                del holder[key]
            case 1 if isinstance(holder, list):
                holder.append(deepcopy(holder[key]))
            case 2:
                other = rng.choice(list(places(changed)))
                value: Any = changed
                for step in other:
                    value = value[step]
                holder[key] = deepcopy(value)
            case 3 if isinstance(holder, dict):
                holder[str(rng.choice(ODD))[:40]] = holder.pop(key)
            case _:
                holder[key] = deepcopy(rng.choice(ODD))
    text = json.dumps(changed)
    if rng.random() < 0.1:
        at = rng.randrange(len(text))
        text = (
            text[:at] + rng.choice(("", "{", '"', "\\u", "\x00", "[" * 2_000)) + text[at + rng.randrange(4) :]
        )
    return text


@pytest.mark.parametrize("part", range(ROUNDS))
def test_a_file_is_accepted_whole_or_changes_nothing(part: int) -> None:
    """Accepted, the memory is sound, every change of it works, and it can be undone and erased."""
    rng = Random(SEED * 1_000 + part)
    document, accepted = json.loads(export_json(rich_memory())), 0
    for _ in range(FILES):
        text = mutated(document, rng)
        memory = told("Here before.")
        before, revision = state(memory), memory.revision
        with suppress(UsageError):
            import_json(memory, text)
            accepted += 1
        if memory.revision == revision:
            assert state(memory) == before, text[:300]
            continue
        assert_sound(memory)
        assert_changeable(memory)
        memory.clear(forever=True)
        assert memory.build_prompt("Anything?") == [{"role": "user", "content": "Anything?"}]
    assert 0 < accepted < FILES


def line(rng: Random) -> str:
    """A cell with one of the magics, and what people, or others, may have put behind it."""
    names = [
        *commands(),
        *(word for each in commands().values() for word in each.synonyms),
        *STRATEGIES,
        "help",
        "",
    ]
    options = [name for option in OPTIONS for name in option.names if name != "--debug"]
    words = [rng.choice((*WORDS, *WORDS, *options)) for _ in range(rng.choice((0, 1, 1, 2, 2, 3, 5)))]
    rest = rng.choice((" ", " ", " ", "")).join(words)
    match rng.randrange(10):
        case 0:
            return f"%chat {rest}"
        case 1:
            return f"%%chat {rest}\n{rng.choice(WORDS)}\n{rng.choice(WORDS)}"
        case 2:
            return f"%%memory {rng.choice(names)} {rest}\n{rng.choice(WORDS)}"
        case 3:
            return f"%model {rng.choice(MODELS)} {rest}"
        case _:
            return f"%memory {rng.choice(names)} {rest}"


def begin_anew(run: Callable[[str], str], folder: Path) -> None:
    """The settings, the conversation and the files that lines are about."""
    run("%unload_ext jupyter_session_memory")
    run("%load_ext jupyter_session_memory")
    run("%model offline\n%memory full")
    import_json(get_memory(), export_json(rich_memory()))
    for path in folder.glob("here.*"):
        path.unlink()


@pytest.mark.parametrize("part", range(ROUNDS))
def test_a_line_does_what_it_says_or_nothing(
    run: Callable[[str], str], part: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Refused in one line of ours, it changes nothing; else the memory is sound, and every change of it works."""
    rng = Random(SEED * 1_000 + part)
    folder = tmp_path / "work" / "here"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder)
    Path("good.json").write_text(export_json(rich_memory()), encoding="utf-8")
    Path("bad.json").write_text('{"format": "jupyter_session_memory"', encoding="utf-8")
    os.mkfifo("pipe")
    monkeypatch.setattr("getpass.getpass", lambda _prompt="": rng.choice(WORDS))
    shell: Any = get_ipython()
    refused = 0
    for number in range(LINES):
        if number % BATCH == 0:
            begin_anew(run, folder)
        cell = line(rng)
        thread, before = get_memory(), state(get_memory())
        with capture_output():
            result = shell.run_cell(cell)
        error = result.error_before_exec or result.error_in_exec
        if error is not None:
            refused += 1
            assert isinstance(error, SessionMemoryError | ReplyStopped), (cell[:300], error)
            [shown] = error._render_traceback_()
            assert shown.isprintable(), cell[:300]
            assert len(shown) < 1_010, cell[:300]
            assert state(thread) == before, (cell[:300], error)
        elif state(get_memory()) != before:
            assert_sound(get_memory())
            assert_changeable(get_memory())
        if "%model" in cell or "-m" in cell:
            run("%model offline")
    assert 0 < refused < LINES
