"""The wire contract of the panel, held to the golden frames that the renderer's tests read too."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import panel_contract
from jupyter_session_memory.panel.actions import ACTIONS
from jupyter_session_memory.panel.actions.summaries import Summarise
from jupyter_session_memory.panel.actions.texts import Edit
from jupyter_session_memory.panel.actions.whole import UseStrategy
from jupyter_session_memory.panel.contract import OPENING, PROTOCOL, news, parts
from jupyter_session_memory.panel.contract.codec import Malformed, encode
from jupyter_session_memory.panel.contract.news import wire
from jupyter_session_memory.panel.contract.parts import runs_of, runs_of_equals
from jupyter_session_memory.panel.contract.requests import Asked, Hello, Request, read_request, request_id
from support.frames import KINDS, read_news, write_news

REQUESTS: dict[str, type[Request]] = {Hello.type: Hello, **ACTIONS}
FRAMES = Path(__file__).parent.parent / "frames"


def read(name: str) -> Any:
    return json.loads((FRAMES / f"{name}.json").read_text(encoding="utf-8"))


def names(folder: str) -> list[str]:
    return sorted(path.stem for path in (FRAMES / folder).glob("*.json"))


def parse(frame: Any) -> tuple[Asked, Request]:
    return read_request(frame, REQUESTS)


@pytest.mark.parametrize("name", names("requests"))
def test_request_frames(name: str) -> None:
    """A golden request is understood, and what was understood says all that stood in it."""
    golden = read(f"requests/{name}")
    asked, request = parse(golden)
    assert {"type": request.type, **encode(asked), **encode(request)}.items() >= golden.items()


@pytest.mark.parametrize("name", names("news"))
def test_news_frames(name: str) -> None:
    """A golden frame to the panel is exactly what its value writes."""
    frame: dict[str, Any] = read(f"news/{name}")
    assert write_news(read_news(frame), frame) == frame


def test_every_type_has_a_golden_frame() -> None:
    """No type of frame goes without a golden one, in either direction."""
    golden = "a frame of each type stands in tests/panel/frames"
    assert {read(f"requests/{name}")["type"] for name in names("requests")} == set(REQUESTS), golden
    assert {read(f"news/{name}")["type"] for name in names("news")} == set(KINDS), golden


def test_the_front_end_has_this_contract() -> None:
    """The types and the decoder of the panel's JavaScript are what `make panel` writes from the contract."""
    outdated = [
        name
        for name, wanted in panel_contract.files().items()
        if (panel_contract.SOURCES / name).read_text(encoding="utf-8") != wanted
    ]
    assert outdated == [], "run make panel"


@pytest.mark.parametrize("case", read("refused/requests"), ids=lambda case: case["why"])
def test_malformed_requests_are_refused(case: dict[str, Any]) -> None:
    """What is not a request to the letter is refused as a whole."""
    with pytest.raises(Malformed):
        parse(case["frame"])


@pytest.mark.parametrize("case", read("refused/news"), ids=lambda case: case["why"])
def test_malformed_news_cannot_be_read(case: dict[str, Any]) -> None:
    """What the panel refuses, the kernel's own types do not describe either."""
    frame: Any = case["frame"]
    if isinstance(frame, dict) and str(frame["type"]) in KINDS:
        with pytest.raises(Malformed):
            read_news(frame)


def test_requests_as_values() -> None:
    """Requests come out as the values that the code works with."""
    assert parse(read("requests/hello")) == (Asked("r1", "", 0), Hello(protocol=PROTOCOL))
    asked = Asked("r7", "main", 41)
    assert parse(read("requests/summarise_older")) == (asked, Summarise(older=12))
    assert parse(read("requests/summarise_what_is_older")) == (asked, Summarise())
    assert parse(read("requests/strategy")) == (asked, UseStrategy(name="window", options={"turns": 6}))
    _, edit = parse(read("requests/edit"))
    assert isinstance(edit, Edit)
    assert (edit.target, edit.version, edit.text) == ("m17", 2, 'My dog is called Bruno.\n\n{"a": 1}')


def test_refusal_names_the_place_and_not_the_content() -> None:
    """The message of a refusal says where it went wrong and repeats nothing of the conversation."""
    with pytest.raises(Malformed) as refusal:
        parse({**read("requests/edit"), "text": ["a secret"]})
    assert str(refusal.value) == "frame.text: expected str, got list"


def test_request_id_of_what_cannot_be_read() -> None:
    """A frame that cannot be read can still be refused by its id, if it has one."""
    assert request_id({"id": "r9", "type": "?"}) == "r9"
    nameless: tuple[object, ...] = (None, [], {"id": 9}, {"id": "x" * 65})
    assert [request_id(frame) for frame in nameless] == ["", "", "", ""]


def test_update_carries_only_what_changed() -> None:
    """Parts of an update that did not change are not on the wire, a budget without limit is."""
    update = wire(news.Update(base=1, total=0), thread="main", revision=2)
    assert not {"head", "meter", "places", "summaries", "work"} & set(update)
    assert encode(parts.Meter(used=0, budget=None, exact=True))["budget"] is None


def test_runs() -> None:
    """Consecutive numbers and repeated places are written as runs."""
    assert runs_of([1, 2, 3, 7, 9, 10]) == ((1, 3), (7, 1), (9, 2))
    assert runs_of_equals([0, 0, 2, 2, 2, 0]) == ((0, 2), (2, 3), (0, 1))
    assert runs_of([]) == runs_of_equals([]) == ()


def test_ten_thousand_turns_open_small() -> None:
    """The arrays of 10,000 turns and a page of long cards stay under 150 KB."""
    card = parts.Card(1, 1, "¿" * parts.PREVIEW, "狗" * parts.PREVIEW, "complete", more=True, cell="x" * 36)
    state = news.State(
        protocol=PROTOCOL,
        era=1,
        head=parts.Head("offline demo", "adaptive", ()),
        meter=parts.Meter(0, 32_000, False),
        system=parts.Standing(),
        plan=parts.Standing(),
        places=(parts.Place("in", "sent"), parts.Place("out", "room")),
        order=runs_of([number for number in range(1, 12_000) if number % 6]),
        tokens=tuple(1_000 + number for number in range(10_000)),
        marks=runs_of_equals([0] * 9_000 + [0, 1] * 500),
        cards=(card,) * OPENING,
    )
    # As Jupyter's own packer writes it.
    assert len(json.dumps(wire(state, thread="main", revision=1), ensure_ascii=False).encode()) < 150_000
