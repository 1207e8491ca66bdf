"""How much later JupyterLab is ready with the extension: pairs of page loads, one with it and one without.

    python benchmarks/bench_lab_start.py [pairs]

Both loads of a pair come from the same server and directly after one another, in turns with it first and
without it first; the one without it gets the same page with the extension taken off its list. Ready means
that the application has restored its layout and shows the launcher. What counts is the median over the pairs
of the difference, of the page's own clock and of the processor time of the page's main thread: on a
machine with other work the clock says little, the processor time still does.
"""

from __future__ import annotations

import json
import re
import statistics
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, Route, sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from browser.lab import Server, chromium, jupyter_server

NAME = "jupyter-session-memory"
READY = "() => !!window.jupyterapp?.shell && !!document.querySelector('.jp-Launcher')"
RESTORED = "async () => { await window.jupyterapp.restored; return performance.now(); }"
CONFIG = re.compile(r'(<script id="jupyter-config-data" type="application/json">)(.*?)(</script>)', re.DOTALL)


@dataclass
class Load:
    """Milliseconds of one page load until it was ready."""

    clock: float
    processor: float


def load(browser: Browser, server: Server, *, extension: bool) -> Load:
    """Load a fresh page with or without the extension.

    Raises:
        RuntimeError: the page has the extension where it should not, or the other way round.
    """
    context = browser.new_context()
    page = context.new_page()
    page.route(re.compile(r"/lab\?"), lambda route: _serve(route, extension))
    session = context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(f"{server.url}/lab?reset")
    page.wait_for_function(READY, timeout=120_000)
    clock = float(page.evaluate(RESTORED))
    metrics = {each["name"]: each["value"] for each in session.send("Performance.getMetrics")["metrics"]}
    if _is_there(page) != extension:
        raise RuntimeError("The page has the wrong extensions.")
    context.close()
    return Load(clock, 1000 * metrics["TaskDuration"])


def _serve(route: Route, extension: bool) -> None:
    """The page as the server sends it, but perhaps for our extension."""
    response = route.fetch()

    def listed(found: re.Match[str]) -> str:
        data = json.loads(found[2])
        every = data["federated_extensions"]
        data["federated_extensions"] = [each for each in every if extension or each["name"] != NAME]
        return f"{found[1]}{json.dumps(data)}{found[3]}"

    route.fulfill(response=response, body=CONFIG.sub(listed, response.text()))


def _is_there(page: Page) -> bool:
    return bool(page.evaluate("() => window.jupyterapp.hasPlugin('jupyter-session-memory:plugin')"))


def _told(what: str, pairs: list[tuple[float, float]]) -> str:
    differences = [one - other for one, other in pairs]
    low, middle, high = statistics.quantiles(differences, n=4)
    here, there = (statistics.median(each) for each in zip(*pairs, strict=True))
    return (
        f"{what}: {middle:+,.0f} ms (quartiles {low:+,.0f} and {high:+,.0f}); "
        f"medians with {here:,.0f}, without {there:,.0f} ms"
    )


def main(pairs: int) -> None:
    """Print both differences."""
    with (
        tempfile.TemporaryDirectory() as name,
        jupyter_server(Path(name)) as server,
        sync_playwright() as playwright,
        chromium(playwright) as browser,
    ):
        # The first loads warm the server's caches and Chromium's.
        found: list[tuple[Load, Load]] = []
        for number in range(-1, pairs):
            order = (True, False) if number % 2 else (False, True)
            loads = {extension: load(browser, server, extension=extension) for extension in order}
            if number >= 0:
                found.append((loads[True], loads[False]))
    print(_told("page's clock", [(one.clock, other.clock) for one, other in found]))
    print(_told("main thread ", [(one.processor, other.processor) for one, other in found]))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
