#!/usr/bin/env bash
# Checks the files of docs/guide/deploying/ and the starter's workflow, and tries them with a local folder for the host.
# usage: check-deploying.sh PROGRAM    such as .build/debug/site; missing tools are named and skipped;
#                                      with CI set they are an error
set -euo pipefail
cd "$(dirname "$0")/.."
program=$(realpath "$1")
files=$PWD/docs/guide/deploying
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
    echo "check-deploying: $1" >&2
    exit 1
}

has() {
    command -v "$1" >/dev/null && return
    if [ -n "${CI:-}" ]; then fail "$1 is missing"; fi
    echo "check-deploying: without $1, which is missing"
    return 1
}

check_syntax() {
    if has shellcheck; then shellcheck "$files"/*.sh scripts/check-deploying.sh; fi
    if has check-jsonschema; then
        check-jsonschema --builtin-schema vendor.github-workflows \
            "$files/check.yml" "$files/rebuild.yml" starter/*/.github/workflows/*.yml
        check-jsonschema --builtin-schema vendor.gitlab-ci "$files/gitlab-ci.yml"
    fi
    python3 -c 'import sys, tomllib; tomllib.load(open(sys.argv[1], "rb"))' "$files/netlify.toml"
    # Both workflows get the program in the same way.
    diff <(get_step starter/en/.github/workflows/deploy.yml) <(get_step "$files/check.yml") ||
        fail "check.yml gets the program in another way than the starter's workflow"
}

get_step() {
    sed -n '/- name: Get site/,/GITHUB_PATH/p' "$1"
}

# A blog, an archive such as `make dist` makes, and the program on the PATH.
prepare() {
    mkdir -p "$work/site-0/bin"
    ln "$program" "$work/site-0/bin/site" 2>/dev/null || cp "$program" "$work/site-0/bin/site"
    "$program" init "$work/blog" >/dev/null
    tar -czf "$work/blog/site.tar.gz" -C "$work" site-0
    export SITE_ARCHIVE=site.tar.gz SITE_ARCHIVE_SHA256 PATH="$work/site-0/bin:$PATH"
    SITE_ARCHIVE_SHA256=$(sha256sum <"$work/blog/site.tar.gz" | cut -d' ' -f1)
    cd "$work/blog"
}

# The canonical address of the home page after `build.sh` ran with the variables of a host.
address_on() {
    env "$@" sh "$files/build.sh" build --quiet >/dev/null
    sed -n 's/.*<link rel="canonical" href="\([^"]*\)".*/\1/p' public/index.html
}

try_hosts() {
    local expected variables
    while read -r expected variables; do
        # shellcheck disable=SC2086 # several variables
        [ "$(address_on $variables)" = "$expected" ] || fail "$variables: the address is not $expected"
    done <<'HOSTS'
http://localhost:4000/ A=b
https://name.gitlab.io/blog/ CI_PAGES_URL=https://name.gitlab.io/blog
https://example.com/ NETLIFY=true CONTEXT=production URL=https://example.com DEPLOY_PRIME_URL=https://main--x.netlify.app
https://deploy-preview-1--x.netlify.app/ NETLIFY=true CONTEXT=deploy-preview URL=https://example.com DEPLOY_PRIME_URL=https://deploy-preview-1--x.netlify.app
http://localhost:4000/ CF_PAGES_URL=https://1a2b.x.pages.dev CF_PAGES_BRANCH=main
https://1a2b.x.pages.dev/ CF_PAGES_URL=https://1a2b.x.pages.dev CF_PAGES_BRANCH=draft
https://example.com/ SITE_BASE_URL=https://example.com CI_PAGES_URL=https://name.gitlab.io/blog
HOSTS
    if SITE_ARCHIVE_SHA256=${SITE_ARCHIVE_SHA256//[0-7]/8} sh "$files/build.sh" >/dev/null 2>&1; then
        fail "build.sh took an archive with another sum"
    fi
}

# An upload makes the target equal, does nothing the second time, and removes what has gone.
try_upload() {
    local script=$1 target=$work/$1.target
    mkdir "$target"
    rm -rf .site public
    sh "$files/$script" "$target" >"$work/log" 2>&1 || fail "$script: $(cat "$work/log")"
    differences "$target"
    [ ! -e "$target/.site-manifest" ] || fail "$script: .site-manifest is published"
    "$program" new "둘째 글" --date 2025-05-03 >/dev/null
    sh "$files/$script" "$target" >"$work/log" 2>&1 || fail "$script: $(cat "$work/log")"
    differences "$target"
    rm content/posts/*둘째-글.md
    find public -exec touch {} +
    sh "$files/$script" "$target" >"$work/log" 2>&1 || fail "$script: $(cat "$work/log")"
    differences "$target"
    [ ! -e "$target/posts/둘째-글/index.html" ] || fail "$script: what has gone is still there"
}

differences() {
    diff -r --exclude=.site-manifest --exclude=.nojekyll public "$1" >&2 || fail "$1 is not what was built"
}

check_syntax
prepare
try_hosts
if has rsync; then try_upload rsync.sh; fi
if has rclone; then try_upload bucket.sh; fi
echo "check-deploying: all is well"
