"""Builds the JupyterLab extension when the package is built, unless what is there is up to date.

`python labextension/build.py` does the same by hand; an sdist brings the result, so installing from one
needs no npm packages.
"""

from __future__ import annotations

import logging
import shutil
import sys
from pathlib import Path

from hatch_jupyter_builder.utils import npm_builder

HERE = Path(__file__).parent.resolve()
PACKAGE = HERE.parent / "jupyter_session_memory"
RESULT = PACKAGE / "labextension" / "package.json"
# The panel's renderer is part of the bundle.
SOURCES = [
    HERE / "package.json",
    HERE / "yarn.lock",
    HERE / "panel" / "src",
    PACKAGE / "panel" / "static" / "panel.css",
    *(HERE / "lab" / name for name in ("package.json", "tsconfig.json", "src", "style", "schema")),
]


def build(target_name: str = "wheel", version: str = "standard", *, force: bool = False) -> None:
    """Build where a source is newer than the result; `target_name` and `version` are the build hook's."""
    if force or not RESULT.exists() or RESULT.stat().st_mtime < _newest():
        npm_builder(target_name, version, path=str(HERE), npm=["jlpm"], build_cmd="build:prod")
    # Into the result, and not beside it when installed: an install through `jupyter-builder develop`'s link
    # would put it there anyway, and the next build find it twice.
    shutil.copy(HERE / "install.json", RESULT.with_name("install.json"))


def _newest() -> float:
    files = [file for source in SOURCES for file in (source.rglob("*") if source.is_dir() else [source])]
    return max(file.stat().st_mtime for file in files if file.is_file())


if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING)
    build(force="--force" in sys.argv)
