"""One `%%chat`: options, the question, the reply as it streams, the footer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol, cast

from ..chat.after_reply import compact_quietly
from ..chat.ask import Progress, Reply, ask, continue_reply, retry
from ..content import Attachment
from ..context.budget import OWN, Budget
from ..exceptions import BudgetExceeded, ReplyStopped, SessionMemoryError, UsageError
from ..interrupts import waiting
from ..messages import Outcome, Policy, WireMessage
from ..providers.provider import Provider
from ..strategies.registry import parse_strategy
from .answers import CODE, ask_for_value, block_of_last, find_form, put_code
from .cells import EXECUTION, Cells
from .chat_options import ATTACHING
from .config import ChatSettings
from .loading import running_cell
from .options import Value
from .reply.display import ReplyOnPage, about, reply_view
from .reply.footer import footer
from .reply.summary_view import watching
from .session import Session

LASTING = {"model", "strategy", "budget", "temperature", "max_tokens", "private"}
NOT_CONTINUED = (
    "no_save",
    "no_memory",
    "allow_large",
    "allow_key",
    "tools",
    "code",
    "as",
    *(option.key for option in ATTACHING),
)
RETRIED_WITH = frozenset({"tools"})
ONCE = set(NOT_CONTINUED)
MEND = "What went wrong, and how do I mend it?"
"""What is asked where an error is sent and no word with it."""
ELSEWHERE = (
    "This takes the place of what another page asked in this cell: %memory undo brings that back. "
    "Copies of a notebook need a kernel each."
)
_STOPPING = 5.0
"""Seconds to wait for a reply to end that was stopped."""


class Caller(Protocol):
    """The magic that a call comes from."""

    shell: Any
    cells: Cells

    @property
    def settings(self) -> ChatSettings: ...

    @property
    def session(self) -> Session: ...

    def say(self, result: Any) -> None:
        """Show a line, or something with a rich display."""

    def put_below(self, code: str) -> None:
        """Put code into a cell below the one that runs."""

    def greet(self) -> None:
        """Print what is in force, where that is still to be done."""


class ChatCall:
    """A chat call with its options, from the text to the displayed reply."""

    def __init__(self, caller: Caller, values: dict[str, Value | None]) -> None:
        self.caller = caller
        self.session = caller.session
        self.values = values

    def run(self, text: str) -> object:
        """Ask, or, without a text, keep the options from now on; the reply, or the value it was asked for as."""
        if "stop" in self.values:
            self._stop(text)
            return None
        if "insert" in self.values:
            if text.strip():
                raise UsageError(
                    "--insert takes no text: it takes code from the last reply. For a question: --code."
                )
            self.caller.put_below(block_of_last(self.session.memory, int(str(self.values["insert"]))))
            return None
        if "continue" in self.values:
            return self._continue(text)
        if "retry" in self.values:
            self._alone("retry", "asks the last question again", text, RETRIED_WITH)
            reply = self._show(partial(retry, tools=self.session.offer(self.values) or ()))
            if reply.turn and CODE in reply.turn.attachments:
                put_code(reply.code, self.caller.put_below, self.caller.say)
            return reply
        if not text.strip() and "error" in self.values:
            text = MEND
        if not text.strip():
            self._keep()
            return None
        limit = self.caller.settings.large_text
        if len(text) > limit and "allow_large" not in self.values:
            raise UsageError(
                f"Not sent: this text has {len(text):,} characters, more than {limit:,}. "
                "If that is meant, run %%chat --allow-large."
            )
        if "allow_key" not in self.values and (kind := self.session.key_in(text)):
            raise UsageError(
                f"Not sent: this text holds {kind}. Take it out, also of the cell; "
                "if it is meant for the model, run %%chat --allow-key."
            )
        attached = self.session.attach(self.values)
        if any(each.image_url for each in attached) and not self._answering()[0].understands:
            raise UsageError("Not sent: the offline demo sees no images. %model setup connects a model.")
        if "as" in self.values:
            if not self._answering()[0].understands:
                raise UsageError("Not sent: the offline demo writes no JSON. %model setup connects a model.")
            form = find_form(self.caller.shell, str(self.values["as"]))
            return ask_for_value(form, text, attached, self._ask)
        reply = self._ask(text, attached)
        if "code" in self.values:
            put_code(reply.code, self.caller.put_below, self.caller.say)
        return reply

    def _ask(
        self, text: str, attached: tuple[Attachment, ...], response_format: WireMessage | None = None
    ) -> Reply:
        values = self.values
        private = "private" in values or self.caller.settings.private
        if self.session.recorder:
            self.session.recorder.paused = private
        origin = self.caller.cells.origin(self.session.threads.name)
        return self._show(
            partial(
                ask,
                text,
                save="no_save" not in values,
                use_memory="no_memory" not in values,
                origin=origin,
                page=self.caller.cells.pages.around(origin.cell) if origin else (),
                policy=cast(Policy, self.caller.settings.rerun),
                private=private,
                tools=self.session.offer(values) or (),
                attachments=attached,
                response_format=response_format,
                compact=False,
            )
        )

    def _stop(self, text: str) -> None:
        """Stop replies of background threads, and wait until they have ended, so that the next cell may ask."""
        if text.strip():
            raise UsageError("--stop takes no text: it stops the reply that is being written.")
        history = self.session.memory.history
        stopped = history.stop_replies()
        if not stopped:
            # No fault: it may have ended a moment ago.
            self.caller.say("Nothing to stop: no reply is being written in this thread.")
        for writing in stopped:
            if waiting(partial(writing.ended.wait, _STOPPING)):
                self.caller.say(history.fate(writing))
            else:
                busy = " Until then this thread is busy." if history.draft is writing else ""
                self.caller.say(f"It stops when its model sends more.{busy}")

    def _continue(self, text: str) -> Reply | None:
        self._alone("continue", "asks for the rest of the last reply", text)
        last = self.session.memory.last
        if last and last.outcome is Outcome.COMPLETE:
            # No fault: Run All comes by here when the reply was whole this time.
            self.caller.say(f"Nothing to continue: the reply of #{last.number} is whole.")
            return None
        return self._show(continue_reply)

    def _alone(self, option: str, does: str, text: str, beside: frozenset[str] = frozenset()) -> None:
        """Raise UsageError where a text, or an option that does not go with it, stands with an option."""
        if text.strip():
            raise UsageError(f"--{option} takes no text: it {does}.")
        extra = next((name for name in NOT_CONTINUED if name in self.values and name not in beside), "")
        if extra:
            raise UsageError(f"--{option} and --{extra.replace('_', '-')} do not go together. Leave one out.")

    def _show(self, request: Callable[..., Reply]) -> Reply:
        """Send the request and show its reply as it grows."""
        session, values = self.session, self.values
        provider, model = self._answering()
        self.caller.greet()
        thread, memory = session.threads.name, session.memory
        if "budget" in values:
            session.forget_limits(provider, model)
        # The demo answers at once: shown as one display, which tools that compare outputs can read.
        view = reply_view(self.caller.shell, live=provider.grows)
        latest = Progress()

        def update(progress: Progress) -> None:
            nonlocal latest
            latest = progress
            view.about = about(progress.turn, progress.private)
            view.update(progress.shown, progress.reasoning, progress.status)

        try:
            reply = request(
                memory=memory,
                provider=provider,
                model=model,
                strategy=parse_strategy(str(values["strategy"])) if "strategy" in values else None,
                budget=partial(self._budget, provider, model),
                temperature=values.get("temperature", self.caller.settings.temperature),
                max_tokens=values.get("max_tokens", self.caller.settings.max_tokens),
                on_update=update,
            )
        except (SessionMemoryError, ReplyStopped, KeyboardInterrupt) as error:
            # Stopped in the background, as in a thread or a task, no cell fails: the line stands where the reply does.
            tell = isinstance(error, ReplyStopped) and running_cell() is None
            line = f"✗ {error}" if tell and (latest.shown or latest.status) else ""
            view.about = about(latest.turn, latest.private, latest.ended)
            view.fail(latest.shown, line, latest.reasoning)
            if isinstance(error, BudgetExceeded):
                self._advise(error, None if provider.instant else provider.context_window(model))
            raise
        finally:
            session.keep_up()
            session.count(memory)  # where another model counted for this turn
        line = footer(reply, memory, reply.by, with_memory="no_memory" not in values)
        turn = reply.turn
        view.about = about(turn.number, turn.private, turn.outcome, reply.acts) if turn else {}
        view.finish(reply.acts + reply.text, session.introduced(line, provider, reply.text), reply.reasoning)
        session.answered(provider, model)
        if reply.turn:
            execution = EXECUTION.get()
            if execution and execution.elsewhere and reply.turn.version > 1:
                self.caller.say(ELSEWHERE)
            # The reply stands on the page by now: what comes here may take its time, fail, or be stopped.
            with watching(self.caller.shell) as show:
                summarised = compact_quietly(memory, stoppable=True, show=show)
            for line in (summarised, session.notice(thread)):
                if line:
                    self.caller.say(line)
        return ReplyOnPage(**vars(reply))

    def _advise(self, error: BudgetExceeded, window: int | None) -> None:
        """Let the error name what would mend it: a larger budget does not, where the window is what is full."""
        longest = self.values.get("max_tokens")
        if window and error.enough >= window:
            unpin = f"Run %memory unpin {error.turns[0]}" if error.turns else "Send less"
            error.next_step = f"{unpin}, or choose a %model with a larger window than {window:,} tokens"
        elif "budget" in self.values:
            error.suggest("it again with --budget")
        elif window and isinstance(longest, int):
            error.what = f"{error.what}, as --max-tokens {longest} takes the rest of the window of {window:,}"
            error.next_step = f"Use --max-tokens {window - error.enough}"

    def _answering(self) -> tuple[Provider, str]:
        if "model" in self.values:
            return self.session.resolve(str(self.values["model"]))
        return self.session.answering()

    def _budget(self, provider: Provider, model: str) -> Budget:
        self.session.keep_up()  # it was asked by now what it takes
        budget, longest = self.values.get("budget"), self.values.get("max_tokens")
        if isinstance(budget, Budget):
            return budget
        if "model" in self.values or "max_tokens" in self.values:
            return self.session.budget(longest if isinstance(longest, int) else None, model, provider)
        return OWN

    def _keep(self) -> None:
        """Make the options the defaults from now on."""
        once = self.values.keys() & ONCE
        if once or not self.values.keys() & LASTING:
            raise UsageError("There is nothing to send. Write your message below %%chat, or after %chat.")
        lasting = {name: value for name, value in self.values.items() if name in LASTING}
        # All are looked at before the first is set.
        if "strategy" in lasting:
            parse_strategy(str(lasting["strategy"]))
        if "model" in lasting:
            self.session.resolve(str(lasting["model"]))
            self.session.said = (str(lasting["model"]), "%chat -m")
        for name, value in lasting.items():
            setattr(self.caller.settings, name, value)
        # A setting that was the same before tells nobody, and a thread may have been set otherwise since.
        if "strategy" in lasting:
            self.session.use_strategy(str(lasting["strategy"]))
        self.session.refit()
        names = ", ".join(f"{name.replace('_', '-')} {_said(value)}" for name, value in lasting.items())
        self.caller.say(f"From now on: {names}.")


def _said(value: Value | None) -> str:
    """A setting as people write it."""
    return "as the model has it" if value is None else str(value)
