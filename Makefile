# make demo   the main job on seeds/          make test   every test and check
# make check  tests that take minutes too     make bench  measurements      make clean
# make reports, make schema   regenerate what is committed
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt

.PHONY: demo test check bench clean lint schema reports screenshots

demo: $(VENV)/.run
	$(BIN)/xref report seeds --out build/demo
	@echo "Open build/demo/index.html in a browser; reports/ holds the same files."

$(VENV)/.run: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(INSTALL) -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.run
	$(INSTALL) -e '.[dev]'
	@touch $@

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: lint
	$(BIN)/pytest -m "not long"

check: lint
	$(BIN)/pytest

schema: $(VENV)/.run
	mkdir -p build && $(BIN)/python -m xref.model.schema > build/schema && mv build/schema xref/result.schema.json

reports: $(VENV)/.run
	$(BIN)/xref report seeds --out reports

screenshots: $(VENV)/.dev
	$(BIN)/python docs/screenshots.py

bench: $(VENV)/.dev
	$(BIN)/python -m benchmarks

clean:
	rm -rf $(VENV) build dist benchmarks/work .mypy_cache .ruff_cache .pytest_cache .hypothesis
