#!/usr/bin/env bash
# Builds the program so that it runs without Swift and without packages, and lays it out as it is installed.
# usage: dist.sh stage            below .build-dist/stage: bin/ and share/
#        dist.sh archive          the same as dist/site-VERSION-SYSTEM-MACHINE.tar.gz, and dist/SHA256SUMS
#        dist.sh install PREFIX   copies what was staged
set -euo pipefail
cd "$(dirname "$0")/.."

work=$PWD/.build-dist
stage=$work/stage
system=$(uname -s | tr '[:upper:]' '[:lower:]' | sed 's/^darwin$/macos/')

fail() {
    echo "dist: $1" >&2
    exit 1
}

# The newest glibc that Debian 12 and Ubuntu 22.04 both have.
newest_glibc=2.35

# A folder that holds nothing but static libraries, and is searched before all others.
link_libraries() {
    local libraries=$work/libraries folder file
    folder=$(pkg-config --variable=libdir libcmark-gfm 2>/dev/null || true)
    [ -n "$folder" ] || folder=$(dirname "$(clang -print-file-name=libcmark-gfm.a)")
    rm -rf "$libraries"
    mkdir -p "$libraries"
    for name in libcmark-gfm.a libcmark-gfm-extensions.a; do
        [ -f "$folder/$name" ] || fail "$folder has no $name; install the static library of cmark-gfm"
        ln -s "$folder/$name" "$libraries/$name"
    done
    # macOS has zlib on every machine.
    if [ "$system" = linux ]; then
        for name in libstdc++.a libz.a; do
            file=$(clang -print-file-name=$name)
            [ -f "$file" ] || fail "$name is missing; install the static library"
            ln -s "$file" "$libraries/$name"
        done
    fi
    cat >"$libraries/libcmark-gfm.pc" <<PC
Name: libcmark-gfm
Description: the static libraries alone
Version: 0
Libs: -L$libraries -lcmark-gfm -lcmark-gfm-extensions
Cflags: -I$(dirname "$(dirname "$(header)")")/include
PC
}

header() {
    for folder in "$(pkg-config --variable=includedir libcmark-gfm 2>/dev/null || true)" /usr/include; do
        if [ -f "$folder/cmark-gfm.h" ]; then echo "$folder/cmark-gfm.h" && return; fi
    done
    fail "cmark-gfm.h is missing"
}

build() {
    link_libraries
    local options=(-c release --product site --scratch-path "$work" --disable-sandbox)
    if [ "$system" = linux ]; then
        clang -O2 -c scripts/arc4random.c -o "$work/libraries/arc4random.o"
        options+=(--static-swift-stdlib -Xswiftc -Xclang-linker -Xswiftc -static-libgcc)
        options+=(-Xlinker -s -Xlinker "$work/libraries/arc4random.o")
    fi
    # The linker warns of calls inside Foundation that nothing here can change.
    PKG_CONFIG_PATH=$work/libraries swift build "${options[@]}" 2>&1 | grep -v "warning: the use of" || [ "${PIPESTATUS[0]}" = 0 ]
}

# What every system of this kind has; anything else would have to be installed first.
check() {
    local needed
    if [ "$system" = linux ]; then
        needed=$(objdump -p "$1" | awk '$1 == "NEEDED" { print $2 }' | grep -vE '^(libc|libm|ld-linux[^ ]*)\.so' || true)
        [ -z "$needed" ] || fail "the program needs $(echo $needed)"
        needed=$(objdump -T "$1" | grep -oE 'GLIBC_[0-9.]+' | sed 's/GLIBC_//' | sort -uV | tail -1)
        [ "$(printf '%s\n' "$needed" $newest_glibc | sort -V | tail -1)" = $newest_glibc ] ||
            echo "dist: warning: the program needs glibc $needed; build it on Debian 12 for machines with $newest_glibc" >&2
    else
        needed=$(otool -L "$1" | tail -n +2 | awk '{ print $1 }' | grep -vE '^(/usr/lib|/System)/' || true)
        [ -z "$needed" ] || fail "the program needs $(echo $needed)"
    fi
}

