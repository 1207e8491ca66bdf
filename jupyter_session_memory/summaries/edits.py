"""What people do with summaries: make one of turns, make it anew, change it, ask for the originals back.

Each change here is a step that undo takes back.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from ..exceptions import Conflict, UnknownTurn, UsageError
from ..history.changes import Deed
from ..history.history import History
from ..messages import Summary, Turn, name_turns
from ..strategies.strategy import Compaction
from ..text.clean import clean
from .coverage import SummaryCoverage, within
from .writers import passages_of

KEPT = 4
"""Newest turns that "older" does not mean at the most, where the strategy has no such number."""


def find(history: History, which: Summary | str) -> Summary:
    """The present value of a summary, named by a value of it or its id ("S1", in any case).

    Raises:
        UnknownTurn: there is none. UsageError: it is named by something else.
    """
    if not isinstance(which, Summary | str):
        raise UsageError(f"A summary is named by its id, such as S1, not as {type(which).__name__}.")
    key = which if isinstance(which, str) else which.id
    summaries = history.records.summaries
    found = summaries.get(key) or summaries.get(key.strip().upper())
    if found is None:
        known = (
            f"There is {', '.join(summaries)}." if summaries else "There is none yet: %memory summarize 2-5"
        )
        raise UnknownTurn(f"There is no summary “{key}”. {known}")
    return found


def older(history: History, keep: int) -> list[Turn]:
    """Live turns before the newest `keep` that no summary stands for and no pin holds.

    Raises:
        UsageError: there are none.
    """
    with history.lock:
        covered = SummaryCoverage(history.records).covered
        live = [turn for turn in history.turns if turn.eligible]
        found = [turn for turn in live[: -keep or None] if not (turn.pinned or turn.id in covered)]
    if not found:
        newest = f"{keep} turns" if keep > 1 else "turn"
        raise UsageError(
            f"Nothing to summarise before the newest {newest}. Name turns: %memory summarize 2-5."
        )
    return found


def asked(
    history: History, which: Sequence[Turn | Summary | str | int]
) -> tuple[Compaction, Summary | None, Deed]:
    """What `SessionMemory.summarize` is asked for: from what, the summary it makes anew, and what the step does.

    The lock must be held.

    Raises:
        UsageError, UnknownTurn: what is named cannot be summarised, or is not there.
    """
    if len(which) == 1 and isinstance(which[0], (Summary, str)) and _names_summary(which[0]):
        summary = find(history, which[0])
        return plan_anew(history, summary), summary, Deed("remake", summary.id)
    turns = [history.turn(each) for each in which]  # type: ignore[arg-type]
    compaction, deed = plan(history, turns)
    return compaction, None, deed


def _names_summary(which: Summary | str) -> bool:
    return isinstance(which, Summary) or which[:1] in "Ss"


def plan(history: History, turns: Iterable[Turn]) -> tuple[Compaction, Deed]:
    """What one summary of these turns is made from, and what the step does.

    A summary that stands for one of them enters whole, with all its turns. Pinned turns stay as they
    are, and what may not be sent stays out.

    Raises:
        UsageError: nothing of them can be summarised.
    """
    with history.lock:
        records = history.records
        standing = SummaryCoverage(records)
        chosen = [history.turn(turn) for turn in turns]
        fit = [turn for turn in chosen if turn.eligible and not turn.pinned]
        keys = {standing.covered[turn.id] for turn in fit if turn.id in standing.covered}
        children = [each for each in standing.active if each.id in keys and not each.pinned]
        inside = {key for each in children for key, _ in each.covers}
        raw = [turn for turn in fit if turn.id not in standing.covered]
        whole = sorted({*inside, *(turn.id for turn in raw)}, key=lambda key: records.positions[key])
        if not raw and len(children) < 2:
            raise UsageError(_nothing(chosen, children))
        deed = Deed("summarise", name_turns(records.turns[key] for key in whole))
        return Compaction(tuple(turn.id for turn in raw), tuple(each.id for each in children)), deed


def _nothing(chosen: list[Turn], children: list[Summary]) -> str:
    if children:
        return (
            f"{children[0].id} stands for them already. To make it anew: %memory summarize {children[0].id}."
        )
    if not chosen:
        return "Nothing to summarise. Name turns: %memory summarize 2-5."
    why = "pinned" if all(turn.pinned for turn in chosen) else "pinned or not sent"
    return f"Nothing to summarise: {name_turns(chosen)} {'is' if len(chosen) == 1 else 'are'} {why}."


def plan_anew(history: History, summary: Summary) -> Compaction:
    """What a summary is made from when it is made anew: its turns as they are now, by its inner summaries where true.

    Raises:
        UsageError: none of its turns may be sent any more.
    """
    with history.lock:
        records = history.records
        standing = SummaryCoverage(records)
        turns = [records.turns[key] for key, _ in summary.covers if key in records.turns]
        live = {turn.id for turn in turns if turn.eligible and not turn.pinned}
        if not live:
            raise UsageError(
                f"No turn of {summary.id} is sent any more. To drop it: %memory prune {summary.id}."
            )
        kept = [records.summaries[key] for key in summary.children if key in records.summaries]
        kept = [
            each for each in kept if not standing.is_stale(each) and live >= {key for key, _ in each.covers}
        ]
        inside = {key for each in kept for key, _ in each.covers}
        raw = tuple(turn.id for turn in turns if turn.id in live - inside)
        return Compaction(raw, tuple(each.id for each in kept), summary.level if kept else 1)


def edit(history: History, which: Summary | str, text: str) -> Summary:
    """Change what a summary says; given a value of it, only if it has not changed since it was read.

    Raises:
        Conflict: it changed meanwhile. UnknownTurn: there is none. UsageError: the text is empty.
    """
    old = find(history, which)
    text = clean(text).strip()
    if not text:
        raise UsageError(f"The new text is empty. To drop the summary: %memory prune {old.id}.")
    from ..text.facts import only_in

    with history.lock:
        turns = [history.records.turns[key] for key, _ in old.covers if key in history.records.turns]
    told = [passage for turn in turns for passage in passages_of(turn)]
    lost = only_in("\n\n".join(each.text for each in told if each.speaker == "user"), text)
    invented = only_in(text, "\n\n".join(each.text for each in told))
    with history.changing("edit", old.id) as step:
        current = find(history, old)
        if current != old or (isinstance(which, Summary) and which.version != old.version):
            raise Conflict("Changed meanwhile. Nothing was edited; here is the new version.")
        new = replace(
            old,
            text=text,
            edited=True,
            lost=tuple(dict.fromkeys(fact.value for fact in lost)),
            invented=tuple(dict.fromkeys(fact.value for fact in invented)),
            version=history.tick(),
        )
        step.set("summaries", old.id, new)
    return new


def mark(history: History, verb: str, which: Summary | str, **flags: Any) -> Summary:
    """Set flags of a summary (`pinned`, `expanded`), as one change named `verb`."""
    with history.changing(verb) as step:
        old = find(history, which)
        step.tell(old.id)
        # Asked back means the turns themselves, not the summaries this one was made from.
        keys = within(history.records, [old.id]) if "expanded" in flags else [old.id]
        if flags.get("expanded"):
            keys += _above(history, old)  # as long as they stand, the turns are not sent
        for key in keys:
            step.set("summaries", key, replace(history.records.summaries[key], **flags))
        return history.records.summaries[old.id]


def _above(history: History, summary: Summary) -> list[str]:
    """Ids of the summaries that were made from this one, and from those."""
    found, parents = [], {summary.id}
    for each in sorted(history.records.summaries.values(), key=lambda each: each.level):
        if not parents.isdisjoint(each.children):
            found.append(each.id)
            parents.add(each.id)
    return found


def drop(history: History, which: Summary | str) -> Summary:
    """Forget a summary, and the ones it was made from; its turns stay, and are sent themselves again."""
    with history.changing("remove") as step:
        old = find(history, which)
        step.tell(old.id)
        for key in within(history.records, [old.id]):
            step.set("summaries", key, None)
        return old
