"""Values as text: what they say of themselves, what is known of their kind, and values that misbehave."""

from __future__ import annotations

import asyncio
import itertools
import threading
import weakref
from collections import OrderedDict, UserDict, defaultdict, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple
from unittest.mock import MagicMock, Mock

import pytest

from jupyter_session_memory.descriptions.describe import describe
from jupyter_session_memory.descriptions.shorten import LIMIT


class Says:
    """Has methods of these names, which return (or raise) what is given."""

    def __new__(cls, **methods: Any) -> Any:
        def method(result: Any) -> Callable[[Any], Any]:
            def run(_self: Any, **_kwargs: Any) -> Any:
                if isinstance(result, BaseException):
                    raise result
                return result() if callable(result) else result

            return run

        return type("Odd", (), {name: method(result) for name, result in methods.items()})()


async def _slowly() -> dict[str, str]:
    await asyncio.sleep(0)
    return {"text/plain": "after a while"}


def test_the_first_of_what_a_value_says_of_itself_counts() -> None:
    """The proposal's method, sync or async, text or bundle; then the older one; Markdown; `repr`."""
    cases: list[tuple[dict[str, Any], str]] = [
        ({"_ai_repr_": "for models", "_repr_llm_": "no"}, "for models"),
        ({"_ai_repr_": {"image/png": b"x", "text/plain": "plain"}}, "plain"),
        ({"_ai_repr_": {"text/plain": "plain", "text/markdown": "**marked**"}}, "**marked**"),
        ({"_ai_repr_": ({"text/plain": "plain"}, {"width": 3})}, "plain"),
        ({"_ai_repr_": _slowly}, "after a while"),
        ({"_ai_repr_": None, "_repr_llm_": "older"}, "older"),
        ({"_repr_llm_": "older", "_repr_markdown_": "no"}, "older"),
        ({"_repr_markdown_": "**marked**"}, "**marked**"),
        ({"__repr__": "<it>"}, "Odd: <it>"),
        ({"__repr__": "Odd()"}, "Odd()"),
    ]
    wrong = [(methods, found) for methods, said in cases if (found := describe(Says(**methods))) != said]
    assert wrong == []


def _endless() -> str:
    for _ in itertools.count():
        pass
    return ""


def _stubborn() -> str:
    """Holds out against the end of its time, which is told again and again."""
    for _ in range(3):
        try:
            _endless()
        except BaseException:
            continue
    return "at last"


class Connects:
    """Whose every attribute would do something."""

    touched: list[str] = []  # noqa: RUF012

    def __getattr__(self, name: str) -> Any:
        self.touched.append(name)
        raise ConnectionError(name)

    @property
    def data(self) -> str:
        self.touched.append("data")
        return "fetched"


class Grows(dict[str, int]):
    """Changes itself whenever it is asked for anything."""

    def __len__(self) -> int:
        self["more"] = 1
        return 10**9

    def __iter__(self) -> Iterator[str]:
        self["more"] = 1
        return iter("x")

    def __repr__(self) -> str:
        self["more"] = 1
        return "grown"


def test_what_fails_is_one_line() -> None:
    """Whatever is raised, however long it takes, and also where the error itself cannot be read."""
    silent = type("Silent", (Exception,), {"__str__": lambda _: 1 / 0})()
    cases: list[tuple[object, str]] = [
        (Says(__repr__=ValueError("two\nlines")), "Odd: not described: ValueError: two lines."),
        (Says(__repr__=SystemExit(3)), "Odd: not described: SystemExit: 3."),
        (Says(__repr__=GeneratorExit()), "Odd: not described: GeneratorExit."),
        (Says(__repr__=MemoryError()), "Odd: not described: MemoryError."),
        (Says(__repr__=RecursionError("deep")), "Odd: not described: RecursionError: deep."),
        (Says(__repr__=silent), "Odd: not described: Silent."),
        (Says(__repr__=_endless), "Odd: not described: it took longer than 0.2 s."),
        (Says(__repr__=_stubborn), "Odd: at last"),
        (Says(__repr__=3), "Odd: not described: TypeError: __repr__ returned non-string (type int)."),
        (Says(_ai_repr_=KeyError("x")), "Odd: not described: KeyError: 'x'."),
        (Says(_repr_llm_=_endless), "Odd: not described: it took longer than 0.2 s."),
    ]
    wrong = [(said, found) for value, said in cases if (found := describe(value, 0.2)) != said]
    assert wrong == []


