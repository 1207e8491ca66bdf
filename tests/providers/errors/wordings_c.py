"""Fifty ways in which servers refuse a chat request, in each one's own manner of speaking.

The verbs and fixed phrases are the servers'; numbers, names and the rest of each sentence are ours.
A row holds the status, the error's code or type, its text, what it means, and the context window in
tokens where the text says one.
"""

from jupyter_session_memory.providers.errors.meaning import Kind

Row = tuple[int, str, str, Kind, int | None]

PROMPTS: list[Row] = [
    (
        400,
        "BadRequestError",  # vLLM
        "This model's maximum context length is 24576 tokens. However, you asked for 3000 output tokens and"
        " your prompt contains at least 21577 input tokens, at least 24577 altogether. Please reduce the"
        " length of the input or the number of output tokens. (parameter=input_tokens, value=21577)",
        Kind.PROMPT,
        24576,
    ),
    (
        400,
        "BadRequestError",  # SGLang
        "The input of this chat (70213 tokens) is longer than the model's context length (65536 tokens).",
        Kind.PROMPT,
        65536,
    ),
    (
        422,
        "validation",  # TGI
        "Input validation error: `inputs` tokens + `max_new_tokens` must be <= 6144."
        " Given: 5875 `inputs` tokens, 512 `max_new_tokens`",
        Kind.PROMPT,
        6144,
    ),
    (
        400,
        "exceed_context_size_error",  # llama.cpp
        "the request (9312 tokens) exceeds the available context size (8192 tokens); try increasing it",
        Kind.PROMPT,
        8192,
    ),
    (
        400,
        "",  # LM Studio
        "Trying to keep the first 12040 tokens when the context overflows. But the model is loaded with a"
        " context length of only 7168 tokens, not enough for that. Load the model with a larger context"
        " length, or provide a shorter input.",
        Kind.PROMPT,
        7168,
    ),
    (
        400,
        "invalid_request_error",
        "Prompt too long: 19655 tokens exceeds max context window of 16000 tokens.",
        Kind.PROMPT,
        16000,
    ),  # oMLX
    (
        400,
        "bad_request_error",
        "invalid params, this chat's context window exceeds limit (2013)",
        Kind.PROMPT,
        None,
    ),  # MiniMax
    (
        400,
        "ValidationException",
        "The model returned these errors: Input is too long for the requested model.",
        Kind.PROMPT,
        None,
    ),  # Bedrock
    (
        400,
        "INVALID_ARGUMENT",
        "The input token count of this call (151220) exceeds the maximum number of tokens allowed (98304).",
        Kind.PROMPT,
        98304,
    ),  # Gemini
    (
        400,
        "invalid_request_error",
        "Invalid request: Your chat exceeded model token limit: 32768 (requested: 40112)",
        Kind.PROMPT,
        32768,
    ),  # Kimi
    (
        400,
        "1210",  # GLM
        "API 调用参数有误，请检查。Requested token count exceeds the model's maximum context length of 28672"
        " tokens: 26001 tokens from the messages and 4000 tokens for the completion. Please reduce the number"
        " of tokens in the messages or the completion.",
        Kind.PROMPT,
        28672,
    ),
    (
        400,
        "invalid_request_error",  # Anthropic
        "input length and `max_tokens` exceed context limit: 188210 + 20000 > 200000; decrease either one",
        Kind.PROMPT,
        200000,
    ),
    (
        400,
        "context_length_exceeded",  # Cerebras
        "Please reduce the length of the messages or the completion. Current length is 50118 while limit is 49152",
        Kind.PROMPT,
        49152,
    ),
    (
        400,
        "BadRequestError",  # SambaNova
        "The maximum context length of Example-V2-0207 is 12288. However, answering this would take 15077"
        " tokens. Please reduce the length of the messages or the given max_completion_tokens value.",
        Kind.PROMPT,
        12288,
    ),
]

