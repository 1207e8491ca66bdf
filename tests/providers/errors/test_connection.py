"""Servers that cannot be reached: refused, by proxy, and certificates that nobody vouches for."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from pathlib import Path

import pytest

from jupyter_session_memory.providers.errors import endpoint as edge
from jupyter_session_memory.providers.errors.address import Endpoint
from jupyter_session_memory.providers.keys import Secret
from jupyter_session_memory.providers.openai import OpenAIProvider
from jupyter_session_memory.providers.presets import PRESETS
from support.answers import answer_of
from support.certificates import Authority
from support.wire import KEY, WireServer


def test_nothing_listening_names_what_to_start() -> None:
    """The very line of the most frequent fault, with one quick second try."""
    with WireServer() as server:
        port = server.port
    ollama = OpenAIProvider(
        PRESETS["ollama"], base_url=f"http://localhost:{port}/v1", sleep=lambda _seconds: None
    )
    line = answer_of(ollama).line
    assert line.startswith(
        f"No reply: nothing listens at localhost:{port}. Check that it runs and that OLLAMA_HOST"
    )
    home = Endpoint("ollama", "http://localhost:11434/v1", start=PRESETS["ollama"].start)
    assert str(edge.failure(ConnectionRefusedError(111, "Connection refused"), home, "m")) == (
        "No reply: nothing listens at localhost:11434. Start Ollama, then run this cell again."
    )


def test_a_proxy_that_refuses_is_not_taken_for_the_endpoint(monkeypatch: pytest.MonkeyPatch) -> None:
    """With a proxy in the environment the refusal came from it, unless the server is on this machine."""
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("no_proxy", "inside.example")
    refused = ConnectionRefusedError(111, "Connection refused")
    home = Endpoint("ollama", "http://localhost:11434/v1", start="Start Ollama")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    assert "nothing listens at localhost:11434. Start Ollama" in str(edge.failure(refused, home, "m"))
    far, near = (Endpoint("openai", f"https://{name}.example/v1") for name in ("outside", "inside"))
    assert "the proxy on the way to outside.example did not work" in str(edge.failure(refused, far, "m"))
    assert "nothing listens at inside.example" in str(edge.failure(refused, near, "m"))


def test_plain_http_where_tls_is_expected_is_named(
    server: WireServer, connect: Callable[..., OpenAIProvider]
) -> None:
    """https in front of an http server: the line names the address to set, and it is tried once."""
    url = server.url.replace("http:", "https:")
    answer = answer_of(OpenAIProvider(PRESETS["openai"], base_url=url, key=Secret(KEY, "OPENAI_API_KEY")))
    assert f"speaks http, not https. Set OPENAI_BASE_URL to {server.url}," in answer.line
    assert "verify" not in answer.line
    assert answer.statuses == []


@pytest.mark.parametrize(
    ("said", "advice"),
    [
        ("self-signed certificate in certificate chain", "Behind an organisation's proxy, or for a server of your "
         "own, set SSL_CERT_FILE to its certificate"),
        ("certificate is not yet valid", "Check this computer's date, or tell whoever runs the endpoint"),
        ("Hostname mismatch, certificate is not valid for 'api.openai.com'.", "Check the host in OPENAI_BASE_URL"),
    ],
)  # fmt: skip
def test_a_certificate_that_is_not_trusted_is_explained(said: str, advice: str) -> None:
    """The reason and what helps are named; switching verification off is never proposed."""
    cause = ssl.SSLCertVerificationError(1, "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed")
    cause.verify_message = said
    home = Endpoint("openai", "https://api.openai.com/v1", url_variable="OPENAI_BASE_URL")
    assert str(edge.failure(cause, home, "m")) == (
        f"No reply: the certificate of api.openai.com is not trusted ({said.lower().rstrip('.')}). "
        f"{advice}, then run this cell again."
    )


def test_a_certificate_that_is_made_known_is_trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the line says helps, on this machine too, and without a new provider."""
    authority = Authority(tmp_path / "authority.pem")
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    with WireServer(tls=authority.server()) as server:
        endpoint = OpenAIProvider(PRESETS["openai"], base_url=server.url, key=Secret(KEY, "OPENAI_API_KEY"))
        assert "set SSL_CERT_FILE to its certificate" in answer_of(endpoint).line
        monkeypatch.setenv("SSL_CERT_FILE", str(authority.file))
        assert answer_of(endpoint).text == "Reply 1."
        endpoint.close()


def test_a_certificate_file_that_is_missing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong SSL_CERT_FILE is named, not taken for a fault of the endpoint."""
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere/to/be/found.pem")
    for host in ("127.0.0.1", "host.invalid"):
        endpoint = OpenAIProvider(PRESETS["vllm"], base_url=f"https://{host}:1/v1")
        assert "there is no certificate file where SSL_CERT_FILE says" in answer_of(endpoint).line


@pytest.mark.parametrize(
    ("error", "part"),
    [(ImportError("Using SOCKS proxy, but the 'socksio' package is not installed."), "a package is missing: “Using"),
     (FileNotFoundError(2, "No such file or directory"), "no certificate file where SSL_CERT_FILE says. Correct it"),
     (ValueError("Unknown scheme for proxy URL"), "the proxy on the way to host.invalid did not work")],
)  # fmt: skip
def test_a_client_that_cannot_be_made_is_one_line(
    monkeypatch: pytest.MonkeyPatch, error: Exception, part: str
) -> None:
    """What the environment breaks before anything is sent is told like any other fault."""

    def broken(*args: object) -> None:
        raise error

    monkeypatch.setattr("jupyter_session_memory.providers.wire.clients.Client", broken)
    endpoint = OpenAIProvider(
        PRESETS["openai"], base_url="http://host.invalid/v1", sleep=lambda _seconds: None
    )
    assert part in answer_of(endpoint).line
