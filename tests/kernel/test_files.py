"""Files that people name in commands."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from jupyter_session_memory.exceptions import UsageError
from jupyter_session_memory.kernel.commands import files


def refusal(path: Path) -> str:
    """The line about a file that is not read."""
    with pytest.raises(UsageError) as caught:
        files.read(path)
    return str(caught.value)


def test_only_regular_files_of_a_bounded_size_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pipe nobody writes to, a device behind a link and a file too large are refused at once."""
    pipe, link, large = tmp_path / "pipe", tmp_path / "link", tmp_path / "large"
    os.mkfifo(pipe)
    link.symlink_to("/dev/zero")
    assert refusal(pipe).endswith("it is no regular file.")
    assert refusal(link).endswith("it is no regular file.")
    with large.open("wb") as file:
        file.truncate(files.LARGEST + 1)  # a hole: it takes no room
    assert refusal(large).endswith("it is larger than 64 MB.")
    monkeypatch.setattr(files, "LARGEST", 3)
    # Files of the system tell no size, and have no end.
    assert "it is larger" in refusal(Path("/proc/self/status"))


def test_a_new_file_is_whole_and_its_owners_alone(tmp_path: Path) -> None:
    """Nothing else is left beside it, and what is there is never written over."""
    path = tmp_path / "chat.json"
    files.write_new(path, "text", "")
    assert files.read(path) == "text"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    (tmp_path / "dangling").symlink_to("nowhere")
    for name in ("chat.json", "dangling"):
        with pytest.raises(UsageError, match=r"is there already\. To replace it: that"):
            files.write_new(tmp_path / name, "other", "that")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["chat.json", "dangling"]
    assert files.read(path) == "text"


def test_a_file_is_written_over_only_where_it_is_one(tmp_path: Path) -> None:
    """Then whole, and its owner's alone; a folder or a device keeps its name."""
    path = tmp_path / "chat.json"
    path.write_text("old")
    path.chmod(0o644)
    files.write_over(path, "new")
    assert files.read(path) == "new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    files.write_over(tmp_path / "other.json", "first")
    for name in (tmp_path, Path("/dev/null")):
        with pytest.raises(UsageError, match="cannot be replaced"):
            files.write_over(name, "other")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["chat.json", "other.json"]


def test_a_file_system_without_links_does_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is moved there instead."""

    def no_links(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    files.write_new(tmp_path / "chat.md", "text", "")
    assert [each.name for each in tmp_path.iterdir()] == ["chat.md"]
