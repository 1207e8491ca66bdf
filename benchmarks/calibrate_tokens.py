"""Fit the weights of the token estimate to o200k_base, and print how well they do on the test half.

Run it from the repository's root with a vocabulary at hand:

    TIKTOKEN_CACHE_DIR=... python benchmarks/calibrate_tokens.py [--write]

`--write` replaces `tokens/pieces.json` and the recorded counts of the tests.
The fit is a least-squares fit of relative errors over the calibration half in which counting too
few weighs more than counting too many, by coordinate descent: plain Python, the same on each run.
Weights see the calibration half only. But FIXED, UNDER, FLOOR, the aims, the ranks and the shapes were chosen
with the report of both halves in view, so the test half says a little more than fresh texts would.
"""

from __future__ import annotations

import argparse
import importlib
import json
import re
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import tiktoken

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from support.token_texts import COUNTS, Sample, samples  # noqa: E402

module = importlib.import_module("jupyter_session_memory.tokens.estimate")

PACKAGE = ROOT / "jupyter_session_memory" / "tokens"
WIDE = re.compile(f"[{module._WIDE}]")
SPACED = re.compile(r" [\u0600-\u06ff\u0900-\u097f\uac00-\ud7a3]")
RANKS, FOREIGN_RANKS = 25_000, 60_000
"""Merges up to these ranks are common enough that their words are worth knowing: ASCII ones, and others."""
UNDER = 12.0
"""How much more a text counted too low weighs than one counted too high."""
FLOOR = 300.0
"""The same for the part of an error below -4 %, so that other texts keep off -10 %."""
AIM, AIM_UNSPACED = 1.03, 1.08
"""Estimates aim a little above the truth: too many tokens cost a turn, too few a refused request.
Scripts without spaces vary more from text to text, so there they aim higher."""
SHRINK = 2e-5
"""Pull towards the starting weights, for shapes that the calibration half hardly has."""
ASCII_KINDS = {"known": (110, 0), "title": (110, 0), "word": (50, 20), "known start": (100, 20)}
SCRIPT_KINDS = {"known": (110, 0), "word": (50, 30), "known start": (100, 30)}
SCRIPTS = "latin greek cyrillic hebrew arabic devanagari indic thai hangul".split()
FIXED = {
    "digits": (100, 0),
    "space": (60, 12),
    "rule": (100, 2),
    "repeated": (100, 12),
    "control": (0, 100),
    "emoji": (0, 210),
    "symbols": (0, 195),
    "box drawing": (0, 165),
    "han": (250, 0),
    "other script": (30, 65),
    "rare script": (0, 220),
    "stacked marks": (0, 140),
    "rare letters": (0, 400),
}
"""Not fitted: known from trying them (a hundred hyphens are 2 tokens, a hundred ^ are 13), or rare: those are
given about what the dearest of their characters cost."""
START = {
    **{f"{lead} {kind}": pair for lead in ("bare", "spaced", "joined") for kind, pair in ASCII_KINDS.items()},
    **{f"{script} {kind}": pair for script in SCRIPTS for kind, pair in SCRIPT_KINDS.items()},
    "title word": (100, 25),
    "title known start": (100, 25),
    "capital": (100, 0),
    "capitals": (50, 30),
    "known capitals": (130, 0),
    "common han": (65, 0),
    "common kana": (65, 0),
    "kana": (100, 0),
    "punctuation": (80, 20),
}


def common_pieces(encoding: tiktoken.Encoding) -> dict[str, list[str] | str]:
    """Words (without the space before them) and runs of punctuation or space that are one token."""
    words, runs, wide = [], [], []
    for rank in range(encoding.n_vocab):
        try:
            piece = encoding.decode_single_token_bytes(rank).decode()
        except (UnicodeDecodeError, KeyError):
            continue
        if rank >= (RANKS if not SPACED.match(piece) else FOREIGN_RANKS) and not WIDE.fullmatch(piece):
            continue
        if module._PIECE.fullmatch(piece) and re.fullmatch(r" [^\W\d_].*", piece) and not WIDE.search(piece):
            words.append(piece[1:])
        elif WIDE.fullmatch(piece):
            wide.append(piece)
        elif module._PIECE.fullmatch(piece) and not re.search(r"[^\W_]", piece) and not WIDE.search(piece):
            runs.append(piece)
    lines, line = [], ""
    for word in sorted(words):
        if len(line) + len(word) > 100:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    return {"words": [*lines, line], "runs": sorted(runs), "wide": "".join(sorted(wide))}


def features(text: str) -> tuple[int, dict[tuple[str, int], int]]:
    """What a text costs in known pieces, and the amounts its other pieces multiply the weights with."""
    known, amounts = 0, Counter[tuple[str, int]]()
    costs = module._costs()
    for piece in module._PIECE.findall(text):
        if WIDE.fullmatch(piece) and (piece in costs or piece < "\u3100"):
            amounts[("common " if piece in costs else "") + module.shape(piece)[0], 0] += 1
        elif piece in costs and piece[0].isalpha():
            amounts["bare known", 0] += 1
        elif piece in costs:
            known += costs[piece]
        elif (name := module.shape(piece)[0]) in FIXED:
            known += FIXED[name][0] + FIXED[name][1] * module.shape(piece)[1]
        else:
            amounts[name, 0] += 1
            if START[name][1]:
                amounts[name, 1] += module.shape(piece)[1]
    return known, dict(amounts)


