"""One `%%chat`: options, the question, the reply as it streams, the footer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..chat import Progress, Reply, ask
from ..exceptions import SessionMemoryError, UsageError
from ..memory import UNSET
from ..providers import Provider
from .display import reply_view
from .footer import footer
from .options import Option, Value

if TYPE_CHECKING:
    from .magics import ChatMagics

OPTIONS = (
    Option(("-m", "--model"), "who answers, as provider:name", metavar="NAME"),
    Option(("-s", "--strategy"), "which turns are sent: full, window:6, …", metavar="NAME"),
    Option(("-b", "--budget"), "the most the request may take, in tokens", "int", "N"),
    Option(("-t", "--temperature"), "sampling temperature", "float", "X"),
    Option(("--max-tokens",), "the longest reply, in tokens", "int", "N"),
    Option(("--no-save",), "memory is sent, nothing is remembered", "flag"),
    Option(("--no-memory",), "only this text is sent, nothing is remembered", "flag"),
    Option(("--private",), "keep the text out of IPython's input history", "flag"),
    Option(("--allow-large",), "send a text longer than 200,000 characters", "flag"),
    Option(("--value",), "also give the reply back, as an assignment does", "flag"),
    Option(("--debug",), "show the whole traceback of an error", "flag"),
    Option(("-h", "--help"), "this help", "flag"),
)
LASTING = {"model", "strategy", "budget", "temperature", "max_tokens", "private"}
ONCE = {"no_save", "no_memory", "allow_large"}


class Asking:
    """A chat call with its options, from the text to the displayed reply."""

    def __init__(self, magics: ChatMagics, values: dict[str, Value]) -> None:
        self.magics = magics
        self.session = magics.session
        self.values = values

    def run(self, text: str) -> Reply | None:
        """Ask, or, without a text, keep the options from now on."""
        if not text.strip():
            self._keep()
            return None
        limit = self.magics.large_text
        if len(text) > limit and "allow_large" not in self.values:
            raise UsageError(
                f"Not sent: this text has {len(text):,} characters, more than {limit:,}. "
                "If that is meant, run %%chat --allow-large."
            )
        reply = self._ask(text)
        return reply if self.values.get("value") else None

    def _ask(self, text: str) -> Reply:
        session, values = self.session, self.values
        provider, model = session.provider, session.model
        if "model" in values:
            provider, model = session.resolve(str(values["model"]))
        max_tokens = values.get("max_tokens", self.magics.max_tokens)
        thread = session.threads.name
        memory = session.memory
        # The demo answers at once: shown as one display, which tools that compare outputs can read.
        view = reply_view(self.magics.shell, live=provider.name != "offline")
        latest = Progress()

        def update(progress: Progress) -> None:
            nonlocal latest
            latest = progress
            view.update(progress.text, progress.reasoning, progress.status)

        try:
            reply = ask(
                text,
                memory=memory,
                provider=provider,
                model=model,
                save="no_save" not in values,
                use_memory="no_memory" not in values,
                strategy=session.strategy(str(values["strategy"])) if "strategy" in values else None,
                budget=self._budget(provider, model),
                temperature=values.get("temperature", self.magics.temperature),  # type: ignore[arg-type]
                max_tokens=max_tokens,  # type: ignore[arg-type]
                origin=self.magics.cells.origin(thread),
                policy=self.magics.rerun,
                on_update=update,
            )
        except (SessionMemoryError, KeyboardInterrupt):
            view.fail(latest.text, "", latest.reasoning)
            raise
        session.answered(provider, model)
        line = footer(reply, memory, provider.title(model), with_memory="no_memory" not in values)
        view.finish(reply.text, line, reply.reasoning)
        notice = session.notice(thread) if reply.turn else ""
        if notice:
            self.magics.say(notice)
        return reply

    def _budget(self, provider: Provider, model: str) -> int | None:
        if "budget" in self.values:
            return int(self.values["budget"])
        if self.values.keys() & {"model", "max_tokens"}:
            tokens = self.values.get("max_tokens")
            return self.session.budget(int(tokens) if tokens else None, model, provider)
        return UNSET  # type: ignore[no-any-return]

    def _keep(self) -> None:
        """Make the options the defaults from now on."""
        once = self.values.keys() & ONCE
        if once or not self.values.keys() & LASTING:
            raise UsageError("There is nothing to send. Write your message below %%chat, or after %chat.")
        for name in self.values.keys() & LASTING:
            setattr(self.magics, name, self.values[name])
        names = ", ".join(
            f"{name.replace('_', '-')} {self.values[name]}" for name in sorted(self.values.keys() & LASTING)
        )
        self.magics.say(f"From now on: {names}.")
