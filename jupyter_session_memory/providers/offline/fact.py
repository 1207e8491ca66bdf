"""A clause as subject, verb and predicate."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fact:
    """A statement. `subject` is a chain of owner and nouns: ("my", "dog") of "my dog", ("tom", "dog") of "Tom's dog".

    `verb` is its base form, "is" or NAME; `words` are the canonical words of the predicate, verb and
    prepositions included; `predicate` is its text and `value` what remains of it without prepositions.
    """

    text: str
    subject: tuple[str, ...]
    verb: str
    words: tuple[str, ...]
    predicate: str
    value: str
    negated: bool = False
    past: bool = False
    modal: bool = False
    proper: bool = False
    """The value starts with a capital, as names do."""
    moved: bool = False
    """It says that a date was changed."""
    bare: bool = False
    """Nothing but the value follows the verb, so that "is 3" may be an age."""
    passive: bool = False
    """What the verb tells is done to the subject."""
    named: str = ""
    """The name beside the subject ("my friend Tom"), which tells it from its namesakes."""
    also: tuple[tuple[str, ...], ...] = ()
    """Other ways in which a question may name the subject: with its name, without its complement."""
