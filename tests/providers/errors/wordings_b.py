"""How model servers word refusals, in our own words: gathered by somebody who had not seen the rules.

Of these rows 67 % were right on the first run, with 5 numbers taken for windows that are none. The rules were mended
by them since: they are seen, and prove no more than that.

A row: status, code or type, text, what it means, and the window where the text says one. A limit on the tokens of
the input alone counts as the window too: it is what a request has to fit into.
"""

from __future__ import annotations

from jupyter_session_memory.providers.errors.meaning import Kind

ROWS: list[tuple[int, str, str, Kind, int | None]] = [
    # The prompt is too long.
    (400, "BadRequestError", "This input (61733 tokens) is more than the context of the model takes (40960 tokens).",
     Kind.PROMPT, 40960),
    (400, "exceed_context_size_error", "prompt (4391 tokens) does not fit the context size there is (4096 tokens), "
     "please enlarge it", Kind.PROMPT, 4096),
    (500, "server_error", "The size of the context was exceeded.", Kind.PROMPT, None),
    (400, "", "Asked to hold on to the first 15870 tokens when the context overflows. But this model was loaded with a "
     "context length of just 7866 tokens, and that does not suffice. Load it with a longer context, or send a shorter "
     "input.", Kind.PROMPT, 7866),
    (400, "invalid_parameter_error", "<400> InternalError.Algo.InvalidParameter: Input length should be in the range "
     "of [1, 258048]", Kind.PROMPT, 258048),
    (400, "1261", "The prompt goes beyond the max length", Kind.PROMPT, None),
    (400, "1210", "API 调用参数不正确，请查阅文档。A request of 215387 input tokens is above this model's maximum "
     "context length 202750", Kind.PROMPT, 202750),
    (400, "bad_request_error", "invalid params, limit of the context window exceeded (2013)", Kind.PROMPT, None),
    (413, "tokens_limit_reached", "The body of this request is too large for the gpt-9-mini model. Max size allowed: "
     "8000 tokens.", Kind.PROMPT, 8000),
    (400, "20015", "the number of tokens in the input (204703) went over the max_prompt_tokens (202752) limit.",
     Kind.PROMPT, 202752),
    (400, "", "A generation length of 1 cannot be done! Your prompt is 4309 tokens long, generating 1 more tokens "
     "would need a sequence length of 4310, but sequences of 4096 are the longest that are supported!",
     Kind.PROMPT, 4096),
    (500, "", "Request length 71604 + 2048 is larger than max_seq_len 65536", Kind.PROMPT, 65536),
    (422, "validation", "Input validation error: `inputs` has to be under 1024 tokens. Given: 1872",
     Kind.PROMPT, 1024),
    (400, "Bad Request", "Prompt is over the maximum input sequence length (51200 tokens): prompt_tokens=52117",
     Kind.PROMPT, 51200),
    (500, "", "New request cannot be processed: a prompt length of 5061 is above the maximum sequence length (2048)",
     Kind.PROMPT, 2048),
    (400, "invalid_request", "输入内容过长：本次共 135201 个 token，超出模型上下文长度上限 131072",
     Kind.PROMPT, 131072),
    (500, "", "The tokens requested (2291) exceed a context window of 2048", Kind.PROMPT, 2048),
    (400, "ValidationException", "The model returned the following errors: the input is too long for the model you "
     "requested.", Kind.PROMPT, None),
    (400, "", "The input tokens of the request are over the token limit of the model. Make the input smaller.",
     Kind.PROMPT, None),
    (400, "400", "The endpoint has a maximum context length of 32768 tokens. You asked for about 42840 tokens, though "
     "(42840 of text input). Shorten either of them, or let a transform compress your prompt.", Kind.PROMPT, 32768),
    # The reply asked for is too long.
    (400, "invalid_request_error", "max_tokens is larger than possible: 8192. This model gives 4096 completion tokens "
     "at most, whereas 8192 were wanted.", Kind.REPLY, None),
    (400, "BadRequestError", "The model's maximum context length is 128000 tokens. You asked for 65535 output tokens, "
     "however, and the prompt has at least 62466 input tokens, which is at least 128001 tokens in total. Please reduce "
     "max_tokens, or the length of the prompt.", Kind.REPLY, 128000),
    (400, "ValidationException", "The maximum tokens you asked for exceed the limit of this model, 4096. Try once more "
     "with a maximum tokens value below 4096.", Kind.REPLY, None),
    (400, "invalid_request_error", "`max_tokens` has to be less than or equal to `16384`, as the maximum value for "
     "`max_tokens` is below the `context_window` of this model", Kind.REPLY, None),
    (400, "INVALID_ARGUMENT", "The request could not be submitted since its maxOutputTokens value is 131072, while the "
     "range supported is from 1 (inclusive) to 65537 (exclusive). Change the value, then try again.",
     Kind.REPLY, None),
    (400, "invalid_request_error", "The max_tokens value is invalid, max_tokens has the valid range [1, 8192]",
     Kind.REPLY, None),
    (422, "validation", "Input validation error: `inputs` tokens + `max_new_tokens` should be <= 1512. Given: 1000 "
     "`inputs` tokens and 1024 `max_new_tokens`", Kind.REPLY, 1512),
    (400, "invalid_request_error", "`max_tokens` and the input length exceed the context limit: 142251 + 64000 > "
     "200000, lower the input length or `max_tokens` and send it again", Kind.REPLY, 200000),
    (400, "requested_too_many_tokens", "Asked for 115120 tokens to generate, after a prompt of length 40055, and so "
     "beyond the max limit of 128000 tokens.", Kind.REPLY, 128000),
    (400, "InvalidParameter", "The parameter `max_completion_tokens` of this request is not valid: integer over the "
     "maximum value, a value <= 12288 was expected, but it is 32000. Request id: 0217529643931420", Kind.REPLY, None),
    (400, "", "The token count of the request exceeds the maximum context length of the model, 202752 tokens. In total "
     "202941 tokens were asked for: 170941 tokens in the input messages and 32000 tokens for the completion.",
     Kind.REPLY, 202752),
    (400, "BadRequestError", "'max_tokens' or 'max_completion_tokens' is larger than what is left: 64000. The maximum "
     "context length is 64001 tokens for this model and the request has 24235 input tokens (64000 > 64001 - 24235).",
     Kind.REPLY, 64001),
    (416, "", "max_completion_tokens is limited with this model", Kind.REPLY, None),
    (500, "", "Request length 60012 + 8192 is larger than max_seq_len 65536", Kind.REPLY, 65536),
    # The value of a parameter is not allowed.
    (422, "", "Invalid params: temperature has to be in the range (0, +inf)", Kind.VALUE, None),
    (400, "", "1 validation error: temperature: Input should be at most 1 [type=less_than_equal, input_value=1.5, "
     "input_type=float]", Kind.VALUE, None),
    (400, "invalid_request_error", "invalid temperature: this model allows 1 only", Kind.VALUE, None),
    (400, "ValidationException", "Value '1.5' at 'inferenceConfig.temperature' does not satisfy its constraint: Member "
     "has to have a value less than or equal to 1", Kind.VALUE, None),
    (400, "invalid_request_error", "`reasoning_effort` has to be one of `none` or `default`", Kind.VALUE, None),
    (400, "invalid_request_error", "top_p: range: 0..1", Kind.VALUE, None),
    (400, "invalid_parameter_error", "<400> InternalError.Algo.InvalidParameter: thinking_budget has to be a positive "
     "integer that is not greater than 38912", Kind.VALUE, None),
    (400, "invalid_parameter_error", "parameter.enable_thinking should be set to false where a call is not streamed",
     Kind.VALUE, None),
    (400, "BadRequestError", "top_k has to be -1 (off), or 1 at the least, but is 0.", Kind.VALUE, None),
    (400, "integer_above_max_value", "'top_logprobs' is invalid: the integer is above the maximum. A value <= 20 was "
     "expected, 50 was given.", Kind.VALUE, None),
    (400, "BadRequestError", "max_tokens has to be 1 at the least, got 0.", Kind.VALUE, None),
    (400, "unsupported_value", "Value not supported: 'temperature' can not be 0.2 with this model. The default value "
     "(1) is the only one.", Kind.VALUE, None),
    (400, "array_above_max_length", "'stop' is invalid: array too long. An array with a maximum length of 4 was "
     "expected, but the length of this one is 7.", Kind.VALUE, None),
    (400, "1214", "top_p 参数非法，取值范围为 (0, 1)", Kind.VALUE, None),
    # A parameter is not known, or not supported.
    (400, "invalid_request_error", "A request argument was supplied that is unrecognized: max_completion_tokens",
     Kind.UNKNOWN, None),
    (400, "unsupported_parameter", "Parameter unsupported: this model does not support 'max_tokens'. Take "
     "'max_completion_tokens' in its place.", Kind.UNKNOWN, None),
    (400, "INVALID_ARGUMENT", 'The JSON payload received is invalid. Name "seed" is unknown: No such field was found.',
     Kind.UNKNOWN, None),
    (422, "extra_forbidden", "body.max_completion_tokens: Extra inputs are forbidden (input: 32000)",
     Kind.UNKNOWN, None),
    (400, "invalid-argument", "This model has no support for the argument: presencePenalty", Kind.UNKNOWN, None),
    (400, "wrong_api_format", "body.store: 'body.store' is an unsupported property", Kind.UNKNOWN, None),
    (400, "", "litellm.UnsupportedParamsError: vertex_ai doesn't support these parameters: {'frequency_penalty': 0.5}, "
     "for model=gemini-9-flash. Set `litellm.drop_params = True` to leave them out", Kind.UNKNOWN, None),
    (400, "BAD_REQUEST", 'Bad request: json: field "stream_options" unknown', Kind.UNKNOWN, None),
    (400, "invalid_request_error", "`reasoning_effort` cannot be used: not supported with this model",
     Kind.UNKNOWN, None),
    (400, "INVALID_ARGUMENT", "This model does not have penalties enabled", Kind.UNKNOWN, None),
    (500, "TypeError", "create_completion() got a keyword argument it did not expect: 'top_a'", Kind.UNKNOWN, None),
    (400, "", "Validation failed: additional properties not allowed ('reasoning' is unexpected)", Kind.UNKNOWN, None),
    # Anything else.
    (413, "rate_limit_exceeded", "The request is too large for the model `llama-9-8b` in organization `org_01x2` on "
     "tokens per minute (TPM): Limit 6000, Requested 14368, make your message smaller and try again.",
     Kind.OTHER, None),
    (402, "402", "The request needs more credits, or fewer max_tokens. Up to 16384 tokens were requested, but 3919 are "
     "all that can be paid for.", Kind.OTHER, None),
    (402, "402", "Limit of prompt tokens exceeded: 230799 > 91442. Create a key that has a higher monthly limit.",
     Kind.OTHER, None),
    (429, "ThrottlingException", "Too many tokens, wait a while before you try again.", Kind.OTHER, None),
    (500, "500", "The roles in a conversation have to alternate user/assistant/user/assistant/... at row 19, column 27",
     Kind.OTHER, None),
    (400, "invalid_request_error", "messages: the roles have to take turns, but several \"user\" roles follow one "
     "another", Kind.OTHER, None),
    (400, "data_inspection_failed", "<400> InternalError.Algo.DataInspectionFailed: The input text may have "
     "inappropriate content.", Kind.OTHER, None),
    (400, "content_filter", "The response was held back as the prompt set off our content management policy. Please "
     "change your prompt and try again.", Kind.OTHER, None),
    (402, "invalid_request_error", "Balance Insufficient", Kind.OTHER, None),
    (503, "unavailable_error", "The model is being loaded", Kind.OTHER, None),
    (500, "", "the model needs more system memory (12.4 GiB) than there is (7.8 GiB)", Kind.OTHER, None),
    (500, "", "CUDA ran out of memory. Tried to get 2048 MiB (GPU 0; 24576 MiB in all, 131 MiB free)",
     Kind.OTHER, None),
    (404, "model_not_found", "There is no model `qwen-9-32k-131072`, or you have no access to it.", Kind.OTHER, None),
    (401, "invalid_api_key", "The API key provided is not right: sk-4096****8192.", Kind.OTHER, None),
    (400, "invalid_request_error", "messages.2.content.1.image: the image is over the 5 MB maximum: 6291456 bytes > "
     "5242880 bytes", Kind.OTHER, None),
    (504, "", "The upstream server took longer than 60000 ms to answer", Kind.OTHER, None),
]  # fmt: skip
