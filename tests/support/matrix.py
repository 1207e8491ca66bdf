"""Runs the tests of faults, providers and kernels on several versions of openai and ipykernel, and writes the results.

    python tests/support/matrix.py [NAME ...]

Each pair has an environment below .venv/matrix, which is made when it is not there.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PAIRS = {
    "openai2-ipykernel6": ("openai==2.*", "ipykernel==6.*"),
    "openai3-ipykernel7": ("openai==3.*", "ipykernel==7.*"),
}
TOOLS = ("hypothesis", "jupyter_client", "nbclient", "nbformat", "pytest", "pytest-timeout", "trustme")
KERNELS = ("chat", "chat_errors", "concurrency", "interrupt", "model", "stopping")
TESTS = (
    "tests/faults",
    "tests/providers",
    "tests/chat",
    "tests/test_interrupts.py",
    *(f"tests/kernel/test_{name}.py" for name in KERNELS),
)
SHOWN = ("openai", "ipykernel", "ipython", "jupyter_client", "ipywidgets", "httpx", "httpx2")
PATH = ROOT / "docs" / "test-matrix.md"

HEAD = """# Versions that the tests were run on

`make test-matrix` runs the tests of faults, providers, exchanges and kernels on each pair and writes this page.
All rows of [faults.md](faults.md) are among them.

| pair | versions | result |
|---|---|---|
"""
TAIL = """
What cannot be had on one of them: ipykernel 6 has no subshells, so what the panel asks for while a cell
runs is done when the cell has ended. The panel's own tests are run on ipykernel 7 only.
"""


def python_of(name: str) -> Path:
    """The pair's Python, in an environment that is made for it."""
    folder = ROOT / ".venv" / "matrix" / name
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
    install = [str(python), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    subprocess.run([*install, "-e", str(ROOT), *PAIRS[name], *TOOLS], check=True, cwd=ROOT)
    return python


def result(name: str) -> str:
    """Run the tests on a pair; its row of the table."""
    python = python_of(name)
    listed = subprocess.run([python, "-m", "pip", "list", "--format=json"], check=True, capture_output=True)
    have = {package["name"]: package["version"] for package in json.loads(listed.stdout)}
    versions = ", ".join(f"{each} {have[each]}" for each in SHOWN if each in have)
    run = subprocess.run(
        [python, "-m", "pytest", "-q", "-p", "no:cacheprovider", *TESTS],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    print(run.stdout[-4_000:], flush=True)
    last = run.stdout.strip().splitlines()[-1]
    counts = ", ".join(re.findall(r"\d+ (?:passed|failed|skipped|errors?)", last)) or "did not run"
    return f"| {name} | Python {sys.version.split()[0]}, {versions} | {counts} |"


def main(names: list[str]) -> None:
    """Run the pairs (all of them, without names) and write the page; rows of other pairs stay."""
    found = {name: result(name) for name in names or PAIRS}
    rows: dict[str, str] = {}
    if PATH.exists():
        lines = PATH.read_text(encoding="utf-8").splitlines()
        rows = {line.split("|")[1].strip(): line for line in lines if line.startswith("| openai")}
    rows |= found
    PATH.parent.mkdir(exist_ok=True)
    PATH.write_text(
        HEAD + "\n".join(rows[name] for name in PAIRS if name in rows) + "\n" + TAIL, encoding="utf-8"
    )
    if any("failed" in row or "error" in row or "did not" in row for row in rows.values()):
        sys.exit(1)


if __name__ == "__main__":
    main(sys.argv[1:])
