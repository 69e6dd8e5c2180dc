# `make` sets up, builds and renders the sample blog; `make test` sets up and runs every test.

.PHONY: all setup build test dist check-dist check-guides search-script stage install man verify bench bench-markdown bench-preview fuzz soak sanitize lint format clean

all: build
	.build/release/site build

setup:
	@scripts/install-libraries.sh

# On Linux the program carries the Swift runtime: it starts and runs faster, and goes where Swift is not installed.
STATIC = $(if $(filter Linux,$(shell uname)),--static-swift-stdlib)
build: setup
	swift build -c release $(STATIC) --product site

# The tests run the program thousands of times, so it is optimised for them. To step through it in a debugger, build with
# `make test OPTIMISE=` or plain `swift build`. To run some of the tests: make test FILTER=TitleTests
OPTIMISE = -Xswiftc -O
FILTER =
test: setup
	swift build --build-tests $(OPTIMISE)
	swift test --skip-build $(OPTIMISE) $(if $(FILTER),--filter '$(FILTER)')

# An archive in dist/ for machines of this kind, which runs without Swift and without any package.
dist: setup
	scripts/dist.sh archive

# Tries every archive in dist/ for machines of this kind without Swift: as root, in a root folder with nothing else but
# glibc.
check-dist:
	set -e; for archive in dist/site-*-linux-$$(uname -m).tar.gz; do scripts/check-dist.sh "$$archive"; done

# The same, installed on this machine: make install PREFIX=~/.local, or make install DESTDIR=/tmp/package PREFIX=/usr
PREFIX ?= /usr/local
install: stage
	scripts/dist.sh install "$(DESTDIR)$(PREFIX)"

stage: setup
	scripts/dist.sh stage

# The man pages, from the help of the program.
man: build
	scripts/man-page.py .build/release/site en > man/site.1
	scripts/man-page.py .build/release/site ko > man/ko/site.1

# Pages and feeds as browsers and readers take them: make verify ARGS='--only links,axe', or ARGS='--screenshots DIR'.
# SITE names a program that is built already; ARGS=--self-test breaks pages to prove that each check can fail.
verify: $(if $(SITE),,build)
	PYTHONPATH=Tests python3 -B -m verify --site $(or $(SITE),.build/release/site) $(ARGS)

# Speed of Markdown alone, then of whole builds beside Hugo and a loop in C: make bench POSTS=1000 ARGS=--no-hugo
POSTS = 10000
bench: bench-markdown bench-preview
	python3 Benchmarks/bench.py --posts $(POSTS) $(ARGS)

# How soon the preview shows a page and reports a change, and how it holds up under load while files change.
bench-preview: build
	python3 Benchmarks/preview.py
	if command -v wrk >/dev/null; then python3 Benchmarks/load.py; fi

# Speed of Markdown beside the stock library, on the same text.
bench-markdown: setup
	swift run -c release MarkdownBenchmark

# Half a minute of documents that nobody would write, then large ones and whole sites that must not cost more than their size:
# make fuzz SHAPES="aliases jamo" for those whose names contain a word.
SHAPES =
fuzz: build
	swift run -c release MarkdownFuzzer 30
	python3 Benchmarks/hostile.py $(SHAPES)

# Thousands of random edits, each build and preview compared with a cold one, hundreds of builds
# that are killed, and thousands while files change places or under limits of the system.
SOAK_STEPS ?= 5000
SOAK_PREVIEW_STEPS ?= 2000
SOAK_KILLS ?= 500
SOAK_RACES ?= 2000
SOAK_LIMITS ?= 200
SOAK_SEED ?= $(shell date +%s)
soak: setup sanitize
	swift build --build-tests $(OPTIMISE)
	SITE_SOAK_STEPS=$(SOAK_STEPS) SITE_SOAK_PREVIEW_STEPS=$(SOAK_PREVIEW_STEPS) SITE_SOAK_KILLS=$(SOAK_KILLS) \
		SITE_SOAK_RACES=$(SOAK_RACES) SITE_SOAK_LIMITS=$(SOAK_LIMITS) SITE_SOAK_SEED=$(SOAK_SEED) \
		swift test --skip-build $(OPTIMISE) --filter \
		'RandomisedBuildTests|RandomisedPreviewTests|KilledBuildTests|RacedBuildTests|LimitedBuildTests'

# The C code and the Markdown room under AddressSanitizer and ThreadSanitizer: make sanitize FILTER=ConcurrencyTests
sanitize: setup
	OPTIMISE='$(OPTIMISE)' scripts/sanitize.sh address '$(FILTER)'
	OPTIMISE='$(OPTIMISE)' scripts/sanitize.sh thread '$(FILTER)'

# The script of the search page, of its parts in Sources/SearchScript.
search-script:
	python3 -B scripts/search-script.py

# Documents in both languages, and where their links lead.
check-guides:
	scripts/check-guides.py

# Style of the code, whether the search script is that of its parts, and whether workflows pin what they run.
lint:
	swift format lint --strict --recursive Package.swift Plugins Sources Tests Benchmarks
	python3 -B scripts/search-script.py --check
	scripts/check-workflows.py --self-test
	scripts/check-workflows.py

format:
	swift format format --in-place --recursive Package.swift Plugins Sources Tests Benchmarks

clean:
	rm -rf .build .build-dist .build-verify .build-sanitize .build-address .build-thread dist