def loss(estimated: float, count: int, aim: float) -> float:
    """Squared relative error; dearer below the truth, and far dearer below what is allowed."""
    # What rounding up and the half token above it add, on the average.
    error = (estimated + 100) / (100 * count) - aim
    # A short text cannot be precise: one token more or less is a large share of it.
    weight = min(1.0, count / 25)
    if error >= 0:
        return weight * error * error
    return weight * (UNDER * error * error + FLOOR * max(0.0, -error - 0.04) ** 2)


def aim(sample: Sample) -> float:
    """What the estimate of a text should be, as a multiple of its count."""
    return AIM_UNSPACED if sample.category in ("chinese", "japanese") else AIM


def fit(rows: list[tuple[int, dict[tuple[str, int], int], int, float]]) -> dict[str, tuple[int, int]]:
    """Coordinate descent with shrinking steps over all weights, from `START`."""
    weights = {
        (shape, index): float(value) for shape, pair in START.items() for index, value in enumerate(pair)
    }
    start = dict(weights)
    users = defaultdict(list)
    for number, (_, amounts, _, _) in enumerate(rows):
        for key in amounts:
            users[key].append(number)
    totals = [
        known + sum(weights[key] * amount for key, amount in amounts.items()) for known, amounts, _, _ in rows
    ]
    # Shapes whose length is always 1 have no slope of their own.
    for key in [
        key
        for key in weights
        if key[1] and key[0].endswith((" known", " title", "known capitals", "han", "kana", "capital"))
    ]:
        del weights[key]
    for step in [16.0, 8.0] * 6 + [4.0, 2.0, 1.0] * 6:
        for _ in range(4):
            for key in weights:
                scale = 1.0 if key[1] else 4.0
                while _improve(key, step / 8 * scale, weights, start, rows, totals, users[key]):
                    pass
    return {shape: (round(weights[shape, 0]), round(weights.get((shape, 1), 0))) for shape in START}


def _improve(key: Any, step: float, weights: Any, start: Any, rows: Any, totals: Any, users: Any) -> bool:
    def cost(delta: float) -> float:
        pull = SHRINK * (weights[key] + delta - start[key]) ** 2
        return float(pull) + sum(loss(totals[n] + delta * rows[n][1][key], *rows[n][2:]) for n in users)

    delta = min((d for d in (0.0, step, -step) if weights[key] + d >= 0.0), key=cost)
    if delta == 0.0:
        return False
    weights[key] += delta
    for n in users:
        totals[n] += delta * rows[n][1][key]
    return True


def report(half: list[Sample], counts: dict[str, int]) -> None:
    """Print how far off each category is: all its texts together, and the worst of them."""
    groups = defaultdict(list)
    for sample in half:
        groups[sample.category].append((module.estimate(sample.text), counts[sample.name], sample.name))
    print(f"{'category':12} texts  total   worst under            worst over")
    for category, rows in sorted(groups.items()):
        total = sum(e for e, _, _ in rows) / sum(c for _, c, _ in rows) - 1
        low = min(rows, key=lambda row: row[0] / row[1])
        high = max(rows, key=lambda row: row[0] / row[1])
        print(
            f"{category:12} {len(rows):5} {total:+6.1%}"
            f"  {low[0] / low[1] - 1:+6.1%} of {low[1]:5} {low[2][-2:]:5}"
            f" {high[0] / high[1] - 1:+6.1%} of {high[1]:5} {high[2][-2:]}"
        )


def main() -> None:
    """Fit, report, and write where asked to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true")
    write = parser.parse_args().write
    encoding = tiktoken.get_encoding("o200k_base")
    everything = list(samples())
    counts = {sample.name: len(encoding.encode_ordinary(sample.text)) for sample in everything}
    if write:
        module._data().update(common_pieces(encoding))
        module._costs.cache_clear()
    half = [sample for sample in everything if sample.half == "calibration"]
    began = time.perf_counter()
    weights = {
        **fit([(*features(sample.text), counts[sample.name], aim(sample)) for sample in half]),
        **FIXED,
    }
    print(f"fitted {len(weights)} shapes in {time.perf_counter() - began:.1f} s")
    module._data()["weights"] = dict(sorted(weights.items()))
    module._costs.cache_clear()
    for name in ("calibration", "test"):
        print(f"\n{name} half")
        report([sample for sample in everything if sample.half == name], counts)
    if write:
        _write(everything, counts)


def _write(everything: list[Sample], counts: dict[str, int]) -> None:
    """The data as they are now, a value a line, and the recorded counts."""
    data = json.dumps(module._data(), ensure_ascii=False, indent=0)
    pairs = re.sub(r"\[\n(\d+),\n(\d+)\n\]", r"[\1, \2]", data)
    (PACKAGE / "pieces.json").write_text(pairs + "\n", encoding="utf-8")
    recorded = {sample.name: [sample.digest, counts[sample.name]] for sample in everything}
    COUNTS.write_text(json.dumps(recorded, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