REPLIES: list[Row] = [
    (
        400,
        "invalid_request_error",  # OpenAI
        "max_tokens is too large: 20000. This model supports at most 12288 completion tokens, not the 20000"
        " you provided.",
        Kind.REPLY,
        None,
    ),
    (
        400,
        "invalid_parameter_error",
        "<400> InternalError.Algo.InvalidParameter: Range of max_tokens should be [1, 6144]",
        Kind.REPLY,
        None,
    ),  # DashScope
    (
        400,
        "ValidationException",  # Bedrock
        "The maximum tokens you requested exceeds the model limit of 5120. Try again with a value that is"
        " lower than 5120.",
        Kind.REPLY,
        None,
    ),
    (
        400,
        "invalid_request_error",  # Groq
        "`max_completion_tokens` must be less than or equal to `24576`: for this model the maximum value for"
        " `max_completion_tokens` is less than the `context_window`",
        Kind.REPLY,
        None,
    ),
    (
        400,
        "invalid_request_error",  # Ollama's cloud
        "max_tokens (120000) exceeds the model's maximum output tokens (49152) for model example-v5:0412",
        Kind.REPLY,
        None,
    ),
    (
        400,
        "BAD_REQUEST",  # Databricks
        "Bad request: rpc error: code = InvalidArgument desc = max_tokens (9000) cannot exceed 4096."
        " Please reduce the length of the max output tokens.",
        Kind.REPLY,
        None,
    ),
    (
        400,
        "INVALID_ARGUMENT",  # Vertex
        "Unable to submit request because it has a maxOutputTokens value of 70000 but the supported range is"
        " from 1 (inclusive) to 32769 (exclusive). Update it and try again.",
        Kind.REPLY,
        None,
    ),
    (
        400,
        "InvalidParameter",  # Volcengine
        "The parameter `max_completion_tokens` specified in the request is not valid: integer above maximum"
        " value, expected a value <= 10240, but got 16000 instead. Request id: 0217650000012345",
        Kind.REPLY,
        None,
    ),
    (
        400,
        "70000",  # a gateway before GLM
        "Exceeding the limiting length: [max_tokens should be less than or equal to 98304]",
        Kind.REPLY,
        None,
    ),
]

VALUES: list[Row] = [
    (
        400,
        "invalid_request_error",
        "Invalid top_p value 0: the valid range of top_p is (0, 1.0]",
        Kind.VALUE,
        None,
    ),  # DeepSeek
    (
        400,
        "invalid_request_error",
        "invalid temperature: only 0.8 is allowed for this model",
        Kind.VALUE,
        None,
    ),  # Kimi
    (
        400,
        "unsupported_value",  # OpenAI
        "Unsupported value: 'temperature' does not support 0.3 with this model; only the default (1) value is"
        " supported.",
        Kind.VALUE,
        None,
    ),
    (
        400,
        "invalid_request_error",
        "2.4 is greater than the maximum of 2 - 'presence_penalty'",
        Kind.VALUE,
        None,
    ),  # OpenAI
    (422, "", "Invalid params: temperature must be in range (0, +inf), is 0", Kind.VALUE, None),  # GigaChat
    (
        400,
        "BadRequestError",
        "max_tokens must be at least 1, got 0. (parameter=max_tokens, value=0)",
        Kind.VALUE,
        None,
    ),  # vLLM
    (
        400,
        "invalid_request_error",  # Kimi's coding endpoint
        "Unsupported value: 'reasoning_effort' does not support 'maximal' with this model. Supported values"
        " are: 'low' and 'high'.",
        Kind.VALUE,
        None,
    ),
    (400, "invalid_request_error", "temperature: range: 0..1, was 1.3", Kind.VALUE, None),  # Anthropic
    (
        500,
        "",  # Xinference
        "`temperature` (=-0.5) has to be a strictly positive float, or the scores of the next token will be"
        " invalid. For greedy decoding set `do_sample=False`.",
        Kind.VALUE,
        None,
    ),
]

