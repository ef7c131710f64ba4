# The only entry points: make demo | test | lint | accuracy | bench | screenshots | catalogue | rules
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test lint accuracy bench screenshots catalogue rules clean

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.all: $(BIN)/python setup.cfg pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check ".[all]"
	touch $@

$(VENV)/.test: $(BIN)/python setup.cfg pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[test]"
	touch $@ $(VENV)/.all

demo: $(VENV)/.all
	$(BIN)/yoy compare corpus/wangchuan/2023.txt corpus/wangchuan/2024.txt -o demo.html
	$(BIN)/yoy batch corpus/manifest.csv -o demo-site

test: $(VENV)/.test
	$(BIN)/python -m coverage run -m pytest
	$(BIN)/python -m coverage report --skip-covered

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

accuracy: $(VENV)/.test
	$(BIN)/python benchmarks/accuracy.py

$(VENV)/.bench: $(VENV)/.test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[test,bench]"
	touch $@

bench: $(VENV)/.bench
	$(BIN)/python benchmarks/speed.py
	$(BIN)/python benchmarks/page.py
	$(BIN)/python benchmarks/scale.py 100

screenshots: $(VENV)/.test
	$(BIN)/python docs/screenshots.py

catalogue: $(VENV)/.test
	$(BIN)/python -m babel.messages.frontend extract -F babel.cfg -k N_ -k message -k counted:1,2 -k plurals:1,2 -k UnreadableDocument -k ConfigurationError -k OutputError --no-location --omit-header --sort-output --no-wrap -o compare/locale/yoy.pot .
	$(BIN)/python -m babel.messages.frontend update --no-fuzzy-matching -i compare/locale/yoy.pot -d compare/locale -D yoy --no-wrap
	$(BIN)/python -m babel.messages.frontend compile -d compare/locale -D yoy

rules: $(VENV)/.test
	$(BIN)/python docs/rules.py

clean:
	rm -rf $(VENV) build dist *.egg-info
