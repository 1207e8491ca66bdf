"""Making summaries: request, verification, one retry, swap.

What is to be summarised is read under the lock, written without it, and put in place under it again,
only if nothing of what was read has changed. Whatever fails before that moment changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import NamedTuple

from ..exceptions import Conflict, SessionMemoryError, SummaryFailed, SummaryStopped
from ..history.changes import Deed
from ..history.history import History
from ..history.tables import Records
from ..interrupts import waiting
from ..messages import Cover, Message, Summary, Turn
from ..strategies.strategy import Compaction
from ..text.clean import clean
from ..tokens import Counter
from .coverage import SummaryCoverage, summary_text, within
from .judging import keeps_enough, lost_of, only_in, usable
from .writers import Note, Passage, Show, Summarizer, Task, passages_of, unnoted, unshown

Progress = Callable[[int, int], object]
"""Called with how many parts of the conversation were summarised, and how many there are."""
Cancelled = Callable[[], bool]
"""Asked now and then, from the thread that summarises, whether to give up (`threading.Event().is_set`)."""

LEAST = 32
"""Tokens that a summary is given at the least."""
CONDENSED = 2
"""A summary is to be at most the summary so far and one token for this many of what is new."""
SHARE_OF_WINDOW = 8
"""And at most one of so many parts of the window: the summary so far, a draft and the new one stand in a prompt."""
UNBOUNDED = 1_000
"""Tokens that a summary is given at the most where there is no budget to take a quarter of."""
MEANWHILE = "Changed meanwhile: nothing was summarised. Summarise again."
_FRAME = 600
"""Tokens of the instructions around a prompt, generously."""


@dataclass(frozen=True)
class Source:
    """What a summary is made from, as it was read.

    `tokens` is what it costs a context now: a summary that costs as much is none. `behind` are the ids of turns
    that `earlier` tells of. `said` is what the person said in all turns that it stands for, without case.
    """

    plan: Compaction
    turns: tuple[Turn, ...]
    children: tuple[Summary, ...]
    covers: tuple[Cover, ...]
    previous: str
    passages: tuple[Passage, ...]
    earlier: str
    behind: tuple[str, ...]
    lost: tuple[str, ...]
    invented: tuple[str, ...]
    said: str
    tokens: int
    heading: int


def summarise(
    history: History,
    standing: SummaryCoverage,
    plan: Compaction,
    summarizer: Summarizer,
    counter: Counter,
    *,
    replaces: Summary | None = None,
    deed: Deed | None = None,
    limit: int = UNBOUNDED,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    note: Note = unnoted,
    show: Show = unshown,
) -> Summary:
    """Make the summary that `plan` asks for and put it in place.

    Args:
        standing: which summaries are in force, kept up to date with the history.
        replaces: the summary that is made anew and keeps its id; otherwise, of summaries that are
            swallowed, the first lends its id.
        deed: of the step that undo takes back; None where it is none.
        limit: the most the summary is to take, in tokens; `plan.limit` goes before.
        note: takes note of each request; `show` is given what has come of the text so far.

    Raises:
        SummaryFailed: there is no summary, and nothing changed; SummaryStopped: it was cancelled.
        Conflict: what was read has changed meanwhile; nothing was changed.
        KeyboardInterrupt: passed on; nothing changed.
    """
    source = _read(history, standing, plan, counter)
    if counter.count(source.previous) > summarizer.window // 4:
        # Somebody wrote a long one: it is read in parts, like everything that is long.
        source = replace(source, previous="", passages=(Passage("notes", source.previous), *source.passages))
    if counter.count(source.earlier) > summarizer.window // 4:
        source = replace(source, earlier="")
    known = sum(counter.count(child.text) for child in source.children)
    shrunk = max(LEAST, known + max(0, source.tokens - known) // CONDENSED)
    limit = min(plan.limit or limit, summarizer.window // SHARE_OF_WINDOW, shrunk)

    def go_on() -> None:
        if cancelled is not None and cancelled():
            raise SummaryStopped("Cancelled. Memory is unchanged.")

    task = Task(
        source.passages,
        limit,
        counter.count,
        source.previous,
        source.earlier,
        go_on=go_on,
        turns=tuple(key for key, _ in source.covers),
        behind=source.behind,
        note=note,
        said=source.said,
        show=show,
    )
    written = _written(task, summarizer, source, progress or _unheard)
    go_on()
    return _swap(history, standing, source, written, summarizer.name, replaces, deed)


def _unheard(done: int, total: int) -> None:
    """Nobody asked for the progress."""


# Reading ---------------------------------------------------------------------------------------


def _read(history: History, standing: SummaryCoverage, plan: Compaction, counter: Counter) -> Source:
    with history.lock:
        records = history.records
        if not (records.turns.keys() >= {*plan.turns} and records.summaries.keys() >= {*plan.children}):
            raise Conflict(MEANWHILE)
        turns = tuple(records.turns[key] for key in plan.turns)
        children = tuple(records.summaries[key] for key in plan.children)
        found = {cover.turn: cover for child in children for cover in child.covers}
        found.update((turn.id, Cover(turn.id, turn.sequence)) for turn in turns)
        covers = tuple(sorted(found.values(), key=lambda cover: records.positions[cover.turn]))
        texts = [_shown(records, child) for child in children]
        heading = _shown(records, Summary("", "", covers))
        places = {key: records.positions[key] for key in found}
        said = [
            message.text for key in found for message in records.turns[key].messages if message.role == "user"
        ]
        goes_on = plan.level == 1 and len(children) == 1
        first = min((places[key] for key in (plan.turns if goes_on else found)), default=0)
        before = [
            each
            for each in standing.active
            if each not in children and records.positions[each.covers[-1].turn] < first
        ]
    previous, passages = "", [(places[turn.id], passages_of(turn)) for turn in turns]
    if goes_on:
        previous = children[0].text
    else:
        passages += [
            (places[child.covers[0].turn], [Passage("notes", child.text)])
            for child in children
            if child.covers
        ]
    passages.sort(key=lambda pair: pair[0])
    tokens = sum(counter.count_message(message) for turn in turns for message in turn.messages)
    return Source(
        plan,
        turns,
        children,
        covers,
        previous,
        tuple(passage for _, told in passages for passage in told),
        before[-1].text if before else "",
        tuple(key for key, _ in before[-1].covers) if before else (),
        tuple(fact for child in children for fact in child.lost),
        tuple(fact for child in children for fact in child.invented),
        "\n".join(said).casefold(),
        tokens + sum(counter.count_message(message) for message in texts),
        counter.count_message(heading),
    )


def _shown(records: Records, summary: Summary) -> Message:
    return Message(summary.id, "system", summary_text(records, summary), summary.version)


# Writing ---------------------------------------------------------------------------------------


class Written(NamedTuple):
    """A summary's text, what of its turns it lost, and what it has that they do not say."""

    text: str
    lost: tuple[str, ...]
    invented: tuple[str, ...]


