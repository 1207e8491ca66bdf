"""What endpoints say when they refuse a request, in our own words after public reports: what each means.

Status, code or type, text, kind, window. The numbers are made up; where a row has no window, no number of it
is one. The rules were written from these rows: they prove no more than that.
"""

from __future__ import annotations

from jupyter_session_memory.providers.errors.meaning import Kind

PROMPT, REPLY, VALUE, UNKNOWN, OTHER = Kind.PROMPT, Kind.REPLY, Kind.VALUE, Kind.UNKNOWN, Kind.OTHER

ROWS: list[tuple[int, str, str, Kind, int | None]] = [
    # The prompt is too long.
    (400, "",
     "The model's maximum context length is 131072 tokens, but you requested 133034 tokens (125034 in "
     "the messages, 8000 in the completion). Reduce the length of the messages or the completion.",
     PROMPT, 131072),
    (400, "",
     "Maximum context length of this model: 8191 tokens; you requested 8238 tokens (8238 in your "
     "prompt; 0 for the completion).",
     PROMPT, 8191),
    (400, "", "The prompt is too long: 213462 tokens > 200000 maximum", PROMPT, 200000),
    (400, "",
     "input length and max_tokens exceed context limit: 199759 + 8192 > 200000, decrease one of them",
     PROMPT, 200000),
    (400, "1261", "The prompt exceeds the max length", PROMPT, None),
    (400, "1210",
     "Wrong call. Request 182387 input tokens exceeds the model's maximum context length 160000",
     PROMPT, 160000),
    (400, "",
     "The input (61709 tokens) is longer than this model's context length (40960 tokens).",
     PROMPT, 40960),
    (400, "",
     "Input length (160062 tokens) exceeds the maximum allowed length (59862 tokens).",
     PROMPT, 59862),
    (400, "", "Input length (11680) exceeds the model's maximum context length (4096).", PROMPT, 4096),
    (500, "", "Requested tokens (2065) exceed context window of 1800", PROMPT, 1800),
    (413, "tokens_limit_reached",
     "Request body too large for the gpt-4o model. Max size: 8000 tokens.",
     PROMPT, 8000),
    (400, "20015",
     "number of input tokens (204703) has exceeded max_prompt_tokens (202752) limit.",
     PROMPT, 202752),
    (400, "",
     "Too many tokens: the total number of tokens (prompt and prediction) cannot exceed 2048 - "
     "received 6354. Use a shorter prompt or a smaller max_tokens.",
     PROMPT, 2048),
    (422, "",
     "Input validation error: `inputs` tokens + `max_new_tokens` must be <= 32768. Given: 32600 "
     "`inputs` tokens and 512 `max_new_tokens`",
     PROMPT, 32768),
    (422, "", "Input validation error: `inputs` must have less than 512 tokens. Given: 700", PROMPT, 512),
    (400, "", "Prompt length (5056) exceeds maximum sequence length (2048)", PROMPT, 2048),
    (400, "",
     "The sum of prompt length (9351.0), query length (0) should not exceed max_num_tokens (8192)",
     PROMPT, 8192),
    (400, "", "Prompt too long: 41911 tokens exceeds max context window of 32768 tokens", PROMPT, 32768),
    (400, "",
     "The prompt (total length 25938) is too long to fit into the model (context length 4096).",
     PROMPT, 4096),
    (400, "", "The prompt exceeds the maximum context length", PROMPT, None),
    (400, "",
     "Request input tokens exceed the model's token limit. Reduce the size of the input.",
     PROMPT, None),
    (400, "",
     "The maximum context length is 262144 tokens. You requested 8000 output tokens and your prompt "
     "contains at least 254145 input tokens, at least 262145 tokens in all. Reduce the input. "
     "(parameter=input_tokens, value=254145)",
     PROMPT, 262144),
    (400, "",
     "The token count of the request exceeds the maximum context length of 256000 tokens. You asked "
     "for 256878 tokens: 250216 tokens from the input messages and 6662 tokens for the completion.",
     PROMPT, 256000),
    (400, "",
     "The maximum context length of this endpoint is 32768 tokens, and you requested about 42832 "
     "tokens (42832 of text input). Shorten it, or compress your prompt.",
     PROMPT, 32768),
    (400, "", "max_tokens must be at least 1, got -7584. (parameter=max_tokens, value=-7584)", PROMPT, None),
    (400, "INVALID_ARGUMENT",
     "The input token count (81881) exceeds the maximum number of tokens allowed (65536).",
     PROMPT, 65536),
    (400, "", "Range of input length should be [1, 30720]", PROMPT, 30720),
    (400, "", "invalid params, context window exceeds limit (2013)", PROMPT, None),
    (400, "", "Context size has been exceeded.", PROMPT, None),
    (400, "", "Cannot truncate the prompt: n_keep (5587) >= n_ctx (4096)", PROMPT, 4096),
    (500, "", "Input is too long for the requested model.", PROMPT, None),
    (400, "", "Error code 1301: the conversation is longer than what fits the context window", PROMPT, None),
    (400, "", "Requested 319487 tokens, max 300000 tokens per request", PROMPT, 300000),
    (400, "", "输入长度超过模型的最大上下文长度", PROMPT, None),
    # The limit on the reply is too large.
    (400, "",
     "max_tokens is too large: 8192. This model supports at most 4096 completion tokens; you provided "
     "8192.",
     REPLY, None),
    (400, "",
     "The maximum tokens you requested exceeds the model limit of 4096. Try a maximum tokens value "
     "lower than 4096.",
     REPLY, None),
    (400, "",
     "max_tokens (1048576) cannot exceed 65536. Reduce the length of max output tokens generated.",
     REPLY, None),
    (400, "",
     "max_tokens: 204096 > 64000, which is the maximum allowed number of output tokens for this model",
     REPLY, None),
    (422, "", "Input validation error: `max_new_tokens` must be <= 192. Given: 200", REPLY, None),
    (400, "InvalidParameter",
     "The parameter `max_completion_tokens` is not valid: integer above maximum value, expected a "
     "value <= 12288, but got 32000 instead.",
     REPLY, None),
    (400, "",
     "The maximum context length is 4096 tokens, and you requested 4217 tokens (121 in the messages, "
     "4096 in the completion).",
     REPLY, 4096),
    (400, "",
     "input length and max_tokens exceed context limit: 86888 + 119866 > 204648, decrease one of them",
     REPLY, 204648),
    (400, "", "Invalid max_tokens value, the valid range of max_tokens is [1, 8192]", REPLY, None),
    (400, "1214", "max_tokens参数非法。请检查文档。", REPLY, None),
    (400, "", "The parameter max_tokens must be less than or equal to 12288.0", REPLY, None),
    # Another value is out of range.
    (422, "", "Invalid params: temperature must be in range (0, +inf)", VALUE, None),
    (400, "", "temperature: range: -1 or 0..1", VALUE, None),
    (400, "", "The temperature is out of range; the valid range is between 0 and 1.", VALUE, None),
    (400, "",
     "Value '1.5' at 'inferenceConfig.temperature' did not satisfy the constraint: must have a value "
     "less than or equal to 1",
     VALUE, None),
    (400, "1214", "temperature参数非法。请检查文档。", VALUE, None),
    (400, "", "thinking.enabled.budget_tokens: Input should be greater than or equal to 1024", VALUE, None),
    (400, "", "top_p must be between 0 and 1", VALUE, None),
    # A parameter is not taken.
    (400, "",
     "Extra parameters ['stream_options'] are not allowed unless extra-parameters is set to "
     "pass-through.",
     UNKNOWN, None),
    (400, "unknown_parameter",
     "Unknown parameter: 'stream_options'. (request id: 20240806214436917505976)",
     UNKNOWN, None),
    (400, "unsupported_parameter",
     "'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
     UNKNOWN, None),
    (400, "unsupported_value",
     "'temperature' does not support 0.16 with this model. Only the default (1) is supported.",
     UNKNOWN, None),
    (400, "", "These models don't support temperature=0.84. Only temperature=1 is supported.", UNKNOWN, None),
    (400, "", "Extra inputs are not permitted, field: 'stream_options'", UNKNOWN, None),
    (400, "", "This model does not take the parameter reasoning_effort", UNKNOWN, None),
    # Something else.
    (400, "string_above_max_length",
     "Invalid 'messages[5].content': string too long. Expected a string with maximum length 10485760, "
     "but got a string with length 10605342.",
     OTHER, None),
    (400, "", "String value length (20054016) exceeds the maximum allowed (20000000)", OTHER, None),
    (400, "",
     "messages.58.content.2.image.source.base64: image exceeds 5 MB maximum: 6500712 bytes > 5242880 "
     "bytes",
     OTHER, None),
    (413, "", "Request too large (max 32MB)", OTHER, None),
    (413, "",
     "Request too large for the model on tokens per min (TPM): Limit 30000, Requested 132819. The "
     "input or output tokens must be reduced.",
     OTHER, None),
    (400, "", "messages: roles must alternate between user and assistant", OTHER, None),
    (400, "", "This model doesn't support system messages. Try again without a system message.", OTHER, None),
    (400, "", "The API key is not valid. Pass a valid one.", OTHER, None),
    (500, "", "The model requires more system memory (7.5 GiB) than is available (5.2 GiB)", OTHER, None),
    (400, "", "Model bge-m3 is an embedding model and does not support chat", OTHER, None),
    (400, "",
     "Invalid 'tools': array too long. Expected an array with maximum length 128, but got length 200.",
     OTHER, None),
    (400, "", "The content was blocked by the safety filter", OTHER, None),
]  # fmt: skip
