"""Faults on the way to an endpoint, and answers that are refusals."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest import mock

from faults.stage import Row, Stage
from jupyter_session_memory.messages import Outcome
from support.certificates import Authority
from support.wire import KEY, WireServer, http


def said(message: str, **more: Any) -> dict[str, Any]:
    """An error body as endpoints send it."""
    return {"error": {"message": message, **more}}


def answers(status: int, body: Any = b"", headers: dict[str, str] | None = None, times: int = 1) -> Any:
    return lambda it: it.server.status(status, body, headers, times=times)


def nothing_listens(it: Stage) -> None:
    with WireServer() as gone:
        url = gone.url
    it.at(base_url=url)


def no_such_host(it: Stage) -> None:
    it.at(base_url="http://models.example/v1")
    unknown = socket.gaierror(-2, "Name or service not known")
    it.trouble.enter_context(mock.patch.object(socket, "getaddrinfo", side_effect=unknown))


def with_certificate(host: str = "127.0.0.1", *, expired: bool = False, trusted: bool = True) -> Any:
    """A server that speaks https, with this certificate."""

    def arrange(it: Stage) -> None:
        folder = Path(it.trouble.enter_context(TemporaryDirectory()))
        known, unknown = Authority(folder / "known.pem"), Authority(folder / "unknown.pem")
        it.trouble.enter_context(mock.patch.dict(os.environ, SSL_CERT_FILE=str(known.file)))
        certificate = (known if trusted else unknown).server(host, expired=expired)
        it.at(base_url=it.trouble.enter_context(WireServer(tls=certificate)).url)

    return arrange


def no_such_model(it: Stage) -> None:
    it.model = "tinny"
    it.server.status(404, said("The model `tinny` does not exist", code="model_not_found"))


def wrong_path(it: Stage) -> None:
    it.at(base_url=it.server.url.removesuffix("/v1"))
    it.server.status(404, "<html>not found</html>")


def with_temperature(it: Stage) -> None:
    it.options = {"temperature": 0.5, "max_tokens": 50}
    it.server.status(400, said("Unsupported parameter: 'temperature' is not supported with this model.",
                               param="temperature", code="unsupported_parameter"))  # fmt: skip


def with_limit(it: Stage) -> None:
    it.options = {"max_tokens": 50}
    it.server.status(400, said("Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.",
                               param="max_tokens"))  # fmt: skip


def through_a_proxy(it: Stage) -> None:
    with WireServer() as gone:
        proxy = gone.url
    settings = {"http_proxy": proxy, "HTTP_PROXY": proxy, "no_proxy": "", "NO_PROXY": ""}
    it.trouble.enter_context(mock.patch.dict(os.environ, settings))
    it.at(base_url="http://models.example/v1")


def redirected(it: Stage) -> None:
    it.server.script(http(302, b"", {"Location": "https://login.example/sign-in?next=/v1"}))


def ipv6_bypassed(it: Stage) -> None:
    settings = {"http_proxy": "", "HTTP_PROXY": "", "no_proxy": "[::1]", "NO_PROXY": "[::1]"}
    it.trouble.enter_context(mock.patch.dict(os.environ, settings))
    it.trouble.enter_context(
        mock.patch("jupyter_session_memory.providers.wire.clients.is_loopback", return_value=False)
    )
    it.at()


def with_a_long_limit(it: Stage) -> None:
    it.options = {"max_tokens": 20_000}
    it.server.status(400, said("Invalid max_tokens value, the valid range of max_tokens is [1, 8192]"))


def a_limit_that_fills_the_window(it: Stage) -> None:
    it.options = {"max_tokens": 4_096}
    it.server.status(400, said("The maximum context length is 4096 tokens, but 4116 were requested (20 in messages, "
                               "4096 in the completion)."))  # fmt: skip


def the_first_makes_embeddings(it: Stage) -> None:
    it.server.models = ["small-embedder", "first", "tiny"]
    it.at("vllm")
    it.model = ""
    it.server.status(400, said("first does not support chat"))


def strict_template(message: str) -> Any:
    def arrange(it: Stage) -> None:
        it.memory.add("system", "Be brief.")
        it.server.status(400, said(message))

    return arrange


ROWS = [
    Row(1, "nothing listens", nothing_listens, 0),
    Row(1, "no such host", no_such_host, 0),
    Row(2, "TLS asked of a server without it",
        lambda it: it.at(base_url=it.server.url.replace("http:", "https:")), 0),
    Row(2, "a certificate that nobody vouches for", with_certificate(trusted=False), 0),
    Row(2, "a certificate of another host", with_certificate("other.example"), 0),
    Row(2, "a certificate that has expired", with_certificate(expired=True), 0),
    Row(3, "401", answers(401, said(f"Incorrect API key provided: {KEY}.", code="invalid_api_key")), 1),
    Row(4, "402", answers(402, said("Insufficient credits")), 1),
    Row(4, "403", answers(403, said("Country, region, or territory not supported")), 1),
    Row(5, "404, model", no_such_model, 1),
    Row(5, "404, address without /v1", wrong_path, 1),
    Row(5, "no model is named, and the first does not chat", the_first_makes_embeddings, 2, Outcome.COMPLETE,
        error=False),
    Row(6, "408 twice", answers(408, times=2), 2),
    Row(6, "409 once", answers(409, said("Conflict")), 2, Outcome.COMPLETE, error=False),
    Row(7, "413, request too large", answers(413, said("Request Entity Too Large: body limit")), 1),
    Row(8, "422", answers(422, {"detail": [{"loc": ["body", "messages", 0], "msg": "field required"}]}), 1),
    Row(9, "429, Retry-After 2", answers(429, said("Slow down"), {"Retry-After": "2"}), 2, Outcome.COMPLETE,
        error=False),
    Row(9, "429, Retry-After 90", answers(429, said("Rate limit reached"), {"Retry-After": "90"}), 1),
    Row(10, "429, no quota left",
        answers(429, said("You exceeded your current quota", code="insufficient_quota")), 1),
    Row(11, "500 with a web page, three times", answers(500, "<html><body>Oops</body></html>", times=3), 3),
    Row(11, "500, a model larger than the memory",
        answers(500, said("model requires more system memory (7.5 GiB) than is available (5.2 GiB)"), times=3), 1),
    Row(11, "529, overloaded, once", answers(529, said("Overloaded")), 2, Outcome.COMPLETE, error=False),
    Row(21, "content filter, before the first word",
        answers(400, said("The response was filtered due to the prompt.", code="content_filter")), 1,
        Outcome.FILTERED, error=False),
    Row(24, "a parameter the model does not take", with_temperature, 2, Outcome.COMPLETE, error=False),
    Row(24, "a limit that the model knows by another name", with_limit, 2, Outcome.COMPLETE, error=False),
    Row(24, "a limit on the reply that is out of range", with_a_long_limit, 1),
    Row(24, "a limit on the reply that fills the window", a_limit_that_fills_the_window, 1),
    Row(24, "no stream_options",
        answers(422, {"detail": [{"loc": ["body", "stream_options"], "type": "extra_forbidden"}]}), 2, Outcome.COMPLETE,
        error=False),
    Row(24, "a model that does not stream", answers(400, said("Not verified to stream this model", param="stream")), 2,
        Outcome.COMPLETE, error=False),
    Row(42, "a proxy that does not answer", through_a_proxy, 0),
    Row(42, "a redirect", redirected, 1),
    Row(42, "an IPv6 address in NO_PROXY", ipv6_bypassed, 1, Outcome.COMPLETE, error=False),
    Row(43, "a template without system messages", strict_template("System role not supported"), 2, Outcome.COMPLETE,
        error=False),
    Row(43, "a template with one system message",
        strict_template("System message must be at the beginning."), 2,
        Outcome.COMPLETE, error=False),
    Row(43, "a template in which roles alternate",
        strict_template("Conversation roles must alternate user/assistant/user/assistant/..."), 2,
        Outcome.COMPLETE, error=False),
    Row(43, "the same, in other words",
        strict_template("This model takes no successive messages of the same role; interleave them."), 2,
        Outcome.COMPLETE, error=False),
]  # fmt: skip
