"""The tables of phrases that instructions are read by, and their notation."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib.resources import files

import pytest

from jupyter_session_memory.text import instructions
from jupyter_session_memory.text.instructions.phrases import (
    LANGUAGES,
    first_words,
    parse,
    pattern,
    source,
    table,
)

SECTIONS = {
    "speech": "order polite allow deny denied allowed lasting once reason concession condition exception contrast"
    " replaces told only parted",
    "grammar": "use generic specific the mine them little and as aim link",
    "length": "short long more less more_after less_after not_before unit number",
    "name": "user assistant",
    "persona": "play who drop itself praise",
    "format": "form element",
    "language": "",
    "tone": "",
    "choice": "",
    "action": "",
    "thing": "",
    "scope": "",
}
"""What the reader looks for; where nothing is named, any key says a value."""


def phrases(entry: object) -> Iterator[str]:
    """Every phrase below an entry of a table."""
    if isinstance(entry, dict):
        for below in entry.values():
            yield from phrases(below)
    elif isinstance(entry, list):
        yield from map(str, entry)


@pytest.mark.parametrize("name", [*LANGUAGES, "common"])
def test_every_phrase_of_a_table_can_be_read(name: str) -> None:
    """Its notation holds, it is never empty, and it stands where the reader looks."""
    text = files(instructions).joinpath(f"tables/{name}.toml").read_text("utf-8")
    for section, entries in tomllib.loads(text).items():
        assert set(entries) <= set(SECTIONS[section].split() or entries), section
        for key, entry in entries.items():
            for phrase in phrases(entry):
                if section in {"name", "persona"}:
                    assert source(parse(phrase.replace("{}", "")))
                elif (section, key) != ("speech", "parted"):
                    assert first_words(phrase)
                    assert pattern(phrase)


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("(a |the )?tone", "the tone", True),
        ("concis*", "concisely", True),
        ("in this _", "in this notebook", True),
        ("emojis?", "emoji", True),
        ("no more", "no more of it", True),
        ("no", "nobody", False),
        ("d'emojis", "d'emojis", True),
        ("不要", "不要表格", True),
    ],
)
def test_notation(phrase: str, text: str, found: bool) -> None:
    """Alternatives, what may be left out, endings, any word; and no phrase ends within a word."""
    assert (pattern(phrase).match(text) is not None) is found


@pytest.mark.parametrize("phrase", ["(a|b", "a)", "(a )?"])
def test_what_is_no_phrase_is_refused(phrase: str) -> None:
    """A parenthesis too many or too few, and a phrase that may be empty."""
    with pytest.raises(ValueError, match="phrase"):
        first_words(phrase)


def test_the_longest_phrase_wins() -> None:
    """ "Don't forget to" orders, though "don't" denies."""
    (tag, *_) = table("en").tag("Don't forget to cite.")
    assert (tag.text, tag.any("speech", "order"), tag.any("speech", "deny")) == (
        "don't forget to",
        True,
        False,
    )
