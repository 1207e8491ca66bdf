"""Makes a kernel that ran one test as good as new for the next. It is sent there as a cell: it imports nothing of ours.

What it cannot undo, `surroundings` tells: a test that leaves such a thing behind needs a kernel of its own.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import sys
import threading
import warnings
from typing import Any

PACKAGE = "jupyter_session_memory"


def move(folder: str, environment: dict[str, str]) -> None:
    """Give the kernel this environment and folder."""
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)


def reset(shell: Any) -> None:
    """Unload what was loaded, drop names, history, widgets and our package, and print what is left as JSON."""
    for name in set(shell.extension_manager.loaded) - {"storemagic"}:  # which IPython brings
        shell.extension_manager.unload_extension(name)
    # What waits for the end of a cell to let go of the memory; and what users had called there.
    shell.events.trigger("post_execute")
    for found in shell.events.callbacks.values():
        found[:] = [each for each in found if getattr(each, "__module__", "") != "__main__"]
    if "ipywidgets" in sys.modules:
        sys.modules["ipywidgets"].Widget.close_all()
    _forget_comms()
    shell.config.pop("ChatMagics", None)  # what %config set
    shell.reset()
    for name in [name for name in sys.modules if name.partition(".")[0] == PACKAGE]:
        del sys.modules[name]
    gc.collect()
    for thread in threading.enumerate():
        if isinstance(thread, threading.Timer):  # cancelled or not, it ends by itself
            thread.join()
    print(json.dumps(surroundings(shell)))


def _forget_comms() -> None:
    """Drop the comms and targets of tests; ours must have gone with the unloading."""
    comms = __import__("comm").get_comm_manager()
    for key in [key for key, each in comms.comms.items() if each.target_name != PACKAGE]:
        del comms.comms[key]
    # ipywidgets adds its own when it is first imported, and never again.
    kept = (PACKAGE, "jupyter.widget", "jupyter.widget.control")
    for name in [name for name in comms.targets if name not in kept]:
        del comms.targets[name]


def surroundings(shell: Any) -> dict[str, str]:
    """What a test could have changed outside of its names, and what stands there, each as it prints."""
    magics = shell.magics_manager
    comms = __import__("comm").get_comm_manager()
    described = {
        "magics": [
            sorted(name for name, each in found.items() if _foreign(each)) for found in magics.magics.values()
        ],
        "registered": sorted(name for name, each in magics.registry.items() if _foreign(type(each))),
        "configurables": [type(each).__name__ for each in shell.configurables if _foreign(type(each))],
        "settings": shell.config,
        "callbacks": shell.events.callbacks,
        "transforms": [*shell.input_transformers_cleanup, *shell.input_transformers_post],
        "meta": sorted(shell.meta),
        "history": shell.history_manager.store_inputs,
        "handlers": shell.kernel.shell_handlers,
        "completion": shell.Completer.custom_matchers,
        "errors": [shell.CustomTB, sys.excepthook, threading.excepthook],
        "comms": sorted(each.target_name for each in comms.comms.values()),
        "targets": PACKAGE in comms.targets,
        "threads": sorted(each.name for each in threading.enumerate() if not _is_pooled(each)),
        "signals": [signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM)],
        "streams": [sys.stdin, sys.stdout, sys.stderr],
        "path": sys.path,
        "warnings": len(warnings.filters),
        "builtins": len(vars(__import__("builtins"))),
    }
    return {name: repr(value) for name, value in described.items()}


def _foreign(value: Any) -> bool:
    """Whether it is none of IPython's own, which registers some of its magics when they are first used."""
    return str(getattr(value, "__module__", "")).partition(".")[0] != "IPython"


def _is_pooled(thread: threading.Thread) -> bool:
    """Whether it waits for work of an event loop or of ZeroMQ, which never end theirs."""
    return thread.name.startswith("asyncio_") or type(thread).__module__.startswith("zmq.")
