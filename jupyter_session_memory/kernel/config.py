"""The defaults people set: `%config ChatMagics.model = "ollama:llama3.2"`, or `c.ChatMagics.…` in a config file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from traitlets import Bool, Dict, Enum, Float, Int, List, TraitError, TraitType, Unicode, validate
from traitlets.config import Config, Configurable

from ..context.budget import NO_LIMIT, OWN, Budget, read_budget
from ..exceptions import SessionMemoryError

if TYPE_CHECKING:
    from ..providers.keys import Secret

SESSION = ("strategy", "budget", "temperature", "max_tokens")
"""The settings that belong to a session, and begin with each as they are configured."""


class BudgetTrait(TraitType[Budget, Budget | int | str | None]):
    """A token budget, given as a number, as a word, or as None or 0 of old."""

    info_text = "a number of tokens, 'none' or 'auto'"

    def validate(self, obj: Any, value: Budget | int | str | None) -> Budget:
        try:
            if isinstance(value, str):
                return read_budget(value)
            return OWN if value is None else NO_LIMIT if value == 0 else Budget.of(value)
        except SessionMemoryError:
            self.error(obj, value)

    def from_string(self, s: str) -> Budget:
        return self.validate(None, s)


class ChatSettings(Configurable):
    """What holds until a cell or a magic says otherwise."""

    model = Unicode(
        "",
        help="Who answers, as provider:name, such as ollama:llama3.2. Empty: what the environment "
        "configures (OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_MODEL), else the offline demo.",
    ).tag(config=True)
    summary_model = Unicode(
        "",
        help="Who writes summaries, as provider:name, such as ollama:small. Empty: whoever answers.",
    ).tag(config=True)
    strategy = Unicode("adaptive", help="Which turns a request carries: full, window:6, adaptive.").tag(
        config=True
    )
    budget = BudgetTrait(
        OWN,
        help="The most a request may take, in tokens; 'none' or 0: no limit. 'auto' or None: the model's "
        "context window less the room for its reply, at most 32,000.",
    ).tag(config=True)
    temperature = Float(None, allow_none=True, help="Sampling temperature; None: the model's default.").tag(
        config=True
    )
    max_tokens = Int(
        None, allow_none=True, min=1, help="The longest reply, in tokens; None: the model's default."
    ).tag(config=True)
    rerun = Enum(
        ("replace", "branch", "append"),
        "replace",
        help="What running a chat cell again does: replace its turn in place, branch (later turns "
        "leave too), or append a new turn.",
    ).tag(config=True)
    compact = Enum(
        ("auto", "on", "off"),
        "auto",
        help="Whether older turns are summarised after replies, by the model in use, which may cost money: "
        "auto, where the strategy does so (summary, hierarchical); on, with any strategy, once turns no "
        "longer fit the budget; off, never.",
    ).tag(config=True)
    private = Bool(
        False, help="Keep the text of chat cells out of IPython's input history and of exports."
    ).tag(config=True)
    fetch_vocabulary = Bool(
        True,
        help="Fetch tiktoken's vocabulary once, in the background, after the first reply from OpenAI "
        "itself, so that tokens are counted exactly. Never for another endpoint.",
    ).tag(config=True)
    tool_rounds = Int(
        8, min=1, help="How often a model may call tools (--tools) before it has to answer."
    ).tag(config=True)
    large_text = Int(
        200_000, min=1, help="Texts longer than this many characters are sent only with --allow-large."
    ).tag(config=True)

    deadline_connect = Float(5.0, min=0.1, help="Seconds to wait for a connection to the endpoint.").tag(
        config=True, request=True
    )
    deadline_first = Float(
        60.0,
        min=0.1,
        help="Seconds from a request to the first word of its answer; raise it for a server of your own "
        "that loads large models or reads long prompts slowly.",
    ).tag(config=True, request=True)
    deadline_idle = Float(
        120.0, min=0.1, help="Seconds from one piece of a reply to the next; heartbeats do not count."
    ).tag(config=True, request=True)
    deadline_total = Float(900.0, min=0.1, help="Seconds from a request to the end of its reply.").tag(
        config=True, request=True
    )
    deadline_trailing = Float(
        3.0, min=0.1, help="Seconds to wait for the token counts after a reply has ended."
    ).tag(config=True, request=True)

    headers = Dict(
        key_trait=Unicode(),
        help="HTTP headers sent along with every request, by name; their values are shown nowhere.",
    ).tag(config=True, request=True)
    extra_body = Dict(
        key_trait=Unicode(), help="Further fields of the JSON of every request, such as {'top_p': 0.9}."
    ).tag(config=True, request=True)
    reasoning_effort = Unicode(
        "", help="How much a reasoning model thinks: low, medium, high. Empty: as the model has it."
    ).tag(config=True, request=True)
    reasoning_tags = List(
        Unicode(),
        help="Further tags around reasoning in the text, opening and closing with a space between: "
        "['<plan> </plan>']. <think>, [THINK] and their kind are known.",
    ).tag(config=True, request=True)

    @validate("headers")
    def _secret_headers(self, proposal: dict[str, dict[str, object]]) -> dict[str, Secret]:
        from ..providers.keys import header

        try:
            return {
                name: header(name, value, "ChatMagics.headers") for name, value in proposal["value"].items()
            }
        except SessionMemoryError as error:
            raise TraitError(str(error)) from None

    @validate("reasoning_tags")
    def _pairs(self, proposal: dict[str, list[str]]) -> list[str]:
        if any(len(pair.split()) != 2 for pair in proposal["value"]):
            raise TraitError("Write each pair with a space between, such as ['<plan> </plan>'].")
        return proposal["value"]

    @validate("strategy")
    def _known_strategy(self, proposal: dict[str, str]) -> str:
        from ..strategies.registry import parse_strategy

        try:
            parse_strategy(proposal["value"])
        except SessionMemoryError as error:
            raise TraitError(str(error)) from None
        return proposal["value"]

    def as_configured(self) -> None:
        """Take back what commands and options have set of a session, to what files and %config say."""
        said: dict[str, Any] = {}
        for section in self.section_names():
            said.update(self.config.get(section, {}))
        for name in SESSION:
            setattr(self, name, self.trait_defaults(name))
        self.update_config(
            Config({type(self).__name__: {name: said[name] for name in SESSION if name in said}})
        )
