# Two commands do all: `make report` sets up and makes the report on the sample consultation; `make test` sets up and tests.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
FOLDER ?= corpora/childrens-centres
OUT ?= reports/$(notdir $(FOLDER)).html
# One thread per numeric library: the same bytes on every machine, and no fighting over cores.
export OMP_NUM_THREADS ?= 1
export TOKENIZERS_PARALLELISM = false

.PHONY: report test check lab docs clean

report: $(STAMP)
	$(BIN)/consult run $(FOLDER) --out $(OUT)

test: $(STAMP)
	$(BIN)/python -m pytest -n 2 --dist loadfile

check: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m nbstripout --verify $(wildcard notebooks/*.ipynb)

lab: $(STAMP)
	$(BIN)/jupyter lab notebooks/00_start_here.ipynb

$(STAMP): pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || python3 -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[test,dev]"
	touch $(STAMP)

docs: $(STAMP)
	$(BIN)/python -c "import pathlib; from consult import tables; pathlib.Path('docs/tables.md').write_text(tables.data_dictionary(), encoding='utf-8')"

clean:
	rm -rf $(VENV) corpora/*/tables corpora/*/.cache reports/*.html
