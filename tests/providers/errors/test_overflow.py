"""Every dialect in which endpoints say that a request is too long, and what only looks like one."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_session_memory.providers.errors.body import complaint
from jupyter_session_memory.providers.errors.overflow import DIALECTS as PATTERNS
from jupyter_session_memory.providers.errors.overflow import Overflow, classify

# Endpoint, status, body -> window, tokens sent.
DIALECTS: list[tuple[str, int, Any, int | None, int | None]] = [
    ("OpenAI by code", 400, {"error": {"message": "Too long.", "code": "context_length_exceeded"}}, None, None),
    ("OpenAI", 400, {"error": {"message": "This model's maximum context length is 128000 tokens. However, your "
     "messages resulted in 135921 tokens. Please reduce the length of the messages.",
     "code": "context_length_exceeded"}}, 128000, 135921),
    ("OpenAI new", 400, {"error": {"message": "Your input exceeds the context window of this model.", "code": None}},
     None, None),
    ("vLLM before 0.16", 400, {"object": "error", "message": "This model's maximum context length is 4096 tokens. "
     "However, you requested 5120 tokens (4864 in the messages, 256 in the completion).", "code": 400}, 4096, 5120),
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
    ("MiniMax", 400, {"error": {"message": "invalid params, context window exceeds limit (2013)"}}, 2013, None),
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
    ("TGI inputs", 422, {"error": "`inputs` must have less than 4095 tokens. Given: 5000"}, 4095, None),
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


def of(status: int, body: Any) -> Overflow | None:
    said = complaint(body)
    return classify(status, said.text, codes=said.codes, param=said.param, numbers=(said.window, said.sent))


@pytest.mark.parametrize(
    ("status", "body", "window", "sent"), [r[1:] for r in DIALECTS], ids=[r[0] for r in DIALECTS]
)
def test_a_dialect_is_recognised(status: int, body: Any, window: int | None, sent: int | None) -> None:
    """Each endpoint's way of saying it gives the numbers it has."""
    assert of(status, body) == Overflow(window, sent)


def test_each_pattern_is_needed() -> None:
    """Of every one there is an answer that it is the first to know."""
    texts = [complaint(body).text for _, _, body, _, _ in DIALECTS]
    first = [next((pattern for _, pattern in PATTERNS if pattern.search(text)), None) for text in texts]
    assert [pattern.pattern for _, pattern in PATTERNS if pattern not in first] == []


@pytest.mark.parametrize(("status", "body"), [row[1:] for row in OTHERS], ids=[row[0] for row in OTHERS])
def test_other_refusals_are_not_taken_for_it(status: int, body: Any) -> None:
    """Limits on rates, single fields and bodies are not the context window."""
    assert of(status, body) is None


FIELDS = st.sampled_from(["error", "message", "detail", "code", "type", "param", "loc", "metadata", "raw"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=80),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(FIELDS, inner),
)


@given(st.integers(100, 599) | st.none(), JSON)
def test_no_body_makes_it_raise(status: int | None, body: Any) -> None:
    """Whatever JSON an endpoint sends, reading it never fails."""
    said = complaint(body)
    classify(status, said.text, codes=said.codes, param=said.param)
