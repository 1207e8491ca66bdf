"""How much later JupyterLab is ready with the extension: one page load with it, one without, in turn.

    python benchmarks/bench_lab_start.py [loads]

Ready means that the application has started and shows the launcher; medians of the page's own clock.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from browser.lab import Server, chromium, jupyter_server

READY = "() => window.jupyterapp?.shell && !!document.querySelector('.jp-Launcher')"


def load(browser: Browser, server: Server) -> float:
    """Milliseconds until a fresh page is ready."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{server.url}/lab?reset")
    page.wait_for_function(READY, timeout=120_000)
    taken = float(page.evaluate("() => performance.now()"))
    context.close()
    return taken


def main(loads: int) -> None:
    """Print both medians and their difference."""
    with tempfile.TemporaryDirectory() as name:
        without = Path(name) / "without"
        config = without / "home/.jupyter/labconfig"
        config.mkdir(parents=True)
        disabled = {"disabledExtensions": {"jupyter-session-memory": True}}
        (config / "page_config.json").write_text(json.dumps(disabled), encoding="utf-8")
        with (
            jupyter_server(Path(name) / "with") as first,
            jupyter_server(without) as second,
            sync_playwright() as playwright,
            chromium(playwright) as browser,
        ):
            times: dict[str, list[float]] = {first.url: [], second.url: []}
            for _ in range(loads + 1):
                for server in (first, second):
                    times[server.url].append(load(browser, server))
        # The first load of each warms the server's caches.
        here, there = (statistics.median(each[1:]) for each in times.values())
        differences = [a - b for a, b in zip(*(each[1:] for each in times.values()), strict=True)]
        print(f"with {here:,.0f} ms, without {there:,.0f} ms: {here - there:+,.0f} ms (medians of {loads})")
        print(f"median of the differences, load by load: {statistics.median(differences):+,.0f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