def _written(whole: Task, summarizer: Summarizer, source: Source, progress: Progress) -> Written:
    """The summary; what is too long for one prompt goes in one part after the other."""
    parts = list(_parts(whole, summarizer.window))
    text, lost = whole.previous, list(source.lost)
    for done, passages in enumerate(parts, 1):
        progress(done - 1, len(parts))
        whole.go_on()
        task = replace(whole, passages=passages, previous=text, earlier="" if done > 1 else whole.earlier)
        most = source.tokens - source.heading
        if done < len(parts):
            most = min(most, task.count(task.source) + task.limit)
        text, more = _verified(task, summarizer, most)
        lost += more
    progress(len(parts), len(parts))
    # What was lost once and stands there again, because a later part says it too, is not lost; what an earlier
    # summary invented stays invented as long as it stands there and no turn says it.
    held = text.casefold()
    told = "\n".join(each.text for each in whole.passages if each.speaker != "notes").casefold()
    invented = [fact for fact in source.invented if fact.casefold() in held and fact.casefold() not in told]
    invented += only_in(text, f"{whole.source}\n\n{whole.earlier}")
    return Written(
        text,
        tuple(fact for fact in dict.fromkeys(lost) if fact.casefold() not in held),
        tuple(dict.fromkeys(invented)),
    )


