# Two commands: `make run` serves the desk on http://127.0.0.1:8000, `make test` passes every test.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test test-long bench check messages requirements clean

run: $(VENV)/.run
	$(BIN)/zhargy serve

test: $(VENV)/.dev
	@test -x /usr/bin/chromium || echo "Browser tests are skipped: /usr/bin/chromium is missing (apt-get install chromium)."
	$(BIN)/python -m pytest -rfEs --tb=short -n auto --dist loadfile

# More than 100,000 cases drawn at random, on every library of frames; workers killed 200 times; every page of every walk
# looked at for barriers: an hour or two.
test-long: $(VENV)/.dev
	ZHARGY_LONG=1 $(BIN)/python -m pytest -rs tests/law/test_kz_agreement.py tests/rules/test_sweep.py tests/desk/api/test_schema.py tests/desk/hard \
	  tests/browser/test_walks_roles.py

# Beside openfisca-core and policyengine-core, which get an environment of their own. BENCH="--long" adds 100 million rows.
bench: $(VENV)/.dev $(VENV)/rivals/.made
	$(BIN)/python -m benchmarks $(BENCH)

check: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python tools/messages.py check

# Compile the catalogues after a change of a .po file.
messages: $(VENV)/.dev
	$(BIN)/python tools/messages.py compile

# Pin again, with hashes and without the address of any index.
requirements:
	$(PYTHON) -m venv $(VENV)/pin && $(VENV)/pin/bin/pip install -q pip-tools
	for name in run dev rivals; do $(VENV)/pin/bin/pip-compile -q --upgrade --generate-hashes --allow-unsafe --no-header \
	  --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --strip-extras --annotation-style=line \
	  --output-file requirements/$$name.txt requirements/$$name.in || exit 1; done

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed: apt-get install python3"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
	  { test "$$(id -u)" = 0 && apt-get update -q && apt-get install -q -y python3-venv; } || \
	  { echo "Python cannot make environments here: apt-get install python3-venv"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements/run.txt pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/run.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.run
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

$(VENV)/rivals/.made: requirements/rivals.txt | $(VENV)/bin/python
	$(PYTHON) -m venv $(VENV)/rivals
	$(VENV)/rivals/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/rivals.txt
	@touch $@
