"""The extension as a part of JupyterLab and Notebook: settings, layout, shortcuts, commands, language servers."""

from __future__ import annotations

from collections.abc import Callable

from browser.lab import NotebookPage, Server
from browser.memory_page import FACTS, LOAD, SIDEBAR, MemoryPage, write_notebook

Open = Callable[[Server], NotebookPage]

PLUGIN = "jupyter-session-memory:plugin"
COMMANDS = {
    *(
        "open",
        "new-cell",
        "new-notebook",
        "load",
        "summarise",
        "clear",
        "undo",
        "pin",
        "exclude",
        "prune-deleted",
    ),
    *("insert-code", "reveal", "sort"),
}
# What a plugin of the application provides, by the name of its token.
SERVICE = """name => [...window.jupyterapp.pluginRegistry._plugins.values()]
    .find(plugin => plugin.provides?.name === name)?.service"""


def change_setting(memory: MemoryPage, key: str, value: object) -> None:
    """Change a setting of the extension as the settings editor does."""
    memory.notebook.page.evaluate(
        f"""async ([plugin, key, value]) => {{
            const registry = ({SERVICE})('@jupyterlab/coreutils:ISettingRegistry');
            await registry.set(plugin, key, value);
        }}""",
        [PLUGIN, key, value],
    )


def side_of_sidebar(memory: MemoryPage) -> str:
    """The side of the application that the sidebar stands on."""
    script = """() => ['left', 'right'].find(area =>
        [...window.jupyterapp.shell.widgets(area)].some(({ id }) => id === 'jupyter-session-memory')) ?? ''"""
    return str(memory.notebook.page.evaluate(script))


def test_settings_take_effect_at_once(server: Server, memory: MemoryPage) -> None:
    """Marks, status bar item and side change on the open page, and back, without a reload."""
    memory.open(write_notebook(server, "settings.ipynb", LOAD, *FACTS[:2]))
    memory.notebook.run_all()
    memory.wait_for_marks("#1 ●", "#2 ●")

    change_setting(memory, "marks", False)
    memory.wait_for_marks()
    change_setting(memory, "marks", True)
    memory.wait_for_marks("#1 ●", "#2 ●")

    if server.app == "lab":
        item = memory.notebook.page.locator(".jsm-lab-meter")
        item.wait_for()
        change_setting(memory, "statusBar", False)
        item.wait_for(state="detached")
        change_setting(memory, "statusBar", True)
        item.wait_for()
        assert memory.meter().startswith("Memory 2/2 · ")

    assert side_of_sidebar(memory) == "right"
    change_setting(memory, "side", "left")
    memory.show()
    memory.wait_for_turns(1, 2)
    assert side_of_sidebar(memory) == "left"
    change_setting(memory, "side", "right")
    memory.show()
    memory.wait_for_turns(1, 2)
    assert side_of_sidebar(memory) == "right"


def test_the_layout_is_restored(lab_server: Server, open_page: Open) -> None:
    """A page that is loaded again shows the sidebar where it was open, without being asked for it."""
    memory = MemoryPage(open_page(lab_server))
    name = write_notebook(lab_server, "layout.ipynb", LOAD, FACTS[0])
    page = memory.notebook.page
    page.goto(f"{lab_server.url}/lab/workspaces/memory/tree/{name}")
    memory.notebook.wait_idle()
    memory.show()
    memory.notebook.run_all()
    memory.wait_for_turns(1)
    memory.notebook.save()
    # The application saves its layout a while after it changed.
    memory.notebook.wait_until(
        """async url => {
            const { data } = await (await fetch(url)).json();
            return data['layout-restorer:data']?.right?.current === 'jupyter-session-memory';
        }""",
        f"{lab_server.url}/lab/api/workspaces/memory",
    )

    page.reload()
    memory.notebook.wait_idle()
    memory.panel.wait_for(state="visible")
    memory.wait_for_turns(1)
    assert memory.notebook.errors == []


def test_shortcuts_collide_with_nothing(server: Server, memory: MemoryPage) -> None:
    """No other shortcut of the application is the same as one of ours, begins with it, or is how it begins."""
    memory.notebook.open(write_notebook(server, "keys.ipynb", "1"))
    bindings = memory.notebook.page.evaluate(
        "() => window.jupyterapp.commands.keyBindings.map(({ command, keys }) => [command, keys.join(' ')])"
    )
    ours = {keys: command for command, keys in bindings if command.startswith("jupyter-session-memory:")}
    others = {keys: command for command, keys in bindings if command not in ours.values()}

    assert sorted(ours.values()) == ["jupyter-session-memory:new-cell", "jupyter-session-memory:open"]
    assert len(others) > 50, "the application's shortcuts are not read"
    collisions = [
        (mine, key, command)
        for mine in ours
        for key, command in others.items()
        if key == mine or key.startswith(f"{mine} ") or mine.startswith(f"{key} ")
    ]
    assert collisions == []


