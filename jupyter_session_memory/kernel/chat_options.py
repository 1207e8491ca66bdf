"""The options of `%%chat`, as data: help, completion and errors come from them."""

from __future__ import annotations

from ..context.budget import NO_LIMIT, Budget
from .options import Option

MODELS_OWN = {"none": None, "auto": None}
REQUEST, NOTEBOOK, ANSWER, MEMORY, OTHER = (
    "Who answers, and how",
    "The notebook in the question (as data, part of the turn)",
    "The answer",
    "What is sent and remembered",
    "Other",
)
ATTACHING = (
    Option(("--with",), "these variables, described: --with df,model", metavar="NAMES", group=NOTEBOOK),
    Option(("--error",), "the last error, with the lines of yours it came through", "flag", group=NOTEBOOK),
    Option(("--out",), "an output: --out=5; alone the last one", metavar="N", implied="last", group=NOTEBOOK),
    Option(
        ("--cell",),
        "a cell's source, by its number or id: --cell=5; alone the one that ran before",
        metavar="N",
        implied="last",
        group=NOTEBOOK,
    ),
    Option(("--file",), "the head of a text file: --file=data.csv", metavar="PATH", group=NOTEBOOK),
    Option(
        ("--image",),
        "figures or pictures, for models that see: --image=fig, --image=out5, --image=plot.png",
        metavar="NAMES",
        group=NOTEBOOK,
    ),
)
"""What puts something of the notebook into a question."""
ASKING = (
    Option(
        ("--code",), "asks for code, and puts it into the next cell; nothing is run", "flag", group=ANSWER
    ),
    Option(
        ("--as",),
        "asks for JSON, and gives its value: a pydantic class, or a JSON schema in a variable",
        metavar="NAME",
        group=ANSWER,
    ),
    Option(
        ("--tools",),
        "functions the model may call, made by @chat_tool; commas between them",
        metavar="NAMES",
        group=ANSWER,
    ),
)
"""What adds words to a question, and tools; `%memory preview` takes these and those, too."""
PREVIEWED = (*ATTACHING, *ASKING)
OPTIONS = (
    Option(("-m", "--model"), "who answers, as provider:name", metavar="NAME", group=REQUEST),
    Option(("-s", "--strategy"), "which turns are sent: full, window:6, …", metavar="NAME", group=REQUEST),
    Option(
        ("-b", "--budget"),
        "the most the request may take, in tokens; none: no limit",
        "int",
        "N",
        least=1,
        words={"none": NO_LIMIT},
        make=Budget,
        group=REQUEST,
    ),
    Option(
        ("-t", "--temperature"),
        "sampling temperature; none: the model's own",
        "float",
        "X",
        least=0,
        words=MODELS_OWN,
        group=REQUEST,
    ),
    Option(
        ("--max-tokens",),
        "the longest reply, in tokens",
        "int",
        "N",
        least=1,
        words=MODELS_OWN,
        group=REQUEST,
    ),
    *ATTACHING,
    ASKING[0],
    Option(
        ("--insert",),
        "no text: code block N of the last reply into the next cell: --insert=2",
        "int",
        "N",
        least=1,
        implied="1",
        group=ANSWER,
    ),
    *ASKING[1:],
    Option(("--no-save",), "memory is sent, nothing is remembered", "flag", group=MEMORY),
    Option(("--no-memory",), "only this text is sent, nothing is remembered", "flag", group=MEMORY),
    Option(
        ("--private",), "keep the text out of IPython's input history and of exports", "flag", group=MEMORY
    ),
    Option(
        ("--retry",),
        "no text: the last question again; its reply gives way to the new one",
        "flag",
        group=OTHER,
    ),
    Option(
        ("--continue",),
        "no text: the rest of a reply that was cut off, into the same turn",
        "flag",
        group=OTHER,
    ),
    Option(
        ("--stop",),
        "no text: stop the replies that background threads are writing; the text of saved ones is kept",
        "flag",
        group=OTHER,
    ),
    Option(("--allow-large",), "send a text longer than 200,000 characters", "flag", group=OTHER),
    Option(("--allow-key",), "send a text, or data, with what looks like a key in it", "flag", group=OTHER),
    Option(("--debug",), "show the whole traceback of an error", "flag", group=OTHER),
    Option(("-h", "--help"), "this help", "flag", group=OTHER),
)


def joined(first: str, body: str) -> str:
    """The text of a chat cell: what stands behind the options on its first line, and its body."""
    body = body.removesuffix("\n")
    return f"{first}\n{body}" if first and body else first or body
