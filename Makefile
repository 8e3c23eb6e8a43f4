# Everything starts here; `make` alone lists what there is.

CONTENT = content
SITE = site
# Debian's and Ubuntu's names. `make PACKAGES= …` installs nothing, where the libraries are there in another way.
PACKAGES = git pkg-config libcmark-gfm-dev libcmark-gfm-extensions-dev libssl-dev
# A browser that is there already, such as Ubuntu's, will do.
CHROMIUM = $(if $(or $(shell command -v chromium),$(shell command -v chromium-browser),$(shell command -v google-chrome)),,chromium)
BROWSER_PACKAGES = $(if $(PACKAGES),python3 python3-venv $(CHROMIUM) poppler-utils default-jre-headless)
TEST_PACKAGES = $(if $(PACKAGES),libyaml-dev $(BROWSER_PACKAGES))
BENCH_PACKAGES = $(if $(PACKAGES),python3 python3-venv)

# A program that holds Swift's own libraries starts in two thirds of the time; not every toolchain has them.
TOOLCHAIN := $(dir $(realpath $(shell command -v swift)))
STATIC := $(if $(wildcard $(TOOLCHAIN)../lib/swift_static),--static-swift-stdlib)
RELEASE := swift build -c release --product openbook $(STATIC)
SOURCES := Package.swift Sources Tests Fuzz

.DEFAULT_GOAL := help
.PHONY: help site build test browser look check format bench clean build-packages test-packages browser-packages bench-packages
MAKEFLAGS += --no-print-directory

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: build ## build the demonstration company into site/
	@.build/release/openbook build "$(CONTENT)" -o "$(SITE)" || { echo "make site: the site was not built; the messages above say why." >&2; exit 1; }
	@echo "Open file://$(abspath $(SITE))/index.html"

build: build-packages ## build the release binary, .build/release/openbook
	@$(RELEASE) || { echo "make build: the release binary was not built; the compiler's messages above say why." >&2; exit 1; }

test: test-packages ## run every test
	@swift test || { echo "make test: a test failed, or the tests did not build; the messages above name it." >&2; exit 1; }
	@scripts/test-install-packages.sh
	@python3 Benchmarks/test_benchmarks.py --quiet || { echo "make test: a test of Benchmarks/ failed." >&2; exit 1; }
	@python3 Tests/Schemas/test_schemas.py || { echo "make test: a JSON Schema and the reader disagree; the messages above say where." >&2; exit 1; }
	@python3 Tests/Schemas/test_data.py || { echo "make test: a data file and its JSON Schema disagree; the messages above say where." >&2; exit 1; }
	@binary="$$(swift build --show-bin-path)/openbook" && python3 Benchmarks/bench.py --small --openbook "$$binary" \
		|| { echo "make test: the benchmark's smoke run failed; its messages above say why." >&2; exit 1; }
	@python3 Tests/Browser/test_browser.py || { echo "make test: pages are not as they must be in a browser; the messages above name them." >&2; exit 1; }
	@echo "All tests passed."

browser: browser-packages ## look at every kind of page in a browser, as `make test` does
	@swift build --product openbook || { echo "make browser: the debug build failed; the compiler's messages above say why." >&2; exit 1; }
	@python3 Tests/Browser/test_browser.py || { echo "make browser: pages are not as they must be; the messages above name them." >&2; exit 1; }

look: browser-packages ## take pictures of every kind of page, into .build/look
	@swift build --product openbook || { echo "make look: the debug build failed; the compiler's messages above say why." >&2; exit 1; }
	@python3 Tests/Browser/look.py .build/look

check: build-packages test-packages ## the quick look before a commit: format, debug build, tests of the core
	@swift format lint --strict --parallel -r $(SOURCES) || { echo "make check: the format is not the house's; \`make format\` puts it right." >&2; exit 1; }
	@swift build || { echo "make check: the debug build failed; the compiler's messages above say why." >&2; exit 1; }
	@swift test --filter CoreTests || { echo "make check: a test of the core failed; the messages above name it." >&2; exit 1; }
	@echo "Format, build and core tests are in order."

format: ## write Swift files in the house's format
	@swift format --in-place --parallel -r $(SOURCES)

bench: build bench-packages ## measure against Hugo; fails when a bound is not met
	@python3 Benchmarks/bench.py $(BENCH_OPTIONS)

clean: ## remove what was built: .build, the site, the benchmark's tools
	@rm -rf .build site .openbook/site Benchmarks/work Benchmarks/__pycache__

build-packages:
	@scripts/install-packages.sh $(PACKAGES)

test-packages:
	@scripts/install-packages.sh $(PACKAGES) $(TEST_PACKAGES)

browser-packages:
	@scripts/install-packages.sh $(PACKAGES) $(BROWSER_PACKAGES)

bench-packages:
	@scripts/install-packages.sh $(BENCH_PACKAGES)
