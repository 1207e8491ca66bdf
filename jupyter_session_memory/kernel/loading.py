"""The cell that loads the extension: what is left of it works as the next cell would.

IPython has rewritten the whole cell by the time that it is told to load anything: `%chat why?` in it
has become a call for help already. But it compiles statement after statement, each when its turn comes.
"""

from __future__ import annotations

import ast
import sys
from types import FrameType
from typing import Any

OWN_CELL = (
    "What follows %load_ext here is not read as in the next cell. Put %load_ext into a cell of its own."
)


def running_cell() -> FrameType | None:
    """The frame in which IPython runs the statements of the cell that led here; None outside of any."""
    from IPython.core.interactiveshell import InteractiveShell

    frame: FrameType | None = sys._getframe(1)
    while frame is not None and frame.f_code is not InteractiveShell.run_ast_nodes.__code__:
        frame = frame.f_back
    return frame


def read_again(shell: Any, cell: FrameType) -> str:
    """Let the statements of a cell that are still to come be read as the shell reads cells now.

    Returns:
        What to tell, where that cannot be; empty else.
    """
    to_run, result, running = (cell.f_locals.get(name) for name in ("to_run", "result", "node"))
    if not isinstance(to_run, list) or not isinstance(running, ast.AST) or result is None:
        return OWN_CELL
    nodes = [node for node, _ in to_run]
    source = shell.transform_cell(result.info.raw_cell)
    statements = shell.transform_ast(shell.compile.ast_parse(source)).body
    if running not in nodes or len(statements) > len(nodes):
        return OWN_CELL
    after = nodes.index(running) + 1
    read = ast.dump(running) == ast.dump(
        statements[after - 1]
    )  # it may hold more than what loads the extension
    # IPython may have added a last one, to show what is assigned.
    for index, statement in enumerate(statements[after:], after):
        to_run[index] = (statement, to_run[index][1])
    return "" if read else OWN_CELL
