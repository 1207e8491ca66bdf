"""The head of a file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from jupyter_session_memory.descriptions.files import HEAD, head
from jupyter_session_memory.exceptions import UsageError


def test_a_short_file_is_whole_and_a_long_one_its_first_lines(tmp_path: Path) -> None:
    """With its size; a character at the cut is not torn."""
    path = tmp_path / "data.csv"
    path.write_text("name,age\nJosé,3\n", encoding="utf-8")
    assert head(str(path)) == "file data.csv, 17 bytes:\nname,age\nJosé,3"
    path.write_text("é" * (2 * HEAD), encoding="utf-8")
    assert head(str(path)) == f"file data.csv, {4 * HEAD:,} bytes, its first 1 lines:\n{'é' * (HEAD // 2)}"
    path.write_text("".join(f"{n}\n" for n in range(100)))
    assert head(str(path)).splitlines()[0] == "file data.csv, 290 bytes, its first 60 lines:"
    assert head(str(path)).splitlines()[-1] == "59"


def test_what_is_no_text_file_is_refused_in_one_line(tmp_path: Path) -> None:
    """A folder, a pipe, bytes, something that is not there: nothing waits, and nothing is sent."""
    pipe, data = tmp_path / "pipe", tmp_path / "data.bin"
    os.mkfifo(pipe)
    data.write_bytes(b"\x00\x01" * 10)
    (tmp_path / "big.bin").write_bytes(bytes(range(256)) * 100)
    cases = [
        (tmp_path, "is no regular file"),
        (pipe, "is no regular file"),
        (data, "is no text in UTF-8"),
        (tmp_path / "big.bin", "is no text in UTF-8"),
        (tmp_path / "missing", "cannot be read: No such file or directory"),
        ("a\0b", "cannot be read"),
    ]
    wrong = []
    for path, why in cases:
        with pytest.raises(UsageError) as refused:
            head(str(path))
        if why not in str(refused.value) or not str(refused.value).startswith("Not sent: "):
            wrong.append((path, str(refused.value)))
    assert wrong == []
