#!/usr/bin/env bash
# Runs the tests of the Markdown room and of the C code below it under a sanitizer of clang.
# usage: sanitize.sh address|thread [FILTER]    FILTER: a regular expression for suites and tests
# OPTIMISE holds flags for Swift, such as -Xswiftc -O.
#
# The package of cmark-gfm knows nothing of sanitizers, so the library is built from its source as well, which apt-get
# gets in the version that is installed. Without apt-get the library stays as it is: what it does with memory from malloc
# is still checked, what happens within it is not.
set -euo pipefail
cd "$(dirname "$0")/.."
kind=$1
filter=${2:-}
folder=$PWD/.build-sanitize
library=$folder/$kind
flags=(-g -O1 -fno-omit-frame-pointer "-fsanitize=$kind")

# The source of the installed library, with the patches of the distribution.
get_source() {
    local version
    version=$(dpkg-query --show --showformat '${Version}' libcmark-gfm-dev)
    if [ "$(cat "$folder/version" 2>/dev/null)" = "$version" ]; then return; fi
    rm -rf "$folder"
    mkdir -p "$folder/sources" "$folder/lists/partial" "$folder/cache/archives/partial" "$folder/source"
    local file
    for file in /etc/apt/sources.list.d/*.sources; do
        if [ -f "$file" ]; then sed 's/^Types: *deb *$/Types: deb-src/' "$file" >"$folder/sources/${file##*/}"; fi
    done
    for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
        if [ -f "$file" ]; then sed 's/^deb /deb-src /' "$file" >"$folder/sources/${file##*/}"; fi
    done
    local options=(
        -q -o Dir::Etc::sourcelist=/dev/null -o "Dir::Etc::sourceparts=$folder/sources"
        -o "Dir::State::lists=$folder/lists" -o "Dir::Cache=$folder/cache" -o APT::Sandbox::User=root
    )
    apt-get "${options[@]}" update
    (cd "$folder/source" && apt-get "${options[@]}" source "cmark-gfm=$version")
    rm -rf "$folder/lists" "$folder/cache"
    echo "$version" >"$folder/version"
}

# libcmark-gfm.a and libcmark-gfm-extensions.a. The headers that the build system makes are those of the package.
build_library() {
    local source part file object
    if [ -f "$library/pkgconfig/libcmark-gfm.pc" ]; then return; fi
    mkdir -p "$library/pkgconfig"
    source=$(echo "$folder"/source/cmark-gfm-*/)
    for part in src extensions; do
        mkdir -p "$library/$part"
        for file in "$source$part"/*.c; do
            object=$library/$part/$(basename "$file" .c).o
            if [ "$(basename "$file")" != main.c ]; then
                clang "${flags[@]}" -fPIC -I "$source/src" -I "$source/extensions" -I /usr/include \
                    -I /usr/include/cmark-gfm -c "$file" -o "$object"
            fi
        done
    done
    ar rcs "$library/libcmark-gfm.a" "$library"/src/*.o
    ar rcs "$library/libcmark-gfm-extensions.a" "$library"/extensions/*.o
    cat >"$library/pkgconfig/libcmark-gfm.pc" <<PC
Name: libcmark-gfm
Description: cmark-gfm with the $kind sanitizer
Version: $(cut -d- -f1 "$folder/version")
Libs: -L$library -lcmark-gfm-extensions -lcmark-gfm
PC
}

if command -v apt-get >/dev/null; then
    get_source
    build_library
    export PKG_CONFIG_PATH=$library/pkgconfig
fi

# Nothing else of the package: it would take minutes to build, and has no C in it.
export SITE_PACKAGE_PART=markdown
read -ra optimise <<<"${OPTIMISE:-}"
build=(--build-path ".build-$kind" "--sanitize=$kind" "${optimise[@]}")
swift build --build-tests "${build[@]}"
export ASAN_OPTIONS=${ASAN_OPTIONS:-detect_leaks=1:detect_stack_use_after_return=1:strict_string_checks=1}
export TSAN_OPTIONS=${TSAN_OPTIONS:-halt_on_error=1}
# XCTest, which no test uses, leaks.
swift test --skip-build --disable-xctest "${build[@]}" ${filter:+--filter "$filter"}
