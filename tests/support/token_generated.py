"""Texts made from a seed: data, logs, tracebacks, identifiers and noise, the same on every machine.

The two halves draw their words from different lists, so weights fitted on one half
have not seen the words of the other.
"""

from __future__ import annotations

import base64
import json
import uuid
from collections.abc import Callable
from random import Random

_WORDS = {
    "calibration": (
        "temperature station status active warehouse invoice amount customer region north pending engine "
        "humidity garden velocity booked Lisbon Kraków Oyelaran Fitzgerald Nakamura blue shipped pressure "
        "threshold batch gradient sample weight discount supplier Marseille returned violet ticket "
        # Rarer ones, which tokenisers cut into several pieces.
        "Wrocław Uagadugu Thessaloniki Mbeki Csikszentmihalyi Vaidyanathan porcupine zirconium mandolin "
        "unpivot isobaric ptarmigan reagent sextant Guadalajara cardamom checksummed tarpaulin"
    ).split(),
    "test": (
        "pressure harbour state inactive depot receipt total client district south waiting motor rainfall "
        "meadow distance cancelled Porto Gdańsk Adeyemi Kavanagh Yamamoto green delivered altitude "
        "minimum cluster residual patient height coupon vendor Toulouse refunded amber message "
        "Łódź Antananarivo Tbilisi Achebe Bhattacharya Kierkegaard wolverine ytterbium bassoon "
        "dequeued adiabatic cormorant solvent astrolabe Chihuahua turmeric memoized gazebo"
    ).split(),
}


def _name(rng: Random, words: list[str]) -> str:
    return rng.choice(words).lower() + rng.choice(
        ["", "_id", "_at", "_" + rng.choice(words).lower(), "Count"]
    )


def _value(rng: Random, words: list[str]) -> object:
    kinds: list[Callable[[], object]] = [
        lambda: rng.randrange(10 ** rng.randrange(1, 7)),
        lambda: round(rng.uniform(-100, 1000), rng.randrange(1, 5)),
        lambda: rng.choice(words),
        lambda: rng.choice(words) + " " + rng.choice(words),
        lambda: _date(rng),
        lambda: rng.random() < 0.5,
        lambda: None,
    ]
    return rng.choice(kinds)()


def _date(rng: Random) -> str:
    return f"{rng.randrange(1990, 2030)}-{rng.randrange(1, 13):02}-{rng.randrange(1, 29):02}"


def _clock(rng: Random) -> str:
    return f"{rng.randrange(24):02}:{rng.randrange(60):02}:{rng.randrange(60):02}"


def csv(rng: Random, words: list[str]) -> str:
    """A table with a header; separator, width and the kind of each column vary."""
    width, separator = rng.randrange(2, 10), rng.choice([",", ",", ",", ";", "\t"])
    makers: list[Callable[[], str]] = [
        lambda: str(rng.randrange(10**rng_digits)),
        lambda: f"{rng.gauss(0, 50):.{decimals}f}",
        lambda: rng.choice(words),
        lambda: f'"{rng.choice(words)}{separator} {rng.choice(words)}"',
        lambda: f"{_date(rng)} {_clock(rng)}",
        lambda: rng.choice(["true", "false", "", "NA"]),
    ]
    rng_digits, decimals = rng.randrange(1, 8), rng.randrange(1, 7)
    columns = [rng.choice(makers) for _ in range(width)]
    rows = [[_name(rng, words) for _ in columns]]
    rows += [[make() for make in columns] for _ in range(rng.choice([2, 5, 12, 40, 80]))]
    return "\n".join(separator.join(row) for row in rows)[:5000]


def _tree(rng: Random, words: list[str], depth: int) -> object:
    if depth == 0:
        return _value(rng, words)
    if rng.random() < 0.4:
        shape = rng.randrange(1, 5)
        return [_tree(rng, words, depth - 1) for _ in range(shape)]
    return {_name(rng, words): _tree(rng, words, depth - 1) for _ in range(rng.randrange(1, 6))}


def json_pretty(rng: Random, words: list[str]) -> str:
    """Nested JSON with an indent."""
    return json.dumps(
        _tree(rng, words, rng.randrange(2, 5)), indent=rng.choice([1, 2, 4]), ensure_ascii=False
    )[:5000]


def json_minified(rng: Random, words: list[str]) -> str:
    """Records without any white space."""
    keys = [_name(rng, words) for _ in range(rng.randrange(2, 7))]
    rows = [{key: _value(rng, words) for key in keys} for _ in range(rng.choice([1, 3, 10, 30]))]
    return json.dumps(rows, separators=(",", ":"))[:5000]


def json_plain(rng: Random, words: list[str]) -> str:
    """JSON as `json.dumps` writes it: a space after each comma and colon."""
    return json.dumps(_tree(rng, words, rng.randrange(1, 4)))[:5000]


