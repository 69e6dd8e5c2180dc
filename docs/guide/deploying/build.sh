#!/bin/sh
# Gets the program and builds the blog, on hosts that run builds: Cloudflare Pages, Netlify, GitLab Pages.
# usage: sh build.sh [COMMAND [OPTION …]]    such as: sh build.sh check --strict; without a command it builds
#
# Variables, to set at the host:
#   SITE_ARCHIVE         where the archive is that `make dist` made, such as site-0.1.0-linux-x86_64.tar.gz:
#                        an https:// address, or a path in this repository
#   SITE_ARCHIVE_SHA256  its line in SHA256SUMS, only the 64 digits
#   SITE_BASE_URL        where the blog is published; without it, the host's variables decide, then site.yml
set -eu

if [ -z "${SITE_ARCHIVE:-}" ] || [ -z "${SITE_ARCHIVE_SHA256:-}" ]; then
    echo "build.sh: set the variables SITE_ARCHIVE and SITE_ARCHIVE_SHA256; the first lines of this file say how" >&2
    exit 1
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
case $SITE_ARCHIVE in
    https://*) curl --fail --silent --show-error --location --proto =https --retry 3 \
        --output "$work/site.tar.gz" "$SITE_ARCHIVE" ;;
    *) cp -- "$SITE_ARCHIVE" "$work/site.tar.gz" ;;
esac
echo "$SITE_ARCHIVE_SHA256  $work/site.tar.gz" | sha256sum --check --strict -
mkdir "$work/site"
tar -xzf "$work/site.tar.gz" -C "$work/site" --strip-components=1

address_by_host() {
    if [ "${NETLIFY:-}" = true ]; then
        if [ "${CONTEXT:-}" = production ]; then echo "${URL:-}"; else echo "${DEPLOY_PRIME_URL:-}"; fi
    elif [ -n "${CF_PAGES_URL:-}" ]; then
        # This is the address of one deployment: right for a preview, wrong for the blog, whose address is in site.yml.
        if [ "${CF_PAGES_BRANCH:-}" != "${PRODUCTION_BRANCH:-main}" ]; then echo "$CF_PAGES_URL"; fi
    else
        echo "${CI_PAGES_URL:-}"
    fi
}
SITE_BASE_URL=${SITE_BASE_URL:-$(address_by_host)}
export SITE_BASE_URL

if [ $# -eq 0 ]; then set -- build; fi
"$work/site/bin/site" "$@"