def _parts(task: Task, window: int) -> Iterator[tuple[Passage, ...]]:
    """The passages in parts of which each fits a prompt, beside the summary so far, a draft and the new one."""
    beside = _FRAME + max(task.count(task.previous + task.earlier), task.limit) + 2 * task.limit
    room = max(window - beside, window // 4, 1)
    part: list[Passage] = []
    used = 0
    for passage in task.passages:
        for piece in _pieces(passage, room, task.count):
            cost = task.count(piece.text) + 4
            if part and used + cost > room:
                yield tuple(part)
                part, used = [], 0
            part.append(piece)
            used += cost
    if part:
        yield tuple(part)


def _pieces(passage: Passage, room: int, count: Callable[[str], int]) -> Iterator[Passage]:
    text = passage.text
    tokens = count(text)
    if tokens + 4 <= room or len(text) < 2:
        yield passage
        return
    # Text is not equally dense: what is still too long is cut again.
    length = max(1, min(len(text) - 1, len(text) * max(1, room - 4) // (tokens + 1)))
    start = 0
    while start < len(text):
        end = min(len(text), start + length)
        if end < len(text):
            cuts = (text.rfind(mark, start + length // 2, end) + len(mark) for mark in ("\n", ". ", " "))
            end = next((cut for cut in cuts if cut > start + length // 2), end)
        yield from _pieces(passage._replace(text=text[start:end]), room, count)
        start = end


def _verified(task: Task, summarizer: Summarizer, most: int) -> tuple[str, list[str]]:
    """A usable text and what it lost: the better of two tries where the first lost something."""
    model = summarizer.retries
    text = usable(_asked(task, summarizer), task, most, model=model)
    lost = lost_of(task, text)
    if not (lost and model):
        return text, lost
    task.go_on()
    try:
        second = usable(_asked(task.again(text, lost), summarizer), task, most, model=model)
        if len(still := lost_of(task, second)) < len(lost):
            text, lost = second, still
    except SummaryStopped:
        raise
    except SummaryFailed:
        pass  # the first one is there
    return keeps_enough(text, task), lost


def _asked(task: Task, summarizer: Summarizer) -> str:
    try:
        return clean(waiting(partial(summarizer.write, task))).strip()
    except (Conflict, SummaryStopped):
        raise
    except SessionMemoryError as error:
        # Not chained: what came below may hold what must not be shown, such as a key.
        raise _failed(error.what).tell(detail=error.detail, next_step=error.next_step) from None
    except Exception as error:
        raise _failed(f"{type(error).__name__}: {error}") from error


def _failed(what: str) -> SummaryFailed:
    what = " ".join(what.split())
    what = what if len(what) <= 300 else f"{what[:299]}…"
    return SummaryFailed(what, lead="Not summarised", after="Memory is unchanged.")


# Putting in place ------------------------------------------------------------------------------


def _swap(
    history: History,
    standing: SummaryCoverage,
    source: Source,
    written: Written,
    by: str,
    replaces: Summary | None,
    deed: Deed | None,
) -> Summary:
    swallowed = source.children if source.plan.level == 1 else ()
    old = replaces or (swallowed[0] if swallowed else None)
    with history.changing(*(deed or ["summarise"]), undoable=deed is not None) as step:
        records = history.records
        read = (*source.children, *((replaces,) if replaces else ()))
        if _changed(records, standing, source, read):
            raise Conflict(MEANWHILE)
        summary = Summary(
            old.id if old else history.new_id("S"),
            written.text,
            source.covers,
            source.plan.level,
            tuple(child.id for child in source.children if child not in swallowed),
            history.tick(),
            by,
            written.lost,
            written.invented,
            pinned=bool(old and old.pinned),
        )
        step.set("summaries", summary.id, summary)
        for key in (*within(records, [each.id for each in swallowed]), *_outdone(records, standing, summary)):
            if key != summary.id:
                step.set("summaries", key, None)
    return summary


def _changed(records: Records, standing: SummaryCoverage, source: Source, read: Sequence[Summary]) -> bool:
    if any(records.turns.get(turn.id) != turn for turn in source.turns):
        return True
    if any(records.summaries.get(summary.id) != summary for summary in read):
        return True
    return standing.is_stale(Summary("", "", source.covers))


def _outdone(records: Records, standing: SummaryCoverage, new: Summary) -> list[str]:
    """Summaries that stand for nothing any more: stale or expanded, and others stand for all their live turns."""
    kept = set(within(records, [new.id]))
    covered = standing.covered.keys() | {key for key, _ in new.covers}
    found = []
    for each in records.summaries.values():
        if each.id in kept or each.pinned or not (each.expanded or standing.is_stale(each)):
            continue
        live = [
            key for key, _ in each.covers if (turn := records.turns.get(key)) is not None and turn.eligible
        ]
        if live and all(key in covered for key in live):
            found.append(each.id)
    return found
