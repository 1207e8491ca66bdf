"""`%model record` and `%model replay:`: a lesson with real replies, played without a key or a network."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from support.kernels import NotebookKernel
from support.wire import KEY, WireServer

CELLS = ("My dog is called Bruno.", "I live in Lima.", "What is my dog called?")


def lesson(kernel: NotebookKernel) -> list[str]:
    """What the cells of a lesson show, run from top to bottom."""
    outputs = []
    for cell in ("%memory full", *(f"%%chat\n{text}" for text in CELLS), "%memory summarize 1-2"):
        run = kernel.run(cell)
        outputs.append("".join(output.text for output in run.outputs))
    return outputs


def record(online: NotebookKernel, server: WireServer, tmp_path: Path) -> list[str]:
    """Record the lesson; the replies in the file."""
    for text in ("Hello, Bruno!", "Lima, then.", "Bruno."):
        server.reply(text)
    server.reply("Dog Bruno, Lima.")
    assert "Replies go to lesson.jsonl from now on" in online.run("%model record lesson.jsonl").text
    lesson(online)
    assert online.run("%model record off").text.startswith("Recorded: 4 replies in lesson.jsonl.")
    lines = [
        json.loads(line) for line in (tmp_path / "lesson.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    return ["".join(line["reply"]) for line in lines]


@pytest.mark.own_kernel
def test_a_recorded_lesson_plays_without_key_or_network(
    online: NotebookKernel, server: WireServer, start_kernel: Callable[..., NotebookKernel], tmp_path: Path
) -> None:
    """Twice, byte for byte, summaries included; the file tells nothing of what was asked, and no key."""
    replies = record(online, server, tmp_path)
    text = (tmp_path / "lesson.jsonl").read_text(encoding="utf-8")
    assert replies == ["Hello, Bruno!", "Lima, then.", "Bruno.", "Dog Bruno, Lima."]
    assert KEY not in text
    assert "My dog" not in text
    assert stat.S_IMODE(os.stat(tmp_path / "lesson.jsonl").st_mode) == 0o600
    before = len(server.requests)
    kernel = start_kernel()
    plays = []
    for _ in range(2):
        assert kernel.run("%reload_ext jupyter_session_memory\n%memory reset").ok
        kernel.run("%model replay:lesson.jsonl")
        plays.append(lesson(kernel))
    assert plays[0] == plays[1]
    assert "Bruno.\n\n#3 · replay:lesson.jsonl · sent #1–#2 + your text" in plays[0][3]
    assert "Dog Bruno, Lima." in plays[0][4]
    assert len(server.requests) == before


def test_a_changed_turn_is_named(online: NotebookKernel, server: WireServer, tmp_path: Path) -> None:
    """The cell fails in one line that says which message is another one."""
    record(online, server, tmp_path)
    online.run("%memory reset\n%model replay:lesson.jsonl")
    online.run("%%chat\nMy dog is called Bruno.")
    error = online.run("%%chat\nI live in Rome.").error
    assert error is not None
    assert (
        "Message 3 of 3 (user: “I live in Rome.”) is another one than in request 2 of the recording."
        in error.text
    )


def test_private_chats_are_not_recorded(online: NotebookKernel, server: WireServer, tmp_path: Path) -> None:
    """Nor is anything after the end; a file that is there is replaced only when that is said."""
    online.run("%model record lesson.jsonl")
    online.run("%%chat --private\nA secret")
    online.run("%%chat\nHello")
    assert online.run("%model record").text == "Recording: 1 reply in lesson.jsonl so far."
    online.run("%model record off")
    online.run("%%chat\nAfter the end")
    assert len((tmp_path / "lesson.jsonl").read_text(encoding="utf-8").splitlines()) == 1
    error = online.run("%model record lesson.jsonl").error
    assert error is not None
    assert error.text.endswith("is there already. To replace it: %model record lesson.jsonl --overwrite")
    assert online.run("%model record lesson.jsonl --overwrite").ok
    assert (tmp_path / "lesson.jsonl").read_text(encoding="utf-8") == ""


def test_a_lesson_can_be_written_by_hand(start_kernel: Callable[..., NotebookKernel], tmp_path: Path) -> None:
    """One line for each question; what is no such file is refused in one line."""
    Path(tmp_path, "lesson.jsonl").write_text(
        '{"question": "Hello", "reply": "Hello yourself."}', encoding="utf-8"
    )
    Path(tmp_path, "notes.txt").write_text("some notes", encoding="utf-8")
    kernel = start_kernel()
    kernel.run("%load_ext jupyter_session_memory\n%model replay:lesson.jsonl")
    assert kernel.run("%%chat\nHello").text.startswith("Hello yourself.\n\n#1 · replay:lesson.jsonl")
    for name, line in {
        "nothing.jsonl": "cannot be read",
        "notes.txt": "Line 1 of notes.txt is no recorded reply",
    }.items():
        error = kernel.run(f"%model replay:{name}").error
        assert error is not None
        assert line in error.text
    assert kernel.run("%model").text == "Model: replay:lesson.jsonl."
