"""Who imports whom inside a package, read from its source without running it."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path


def imports_of(package: Path) -> dict[str, set[str]]:
    """For each module of `package`, the modules it imports anywhere, functions included.

    Modules of the package itself are named from its root ("history", "providers.offline", "" for the
    package's own `__init__`); a foreign one by its full name after a colon (":openai.types"). Imports for
    types count like any other.
    """
    modules = {_name(package, path): path for path in sorted(package.rglob("*.py"))}
    return {
        name: {
            target
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            for target in _targets(node, name, path.name == "__init__.py", package.name, set(modules))
        }
        - {name}
        for name, path in modules.items()
    }


def find_cycle(graph: Mapping[str, set[str]]) -> list[str]:
    """One chain of modules that import each other, closed by its first one; empty if there is none."""
    done: set[str] = set()

    def walk(module: str, trail: list[str]) -> list[str]:
        if module in trail:
            return [*trail[trail.index(module) :], module]
        if module in done:
            return []
        for target in sorted(graph.get(module, ())):
            if cycle := walk(target, [*trail, module]):
                return cycle
        done.add(module)
        return []

    return next((cycle for module in sorted(graph) if (cycle := walk(module, []))), [])


def _name(package: Path, path: Path) -> str:
    parts = path.relative_to(package).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _targets(node: ast.AST, module: str, is_init: bool, package: str, modules: set[str]) -> Iterator[str]:
    if isinstance(node, ast.Import):
        for alias in node.names:
            yield _ours_or_foreign(alias.name, package)
    elif isinstance(node, ast.ImportFrom):
        base = node.module or ""
        if node.level:
            # One dot is the package a module stands in, which for an `__init__` is the module itself.
            above = module.split(".")[: None if is_init else -1] if module else []
            parents = above[: len(above) - node.level + 1]
            base = ".".join([package, *parents, *([base] if base else [])])
        for alias in node.names:
            source = _ours_or_foreign(base, package)
            submodule = _ours_or_foreign(f"{base}.{alias.name}", package)
            yield submodule if submodule in modules else source


def _ours_or_foreign(name: str, package: str) -> str:
    if name == package:
        return ""
    return name.removeprefix(f"{package}.") if name.startswith(f"{package}.") else f":{name}"
