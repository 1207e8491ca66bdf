"""What looks like a key, and what does not."""

from __future__ import annotations

from jupyter_session_memory.descriptions.keys import key_in

ENVIRON = {"OPENAI_API_KEY": "abcdefghijklmnop", "DB_PASSWORD": "short", "HOME": "/home/somebody/else"}


def test_keys_are_told_by_their_marks() -> None:
    """In whatever text they stand; made up here, piece by piece, so that no scanner takes them for real."""
    end = "a1B2c3D4e5F6g7H8i9J0" * 2
    keys = [
        f"sk-{end}",
        f"sk-proj-{end}",
        f"ghp_{end}",
        f"github_pat_{end}",
        f"hf_{end}",
        f"gsk_{end}",
        f"glpat-{end}",
        f"AKIA{'A1B2C3D4' * 2}",
        f"AIza{end[:35]}",
        f"xoxb-{end}",
        f"sk_live_{end}",
        "-----BEGIN RSA " + "PRIVATE KEY-----",
    ]
    missed = [key for key in keys if key_in(f'KEY="{key}"\n', {}) != "what looks like a key"]
    assert missed == []


def test_the_values_of_variables_named_after_keys_are_found() -> None:
    """The words name the variable and never hold the value."""
    assert key_in("token: abcdefghijklmnop!", ENVIRON) == "the value of OPENAI_API_KEY"
    assert key_in("short, in /home/somebody/else", ENVIRON) == ""


def test_other_text_is_left_alone() -> None:
    """Words with the same beginnings, hashes, identifiers."""
    texts = [
        "the risk-averse and task-oriented-people-of-the-north-of-england",
        "sk-learn, sk-image",
        "sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "550e8400-e29b-41d4-a716-446655440000",
        "api_key = os.environ['OPENAI_API_KEY']",
        "-----BEGIN CERTIFICATE-----",
    ]
    assert [text for text in texts if key_in(text, ENVIRON)] == []
