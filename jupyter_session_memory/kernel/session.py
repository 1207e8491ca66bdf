"""What one kernel holds: its threads, who answers, and the limits that follow from both."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from ..chat.tool_box import ToolBox
from ..content import Attachment
from ..context.budget import Budget
from ..context.overflow import UNKNOWN_WINDOW as UNKNOWN_WINDOW  # `%model setup` tells it
from ..context.overflow import reply_reserve
from ..descriptions.keys import key_in
from ..exceptions import UsageError
from ..history.changes import Deed
from ..interrupts import waiting
from ..memory.session_memory import SessionMemory
from ..messages import Turn
from ..providers.extras import Extras
from ..providers.keys import Secret
from ..providers.provider import Provider
from ..providers.registry import Unresolved, default_model, resolve
from ..providers.wire.reply_thread import Deadlines
from ..summaries.model_writer import model_summarizer
from ..threads import Threads
from ..tokens import Calibration
from .config import SESSION, ChatSettings
from .notices import Notices

if TYPE_CHECKING:
    # Few ask for one.
    from .recording import Recorder
from .options import Value

LARGEST_BUDGET = 32_000
REPLAY = "replay:"
AUTOMATIC = {"on": True, "off": False, "auto": None}
"""What `SessionMemory.auto_compact` is for the words that people choose it by."""

RESET = Deed("reset")
"""What undo takes back after a reset."""


class Session:
    """The state behind the magics, from loading the extension to unloading it."""

    def __init__(self, settings: ChatSettings) -> None:
        self.settings = settings
        self.erased: Callable[[], object] = lambda: None
        """Called when something was erased for ever, in whatever thread: others may hold it, too."""
        self._notices: dict[str, Notices] = {}
        self._introduced = False
        """Whether people were told who answers, where that wants to be told."""
        self._before: tuple[dict[str, Any], dict[str, Notices]] = ({}, {})
        """The settings and notices of the session that `reset` put aside."""
        self._providers: dict[tuple[str, str, tuple[Secret, ...]], Provider] = {}
        self._keys: dict[str, Secret] = {}
        self.recorder: Recorder | None = None
        """Keeps replies in a file, None where nobody asked for that."""
        self.attach: Callable[[Mapping[str, Value | None]], tuple[Attachment, ...]] = lambda _: ()
        """What options put into a question of the notebook that this is in."""
        self.offer: Callable[[Mapping[str, Value | None]], ToolBox | None] = lambda _: None
        """The tools that options name in that notebook."""
        self.said = ("", "")
        """The model a magic chose last, and which magic."""
        self.provider, self.asked_model = self._first()
        self._fitted = self.model, self.provider.context_window(self.model)
        """What the budgets were made for."""
        self.calibration = Calibration()
        self.threads = Threads(self._new_memory)

    @property
    def memory(self) -> SessionMemory:
        """The active thread's memory."""
        return self.threads.active

    @property
    def model(self) -> str:
        """The model's name as it is known: where none was chosen, the endpoint's first, once it was asked for that."""
        return self.provider.resolved(self.asked_model)

    @property
    def title(self) -> str:
        """The model as people read it."""
        return self.provider.title(self.model)

    @property
    def answerer(self) -> str:
        """The same, by the name that it gave with its last reply."""
        return self.provider.title(self.provider.answers_as(self.asked_model))

    def resolve(self, name: str) -> tuple[Provider, str]:
        """The provider and model of `provider:name`; a provider met before is kept, with what it learnt."""
        if name.startswith(REPLAY):
            return self._replay(name.removeprefix(REPLAY))
        provider, model = resolve(name or default_model(os.environ), os.environ, self._keys)
        place = provider.name, provider.base_url, provider.credentials
        provider = self._providers.setdefault(place, provider)
        self._set(provider)
        return provider, model

    def _replay(self, file: str) -> tuple[Provider, str]:
        """What plays a file of recorded replies, from where it stands."""
        from .recording import replaying

        place = "replay", file, ()
        if place not in self._providers:
            self._providers[place] = replaying(file)
        return self._providers[place], file

    def record(self, recorder: Recorder | None) -> None:
        """Let the replies of all models be kept, or no longer."""
        self.recorder = recorder
        for provider in self._providers.values():
            provider.recorder = recorder

    def _first(self) -> tuple[Provider, str]:
        """Who answers from the start. Settings that name nobody keep nobody from loading, and choosing another."""
        try:
            return self.resolve(self.settings.model)
        except UsageError as error:
            return Unresolved(error), ""

    def answering(self) -> tuple[Provider, str]:
        """Who answers, and the model.

        Raises:
            UsageError: nobody: what the settings or the environment name cannot be, up to now.
        """
        try:
            # Anew each time: a variable of the environment may have been set since, as a line advised.
            provider, model = self.resolve(self.settings.model)
        except UsageError as error:
            raise UsageError(f"{error} Or choose another model: %model offline.") from None
        if provider is not self.provider or model != self.asked_model:
            self.use_model(self.settings.model)
        return self.provider, self.asked_model

    def use_key(self, variable: str, key: Secret) -> None:
        """Use a key that was typed, for as long as the kernel lives."""
        self._keys[variable] = key
        for place, provider in list(self._providers.items()):
            if provider.key_variable == variable:
                self._providers.pop(place).close()
        if not isinstance(self.provider, Unresolved):
            self.use_model(self.settings.model)

    def key_in(self, text: str) -> str:
        """What looks like a key in a text, in words that hold nothing of it; empty where nothing does."""
        return key_in(text, os.environ | {name: key.reveal() for name, key in self._keys.items()})

    def set_requests(self) -> None:
        """Let every provider wait as long, and send along what the settings say."""
        for provider in self._providers.values():
            self._set(provider)

    def _set(self, provider: Provider) -> None:
        settings = self.settings
        deadlines = Deadlines(
            settings.deadline_connect,
            settings.deadline_first,
            settings.deadline_idle,
            settings.deadline_total,
            settings.deadline_trailing,
        )
        tags = tuple((first, last) for first, last in map(str.split, settings.reasoning_tags))
        extras = Extras(settings.headers, settings.extra_body, settings.reasoning_effort, tags)
        provider.configure(deadlines, extras)
        provider.recorder = self.recorder

    def reset(self) -> None:
        """Begin a new session: all threads gone, turns numbered from #1, strategy and budget as configured.

        Who answers stays. Until a turn is written, `undo` brings the old session back whole.
        """
        if not self.threads.can_return:
            self._before = {name: getattr(self.settings, name) for name in SESSION}, self._notices
        self.threads.reset()
        self._notices, self._introduced = {}, False
        self.settings.as_configured()
        self.use_strategy(self.settings.strategy)
        self.set_budget(self.settings.budget)

    @property
    def undoes(self) -> Deed | None:
        """What `undo` would take back, None when there is nothing."""
        return self.memory.history.undoes or (RESET if self.threads.can_return else None)

    def undo(self) -> str:
        """Take the last change of the active thread back, or, where there is none, the reset; returns what it was.

        Raises:
            Busy, UsageError: as `History.undo` does.
        """
        if self.memory.history.undoes or not self.threads.can_return:
            return self.memory.undo()
        before, self._notices = self._before
        for name, value in before.items():
            setattr(self.settings, name, value)  # while it concerns the threads that go
        self.threads.go_back()
        self.refit()
        return str(RESET)

    def close(self) -> None:
        """Forget every thread for ever and close what providers hold open."""
        self.threads.clear()
        for provider in self._providers.values():
            provider.close()
        self._providers.clear()
        self._keys.clear()

    def use_model(self, name: str) -> None:
        """Let another model answer; memory stays as it is, counts and the budget follow the model.

        Raises:
            UsageError: an unknown provider.
        """
        self._providers.pop(("replay", name.removeprefix(REPLAY), ()), None)  # chosen again it begins anew
        self.provider, self.asked_model = self.resolve(name)
        # Chosen again, a model may take more than when it last refused something.
        self.forget_limits(self.provider, self.model)
        self.refit()

    def forget_limits(self, provider: Provider, model: str) -> None:
        """Forget what refusals told of how much a model takes: it is asked anew."""
        self.calibration.refused(f"{provider.name}:{provider.resolved(model)}", None)
        provider.forget_window(model)

    def refit(self) -> None:
        """Bring budget and token counts of every thread in line with the model and the settings."""
        self._fitted = self.model, self.provider.context_window(self.model)
        for name in self.threads.names:
            memory = self.threads.get(name)
            self.count(memory)
            memory.budget = self.budget()

    def keep_up(self) -> None:
        """The same where the endpoint told its model, or another window, since."""
        if (self.model, self.provider.context_window(self.model)) != self._fitted:
            self.refit()

    def compact_as_set(self) -> None:
        """Let every thread summarise by itself, or not, as the settings say."""
        for name in self.threads.names:
            self.threads.get(name).auto_compact = AUTOMATIC[self.settings.compact]

    def count(self, memory: SessionMemory) -> None:
        """Let a memory count tokens and write summaries as the model in force does."""
        memory.count_as(f"{self.provider.name}:{self.model}", self.provider.vocabulary(self.model))
        memory.summarizer = model_summarizer(*self._writing())

    def _writing(self) -> tuple[Provider, str]:
        """Who writes summaries, and the model; a setting that names nobody fails when a summary is wanted."""
        if not self.settings.summary_model:
            return self.provider, self.asked_model
        try:
            return self.resolve(self.settings.summary_model)
        except UsageError as error:
            return Unresolved(error), ""

    def set_budget(self, budget: Budget) -> None:
        """Give every thread this token budget; `OWN` is what the model's window leaves."""
        self.settings.budget = budget
        self.forget_limits(self.provider, self.model)
        self.refit()  # also where nothing changed here: a thread's own may have been set otherwise since

    def budget(
        self, max_tokens: int | None = None, model: str = "", provider: Provider | None = None
    ) -> Budget:
        """The token budget in force: as set, else the model's window less the reply reserve.

        Raises:
            UsageError: a reply of `max_tokens` leaves no room in the window.
        """
        if not self.settings.budget.own:
            return self.settings.budget
        provider, model = (provider, model) if provider else (self.provider, self.model)
        known = provider.context_window(model)
        window = UNKNOWN_WINDOW if known is None else known
        if provider.instant:
            # It quotes and writes nothing of its own, so a reply needs no room.
            return Budget(window)
        if max_tokens and known and max_tokens >= known:
            raise UsageError(
                f"A reply of {max_tokens:,} tokens leaves no room: the context window is {known:,}. "
                f"Use --max-tokens {known // 2} or less."
            )
        reserve = max_tokens if max_tokens and known else reply_reserve(window, self.settings.max_tokens)
        return Budget(window - reserve).at_most(LARGEST_BUDGET)

    def use_strategy(self, spec: str) -> None:
        """Let every thread use the strategy of that name.

        Raises:
            UsageError: there is none.
        """
        for name in self.threads.names:
            self.threads.get(name).use(spec)

    def answered(self, provider: Provider, model: str) -> None:
        """After a reply: what is not known of the model yet, its window or OpenAI's own vocabulary, may be had now."""
        waiting(partial(provider.ready, model, loaded=True))
        self.keep_up()
        encoding = provider.vocabulary(model)
        if encoding and self.settings.fetch_vocabulary:
            from ..tokens.exact import fetch_vocabulary

            fetch_vocabulary(encoding)

    def introduced(self, line: str, provider: Provider, reply: str) -> str:
        """The line under a reply, with one below it on who answers, where people should know: once in a session."""
        if self._introduced or not provider.introduction:
            return line
        self._introduced = True
        return line if provider.introduction in reply else f"{line}\n{provider.introduction}"

    def notice(self, thread: str) -> str:
        """One quiet line for what a check of the thread's memory finds now and did not find before."""
        return self._notices.setdefault(thread, Notices()).new(self.threads.get(thread))

    def asked(self, source: str) -> str | None:
        """What a chat cell asks; None where that does not stand in it, is private, or is no part of the memory."""
        from .cells_on_page import asked

        return asked(source)

    def output_of(self, turn: Turn) -> tuple[str, str, int]:
        """Text and HTML of the output that shows a turn's reply, and how many characters of that text are the reply."""
        from .cells_on_page import output_of

        return output_of(self, turn)

    def _new_memory(self) -> SessionMemory:
        memory = SessionMemory(self.settings.strategy, budget=self.budget())
        memory.calibration = self.calibration
        memory.auto_compact = AUTOMATIC[self.settings.compact]
        self.count(memory)
        memory.subscribe(lambda change: self.erased() if change.kind == "erase" else None)
        return memory
