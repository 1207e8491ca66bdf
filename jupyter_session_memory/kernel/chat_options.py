"""The options of `%%chat`, as data: help, completion and errors come from them."""

from __future__ import annotations

from ..context.budget import NO_LIMIT, Budget
from .options import Option

MODELS_OWN = {"none": None, "auto": None}
OPTIONS = (
    Option(("-m", "--model"), "who answers, as provider:name", metavar="NAME"),
    Option(("-s", "--strategy"), "which turns are sent: full, window:6, …", metavar="NAME"),
    Option(
        ("-b", "--budget"),
        "the most the request may take, in tokens; none: no limit",
        "int",
        "N",
        least=1,
        words={"none": NO_LIMIT},
        make=Budget,
    ),
    Option(
        ("-t", "--temperature"),
        "sampling temperature; none: the model's own",
        "float",
        "X",
        least=0,
        words=MODELS_OWN,
    ),
    Option(("--max-tokens",), "the longest reply, in tokens", "int", "N", least=1, words=MODELS_OWN),
    Option(
        ("--tools",), "functions the model may call, made by @chat_tool; commas between them", metavar="NAMES"
    ),
    Option(("--no-save",), "memory is sent, nothing is remembered", "flag"),
    Option(("--no-memory",), "only this text is sent, nothing is remembered", "flag"),
    Option(("--continue",), "no text: the rest of a reply that was cut off, into the same turn", "flag"),
    Option(
        ("--stop",),
        "no text: stop the replies that background threads are writing; the text of saved ones is kept",
        "flag",
    ),
    Option(("--private",), "keep the text out of IPython's input history and of exports", "flag"),
    Option(("--allow-large",), "send a text longer than 200,000 characters", "flag"),
    Option(("--debug",), "show the whole traceback of an error", "flag"),
    Option(("-h", "--help"), "this help", "flag"),
)
