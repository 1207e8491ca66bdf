"""What holds for the notebooks as for `tests/`, which has a `conftest.py` of its own."""

pytest_plugins = ["support.notebooks"]
