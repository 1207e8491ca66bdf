"""What refusals mean, in whatever words: the rules know no provider."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_session_memory.providers.errors.body import complaint
from jupyter_session_memory.providers.errors.meaning import (
    NOTHING_ASKED,
    Asked,
    Kind,
    Meaning,
    read,
    shape_wanted,
    unmended,
)
from providers.errors import wordings_a, wordings_b, wordings_c, wordings_d, wordings_made_up
from providers.errors.wordings_made_up import SHAPES, UNMENDED

# Endpoint, status, body -> window, tokens sent.
DIALECTS: list[tuple[str, int, Any, int | None, int | None]] = [
    ("OpenAI by code", 400, {"error": {"message": "Too long.", "code": "context_length_exceeded"}}, None, None),
    ("OpenAI", 400, {"error": {"message": "This model's maximum context length is 128000 tokens. However, your "
     "messages resulted in 135921 tokens. Please reduce the length of the messages.",
     "code": "context_length_exceeded"}}, 128000, 135921),
    ("OpenAI new", 400, {"error": {"message": "Your input exceeds the context window of this model.", "code": None}},
     None, None),
    ("vLLM before 0.16", 400, {"object": "error", "message": "This model's maximum context length is 4096 tokens. "
     "However, you requested 5120 tokens (4864 in the messages, 256 in the completion).", "code": 400}, 4096, 4864),
    ("vLLM since 0.16", 400, {"error": {"message": "You passed 4097 input tokens and requested 1 output tokens. "
     "However, the model's context length is only 4096 tokens, resulting in a maximum input length of 4095 tokens.",
     "param": "input_tokens", "code": 400}}, 4096, 4097),
    ("vLLM by param", 400, {"error": {"message": "Bad.", "param": "input_tokens", "code": 400}}, None, None),
    ("SGLang", 400, {"message": "The input (9000 tokens) is longer than the model's context length (8192 tokens)."},
     8192, 9000),
    ("Together", 400, {"error": {"message": "The maximum input length is 8,192 tokens."}}, 8192, None),
    ("llama.cpp", 400, {"error": {"code": 400, "message": "the request exceeds the available context size, try "
     "increasing it", "type": "exceed_context_size_error", "n_prompt_tokens": 5000, "n_ctx": 4096}}, 4096, 5000),
    ("llama.cpp text", 500, {"error": "request (5000 tokens) exceeds the available context size (4096 tokens)"},
     4096, 5000),
    ("LM Studio", 400, {"error": "The number of tokens to keep from the initial prompt is greater than the context "
     "length."}, None, None),
    ("LM Studio numbers", 400, {"error": "Trying to keep the first tokens of the initial prompt (5061) is greater than "
     "the context length (n_ctx: 4096)"}, 4096, 5061),
    ("Anthropic", 400, {"error": {"type": "invalid_request_error", "message": "prompt is too long: 213462 tokens > "
     "200000 maximum"}}, 200000, 213462),
    ("Gemini", 400, [{"error": {"code": 400, "message": "The input token count (1196265) exceeds the maximum number of "
     "tokens allowed (1048576).", "status": "INVALID_ARGUMENT"}}], 1048576, 1196265),
    ("xAI", 400, {"error": "This model's maximum prompt length is 131072 but the request contains 537812 tokens."},
     131072, 537812),
    ("Groq", 400, {"error": {"message": "Please reduce the length of the messages or completion."}}, None, None),
    ("Mistral", 400, {"object": "error", "message": "Prompt contains 40000 tokens and 0 draft tokens, too large for "
     "model with 32768 maximum context length"}, 32768, 40000),
    ("TGI", 422, {"error": "Input validation error: `inputs` tokens + `max_new_tokens` must be <= 4096. Given: 4500 "
     "`inputs` tokens and 20 `max_new_tokens`"}, 4096, 4500),
    ("Cerebras", 400, {"message": "Please reduce the length. Current length is 9001 while limit is 8192"}, 8192, 9001),
    ("Cerebras silent", 413, None, None, None),
    ("Cerebras silent 400", 400, "", None, None),
    ("Kimi", 400, {"error": {"message": "Invalid request: Your request exceeded model token limit: 8192 (requested: "
     "9000)"}}, 8192, 9000),
    ("MiniMax", 400, {"error": {"message": "invalid params, context window exceeds limit (2013)"}}, None, None),
    ("Copilot", 400, {"error": {"message": "prompt token count of 70000 exceeds the limit of 64000",
     "code": "model_max_prompt_tokens_exceeded"}}, 64000, 70000),
    ("OpenRouter", 400, {"error": {"message": "Provider returned error", "code": 400, "metadata": {"raw":
     '{"message":"prompt is too long: 201 tokens > 200 maximum"}'}}}, 200, 201),
    ("Ollama", 400, {"error": {"message": "input length exceeds the context length"}}, None, None),
    ("vLLM before 0.16, at least", 400, {"message": "This model's maximum context length is 4096 tokens. However, your "
     "prompt contains at least 4097 input tokens."}, 4096, 4097),
    ("OpenAI without numbers", 400, {"error": {"message": "The maximum context length is exceeded."}}, None, None),
    ("SGLang only", 400, {"message": "The model's context length is only 8192 tokens, and the input has 9000 tokens."},
     8192, 9000),
    ("SGLang, no more told", 400, {"message": "However, the model's context length is only 8192."}, 8192, None),
    ("Lemonade", 400, {"error": {"message": "The request exceeds the available context size, try increasing it."}},
     None, None),
    ("LM Studio small", 400, {"error": "The model has a context length of only 2048 tokens, which is not enough."},
     2048, None),
    ("Anthropic sum", 400, {"error": {"message": "input length and `max_tokens` exceed context limit: 190000 + 20000 > "
     "200000, decrease input length"}}, 200000, 190000),
    ("Gemini without numbers", 400, {"error": {"message": "The input token count exceeds the maximum number allowed."}},
     None, None),
    ("Mistral short", 400, {"message": "The prompt is too large for model with 32768 maximum context length"}, 32768,
     None),
    ("TGI inputs", 422, {"error": "`inputs` must have less than 4095 tokens. Given: 5000"}, 4095, 5000),
    ("Copilot short", 400, {"error": {"message": "The prompt exceeds the limit of 64000"}}, 64000, None),
    ("Azure", 400, {"error": {"code": "context_length_exceeded", "message": "", "innererror": {"code": "x"}}}, None,
     None),
    ("anybody", 400, {"error": {"message": "Context window exceeded."}}, None, None),
    ("anybody else", 400, {"error": {"message": "The text exceeds the model's context size."}}, None, None),
]  # fmt: skip

OTHERS: list[tuple[str, int, Any]] = [
    ("a rate", 429, {"error": {"message": "Rate limit reached; maximum context length is 5"}}),
    ("tokens per minute", 413, {"error": {"message": "Request too large for model on tokens per minute (TPM): Limit "
     "6000, Requested 7000, please reduce your message size"}}),
    ("a rate by its words", 400, {"error": {"message": "Rate limit: reduce the length of the messages"}}),
    ("tokens per day", 400, {"error": {"message": "TPD exceeded; the prompt exceeds the limit of 64000"}}),
    ("a long string", 400, {"error": {"message": "maximum context length is 5", "code": "string_above_max_length"}}),
    ("a long user", 400, {"error": {"message": "Invalid 'user': exceeds the limit of 64 for an input"}}),
    ("a limit on the answer", 400, {"error": {"message": "max_tokens is too large: 99999"}}),
    ("a page", 413, "<html>413 Request Entity Too Large</html>"),
    ("nothing of the kind", 400, {"error": {"message": "Unknown parameter: 'foo'"}}),
]  # fmt: skip


def of(status: int, body: Any, asked: Asked = NOTHING_ASKED) -> Meaning:
    return read(status, complaint(body), asked)


def said(text: str, code: str = "") -> dict[str, Any]:
    return {"error": {"message": text, "code": code or None}}


SEEN = [
    ("a", 0.98, wordings_a.ROWS),
    ("b", 1.0, wordings_b.ROWS),
    ("made up", 1.0, [(400, "", *row) for row in wordings_made_up.ROWS]),
    ("d, later", 1.0, wordings_d.LATER),
    ("d, reported", 0.96, wordings_d.REPORTED),
    ("d, made up", 0.96, wordings_d.MADE_UP),
]
"""Wordings that the rules were written or mended by, and the share of each set that is understood."""
UNSEEN = [("c", 0.88, wordings_c.ROWS)]
"""Gathered by somebody who had not seen the rules, run once when they were done, and never used to mend them."""


@pytest.mark.parametrize(("name", "least", "rows"), [*SEEN, *UNSEEN])
def test_wordings_mean_what_they_say(
    name: str, least: float, rows: list[tuple[int, str, str, Kind, int | None]]
) -> None:
    """Of nearly each text the kind and the window, and of none a number for a window that is none."""
    wrong, mistaken = [], []
    for status, code, text, kind, window in rows:
        found = of(status, said(text, code))
        row = f"{text[:90]}: {found.kind.name} {found.window}, not {kind.name} {window}"
        if found.kind is not kind or (kind is Kind.PROMPT and found.window != window):
            wrong.append(row)
        if found.window not in (None, window):
            mistaken.append(row)
    assert mistaken == []
    assert 1 - len(wrong) / len(rows) >= least, "\n".join([f"{name}:", *wrong])


def test_words_in_the_field_for_a_name_are_read() -> None:
    """A gateway puts there what the endpoint behind it said."""
    words = "max_tokens is too large: 1048576. This model supports at most 131072 completion tokens."
    found = of(400, {"error": {"message": "Param Incorrect", "param": words, "code": "400"}})
    assert (found.kind, found.most) == (Kind.REPLY, 131_072)


def test_every_dialect_gives_the_numbers_it_has() -> None:
    """The window and the length of the request, also where they have fields of their own."""
    differ = []
    for name, status, body, window, sent in DIALECTS:
        found = of(status, body)
        if (found.kind, found.window, found.sent) != (Kind.PROMPT, window, sent):
            differ.append(f"{name}: {found}")
    assert differ == []


def test_limits_on_rates_fields_and_bodies_are_not_the_window() -> None:
    """Whatever else such a refusal says about tokens."""
    assert [name for name, status, body in OTHERS if of(status, body).kind is Kind.PROMPT] == []


WINDOW = "The maximum context length is {window} tokens."


@pytest.mark.parametrize(
    ("asked", "window", "kind", "learnt"),
    [
        (Asked(300, 6_048), 6_048, Kind.REPLY, 6_048),
        (Asked(300, 3_024), 6_048, Kind.PROMPT, None),
        (Asked(9_000, 6_048), 6_048, Kind.PROMPT, 6_048),
        (Asked(300), 200_000, Kind.PROMPT, None),
        (Asked(60_000), 200_000, Kind.PROMPT, 200_000),
    ],
)
def test_what_the_request_was_like_counts(asked: Asked, window: int, kind: Kind, learnt: int | None) -> None:
    """A limit on the reply that fills the window is the cause; a window far above the request is none."""
    found = of(400, said(WINDOW.format(window=window)), asked)
    assert (found.kind, found.window) == (kind, learnt)


def test_the_reply_that_is_allowed_is_told() -> None:
    """So that the line can name what would do."""
    for text in (
        "max_tokens is too large: 9000. This model supports at most 4096 completion tokens, and you gave 9000.",
        "Invalid max_tokens value, the valid range is [1, 4096]",
        "The number of completion tokens (9000) is above what this model gives (limit: 4096)",
    ):
        assert of(400, said(text)).most == 4_096, text


@pytest.mark.parametrize(("text", "profile"), SHAPES)
def test_strict_templates_are_understood(text: str, profile: str) -> None:
    """No system message, one at the beginning, roles in turn: and nothing of it where a text only sounds so."""
    assert shape_wanted(text) == profile


@pytest.mark.parametrize(("text", "what"), UNMENDED)
def test_what_waiting_does_not_mend_is_known(text: str, what: str) -> None:
    """Memory, accounts and models that do not load; a busy server is none of them."""
    assert unmended(text) == what


FIELDS = st.sampled_from(["error", "message", "detail", "code", "type", "param", "loc", "metadata", "raw"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=80),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(FIELDS, inner),
)


@given(st.integers(100, 599) | st.none(), JSON)
def test_no_body_makes_it_raise(status: int | None, body: Any) -> None:
    """Whatever JSON an endpoint sends, reading it never fails."""
    said = complaint(body)
    read(status, said)
    shape_wanted(said.text)


@given(st.text(alphabet="mx_tokens length limit 0123456789()[]<>=,.:\n输入", max_size=300))
def test_no_text_makes_it_raise(text: str) -> None:
    """Words, numbers and signs in any order."""
    read(400, complaint(text))