class Pair(NamedTuple):
    """A tuple with names."""

    a: int
    b: int


class Color(Enum):
    """A value of few."""

    RED = 1


@dataclass
class Point:
    """A plain value."""

    x: int = 1


def faults_of(values: list[tuple[object, str]]) -> list[tuple[str, str]]:
    """Of values with a part of what they should be described as: those that are described otherwise."""
    faults = []
    for value, part in values:
        text = describe(value)
        if part not in text or len(text) > LIMIT + 200 or "not described" in text:
            faults.append((part, text[:200]))
    return faults


def test_plain_values() -> None:
    """What Python brings along, empty ones and odd numbers included."""
    values: list[tuple[object, str]] = [
        (SimpleNamespace(a=1), "namespace(a=1)"),
        (Pair(1, 2), "Pair with 2 items"),
        (OrderedDict(a=1), "OrderedDict with 1 entries"),
        (defaultdict(list), "defaultdict with 0 entries"),
        (UserDict(a=1), "{'a': 1}"),
        (deque([1]), "deque([1])"),
        (range(10), "range(0, 10)"),
        (Color.RED, "Color.RED"),
        (ValueError("bad"), "ValueError: bad"),
        (memoryview(b"x"), "memory"),
        (NotImplemented, "NotImplemented"),
        (Ellipsis, "Ellipsis"),
        (None, "None"),
        (1.5, "1.5"),
        (2**100, str(2**100)),
        (float("nan"), "nan"),
        ("", "str of 0 characters"),
        (set(), "set with 0 items"),
        (len, "len(obj, /)"),
        (threading, "module threading"),
    ]
    assert faults_of(values) == []


def test_odd_values_cost_nothing() -> None:
    """Each gets its text, in so many characters at most, and is afterwards what it was."""
    cycle: list[Any] = [1]
    cycle.append(cycle)
    loop: dict[str, Any] = {}
    loop["self"] = loop
    point, connects, generator = Point(), Connects(), (each for each in range(3))
    lock, file = threading.Lock(), Path(__file__).open()  # noqa: SIM115
    values: list[tuple[object, str]] = [
        (Says(__repr__="x" * 50_000_000), "more characters"),
        ("y" * 50_000_000, "str of 50,000,000 characters"),
        (b"z" * 1_000_000, "bytes of 1,000,000 bytes"),
        (list(range(1_000_000)), "list with 1,000,000 items"),
        ({str(n): n for n in range(100_000)}, "99,960 more"),
        (cycle, "..."),
        (loop, "..."),
        (connects, "Connects object"),
        (Grows(a=1), "Grows with 1 entries\n- a: int 1"),
        (generator, "generator object"),
        (iter([1]), "list_iterator"),
        (itertools.count(), "count(0)"),
        (map(print, [1]), "map object"),
        (lock, "unlocked"),
        (file, "test_describe.py"),
        (weakref.proxy(point), "weakproxy"),
        (weakref.ref(point), "weakref"),
        (Mock(), "Mock"),
        (MagicMock(), "MagicMock"),
        (object(), "object object"),
        (point, "Point(x=1)"),
        (Says(_ai_repr_="", __repr__="<it>"), "<it>"),
    ]
    assert faults_of(values) == []
    assert connects.touched == []
    assert (list(generator), lock.locked(), file.tell()) == ([0, 1, 2], False, 0)
    file.close()


def test_what_a_value_prints_goes_nowhere(capsys: pytest.CaptureFixture[str]) -> None:
    """Not on the page, and not into the description."""
    assert describe(Says(__repr__=lambda: print("noise") or "Odd quiet")) == "Odd quiet"
    assert capsys.readouterr() == ("", "")


def test_an_interrupt_ends_it() -> None:
    """Ctrl-C is the person's: no line of a description takes it for the value's own error."""
    with pytest.raises(KeyboardInterrupt):
        describe(Says(__repr__=KeyboardInterrupt()))


def test_functions_and_classes_show_signature_and_source() -> None:
    """Or the docstring, where there is no source."""
    assert describe(_slowly).startswith("function _slowly() -> 'dict[str, str]'\nasync def _slowly()")
    assert (
        'class Point(x: \'int\' = 1) -> None\n@dataclass\nclass Point:\n    """A plain value."""'
        in describe(Point)
    )
    assert describe(describe).startswith("function describe(value: 'object', seconds: 'float' = 3.0)")
    assert "Return the number of items" in describe(len)
    assert describe(Path().joinpath).startswith("method ")
