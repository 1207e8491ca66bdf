"""The magics: `%%chat`, `%chat`, `%memory`, `%model`. They read the line and delegate."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from IPython.core.magic import Magics, line_cell_magic, line_magic, magics_class, no_var_expand
from IPython.display import display
from traitlets import TraitError, validate

from ..exceptions import SessionMemoryError, UsageError, stopped
from ..strategies.registry import STRATEGIES
from ..text.visible import printable
from . import private
from .cells import EXECUTION, Cells
from .chat_options import OPTIONS, joined
from .config import ChatSettings
from .options import help_text, parse
from .printing import Lines, fitting, print_plain
from .tracebacks import PlainErrors, forget_last_error

if TYPE_CHECKING:
    # Registering needs none of these: they come with the first cell that asks or commands.
    from ..chat.tool_box import ToolBox
    from ..content import Attachment
    from .options import Value
    from .session import Session

CHAT_HELP = """%%chat [options]      the cell below it is sent to the model, with the session memory
%chat [options] text  one line; name = %chat text keeps the reply

Options stand before the text, and hold for this turn. Without text -m, -s, -b, -t, --max-tokens and --private
hold from now on. One value each, lists with commas; -- ends the options: what follows is text.
{options}"""


MEMORY_HELP = """{commands}
Also
  %memory alone: the panel (in a terminal the table)
  %memory window 6, %memory full: a strategy by its name; %memory strategy lists them
  %memory help forget: what each way of forgetting reaches
  %%memory system, %%memory plan, %%memory edit 3 reply: long text comes from the cell below"""


@magics_class
class ChatMagics(Magics, ChatSettings):
    """Conversation magics with this kernel's session memory."""

    def __init__(self, shell: Any, before: ChatMagics | None = None, **traits: Any) -> None:
        super().__init__(shell=shell, **traits)
        self.debug = False
        # What a reload keeps, the cell that runs included.
        self._session = before.kept if before else None
        self.cells: Cells = before.cells if before else Cells()
        """The executions that chat calls belong to."""
        if self._session is not None:
            self._adopt(self._session)
        self.open_panel: Callable[[], object | None] = lambda: None
        """Gives the panel, None where no front end can show one."""
        self.put_on_page: Callable[[str], bool] = lambda _: False
        """Lets the page put code into the cell below; False where no page of ours runs this cell."""
        self.greeting: Callable[[], object] | None = None
        """Prints what is in force, once; the cell that loads the extension ends with it, or shows it first."""
        self.observe(self._model_set, "model")
        self.observe(lambda _: self.session.refit(), ["budget", "max_tokens", "summary_model"])
        self.observe(lambda _: self.session.set_requests(), self.trait_names(request=True))
        self.observe(lambda _: self.session.compact_as_set(), "compact")
        self.observe(lambda change: self.session.use_strategy(change["new"]), "strategy")

    @property
    def settings(self) -> ChatSettings:
        """What holds until a cell says otherwise: these very traits."""
        return self

    @property
    def session(self) -> Session:
        """What this kernel holds, made when it is first needed."""
        if self._session is None:
            from .session import Session

            self._session = Session(self)
            self._adopt(self._session)
        return self._session

    def _adopt(self, session: Session) -> None:
        def attach(values: Mapping[str, Value | None]) -> tuple[Attachment, ...]:
            from .attaching import attached

            return attached(self.shell, self.cells, values)

        def offer(values: Mapping[str, Value | None]) -> ToolBox | None:
            if "tools" not in values:
                return None
            from .tools import find_tools

            shell: Any = self.shell
            return find_tools(str(values["tools"]), shell.user_ns, session.memory, self.tool_rounds)

        session.settings, session.erased = self, self._erased
        session.attach, session.offer = attach, offer

    @property
    def kept(self) -> Session | None:
        """The session, where there is one already."""
        return self._session

    def _erased(self) -> None:
        """Let go of what was erased outside of the memory, too: where Python keeps it for tracebacks."""
        private.forget_sources(self.shell)
        forget_last_error()

    @validate("model", "summary_model")
    def _known_model(self, proposal: dict[str, str]) -> str:
        try:
            if "_session" in self.__dict__:  # else they are being set from a file: whoever answers tells
                self.session.resolve(proposal["value"])
        except SessionMemoryError as error:
            raise TraitError(str(error)) from None
        return proposal["value"]

    def _model_set(self, change: dict[str, Any]) -> None:
        self.session.use_model(change["new"])

    @no_var_expand
    @line_cell_magic
    def chat(self, line: str, cell: str | None = None) -> object:
        """Send text to the model together with the session memory; %chat --help lists the options."""
        parsed = parse(OPTIONS, line)
        if "help" in parsed.values:
            self.say(CHAT_HELP.format(options=help_text(OPTIONS)))
            return None
        debug = bool(parsed.values.get("debug"))
        with PlainErrors(self.shell, debug):
            text = parsed.text if cell is None else joined(parsed.text, cell)
            execution = EXECUTION.get()
            if execution and execution.stopped:
                raise stopped("Stopped by you. This cell asks nothing more: run it again.")
            if self.private or "private" in parsed.values:
                private.take_out(self.shell, text)
            from .chat_call import ChatCall

            return ChatCall(self, parsed.values).run(text)

    @no_var_expand
    @line_cell_magic
    def memory(self, line: str, cell: str | None = None) -> None:
        """See and change what the next request carries; %memory help lists the commands."""
        from . import commands
        from .commands import change, choose, turns

        name, _, rest = line.strip().partition(" ")
        with PlainErrors(self.shell):
            if self.private:
                private.take_out(self.shell, f"{line}\n{cell or ''}")
            if not name and cell is None:
                panel = self.open_panel()
                if panel is None:
                    turns.show(self.session, rest, self.say)
                else:
                    self.say(panel)
                return
            if name in ("help", "--help", "-h"):
                if rest.strip():
                    self.say(commands.help_on(rest.strip()))
                else:
                    self.say(MEMORY_HELP.format(commands=commands.help_text()))
                return
            if not name:
                raise UsageError(
                    "What is this text? Write %%memory system, %%memory plan or %%memory edit 3 reply above it."
                )
            if rest.strip() in ("--help", "-h"):
                self.say(commands.usage(name))
                return
            if cell is not None:
                body = cell.strip("\n")
                rest = f"{rest.strip()}\n{body}" if rest.strip() else body
            run = self._command(name)
            chooses = (
                isinstance(run, partial) or run is change.reset or (run is choose.strategy and rest.strip())
            )
            run(self.session, rest, self.say_chosen if chooses else self.say)

    def _command(self, name: str) -> Callable[..., None]:
        from . import commands
        from .commands import choose

        kind, _, value = name.partition(":")
        if kind in STRATEGIES and name not in commands.commands():
            spec = f"{kind}:{value}" if value else kind
            return partial(choose.strategy_named, spec)
        if name.startswith("-"):
            raise UsageError(f"%memory has no option {name}. %memory help lists the commands.")
        return commands.find_command(name).run

    @no_var_expand
    @line_magic("model")  # type: ignore[arg-type]
    def who_answers(self, line: str) -> None:
        """Show or choose who answers."""
        with PlainErrors(self.shell):
            from .commands import models

            models.run(self.session, line, self.say, self._choose, self.say_chosen)

    def _choose(self, name: str) -> None:
        self.session.said = (name, "%model")
        if self.model == name:
            self.session.use_model(name)  # chosen again: a fresh start with what it takes
        self.model = name

    def put_below(self, code: str) -> None:
        """Put code into a cell below the one that runs: its own from the last run, where the page knows of it."""
        shell: Any = self.shell
        if not self.put_on_page(code):
            shell.set_next_input(code)

    def say(self, result: Any) -> None:
        """Show a command's result: text as it is, anything else by its rich display."""
        self.greet()
        shown = Lines(printable(result)) if isinstance(result, str) else result
        if hasattr(self.shell, "kernel"):
            display(shown)
        elif isinstance(shown, Lines):
            print_plain(shown.text)
        else:
            print(fitting(repr(shown), sys.stdout))

    def say_chosen(self, line: str) -> None:
        """Say what was chosen, unless the line that ends this cell says so."""
        if self.greeting is None:
            self.say(line)

    def greet(self) -> None:
        """Print what is in force, where that is still to be done: what follows is not about that."""
        greeting, self.greeting = self.greeting, None
        if greeting is not None:
            greeting()
