"""What a wheel and an sdist hold: the JupyterLab extension as built, and nothing that is not needed."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

import jupyter_session_memory

ROOT = Path(__file__).parent.parent
NAME = "jupyter-session-memory"
PLACE = f"share/jupyter/labextensions/{NAME}"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a wheel and an sdist of this tree, around the JupyterLab extension as it was built last."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", str(folder)],
        cwd=ROOT,
        env={**os.environ, "HATCH_JUPYTER_BUILDER_SKIP_NPM": "1"},
        check=True,
        capture_output=True,
        timeout=120,
    )
    return folder


def test_the_wheel_brings_the_extension_and_is_small(built: Path) -> None:
    """Installing it puts the bundle, its settings and its origin where JupyterLab looks; all in less than 1 MB."""
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    placed = {name.partition(f"/data/{PLACE}/")[2] for name in names if f"/data/{PLACE}/" in name}

    assert wheel.stat().st_size < 1_000_000
    assert {"package.json", "install.json", f"schemas/{NAME}/plugin.json"} <= placed
    assert [name for name in placed if re.fullmatch(r"static/remoteEntry\.\w+\.js", name)] != []
    assert [name for name in names if name.startswith("jupyter_session_memory/labextension/")] == []
    assert {
        f"jupyter_session_memory/{name}" for name in ("panel/static/panel.js", "text/thesaurus.txt")
    } <= set(names)


def test_the_sdist_brings_sources_and_build_and_is_small(built: Path) -> None:
    """Whoever builds from it needs no npm packages, and can have them; less than 2 MB."""
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {member.name.partition("/")[2] for member in archive.getmembers()}

    assert sdist.stat().st_size < 2_000_000
    wanted = {"yarn.lock", "package.json", "build.py", ".yarnrc.yml", "panel/src/panel.js"}
    wanted |= {f"lab/{name}" for name in ("src/index.ts", "package.json", "schema/plugin.json")}
    assert {f"labextension/{name}" for name in wanted} <= names
    assert "jupyter_session_memory/labextension/package.json" in names
    assert [name for name in names if "node_modules" in name or "/lib/" in name] == []


def test_the_parts_agree_on_name_and_place() -> None:
    """What JupyterLab is told, what the npm side is called and where the wheel puts it are one name."""
    (path,) = jupyter_session_memory._jupyter_labextension_paths()
    package = json.loads((ROOT / "labextension/lab/package.json").read_text(encoding="utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    shared = project["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]

    assert path == {"src": "labextension", "dest": NAME}
    assert package["name"] == NAME
    assert shared == {"jupyter_session_memory/labextension": PLACE}


def test_the_built_extension_is_of_this_version() -> None:
    """The bundle that is shipped is of this version, with the panel's renderer and styles in it; less than 160 KB."""
    folder = ROOT / "jupyter_session_memory/labextension"
    package = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    files = [file for file in (folder / "static").rglob("*") if file.is_file()]
    scripts = [file.read_text(encoding="utf-8") for file in files if file.suffix == ".js"]
    (panel,) = (script for script in scripts if "jsm-main" in script)

    assert package["version"] == jupyter_session_memory.__version__
    assert package["jupyterlab"]["_build"]["load"].startswith("static/remoteEntry.")
    assert ".jsm{" in panel
    # 14 KB of it are the table of packages shared with JupyterLab, 24 KB styles.
    assert sum(file.stat().st_size for file in files) < 160 * 1024


def test_it_asks_for_the_versions_it_is_made_for() -> None:
    """The built extension asks JupyterLab for the oldest versions it works with: asked for newer ones, that warns."""
    package = json.loads((ROOT / "labextension/lab/package.json").read_text(encoding="utf-8"))
    (entry,) = (ROOT / "jupyter_session_memory/labextension/static").glob("remoteEntry.*.js")
    asked = re.findall(
        r'shareKey:"(@jupyterlab/[^"]+)",[^}]*?requiredVersion:"([^"]+)"', entry.read_text(encoding="utf-8")
    )

    assert len(asked) > 5
    assert [(name, version) for name, version in asked if version != package["dependencies"][name]] == []


def test_jupyterlab_finds_it_enabled() -> None:
    """`jupyter labextension list` shows this version, enabled and OK."""
    listed = subprocess.run(
        [sys.executable, "-m", "jupyter", "labextension", "list"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    lines = re.sub(r"\x1b\[\d*m", "", listed.stdout + listed.stderr).splitlines()

    assert [line.split()[:4] for line in lines if NAME in line] == [
        [NAME, f"v{jupyter_session_memory.__version__}", "enabled", "OK"]
    ]
