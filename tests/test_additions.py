"""Adding one of each kind, as CONTRIBUTING says: nothing else has to be touched."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.checks import Finding, check
from jupyter_session_memory.checks.check import CHECKS
from jupyter_session_memory.context.context import Context
from jupyter_session_memory.kernel import commands
from jupyter_session_memory.kernel.commands import Command, see
from jupyter_session_memory.kernel.completion import suggestions
from jupyter_session_memory.panel.actions import ACTIONS, Action
from jupyter_session_memory.panel.actions.base import action
from jupyter_session_memory.panel.context import PanelContext
from jupyter_session_memory.panel.contract.news import Done
from jupyter_session_memory.providers.openai import OpenAIProvider
from jupyter_session_memory.providers.presets import PRESETS, Preset
from jupyter_session_memory.providers.registry import BUILT_IN, providers, resolve
from jupyter_session_memory.providers.scripted import ScriptedProvider
from jupyter_session_memory.strategies.registry import STRATEGIES, StrategyOption, StrategyRow
from jupyter_session_memory.strategies.strategy import NamedStrategy, Selection, View
from support.panel_client import PanelClient, panel_hub


@dataclass(frozen=True)
class Oldest(NamedStrategy):
    """The first turns and nothing else."""

    name = "oldest"
    turns: int = 1

    def select(self, view: View, room: int | None, new_input: str) -> Selection:
        return Selection([item for item in view.items[: self.turns] if item.eligible])


def test_a_strategy(monkeypatch: pytest.MonkeyPatch) -> None:
    """A row makes it a name that memories take and Tab offers."""
    monkeypatch.setitem(
        STRATEGIES, "oldest", StrategyRow(Oldest, (StrategyOption("turns", 1),), "the first N turns")
    )
    memory = SessionMemory("oldest:1")
    for text in ("first", "second"):
        memory.add("user", text)
        memory.add("assistant", "Noted.")
    assert [message["content"] for message in memory.build_prompt("third")] == ["first", "Noted.", "third"]
    assert suggestions("%memory strategy old") == ("old", ["oldest:"])


def test_an_endpoint(monkeypatch: pytest.MonkeyPatch) -> None:
    """A row is a provider of its name, listed with the others."""
    monkeypatch.setitem(PRESETS, "mine", Preset("mine", "http://localhost:9/v1"))
    provider, model = resolve("mine:tiny", {})
    assert isinstance(provider, OpenAIProvider)
    assert (provider.base_url, model) == ("http://localhost:9/v1", "tiny")
    assert "mine" in providers()


def test_a_protocol(monkeypatch: pytest.MonkeyPatch) -> None:
    """A row names the module and the class."""
    monkeypatch.setitem(BUILT_IN, "spoken", (".scripted", "ScriptedProvider"))
    provider, model = resolve("spoken", {})
    assert isinstance(provider, ScriptedProvider)
    assert model == "test"


def test_a_check() -> None:
    """A generator in the list, and its findings stand among the others."""

    def crowded(memory: SessionMemory, context: Context, new_input: str) -> Iterator[Finding]:
        if len(memory.turns) > 1:
            yield Finding("crowded", "overflow", "Two are a crowd.", ())

    memory = SessionMemory()
    memory.add("user", "one")
    memory.add("user", "two")
    assert check(memory) == []
    CHECKS.append(crowded)
    try:
        assert [finding.id for finding in check(memory)] == ["crowded"]
    finally:
        CHECKS.remove(crowded)


def test_a_command(monkeypatch: pytest.MonkeyPatch) -> None:
    """A row in a module's table is found, listed by the help and offered by Tab."""

    def count(session: Any, text: str, out: Any) -> None:
        out(f"{len(session.memory.turns)} turns")

    monkeypatch.setitem(see.COMMANDS, "count", Command(count, "%memory count", "how many turns", "See"))
    commands.commands.cache_clear()
    try:
        assert commands.find_command("count").run is count
        assert "%memory count" in commands.help_text()
        assert suggestions("%memory coun") == ("coun", ["count"])
    finally:
        monkeypatch.undo()
        commands.commands.cache_clear()


def test_a_panel_action() -> None:
    """A class is an action of its type, with its fields checked."""
    try:

        @action("shout")
        class Shout(Action):
            """Make a text the plan, in capitals."""

            text: str

            def apply(self, context: PanelContext) -> Done:
                context.memory.history.set_plan(self.text.upper())
                return Done()

        hub, session = panel_hub()
        panel = PanelClient(hub)
        assert panel.ask("shout", text="go on")["type"] == "done", panel.frames[-1]
        assert session.memory.plan == "GO ON"
        assert panel.ask("shout", text=3)["type"] == "refused"
    finally:
        ACTIONS.pop("shout", None)
