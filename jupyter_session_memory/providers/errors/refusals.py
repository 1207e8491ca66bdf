"""The line for each HTTP status that is not recognised by what its body says."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin, urlsplit

from ...exceptions import (
    AuthenticationFailed,
    EndpointTimeout,
    ModelLoading,
    ModelNotFound,
    PermissionRefused,
    ProviderError,
    QuotaExhausted,
    RateLimited,
    RequestRefused,
    ServerFault,
)
from .address import Endpoint
from .body import ErrorBody, sentence
from .connection import by_proxy, other_scheme
from .meaning import is_loading, unmended

CHOOSE = "Run %model list, choose one"

SHAPES = {
    "no_system": "no system message",
    "one_system": "one system message, at the beginning",
    "alternate": "user and assistant messages in turn",
}
"""What a strict template wants, by the profile that gives it."""

_DENIED = {
    402: ("the account at {host} has no credit left", "Add credit or choose another %model"),
    403: (
        "{host} does not allow this",
        "Ask for access, put the question differently, or choose another %model",
    ),
}
_NO_MODEL = re.compile(
    r"model_not_found|model[^.]{0,120}?(not found|not exist|does ?n[o']t exist|unknown|decommissioned|no longer)"
    r"|(invalid|unknown|no such|unsupported) model|not a valid model|deploymentnotfound",
    re.I | re.S,
)
_NO_KEY = re.compile(
    r"api.?key[^.]{0,30}(not valid|invalid|incorrect|wrong)|(invalid|incorrect|wrong) api.?key", re.I
)
_WANTS_TLS = re.compile(r"http request.{0,40}\bhttps (port|server)", re.I)
_OVERLOAD = re.compile(
    r"overloaded|server_error|service.?unavailable|internal.?server.?error|temporarily", re.I
)
_WAIT = re.compile(
    r"retryDelay\W+(?P<a>[\d.]+)s"
    r"|(?:try again|retry|wait)\D{0,20}?(?:(?P<m>\d+)m)?(?P<s>[\d.]*\d) ?(?P<unit>ms\b|s\b|seconds?)",
    re.I,
)


class PathNotFound(ModelNotFound):
    """Nothing answers at that path: the base URL is wrong rather than the model."""


def is_overload(said: ErrorBody) -> bool:
    """An error inside a stream by which the endpoint says that it cannot at the moment."""
    return bool(_OVERLOAD.search(said.everything))


def by_status(
    status: int, said: ErrorBody, headers: Mapping[str, str], endpoint: Endpoint, model: str
) -> ProviderError:
    """Our error for an answer with this status."""
    detail = sentence(endpoint.shown(said.text))
    host = endpoint.host
    if status == 401:
        return _unauthorised(endpoint)
    if status in _DENIED:
        what, step = _DENIED[status]
        what = f"{what.format(host=host)} ({status})"
        return PermissionRefused(what, detail=detail, next_step=step, again=False, status=status)
    if status in (400, 404, 422, 500) and _NO_MODEL.search(said.everything):
        advice = f"Run {endpoint.fetch.format(model=model)} in a terminal" if endpoint.fetch else CHOOSE
        return ModelNotFound(f"{host} has no model {model}", next_step=advice, status=status)
    if status == 400 and _NO_KEY.search(said.text):
        return _unauthorised(endpoint)
    if status == 400 and endpoint.base_url.startswith("http:") and _WANTS_TLS.search(said.text):
        return other_scheme(endpoint, "https")
    if status in (404, 405):
        return _no_path(status, endpoint)
    if status == 407:
        return by_proxy(endpoint)
    if status == 408:
        late = EndpointTimeout(f"{host} gave up waiting (408)", status=status)
        late.retryable = True
        return late
    if status == 429:
        return _too_many(said, headers, endpoint, detail)
    if (status >= 500 or status == 425) and is_loading(said.text):
        return loading(status, endpoint, detail)
    if final := unmendable(status, said, endpoint, model):
        return final
    if status >= 500:
        return _failed(status, said, headers, host, detail)
    if 300 <= status < 400:
        return _moved(status, headers, endpoint)
    if status == 413:
        return RequestRefused(
            f"the request is too large for {host} (413)",
            detail=detail,
            next_step="Run %memory window 4 or send less text",
            status=status,
        )
    refused = RequestRefused(
        f"{host} did not accept the request ({status})",
        detail=detail,
        next_step="Change what it names",
        status=status,
    )
    refused.retryable = status == 409
    return refused


def loading(status: int | None, endpoint: Endpoint, detail: str) -> ModelLoading:
    """Our error for a server that is not ready yet."""
    return ModelLoading(
        f"{endpoint.host} is still loading the model",
        detail=detail,
        next_step="Wait a little, or set %config ChatMagics.deadline_first to more seconds",
        status=status,
    )


def _failed(status: int, said: ErrorBody, headers: Mapping[str, str], host: str, detail: str) -> ServerFault:
    fault = ServerFault(
        f"{host} failed ({status})",
        detail=detail,
        next_step="Wait a little",
        status=status,
        retry_after=wait_asked(headers, said.text),
    )
    fault.retryable = status not in (501, 505)
    return fault


def unmendable(status: int | None, said: ErrorBody, endpoint: Endpoint, model: str) -> ProviderError | None:
    """Our error for what trying again does not mend: an account, a model that does not fit or load."""
    what = unmended(said.everything)
    detail = sentence(endpoint.shown(said.text))
    code = f" ({status})" if status else ""
    if what == "account":
        return QuotaExhausted(
            f"the account at {endpoint.host} has no quota left{code}",
            detail=detail,
            next_step="Check its plan and billing, or choose another %model",
            again=False,
            status=status,
        )
    if not what or (status is not None and status < 500):
        return None
    choose = "Choose a smaller %model" if what == "memory" else "Choose another %model"
    fault = ServerFault(
        f"{endpoint.host} cannot run {model}{code}", detail=detail, next_step=choose, status=status
    )
    fault.retryable = False
    return fault


def _unauthorised(endpoint: Endpoint) -> ProviderError:
    if endpoint.key is None:
        variable = endpoint.key_variable or "OPENAI_API_KEY"
        what, needed = "wants a key", variable
    else:
        what, needed = f"does not accept the key from {endpoint.key.source}", "a valid one"
    step = f"Set {needed} (%model setup shows how)"
    return AuthenticationFailed(f"{endpoint.host} {what}", next_step=step, status=401)


def _no_path(status: int, endpoint: Endpoint) -> ProviderError:
    parts = urlsplit(endpoint.base_url)
    path = parts.path.rstrip("/")
    where = f"{parts.scheme}://{endpoint.host}{path}"
    if path.endswith("/chat/completions"):
        advice = f"Set {endpoint.setting} to {where.removesuffix('/chat/completions')}"
    elif "/v1" not in path:
        advice = f"Set {endpoint.setting} to {where}/v1"
    else:
        advice = f"Check {endpoint.setting}"
    return PathNotFound(f"no chat completions at {where} ({status})", next_step=advice, status=status)


def _too_many(said: ErrorBody, headers: Mapping[str, str], endpoint: Endpoint, detail: str) -> ProviderError:
    wait = wait_asked(headers, said.text)
    if "insufficient_quota" in said.codes or wait is None:
        quota = unmendable(429, said, endpoint, "")
        if quota:
            return quota
    pause = f"Wait {_duration(wait)}" if wait else "Wait a little"
    return RateLimited(
        f"too much for {endpoint.host} at the moment (429)",
        detail=detail,
        next_step=pause,
        status=429,
        retry_after=wait,
    )


def _moved(status: int, headers: Mapping[str, str], endpoint: Endpoint) -> ProviderError:
    """A redirect: not followed, because the conversation and the key go only where they were told to go."""
    asked = f"{endpoint.base_url}/chat/completions"
    target = urlsplit(urljoin(asked, headers.get("location", "")))
    where = f"{target.scheme}://{target.netloc.rpartition('@')[2]}{target.path}"
    where = endpoint.shown(where.removesuffix("/chat/completions"))
    if where == endpoint.shown(endpoint.base_url):
        return RequestRefused(
            f"{endpoint.host} redirects to itself ({status})",
            next_step=f"Check {endpoint.setting}",
            again=False,
        )
    return RequestRefused(
        f"{endpoint.host} redirects to {where} ({status}), which was not followed",
        next_step=f"If you trust that address, set {endpoint.setting} to it",
        status=status,
    )


def wait_asked(headers: Mapping[str, str], text: str) -> float | None:
    """Seconds the endpoint asks to wait, from its headers or else its words; None where it does not say."""
    try:
        if "retry-after-ms" in headers:
            return max(0.0, float(headers["retry-after-ms"]) / 1000)
        after = headers.get("retry-after", "").strip()
        if after:
            if after.replace(".", "", 1).isdecimal():
                return float(after)
            return max(0.0, parsedate_to_datetime(after).timestamp() - time.time())
    except (ValueError, TypeError):
        pass  # a header that cannot be read says nothing; the words may
    found = _WAIT.search(text)
    if not found:
        return None
    if found["a"]:
        return float(found["a"])
    seconds = float(found["s"]) / (1000 if found["unit"] == "ms" else 1)
    return seconds + 60 * int(found["m"] or 0)


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    return f"{round(seconds / 60)} min" if seconds < 5400 else f"{round(seconds / 3600)} h"
