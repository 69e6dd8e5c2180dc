#!/bin/sh
# Installs the C libraries cmark-gfm and zlib if they are missing: with apt-get on Debian and Ubuntu; on macOS, which has
# zlib, cmark-gfm with Homebrew.
set -eu

# Whether clang finds headers; those of the system are also there for a clang that looks elsewhere.
has_headers() {
    for header; do echo "#include <$header>"; done | clang -fsyntax-only -x c - 2>/dev/null && return 0
    for header; do [ -f "/usr/include/$header" ] || return 1; done
}

is_installed() {
    if [ "$(uname -s)" = Darwin ]; then
        command -v brew >/dev/null && brew list cmark-gfm >/dev/null 2>&1 && command -v pkg-config >/dev/null
    else
        has_headers cmark-gfm.h cmark-gfm-core-extensions.h zlib.h
    fi
}

if is_installed; then exit 0; fi

if command -v brew >/dev/null && [ "$(uname -s)" = Darwin ]; then
    brew install cmark-gfm pkgconf
elif command -v apt-get >/dev/null; then
    if [ "$(id -u)" = 0 ]; then sudo=; else sudo=sudo; fi
    $sudo apt-get update -q
    $sudo env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends libcmark-gfm-dev libcmark-gfm-extensions-dev zlib1g-dev
else
    echo "cmark-gfm or zlib is missing. Install the libraries with their headers with your package manager" >&2
    echo "(libcmark-gfm-dev, libcmark-gfm-extensions-dev and zlib1g-dev on Debian), then run make again." >&2
    exit 1
fi
