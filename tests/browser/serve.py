"""Runs a Jupyter application on a socket that listens already: `python serve.py DESCRIPTOR jupyter-lab --flag ...`.

A Jupyter server looks for a free port, lets go of it and takes it again; meanwhile another program may have it.
"""

from __future__ import annotations

import socket
import sys
from importlib.metadata import entry_points
from typing import Any

from tornado.tcpserver import TCPServer


def main(descriptor: str, command: str, *flags: str) -> None:
    """Run the command of that name in this process."""
    listening = socket.socket(fileno=int(descriptor))
    listening.setblocking(False)

    def listen(server: TCPServer, *_address: Any, **_options: Any) -> None:
        server.add_sockets([listening])

    TCPServer.listen = listen  # type: ignore[assignment, method-assign]
    sys.argv = [command, *flags]
    (script,) = entry_points(group="console_scripts", name=command)
    script.load()()


if __name__ == "__main__":
    main(*sys.argv[1:])
