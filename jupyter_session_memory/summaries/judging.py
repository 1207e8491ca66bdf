"""What a written summary is held to: when it is none, what of its turns it lost, what it has from nowhere.

Readings are `text.facts`': by rules, not by understanding. So what counts as lost is what the person said: a model's
own words, in replies or earlier summaries, are no facts that must survive.
"""

from __future__ import annotations

import re

from ..exceptions import SummaryFailed
from ..text.sentences import refuses, sentences
from ..text.words import words
from .writers import Task

REMEDY = "Use a larger %model, or %memory pin what must stay"

_OURS = re.compile(r"</?data(?:-\d+)?>|^(?:user|assistant|tool|notes): ", re.MULTILINE)
"""Our marks around a conversation, and how its turns are told to who summarises."""
_HARD = frozenset({"number", "date", "time", "name", "identifier"})
_KEPT = 3
"""A summary keeps one at least of so many numbers, dates and names, as far as they fit in it; fewer tell nothing."""


def usable(text: str, task: Task, most: int, *, model: bool) -> str:
    """The text, where it may be a summary at all.

    Args:
        most: a summary takes fewer tokens than this.
        model: whether a model wrote it, which may have repeated the conversation or refused.

    Raises:
        SummaryFailed: it is none, and why.
    """
    if not text:
        raise _none("the summary came back empty")
    if model and (_echoes(text, task) or not _has_words_of_its_own(text, task)):
        raise _none("the model repeated the conversation")
    if model and refuses(text) and len(lost_of(task, text)) == len(lost_of(task, "")):
        raise _none("the model refused")
    if task.count(text) >= most:
        raise _none("the summary is no shorter than what it stands for")
    return text


def keeps_enough(text: str, task: Task) -> str:
    """The text, where it holds a third of the numbers, dates and names that the person gave, as far as they fit.

    Raises:
        SummaryFailed: it does not.
    """
    held, lost = _told(task, "", _HARD), _told(task, text, _HARD)
    if _KEPT * (len(held) - len(lost)) < min(len(held), len(task.fitting(held))) >= _KEPT:
        raise _none(f"the summary lost {len(lost)} of the {len(held)} numbers, dates and names that you gave")
    return text


def lost_of(task: Task, text: str) -> list[str]:
    """What the person said and the text does not hold."""
    return _told(task, text)


def only_in(text: str, other: str) -> list[str]:
    """The facts of a text that the other does not hold, as they stand there."""
    # Imported late: patterns that read facts take their time, and not every memory is summarised.
    from ..text import facts

    return [fact.value for fact in facts.only_in(text, other)]


def _told(task: Task, text: str, kinds: frozenset[str] = frozenset()) -> list[str]:
    from ..text.facts import only_in

    notes = (each.text for each in task.passages if each.speaker in ("user", "notes"))
    found = only_in("\n\n".join((task.previous, *notes)), text)
    return [
        fact.value
        for fact in found
        if (not kinds or fact.kind in kinds) and fact.value.casefold() in task.said
    ]


def _echoes(text: str, task: Task) -> bool:
    """Whether it holds marks of our prompt that nobody in the conversation wrote."""
    return any(mark[0] not in task.source for mark in _OURS.finditer(text))


def _has_words_of_its_own(text: str, task: Task) -> bool:
    """Whether a sentence of it stands nowhere in what was said."""
    told = "\n".join(each.text for each in task.passages if each.speaker != "notes")
    said = {tuple(words(sentence)) for sentence in sentences(told)}
    return any(tuple(words(sentence)) not in said for sentence in sentences(text))


def _none(why: str) -> SummaryFailed:
    after = "Memory is unchanged, the originals stay in force."
    return SummaryFailed(why, lead="Not summarised", next_step=REMEDY, after=after)