# The licences of what the program contains.
copy_licences() {
    local folder=$1 checkout
    cp LICENSE "$folder/site"
    for checkout in Yams FlyingFox swift-argument-parser; do
        cat "$work/checkouts/$checkout/"LICENSE* >"$folder/$checkout"
    done
    for file in /usr/share/doc/libcmark-gfm-dev/copyright \
        "$(pkg-config --variable=prefix libcmark-gfm 2>/dev/null || true)/COPYING"; do
        if [ -f "$file" ]; then cp "$file" "$folder/cmark-gfm"; fi
    done
    [ -f "$folder/cmark-gfm" ] || fail "the licence of cmark-gfm is missing"
    if [ "$system" = linux ]; then
        cp /usr/share/doc/zlib1g-dev/copyright "$folder/zlib" || fail "the licence of zlib is missing"
        cp "$(dirname "$(dirname "$(readlink -f "$(command -v swift)")")")/share/swift/LICENSE.txt" "$folder/swift"
    fi
}

make_stage() {
    build
    local program
    program=$(swift build -c release --scratch-path "$work" --show-bin-path)/site
    check "$program"
    rm -rf "$stage"
    mkdir -p "$stage/bin" "$stage"/share/{man/man1,man/ko/man1,bash-completion/completions,zsh/site-functions} \
        "$stage"/share/{fish/vendor_completions.d,doc/site/licences}
    install -m 755 "$program" "$stage/bin/site"
    [ "$system" = linux ] || strip -x "$stage/bin/site"
    install -m 644 man/site.1 "$stage/share/man/man1/site.1"
    install -m 644 man/ko/site.1 "$stage/share/man/ko/man1/site.1"
    install -m 644 README.md README.ko.md "$stage/share/doc/site/"
    mkdir "$stage/share/doc/site/docs"
    cp -R docs/guide docs/images "$stage/share/doc/site/docs/"
    copy_licences "$stage/share/doc/site/licences"
    export LC_ALL=C.UTF-8
    "$stage/bin/site" --generate-completion-script bash >"$stage/share/bash-completion/completions/site"
    "$stage/bin/site" --generate-completion-script zsh >"$stage/share/zsh/site-functions/_site"
    "$stage/bin/site" --generate-completion-script fish >"$stage/share/fish/vendor_completions.d/site.fish"
    chmod -R u=rwX,go=rX "$stage"
}

# The time in the archive: that of the last commit, so that one commit gives one archive.
archive_time() {
    if [ -n "${SOURCE_DATE_EPOCH:-}" ]; then
        echo "$SOURCE_DATE_EPOCH"
    elif [ -z "$(git status --porcelain 2>/dev/null || echo unknown)" ]; then
        git log -1 --format=%ct
    else
        date +%s
    fi
}

make_archive() {
    make_stage
    local name tar_options=()
    name=site-$("$stage/bin/site" --version)-$system-$(uname -m)
    if tar --version 2>/dev/null | grep -q GNU; then
        tar_options=(--sort=name --owner=0 --group=0 --numeric-owner --mtime="@$(archive_time)")
    fi
    rm -rf "$work/$name"
    cp -R "$stage" "$work/$name"
    cp -R LICENSE README.md README.ko.md "$stage/share/doc/site/docs" "$work/$name/"
    mkdir -p dist
    tar -C "$work" "${tar_options[@]+"${tar_options[@]}"}" -cf - "$name" | gzip -n -9 >"dist/$name.tar.gz"
    (cd dist && { sha256sum site-*.tar.gz 2>/dev/null || shasum -a 256 site-*.tar.gz; } >SHA256SUMS)
    cat dist/SHA256SUMS
}

install_stage() {
    [ -x "$stage/bin/site" ] || fail "nothing is staged; run make stage first"
    mkdir -p "$1"
    cp -R "$stage/bin" "$stage/share" "$1/"
}

case "${1:-}" in
    stage) make_stage ;;
    archive) make_archive ;;
    install) install_stage "${2:?usage: dist.sh install PREFIX}" ;;
    *) fail "usage: dist.sh stage|archive|install PREFIX" ;;
esac
