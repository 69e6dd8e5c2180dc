#!/usr/bin/env bash
# Builds a folder of real documents as they are: one summary, one digest of ten items and one transcript.
# usage: check-real-documents.sh SITE FOLDER
set -euo pipefail

site=$(realpath "$1")
documents=$(realpath "$2")
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
mkdir "$root/content"
cp "$documents"/*.md "$root/content/"
cd "$root"
"$site" build --now 2025-12-01

fail() {
    echo "check-real-documents: $1" >&2
    exit 1
}

summary=$(basename "$documents"/summary-*.md .md)
id=${summary#summary-}
[ -f "public/posts/$id/index.html" ] || fail "the summary is missing"
for list in tags/youtube-요약 featured archives/2025/05/02; do
    grep -q "/posts/$id/" "public/$list/index.html" || fail "the summary is not listed under $list"
done
digest=public/posts/aitimes-250110/index.html
[ "$(grep -c 'id="item-' "$digest")" -ge 10 ] || fail "the digest has fewer than ten items"
[ "$(grep -o '<figure>' "$digest" | wc -l)" = 10 ] || fail "the digest does not have ten figures"
grep -q "aitimes-250110" public/archives/2025/01/10/index.html || fail "the digest is not filed by its day"
grep -q 'id="t-00-01-04"' public/posts/*transcript/index.html || fail "the transcript's turns have no anchors"
if grep -rlF -e '**' -e '<del>' public; then fail "a page holds a literal ** or a <del>"; fi
echo "check-real-documents: all as they should be"