def test_shortcuts_work(server: Server, memory: MemoryPage) -> None:
    """One goes to the sidebar and back again, the other adds a chat cell, from there too, in which typing goes on."""
    memory.notebook.open(write_notebook(server, "press.ipynb", "1", "2"))
    page = memory.notebook.page
    memory.notebook.select(0)
    page.locator(".jp-Notebook .jp-Cell").first.click()
    page.keyboard.press("Control+Alt+m")
    focused = "selector => document.activeElement?.closest(selector)"
    page.wait_for_function(focused, arg=f"{SIDEBAR} .jsm")
    page.keyboard.press("?")
    page.get_by_role("dialog", name="Keys").get_by_text("New Chat Cell Below").wait_for()
    page.keyboard.press("Escape")
    page.keyboard.press("Control+Alt+m")
    page.wait_for_function(focused, arg=".jp-Notebook")
    assert not page.locator(SIDEBAR).is_visible()

    page.keyboard.press("Control+Alt+m")
    page.wait_for_function(focused, arg=f"{SIDEBAR} .jsm")
    page.keyboard.press("Control+Alt+n")
    page.wait_for_function(focused, arg=".cm-content")
    page.keyboard.type("hello")
    assert memory.active_source() == "%%chat\nhello"


def test_every_command_is_offered_when_it_can_be_done(server: Server, memory: MemoryPage) -> None:
    """All of them have a label and a place in the palette, and each is enabled as the memory in front allows."""
    enabled = """() => window.jupyterapp.commands.listCommands()
        .filter(each => each.startsWith('jupyter-session-memory:') && window.jupyterapp.commands.isEnabled(each))
        .map(each => each.split(':')[1]).sort()"""
    memory.open(write_notebook(server, "offered.ipynb", LOAD, *FACTS))
    memory.wait_for_text("This kernel has no session memory.")
    page = memory.notebook.page
    listed = page.evaluate(
        """() => window.jupyterapp.commands.listCommands().filter(each => each.startsWith('jupyter-session-memory:'))
            .map(each => [each.split(':')[1], window.jupyterapp.commands.label(each)])"""
    )
    assert {name for name, _ in listed} == COMMANDS
    assert all(label and ":" not in label for _, label in listed)
    items = page.evaluate(
        f"""() => ({SERVICE})('@jupyterlab/apputils:ICommandPalette')._palette.items
            .map(({{ command }}) => command)"""
    )
    assert {f"jupyter-session-memory:{name}" for name in COMMANDS} <= set(items)
    assert page.evaluate(enabled) == ["load", "new-cell", "new-notebook", "open"]

    memory.command("load")
    memory.wait_for_text("Nothing remembered yet.")
    page.wait_for_function(f"() => ({enabled})().join() === 'new-cell,new-notebook,open'")
    memory.notebook.run_all()
    memory.wait_for_turns(1, 2, 3)
    memory.notebook.select(1)
    assert set(page.evaluate(enabled)) == COMMANDS - {"load", "prune-deleted", "sort"}


def test_older_turns_are_summarised_by_the_command(server: Server, memory: MemoryPage) -> None:
    """Those that the strategy calls older stand behind a summary, and the marks say so."""
    memory.open(write_notebook(server, "older.ipynb", LOAD, *FACTS))
    memory.notebook.run_all()
    memory.wait_for_turns(1, 2, 3)
    memory.ask("%memory summary 1")
    memory.command("summarise")
    memory.wait_for_marks("#1 ●", "#2 ●", "#3 ●")
    assert memory.memory("len(memory.summaries)") == "1"
    assert memory.memory("len(memory.summaries[0].covers)") == "2"


def test_language_servers_are_not_shown_chat_cells(server: Server, memory: MemoryPage) -> None:
    """The application's own list of what is no Python in a notebook has them, and nothing else of ours."""
    memory.notebook.open(write_notebook(server, "servers.ipynb", FACTS[0], "x = 1"))
    claimed = memory.notebook.page.evaluate(
        f"""cells => {{
            const manager = ({SERVICE})('@jupyterlab/lsp:ILSPCodeExtractorsManager');
            return cells.map(cell => manager.getExtractors('code', 'python')
                .filter(each => each.hasForeignCode(cell, 'code')).map(each => each.extractForeignCode(cell)));
        }}""",
        [FACTS[0], "x = 1"],
    )
    taken_out = {"foreignCode": None, "range": None, "virtualShift": None, "hostCode": ""}
    assert claimed == [[[taken_out]], []]


def loaded(memory: MemoryPage) -> int:
    """How many bytes of the extension's code the page has loaded."""
    script = """() => performance.getEntriesByType('resource')
        .filter(({ name }) => name.includes('/lab/extensions/jupyter-session-memory/'))
        .reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0)"""
    return int(memory.notebook.page.evaluate(script))


def test_the_start_loads_little(lab_server: Server, open_page: Open) -> None:
    """Before there is a notebook, JupyterLab loads a sixth of the extension; showing the sidebar brings the rest."""
    memory = MemoryPage(open_page(lab_server))
    page = memory.notebook.page
    page.goto(f"{lab_server.url}/lab?reset")
    page.wait_for_function("() => !!window.jupyterapp?.shell && !!document.querySelector('.jp-Launcher')")
    page.evaluate("async () => { await window.jupyterapp.restored; }")
    assert 0 < loaded(memory) < 25_000
    assert page.locator(f"{SIDEBAR} > *").count() == 0

    memory.show()
    memory.wait_for_text("Open a notebook or a console to see its memory.")
    assert loaded(memory) > 100_000
    assert memory.notebook.errors == []
