"""The panel as a picture: HTML without a script, for exports and for pages that show no widgets.

Unlike the panel's own output it holds the conversation, so it is drawn only when somebody asks for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from ...context.context import Decision
from ..contract.parts import Card
from . import cards
from .places import Places
from .view_model import Extras, PanelSession, Snapshot, take

SHOWN = 200
"""Turns at the most; the newest."""
_WIDTH, _HEIGHT = 600, 20
_BLUE, _GREY = "#0b5cad", "#8a8a8a"
_STYLE = (
    "font-family:system-ui,sans-serif;font-size:13px;max-width:640px;"
    "border:1px solid #c8c8c8;border-radius:6px;padding:12px"
)


@dataclass(frozen=True)
class Picture:
    """The panel as it is at one moment; `html` needs no script and fetches nothing."""

    html: str
    words: str

    def __repr__(self) -> str:
        return self.words

    def _repr_html_(self) -> str:
        return self.html


def picture(session: PanelSession) -> Picture:
    """The active thread's panel as a picture."""
    memory = session.threads.active
    with memory.history.lock:
        snapshot = take(session, Extras(), Places())
        turns = memory.history.records.turns
        keys = snapshot.columns.keys[-SHOWN:]
        shown = [cards.card(turns[key]) for key in keys]
    return Picture("".join(_lines(snapshot, shown)), _summary(snapshot))


def _summary(snapshot: Snapshot) -> str:
    inside = sum(snapshot.places.table[mark].state == "in" for mark in snapshot.marks)
    total = len(snapshot.marks)
    about = "" if snapshot.meter.exact else "≈"
    limit = "" if snapshot.meter.budget is None else f" of {snapshot.meter.budget:,}"
    turns = f"{inside:,} of {total:,} turn{'' if total == 1 else 's'} in"
    tokens = f"{about}{snapshot.meter.used:,}{limit} tokens"
    return f"Memory · {snapshot.head.model} · {snapshot.head.strategy} · {turns} · {tokens}"


def _lines(snapshot: Snapshot, shown: list[Card]) -> Iterator[str]:
    yield f'<div style="{_STYLE}"><p style="margin:0 0 8px"><b>{escape(_summary(snapshot))}</b></p>'
    if snapshot.meter.problem:
        yield f'<p style="margin:0 0 8px;color:#a40000">{escape(snapshot.meter.problem)}</p>'
    yield _strip(snapshot)
    for name, standing in (("Instructions", snapshot.system), ("Plan", snapshot.plan)):
        if standing.text:
            yield f'<p style="margin:8px 0 0"><b>{name}</b> {escape(standing.text)}{"…" * standing.more}</p>'
    for summary in snapshot.summaries:
        text = f"{summary.text}{'…' * summary.more}"
        yield f'<p style="margin:8px 0 0"><b>{escape(summary.id)}</b> {escape(text)}</p>'
    if not shown:
        yield '<p style="margin:8px 0 0">Nothing remembered yet. Run a %%chat cell.</p>'
    first = len(snapshot.numbers) - len(shown)
    if first:
        yield f'<p style="margin:8px 0 0;color:{_GREY}">{first:,} older turns are not shown.</p>'
    for at, card in enumerate(shown, first):
        yield _card(card, snapshot.places.decisions[snapshot.marks[at]], snapshot.tokens[at])
    yield "</div>"


def _strip(snapshot: Snapshot) -> str:
    """One block per turn, as wide as its tokens: filled where it is in, hollow where it is out."""
    total = sum(snapshot.tokens)
    if not total:
        return ""
    blocks, left = [], 0.0
    for number, tokens, mark in zip(snapshot.numbers, snapshot.tokens, snapshot.marks, strict=True):
        width = _WIDTH * tokens / total
        fill = _BLUE if snapshot.places.table[mark].state == "in" else "none"
        blocks.append(
            f'<rect x="{left + 0.5:.1f}" y="0.5" width="{max(0.5, width - 1):.1f}" height="{_HEIGHT - 1}" '
            f'fill="{fill}" stroke="{_BLUE}"><title>#{number}: {tokens:,} tokens</title></rect>'
        )
        left += width
    return (
        f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" width="100%" height="{_HEIGHT}" preserveAspectRatio="none" '
        f'role="img" aria-label="Turns by tokens">{"".join(blocks)}</svg>'
    )


def _card(card: Card, decision: Decision, tokens: int) -> str:
    color = _BLUE if decision.place == "in" else _GREY
    reply = f'<br><span style="color:#555">↳ {escape(card.reply)}</span>' if card.reply else ""
    more = "…" if card.more else ""
    return (
        f'<p dir="auto" style="margin:8px 0 0;padding-left:8px;border-left:3px solid {color}">'
        f'<b>#{card.number}</b> <span style="color:{color}">{escape(str(decision))}</span> · {tokens:,} tokens<br>'
        f"{escape(card.question)}{reply}{more}</p>"
    )
