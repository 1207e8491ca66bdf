"""JupyterLab and Notebook driven in Chromium: a server, a page, and what a person does on it."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright

from support.environment import isolated_environment
from support.sockets import PATIENCE, short_folder

App = Literal["lab", "notebook"]

SERVE = str(Path(__file__).parent / "serve.py")
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
SERVER_FLAGS = [
    "--no-browser",
    "--allow-root",
    "--ip=127.0.0.1",
    "--expose-app-in-browser",
    "--ServerApp.port=0",  # see serve.py
    "--IdentityProvider.token=",
    "--ServerApp.password=",
    "--ServerApp.disable_check_xsrf=True",
    "--LabApp.extension_manager=readonly",
]
KERNEL_FLAGS = [
    "--KernelManager.transport=ipc",
    f"--MappingKernelManager.kernel_info_timeout={PATIENCE}",
]
# Errors that the applications log without our doing, as parts of the text.
FOREIGN_ERRORS = (
    "reading 'schema'",
    "Could not restore the debugger state",
    # ipywidgets opens a comm ("jupyter.widget.control") as a kernel connects. JupyterLab asks for a subshell for
    # it, and where the kernel restarts before the answer, it rejects a promise that ipywidgets never looks at.
    # Ours are looked at: labextension/tests/connection.test.ts fails on one that is not.
    "Canceled future for create_subshell_request message before replies were done",
)
# The notebook that is in front, in either application.
_PANEL = "window.jupyterapp.shell.currentWidget"


@dataclass
class Server:
    """A running Jupyter server: where it answers, the folder it shows, what it logs."""

    url: str
    root: Path
    log: Path
    app: App = "lab"

    def end_sessions(self) -> None:
        """End every kernel, so that a notebook of a name that was used before begins with a new one."""
        with _ask(f"{self.url}/api/sessions") as reply:
            sessions = [each["id"] for each in json.load(reply)]
        for session in sessions:
            _ask(f"{self.url}/api/sessions/{session}", "DELETE").close()

    def interrupt_kernels(self) -> None:
        """Interrupt whatever runs, as the button does."""
        with _ask(f"{self.url}/api/kernels") as reply:
            kernels = [each["id"] for each in json.load(reply)]
        for kernel in kernels:
            _ask(f"{self.url}/api/kernels/{kernel}/interrupt", "POST").close()


@contextmanager
def jupyter_server(
    folder: Path, *, app: App = "lab", flags: tuple[str, ...] = (), **changes: str
) -> Iterator[Server]:
    """Start `jupyter lab` or `jupyter notebook` at home in `folder`, showing `folder/notebooks`.

    `changes` go to an environment without keys.

    Raises:
        RuntimeError: the server ended or does not answer; the log's end is in the message.
    """
    root = folder / "notebooks"
    root.mkdir(parents=True, exist_ok=True)
    environment = isolated_environment(folder / "home", changes)
    _switch_off_news(Path(environment["JUPYTER_CONFIG_DIR"]))
    command = [f"jupyter-{app}", f"--ServerApp.root_dir={root}", *SERVER_FLAGS, *flags]
    log = folder / f"{app}.log"
    with serving(command, environment, log, "api/status") as url:
        yield Server(url, root, log, app)


@contextmanager
def serving(command: list[str], environment: dict[str, str], log: Path, probe: str) -> Iterator[str]:
    """Run a Jupyter application whose kernels listen on sockets of their own; its address, once it answers `probe`.

    Raises:
        RuntimeError: it ended or does not answer; the log's end is in the message.
    """
    environment = {
        **environment,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}",
        "JUPYTER_RUNTIME_DIR": str(short_folder()),  # where the kernels' sockets are
    }
    with socket.create_server(("127.0.0.1", 0), backlog=128) as listening, log.open("w") as stream:
        url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        process = subprocess.Popen(
            [sys.executable, SERVE, str(listening.fileno()), *command, *KERNEL_FLAGS],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=stream,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            pass_fds=[listening.fileno()],
        )
    try:
        # What is asked waits in the socket until the server takes it, and breaks off if the server ends.
        _ask(f"{url}/{probe}").close()
        yield url
    except OSError as error:
        raise RuntimeError(
            f"{command[0]} does not answer. Its log ends:\n{log.read_text()[-2000:]}"
        ) from error
    finally:
        _end(process)


def _ask(url: str, method: str = "GET") -> Any:
    """A server's response, by no proxy."""
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    return direct.open(urllib.request.Request(url, method=method), timeout=PATIENCE)


