"""The magics: `%%chat`, `%chat`, `%memory`, `%model`. They read the line and delegate."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from IPython.core.magic import Magics, line_cell_magic, line_magic, magics_class, no_var_expand
from IPython.display import display
from traitlets import TraitError, validate

from ..chat.ask import Reply
from ..exceptions import ReplyStopped, SessionMemoryError, UsageError
from ..interrupts import Interrupts
from ..strategies.registry import STRATEGIES
from . import commands
from .cells import Cells
from .chat_call import OPTIONS, Asking
from .commands import Command, change, checking, choose, keep, models, notes, see, summaries
from .config import ChatSettings
from .options import help_text, parse
from .session import Session

COMMANDS: dict[str, Command] = {
    **see.COMMANDS,
    **checking.COMMANDS,
    **change.COMMANDS,
    **summaries.COMMANDS,
    **choose.COMMANDS,
    **keep.COMMANDS,
    **notes.COMMANDS,
}

CHAT_HELP = """%%chat [options]      the cell below it is sent to the model, with the session memory
%chat [options] text  one line; name = %chat text keeps the reply

Options (before the text; with text they hold for this turn, without text from now on):
{options}
  --  ends the options: what follows is text"""


MEMORY_HELP = """{commands}
Also
  %memory alone: the panel (in a terminal the table)
  %memory window 6, %memory full: a strategy by its name; %memory strategy lists them
  %%memory system, %%memory plan, %%memory edit 3 reply: long text comes from the cell below"""


@magics_class
class ChatMagics(Magics, ChatSettings):
    """Conversation magics with this kernel's session memory."""

    def __init__(self, shell: Any, session: Session | None = None, **traits: Any) -> None:
        super().__init__(shell=shell, **traits)
        self.debug = False
        self.session = session or Session(self)
        self.session.settings = self
        self.cells = Cells(shell)
        self.open_panel: Callable[[], object | None] = lambda: None
        """Gives the panel, None where no front end can show one."""
        self.announce: Callable[[str], bool] = lambda _: True
        """Whether a line is to be printed: the extension holds some back while its own cell runs."""
        self.observe(self._model_set, "model")
        self.observe(lambda _: self.session.refit(), ["budget", "max_tokens"])
        self.observe(lambda _: self.session.set_requests(), self.trait_names(request=True))
        self.observe(lambda _: self.session.compact_as_set(), "compact")
        self.observe(lambda change: self.session.use_strategy(change["new"]), "strategy")

    @validate("model")
    def _known_model(self, proposal: dict[str, str]) -> str:
        try:
            if "session" in self.__dict__:  # else it is about to be made with this model, and tells
                self.session.resolve(proposal["value"])
        except SessionMemoryError as error:
            raise TraitError(str(error)) from None
        return proposal["value"]

    def _model_set(self, change: dict[str, Any]) -> None:
        self.session.use_model(change["new"])

    @no_var_expand
    @line_cell_magic
    def chat(self, line: str, cell: str | None = None) -> Reply | None:
        """Send text to the model together with the session memory; %chat --help lists the options."""
        parsed = parse(OPTIONS, line)
        if "help" in parsed.values:
            self.say(CHAT_HELP.format(options=help_text(OPTIONS)))
            return None
        debug = bool(parsed.values.get("debug"))
        with self.plain_errors(debug), Interrupts():
            text = parsed.text if cell is None else _joined(parsed.text, cell)
            return Asking(self, parsed.values).run(text)

    @no_var_expand
    @line_cell_magic
    def memory(self, line: str, cell: str | None = None) -> None:
        """See and change what the next request carries; %memory help lists the commands."""
        name, _, rest = line.strip().partition(" ")
        with self.plain_errors(), Interrupts():
            if not name and cell is None:
                panel = self.open_panel()
                if panel is None:
                    see.show(self.session, rest, self.say)
                else:
                    self.say(panel)
                return
            if name in ("help", "--help", "-h"):
                self.say(MEMORY_HELP.format(commands=commands.help_text(COMMANDS)))
                return
            if not name:
                raise UsageError(
                    "What is this text? Write %%memory system, %%memory plan or %%memory edit 3 reply above it."
                )
            if rest.strip() in ("--help", "-h"):
                self.say(commands.usage(COMMANDS, name))
                return
            if cell is not None:
                body = cell.strip("\n")
                rest = f"{rest.strip()}\n{body}" if rest.strip() else body
            self._command(name)(self.session, rest, self.say)

    def _command(self, name: str) -> Callable[..., None]:
        kind, _, value = name.partition(":")
        if kind in STRATEGIES and name not in COMMANDS:
            spec = f"{kind}:{value}" if value else kind
            return partial(choose.strategy_named, spec)
        if name.startswith("-"):
            raise UsageError(f"%memory has no option {name}. %memory help lists the commands.")
        return commands.find_command(COMMANDS, name).run

    @no_var_expand
    @line_magic("model")  # type: ignore[arg-type]
    def who_answers(self, line: str) -> None:
        """Show or choose who answers."""
        with self.plain_errors(), Interrupts():
            models.run(self.session, line, self.say, self._choose)

    def _choose(self, name: str) -> None:
        self.session.said = (name, "%model")
        if self.model == name:
            self.session.use_model(name)  # chosen again: a fresh start with what it takes
        self.model = name

    def say(self, result: Any) -> None:
        """Show a command's result: text as it is, anything else by its rich display."""
        if isinstance(result, str):
            if self.announce(result):
                print(result)
        else:
            display(result)

    @contextmanager
    def plain_errors(self, debug: bool = False) -> Iterator[None]:
        """Errors of ours fail the cell in one line; with `debug` IPython shows where they come from."""
        try:
            yield
        except SessionMemoryError as error:
            if debug:
                raise RuntimeError(str(error)) from error
            raise error.with_traceback(None) from None
        except KeyboardInterrupt:
            # It came outside of a reply: while a list was fetched, or something was shown.
            if debug:
                raise
            raise ReplyStopped("Stopped by you.") from None


def _joined(first: str, body: str) -> str:
    """The text of a chat cell: what stands behind the options on its first line, and its body."""
    body = body.removesuffix("\n")
    return f"{first}\n{body}" if first and body else first or body
