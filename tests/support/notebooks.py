"""A pytest plugin: nbval's kernels listen on sockets of their own, and may take their time to start."""

from __future__ import annotations

from typing import Any

import nbval.kernel
import pytest
from jupyter_client.manager import KernelManager

from support.sockets import PATIENCE, over_ipc


def pytest_configure(config: pytest.Config) -> None:
    """Give nbval, which has no setting for it, a manager of such kernels."""

    def manager(**options: Any) -> KernelManager:
        return KernelManager(config=over_ipc(), **options)

    nbval.kernel.KernelManager = manager
    config.option.nbval_kernel_startup_timeout = PATIENCE
