"""What each way of forgetting reaches: the one table of it, which README and `%memory help forget` show."""

from __future__ import annotations

from ..table import Table

REACH = (
    (
        "`%memory prune N`, `%memory clear`",
        "the turns, from every later request; with `clear` instructions, plan and summaries, too",
        "everything, for `%memory undo`, and what was sent, in `%memory sent`",
    ),
    (
        "`%memory reset`",
        "the session: all threads, what was sent, and the numbers, which begin anew from #1",
        "everything, for `%memory undo`, until the next turn is written: then it is let go; who answers, "
        "`--private`, typed keys; the last error (`%tb`, `%debug`) and the sources that Python keeps of chat cells",
    ),
    (
        "`%memory prune N --forever`",
        "the text of these turns and of summaries of them: in memory, undo steps, `%memory sent`, caches and "
        "panels; the last error (`%tb`, `%debug`) and the sources that Python keeps of chat cells",
        "the other turns; in `%memory sent` questions that led to no turn, as they failed or were not saved",
    ),
    (
        "`%memory erase`, `%memory thread drop NAME`",
        "the same of every turn of that thread, all of its `%memory sent`, instructions and plan",
        "other threads, forks too, which `%memory erase --all` reaches; settings; keys typed for this kernel",
    ),
    (
        "`%unload_ext jupyter_session_memory`",
        "the same of every thread, settings and typed keys; when its cell ends, so that a reload keeps them",
        "nothing in the package",
    ),
    (
        "restart or shut down the kernel",
        "the process, and all that it held",
        "nothing in the new kernel",
    ),
    (
        "only you",
        "variables with a reply (`reply = %chat …`) and `Out`: `del`, `%reset -f`; cells and outputs: delete "
        "or clear them, and save (Jupyter keeps a copy in `.ipynb_checkpoints`); `In`: `%reset -f in`; "
        "`history.sqlite` and `%logstart` (never with `--private`); exported files; what the endpoint keeps",
        "none of it is reached by the rows above, but that a restart empties variables, `Out` and `In`",
    ),
)
"""How one forgets, what goes, and what stays."""
COLUMNS = ("", "what goes", "what stays")


def table() -> Table:
    """The table for a notebook or a terminal."""
    rows = [[text.replace("`", "") for text in row] for row in REACH]
    return Table(COLUMNS, rows)


def markdown() -> str:
    """The table as README has it."""
    return "\n".join(f"| {' | '.join(row)} |" for row in (COLUMNS, ["---"] * len(COLUMNS), *REACH))
