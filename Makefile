# `make` sets up, builds and renders the sample blog; `make test` sets up and runs every test.

.PHONY: all setup build test lint format clean

all: build
	.build/release/site build

setup:
	@scripts/install-cmark.sh

build: setup
	swift build -c release --product site

test: setup
	swift build --build-tests
	swift test --skip-build

lint:
	swift format lint --strict --recursive Package.swift Plugins Sources Tests

format:
	swift format format --in-place --recursive Package.swift Plugins Sources Tests

clean:
	rm -rf .build