@contextmanager
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """A headless Chromium: CHROMIUM names one, else the system's, else the one Playwright installed."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    browser = playwright.chromium.launch(executable_path=path, args=CHROMIUM_FLAGS)
    try:
        yield browser
    finally:
        browser.close()


@dataclass
class NotebookPage:
    """A page with one notebook, and what was logged on it."""

    page: Page
    server: Server
    screenshots: Path
    errors: list[str] = field(default_factory=list)
    """Errors of the page and its console that are not the application's own."""

    def __post_init__(self) -> None:
        self.page.set_default_timeout(PATIENCE * 1000)
        self.page.on("console", self._note)
        self.page.on("pageerror", lambda error: self._note_error(str(error)))

    def open(self, name: str, *, timeout: float = PATIENCE) -> None:
        """Open the notebook `name` of the server's folder and wait until its kernel is idle."""
        place = "lab/tree/" if self.server.app == "lab" else "notebooks/"
        reset = "?reset" if self.server.app == "lab" else ""
        self.page.goto(f"{self.server.url}/{place}{name}{reset}")
        self.wait_idle(timeout=timeout)

    def command(self, name: str, **arguments: Any) -> None:
        """Run one of the application's commands, without waiting for the dialogs it may open."""
        self.page.evaluate(
            "([name, args]) => { void window.jupyterapp.commands.execute(name, args); }", [name, arguments]
        )

    def wait_until(self, condition: str, argument: Any = None, *, timeout: float = PATIENCE) -> None:
        """Wait until a JavaScript function returns something true.

        Raises:
            playwright.sync_api.TimeoutError: it did not within `timeout` seconds.
        """
        self.page.wait_for_function(condition, arg=argument, timeout=timeout * 1000)

    def wait_idle(self, *, timeout: float = PATIENCE) -> None:
        """Wait until the kernel is idle and no cell is running or queued."""
        self.wait_until(
            f"""() => {{
                const panel = window.jupyterapp && {_PANEL};
                const kernel = panel?.sessionContext?.session?.kernel;
                const busy = prompt => prompt.textContent.includes('*');
                return panel?.context?.isReady && panel.sessionContext.isReady
                    && kernel?.connectionStatus === 'connected' && kernel.status === 'idle'
                    && !document.querySelector('.jp-Dialog')
                    && ![...panel.node.querySelectorAll('.jp-InputPrompt')].some(busy);
            }}""",
            timeout=timeout,
        )

    def run_all(self, *, timeout: float = PATIENCE) -> None:
        """Run every cell and wait for the last; cells after one that failed do not run."""
        self._run("notebook:run-all-cells", timeout)

    def run_cell(self, index: int, *, timeout: float = PATIENCE) -> None:
        """Run the cell at `index`, counted from 0, and wait for its end."""
        self.select(index)
        self._run("notebook:run-cell", timeout)

    def select(self, index: int) -> None:
        """Make the cell at `index` the active one."""
        self.page.evaluate(f"index => {{ {_PANEL}.content.activeCellIndex = index; }}", index)

    def set_source(self, index: int, text: str) -> None:
        """Replace what the cell at `index` says."""
        script = (
            f"([index, text]) => {{ {_PANEL}.content.widgets[index].model.sharedModel.setSource(text); }}"
        )
        self.page.evaluate(script, [index, text])

    def restart(self, *, timeout: float = PATIENCE, idle: bool = True) -> None:
        """Restart the kernel, agreeing to the dialog, and wait until the new one is there, or `idle`."""
        self._begin("notebook:restart-kernel")
        self.page.click(".jp-Dialog button.jp-mod-accept", timeout=timeout * 1000)
        self._end(timeout, idle)

    def save(self) -> None:
        """Save the notebook and wait until it is on disk."""
        self.page.evaluate("() => window.jupyterapp.commands.execute('docmanager:save')")

    def outputs(self) -> list[list[dict[str, Any]]]:
        """The outputs of each cell as they would be saved, Markdown cells with none."""
        script = f"() => {_PANEL}.content.widgets.map(cell => cell.model.toJSON().outputs ?? [])"
        return list(self.page.evaluate(script))

    def failures(self) -> list[str]:
        """The error outputs on the page, as "cell 3: NameError: ..."."""
        return [
            f"cell {index}: {output['ename']}: {output['evalue']}"
            for index, outputs in enumerate(self.outputs())
            for output in outputs
            if output["output_type"] == "error"
        ]

    def screenshot(self, name: str) -> Path:
        """Save what the page shows as `name`.png; the path it went to."""
        path = self.screenshots / f"{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=path)
        return path

    def _run(self, command: str, timeout: float) -> None:
        self._begin(command)
        self._end(timeout)

    def _begin(self, command: str) -> None:
        # A promise that the page waits for has a deadline in `_end`; one that is returned has none.
        self.page.evaluate(
            """name => {
                window.commandEnded = false;
                void window.jupyterapp.commands.execute(name).finally(() => { window.commandEnded = true; });
            }""",
            command,
        )

    def _end(self, timeout: float, idle: bool = True) -> None:
        self.wait_until("() => window.commandEnded", timeout=timeout)
        if idle:
            self.wait_idle(timeout=timeout)

    def _note(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._note_error(message.text)

    def _note_error(self, text: str) -> None:
        if not any(part in text for part in FOREIGN_ERRORS):
            self.errors.append(text)


def _switch_off_news(configuration: Path) -> None:
    settings = (
        configuration / "lab/user-settings/@jupyterlab/apputils-extension/notification.jupyterlab-settings"
    )
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text('{"fetchNews": "false", "checkForUpdates": false}', encoding="utf-8")


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the server and, being leader of its session, its kernels."""
    process.terminate()
    try:
        process.wait(PATIENCE)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
