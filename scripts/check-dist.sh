#!/usr/bin/env bash
# Tries an archive of `make dist` where there is neither Swift nor any package: in a root folder of its own that holds
# the archive's program, glibc and nothing else. Needs root, to change into that folder.
# usage: check-dist.sh ARCHIVE
set -euo pipefail

archive=$(realpath "$1")
root=$(mktemp -d)
trap 'umount "$root/proc" 2>/dev/null || true; rm -rf "$root"' EXIT

fail() {
    echo "check-dist: $1" >&2
    exit 1
}

(cd "$(dirname "$archive")" && sha256sum --check --strict --ignore-missing --quiet SHA256SUMS) || fail "SHA256SUMS is wrong"
tar -xzf "$archive" -C "$root" --strip-components=1
for file in bin/site share/man/man1/site.1 share/man/ko/man1/site.1 share/bash-completion/completions/site \
    share/zsh/site-functions/_site share/fish/vendor_completions.d/site.fish share/doc/site/licences/cmark-gfm \
    share/doc/site/licences/zlib share/doc/site/docs/guide/writing.md LICENSE; do
    [ -s "$root/$file" ] || fail "$file is missing"
done
bash -n "$root/share/bash-completion/completions/site"

if [ "$(id -u)" != 0 ]; then
    echo "check-dist: the files are there; only root can try the program in a bare root folder"
    exit 0
fi
while read -r library; do
    mkdir -p "$root$(dirname "$library")"
    cp -L "$library" "$root$library"
done < <(
    ldd "$root/bin/site" | grep -oE '/[^ ]+'
    # glibc loads it when a thread ends; Debian's and Ubuntu's libc6 depends on it.
    ldconfig -p | grep -oE '/.*/libgcc_s\.so\.1$' | head -1
)
# Swift's runtime reads the arguments from there.
mkdir -p "$root/proc" "$root/tmp"
if ! mount -t proc proc "$root/proc"; then
    echo "check-dist: the files are there; the program cannot be tried where /proc cannot be mounted"
    exit 0
fi

site() {
    env -i "$(command -v chroot)" "$root" /bin/site "$@"
}
site init /blog >/dev/null
path=$(site new "제목: 새 글" --root /blog --tag AI)
echo '**본문(Body)**은 여기에.' >>"$root$path"
errors=$(site build --root /blog 2>&1 >/dev/null) || fail "${errors:-the build fails}"
[ -z "$errors" ] || fail "$errors"
grep -q '<strong>본문(Body)</strong>은' "$root/blog/public/posts/제목-새-글/index.html" || fail "the post is wrong"
echo "check-dist: $(basename "$archive") runs where there is nothing but glibc"