def traceback(rng: Random, words: list[str]) -> str:
    """A Python traceback through made-up modules."""
    lines = ["Traceback (most recent call last):"]
    for _ in range(rng.randrange(2, 16)):
        module, function = rng.choice(words).lower(), _name(rng, words)
        root = rng.choice(
            ["/usr/lib/python3.11", "/home/user/project/src", "/opt/venv/lib/python3.12/site-packages"]
        )
        lines.append(
            f'  File "{root}/{module}/{rng.choice(words).lower()}.py", '
            f"line {rng.randrange(1, 2000)}, in {function}"
        )
        code = f"return self.{_name(rng, words)}({_name(rng, words)}, {module}={rng.randrange(100)})"
        lines.append(f"    {code}")
        if rng.random() < 0.6:
            lines.append("    " + " " * rng.randrange(12) + "^" * rng.randrange(5, 40))
    error = rng.choice(
        ["ValueError", "KeyError", "TypeError", "FileNotFoundError", "requests.exceptions.ConnectionError"]
    )
    return "\n".join(
        [*lines, f"{error}: {rng.choice(words)} {rng.choice(words)} is not '{_name(rng, words)}'"]
    )[:5000]


def log(rng: Random, words: list[str]) -> str:
    """Lines of a service's log."""
    return "\n".join(
        f"{_date(rng)}T{_clock(rng)}.{rng.randrange(1000):03}Z "
        f"{rng.choice(['INFO', 'WARN', 'ERROR', 'DEBUG'])} "
        f"[{rng.choice(words).lower()}-{rng.randrange(9)}] {_name(rng, words)}={_value(rng, words)} "
        f"10.{rng.randrange(256)}.{rng.randrange(256)}.{rng.randrange(256)} took {rng.randrange(5000)}ms"
        for _ in range(rng.choice([1, 4, 12, 40]))
    )[:5000]


def table(rng: Random, words: list[str]) -> str:
    """A data frame as pandas prints it: aligned columns, many spaces."""
    width, rows = rng.randrange(2, 6), rng.choice([4, 10, 30])
    head = "    " + "".join(f"{_name(rng, words):>18}" for _ in range(width))
    body = [
        f"{row:<4}"
        + "".join(f"{rng.gauss(0, 1000):>18.4f}" for _ in range(width - 1))
        + f"{rng.choice(words):>18}"
        for row in range(rows)
    ]
    return "\n".join([head, *body])[:5000]


def numbers(rng: Random, words: list[str]) -> str:
    """Numbers as lists, matrices and plain columns."""
    del words
    shape = rng.choice(["{:.8f}", "{:.3e}", "{:.0f}", "{:.2f}"])
    return rng.choice([", ", " ", "\n", "], ["]).join(
        shape.format(rng.gauss(0, 10000)) for _ in range(rng.choice([5, 40, 150]))
    )[:5000]


def uuids(rng: Random, words: list[str]) -> str:
    """UUIDs, one a line or in a sentence."""
    ids = [str(uuid.UUID(int=rng.getrandbits(128), version=4)) for _ in range(rng.choice([1, 3, 20]))]
    return rng.choice(["\n", ", ", f" {rng.choice(words)} "]).join(ids)


def hashes(rng: Random, words: list[str]) -> str:
    """Hexadecimal digests beside file names, as checksum files have them."""
    return "\n".join(
        f"{rng.getrandbits(bits):0{bits // 4}x}  {rng.choice(words)}-{rng.randrange(100)}.tar.gz"
        for bits in [rng.choice([128, 160, 256])] * rng.choice([1, 4, 20])
    )


def base64_lines(rng: Random, words: list[str]) -> str:
    """Random bytes in base64, in one line or wrapped at 76."""
    del words
    data = rng.randbytes(rng.choice([24, 120, 900, 3000]))
    return rng.choice([base64.b64encode(data), base64.encodebytes(data)]).decode()[:5000]


def identifiers(rng: Random, words: list[str]) -> str:
    """Calls with CamelCase, snake_case, CONSTANT and dotted names."""

    def name() -> str:
        parts = [rng.choice(words).lower() for _ in range(rng.randrange(1, 4))]
        return rng.choice(
            ["_".join(parts), "".join(p.title() for p in parts), "_".join(parts).upper(), ".".join(parts)]
        )

    lines = [
        rng.choice(["    ", "", "        "])
        + f"{name()} = {name()}({name()}, {name()}={rng.randrange(1000)});"
        for _ in range(rng.choice([2, 8, 40]))
    ]
    return "\n".join(lines)[:5000]


def urls(rng: Random, words: list[str]) -> str:
    """Links with paths, queries and opaque ids."""
    return "\n".join(
        f"https://{rng.choice(words).lower()}.example.{rng.choice(['com', 'org', 'io'])}/{_name(rng, words)}/"
        f"{rng.randrange(10**6)}?{_name(rng, words)}={rng.choice(words)}&token={rng.getrandbits(64):x}"
        for _ in range(rng.choice([1, 5, 25]))
    )


def made(maker: Callable[[Random, list[str]], str], half: str, number: int) -> str:
    """The `number`-th text of a maker for one half."""
    return maker(Random(f"{maker.__name__} {half} {number}"), _WORDS[half])
