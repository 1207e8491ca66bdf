"""What stands around every execution: cells with lone surrogates in a real kernel, sent as a browser sends them."""

from __future__ import annotations

from contextlib import nullcontext

from jupyter_session_memory.kernel import execute_request
from support.kernels import NotebookKernel

SETUP = """
from contextlib import nullcontext
from IPython.core.magic import no_var_expand
from jupyter_session_memory.kernel import execute_request, private, transform
ip = get_ipython()
ip.register_magic_function(no_var_expand(lambda line, cell=None: print(ascii((line, cell)))), "line_cell", "chat")
transform.install(ip, ("chat",))
private.install(ip, lambda: False)
execute_request.install(ip, lambda parent: nullcontext())
"""


def test_a_kernel_runs_cells_with_lone_surrogates(kernel: NotebookKernel) -> None:
    """The cell is executed and answered, the magic gets U+FFFD, and the history goes on."""

    def run(code: str) -> str:
        execution = kernel.run(code)
        assert execution.ok
        return execution.text

    run(SETUP)
    assert run("%%chat\nhalf \ud83d an emoji") == "('', 'half \\ufffd an emoji\\n')"
    assert run("%chat \udc00 why?") == "('\\ufffd why?', None)"
    assert run("%%chat\nnul \x00 whole \U0001f600 {x}") == "('', 'nul \\x00 whole \\U0001f600 {x}\\n')"
    stored = "ip.history_manager.writeout_cache(); print(ascii(list(ip.history_manager.get_tail(3))[0][2]))"
    assert run(stored) == "'%%chat\\nhalf \\ufffd an emoji'"
    run("execute_request.uninstall(ip); private.uninstall(ip); transform.uninstall(ip)")
    hooks = "print([type(h).__name__ for h in (ip.kernel.shell_handlers['execute_request'],)])"
    assert run(hooks) == "['method']"
    run("del ip.magics_manager.magics['line']['chat'], ip.magics_manager.magics['cell']['chat']")


def test_a_shell_without_a_kernel_is_left_alone() -> None:
    """In a terminal there is nothing to wrap and nothing to give back."""

    class Shell:
        pass

    shell = Shell()
    execute_request.install(shell, lambda _: nullcontext())
    execute_request.uninstall(shell)
    assert vars(shell) == {}
