"""Keys: what cannot be one is refused by its source's name, and what is one shows nowhere."""

from __future__ import annotations

import copy
import pickle
import traceback

import pytest

from jupyter_session_memory.exceptions import MissingKey
from jupyter_session_memory.providers.keys import KeyVariable, Secret, checked
from jupyter_session_memory.providers.openai import OpenAIProvider
from jupyter_session_memory.providers.registry import resolve

KEY = "sk-canary-0123456789abcdef"


@pytest.mark.parametrize("text", [KEY, f"  {KEY}\n", f"{KEY}\r\n", f"\ufeff{KEY}", f"\t{KEY}\u200b"])
def test_white_space_around_a_key_does_no_harm(text: str) -> None:
    """A line break at the end of a pasted key is taken off."""
    assert checked(text, "OPENAI_API_KEY").reveal() == KEY


@pytest.mark.parametrize(
    ("text", "flaw"),
    [
        ("", "is not set"),
        ("  \n", "is not set"),
        (f"“{KEY}”", "has quotation marks around the key"),
        (f'"{KEY}"', "has quotation marks around the key"),
        (f"'{KEY}", "has quotation marks around the key"),
        (f"Bearer {KEY}", "begins with the word Bearer"),
        (f"{KEY[:9]}\n{KEY[9:]}", "has a space or a line break inside the key"),
        (f"{KEY[:9]} {KEY[9:]}", "has a space or a line break inside the key"),
        (f"{KEY}é", "has characters that no key has"),
        (f"sk–canary–0123{KEY}", "has characters that no key has"),
        (f"{KEY}\x07x", "has control characters inside the key"),
        ("sk-...", "holds a placeholder"),
        ("sk-…", "holds a placeholder"),
        ("<your key>", "holds a placeholder"),
        ("your-api-key", "holds a placeholder"),
        ("YOUR_OPENAI_API_KEY", "holds a placeholder"),
        ("sk-xxxxxxxxxxxx", "holds a placeholder"),
        ("sk-your-key-here", "holds a placeholder"),
        ("${OPENAI_API_KEY}", "holds a placeholder"),
        ("changeme", "holds a placeholder"),
    ],
)
def test_what_cannot_be_a_key_is_refused_in_one_line(text: str, flaw: str) -> None:
    """The line names the variable and the flaw, never a part of the text."""
    with pytest.raises(MissingKey) as raised:
        checked(text, "GROQ_API_KEY")
    line = str(raised.value)
    assert line.startswith("No reply: GROQ_API_KEY ")
    assert flaw in line
    assert line.endswith("Set it (%model setup shows how) or run %model offline.")
    assert "canary" not in "".join(traceback.format_exception(raised.value))


@pytest.mark.parametrize(
    ("url", "taken"),
    [
        ("http://127.0.0.1:8080/v1", True),
        ("http://localhost:11434/v1", True),
        ("http://127.1.2.3/v1", True),
        ("http://[::1]:1234/v1", True),
        ("http://127.0.0.1.example.com/v1", False),
        ("http://10.0.0.1/v1", False),
        ("https://api.openai.com/v1", False),
        ("", False),
    ],
)
def test_a_server_on_this_machine_takes_anything_for_a_key(url: str, taken: bool) -> None:
    """What people write there, such as "x", is a key at a loopback address and a placeholder elsewhere."""
    for text in ("x", "sk-xxxx", "changeme", "your-key"):
        provider, _ = resolve("openai", {"OPENAI_API_KEY": text, "OPENAI_BASE_URL": url})
        assert isinstance(provider, OpenAIProvider)
        if taken:
            assert provider.key() == Secret(text, "OPENAI_API_KEY")
        else:
            with pytest.raises(MissingKey, match="holds a placeholder"):
                provider.key()


@pytest.mark.parametrize(
    "text", ["EMPTY", "ollama", "lm-studio", "gsk_abcDEF123", "a" * 32, "sk-proj-Ab_9-x*y"]
)
def test_what_may_be_a_key_is_taken(text: str) -> None:
    """Local servers take any word; only what is surely wrong is refused."""
    assert checked(text, "VLLM_API_KEY").reveal() == text


def test_no_way_of_showing_a_secret_shows_the_key() -> None:
    """repr, str, formats, containers, copies and attribute listings show the source alone."""
    secret = checked(KEY, "OPENAI_API_KEY")
    shown = [repr(secret), str(secret), f"{secret}", f"{secret!r:>40}", f"{secret:>40}", f"{secret:>9}", repr([secret]),
             repr({secret: secret}), repr(copy.deepcopy(secret)), repr(dir(secret))]  # fmt: skip
    assert not [text for text in shown if "canary" in text]
    assert repr(secret) == "<key from OPENAI_API_KEY>"


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_a_secret_cannot_be_pickled(protocol: int) -> None:
    """Nothing that is written anywhere carries a key."""
    with pytest.raises(TypeError, match="A key is not written anywhere"):
        pickle.dumps(Secret(KEY, "OPENAI_API_KEY"), protocol)


def test_secrets_compare_by_the_key() -> None:
    """A changed key is noticed, the same key from elsewhere is the same."""
    assert Secret("a", "X") == Secret("a", "Y")
    assert len({Secret("a", "X"), Secret("a", "Y"), Secret("b", "X")}) == 2
    assert Secret("a", "X") != "a"


def test_a_variable_is_read_anew_each_time() -> None:
    """Setting the variable in a running kernel takes effect at the next use."""
    environ: dict[str, str] = {}
    variable = KeyVariable(environ, "OPENAI_API_KEY")
    with pytest.raises(MissingKey, match="OPENAI_API_KEY is not set"):
        variable.read()
    environ["OPENAI_API_KEY"] = KEY
    assert variable.read() == Secret(KEY, "OPENAI_API_KEY")
    assert "canary" not in repr(variable)


def test_an_optional_key_may_be_missing_but_not_wrong() -> None:
    """Where no key is needed none is asked for; one that cannot be a key is still said."""
    assert KeyVariable({}, "VLLM_API_KEY", optional=True).read() is None
    with pytest.raises(MissingKey, match="placeholder"):
        KeyVariable({"VLLM_API_KEY": "sk-..."}, "VLLM_API_KEY", optional=True).read()
