"""What looks like a key, and what does not."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from random import Random
from uuid import UUID

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


def test_what_is_called_a_key_and_looks_random_is_one() -> None:
    """Whoever issued it: behind a word for secrets, as a bearer, as the password in an address."""
    end = "a1B2c3D4e5F6g7H8"
    texts = [
        f'api_key = "{end}"',
        f"OPENAI_API_KEY={end}",
        f'{{"access_token": "{end}"}}',
        f"client_secret: {end}",
        f"Authorization: Bearer {end}",
        f"curl -H 'Authorization: Bearer {end}'",
        f"password='{end}'",
        "token = '9f86d081884c7d659a2feaa0c55ad015'",
        f"postgresql://me:{end}@db.example.org/shop",
    ]
    assert [text for text in texts if not key_in(text, {})] == []


def test_code_names_and_codes_are_none() -> None:
    """The standard library's own modules, forty lines a cell, hold nothing; nor do hashes and images."""
    folder = Path(json.__file__).parent.parent
    lines = [path.read_text(encoding="utf-8", errors="replace").splitlines() for path in folder.glob("*.py")]
    cells = ["\n".join(each[at : at + 40]) for each in lines for at in range(0, len(each), 40)]
    assert len(cells) > 2_000
    assert [cell for cell in cells if key_in(cell, {})] == []
    rng = Random(1)
    codes = [str(UUID(int=rng.getrandbits(128))) for _ in range(500)]
    codes += [rng.randbytes(size).hex() for size in (16, 20, 32) for _ in range(500)]
    codes += [f"data:image/png;base64,{base64.b64encode(rng.randbytes(3_000)).decode()}" for _ in range(100)]
    assert [code for code in codes if key_in(code, {})] == []


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
        "primary_key = 'customer_id_2024_01'",
        "sorted(rows, key=lambda row: row.name_of_customer)",
        "token = tokenizer.encode('a long text 123456')",
        "password = hashlib.sha256(text).hexdigest()",
        "model_key = 'gpt-4o-mini-2024-07-18'",
        "postgresql://user:password1@localhost/shop",
        "postgresql://user:{password}@localhost/shop",
    ]
    assert [text for text in texts if key_in(text, ENVIRON)] == []