UNKNOWNS: list[Row] = [
    (
        422,
        "invalid_request_error",  # Mistral
        '{"detail":[{"type":"extra_forbidden","loc":["body","max_completion_tokens"],'
        '"msg":"Extra inputs are not permitted","input":32000}]}',
        Kind.UNKNOWN,
        None,
    ),
    (
        422,
        "unprocessable-entity",  # NIM
        "body -> presence_penalty\n  Extra inputs are not permitted (type=extra_forbidden)\n"
        "body -> n\n  Extra inputs are not permitted (type=extra_forbidden)",
        Kind.UNKNOWN,
        None,
    ),
    (
        400,
        "invalid_request_error",
        "Unrecognized request argument supplied: thinking_budget",
        Kind.UNKNOWN,
        None,
    ),  # OpenAI
    (
        400,
        "unsupported_parameter",  # OpenAI
        "Unsupported parameter: 'max_tokens' is not supported with this one. Use 'max_completion_tokens'.",
        Kind.UNKNOWN,
        None,
    ),
    (
        400,
        "Client specified an invalid argument",
        "Argument not supported on this model: frequencyPenalty",
        Kind.UNKNOWN,
        None,
    ),  # xAI
    (
        400,
        "INVALID_ARGUMENT",  # Gemini
        'Invalid JSON payload received. Unknown name "repetition_penalty": Cannot find field.',
        Kind.UNKNOWN,
        None,
    ),
    (
        400,
        "wrong_api_format",
        "property 'logit_bias' is unsupported, did you mean 'logprobs'?",
        Kind.UNKNOWN,
        None,
    ),  # Groq
    (400, "", '{"detail":"Unsupported parameter: max_output_tokens"}', Kind.UNKNOWN, None),  # a gateway
    (
        400,
        "400",  # LiteLLM
        "litellm.UnsupportedParamsError: example_chat does not support parameters: ['seed'],"
        " for model=small-2b. To drop unsupported params set `litellm.drop_params = True`.",
        Kind.UNKNOWN,
        None,
    ),
]

OTHERS: list[Row] = [
    (
        429,
        "rate_limit_exceeded",  # Groq
        "Rate limit reached for model `example-8b` in organization `org_x` on tokens per minute (TPM):"
        " Limit 8000, Used 7104, Requested 2210. Please try again in 9.85s.",
        Kind.OTHER,
        None,
    ),
    (
        402,
        "402",  # OpenRouter
        "This request requires more credits, or fewer max_tokens. You requested up to 24000 tokens, but can"
        " only afford 3120. To increase, add more credits.",
        Kind.OTHER,
        None,
    ),
    (
        400,
        "invalid_message",  # Perplexity
        "After the (optional) system message(s), user and assistant roles should be alternating; #4 is not.",
        Kind.OTHER,
        None,
    ),
    (
        400,
        "content_filter",  # Azure
        "The response was filtered due to the prompt triggering the service's content management policy."
        " Please modify the prompt and retry. See article 2198000.",
        Kind.OTHER,
        None,
    ),
    (503, "unavailable_error", "Loading model, 41 of 65 layers", Kind.OTHER, None),  # llama.cpp
    (
        429,
        "ThrottlingException",
        "Too many tokens per day, please wait before you try again.",
        Kind.OTHER,
        None,
    ),  # Bedrock
    (
        429,
        "engine_overloaded_error",
        "The engine is currently overloaded, please try it again later",
        Kind.OTHER,
        None,
    ),  # Kimi
    (
        401,
        "authentication_error",
        "Authentication Fails (no such user), key ****8192",
        Kind.OTHER,
        None,
    ),  # DeepSeek
    (404, "model_not_found", "That model does not exist: example-32k-instruct", Kind.OTHER, None),  # OpenAI
]

ROWS: list[tuple[int, str, str, Kind, int | None]] = [*PROMPTS, *REPLIES, *VALUES, *UNKNOWNS, *OTHERS]
