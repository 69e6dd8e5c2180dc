#!/bin/sh
# Installs the C library cmark-gfm if it is missing: with apt-get on Debian and Ubuntu, with Homebrew on macOS.
set -eu

is_installed() {
    if [ "$(uname -s)" = Darwin ]; then
        command -v brew >/dev/null && brew list cmark-gfm >/dev/null 2>&1 && command -v pkg-config >/dev/null
    else
        header=cmark-gfm-core-extensions.h
        { echo "#include <cmark-gfm.h>"; echo "#include <$header>"; } | clang -fsyntax-only -x c - 2>/dev/null ||
            { [ -f "/usr/include/$header" ] && [ -f /usr/include/cmark-gfm.h ]; }
    fi
}

if is_installed; then exit 0; fi

if command -v brew >/dev/null && [ "$(uname -s)" = Darwin ]; then
    brew install cmark-gfm pkgconf
elif command -v apt-get >/dev/null; then
    if [ "$(id -u)" = 0 ]; then sudo=; else sudo=sudo; fi
    $sudo apt-get update -q
    $sudo env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends libcmark-gfm-dev libcmark-gfm-extensions-dev
else
    echo "cmark-gfm is missing. Install its library, headers and extensions with your package manager" >&2
    echo "(libcmark-gfm-dev and libcmark-gfm-extensions-dev on Debian, cmark-gfm on Homebrew), then run make again." >&2
    exit 1
fi
