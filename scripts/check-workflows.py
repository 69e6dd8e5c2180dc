#!/usr/bin/env python3
"""Holds workflows of GitHub Actions to what keeps them from doing more than they should: check-workflows.py [FILE…]

- Each action is pinned by the whole digest of a commit, with its version behind it: `uses: a/b@0123…cdef # v1.2.3`.
  A tag can be moved to other code; a digest cannot. An image is pinned by its SHA-256 digest.
- One action has one pin everywhere.
- A workflow begins without permissions, `permissions: {}`, and each job names those that it needs; none is write-all.
- A checkout keeps no credentials: `persist-credentials: false`.
- A pipeline of GitLab names its image by a SHA-256 digest, or the comment above says how to.

Without files, it looks through every file of the repository that has a line `uses:` (Markdown and code blocks in it, too)
and at every workflow. Prints `file:line: what is wrong` and exits with 1 if anything is. With --self-test it breaks a
workflow in each way and wants it to be found.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

USES = re.compile(r"^\s*(?:-\s+)?[\"']?uses[\"']?\s*:\s*(?P<value>.*?)\s*$")
PIN = re.compile(r"^(?P<action>[\w.-]+/[\w./-]+)@(?P<commit>[0-9a-f]{40})\s+# (?P<version>v\d+\.\d+\.\d+)$")
IMAGE = re.compile(r"^docker://[^@\s]+@sha256:[0-9a-f]{64}(?:\s+# \S+)?$")
INLINE_USES = re.compile(r"[{,]\s*[\"']?uses[\"']?\s*:")
WORKFLOW = re.compile(r"^jobs:\s*$", re.MULTILINE)


def problems(files: dict[str, str]) -> Iterator[str]:
    """What is wrong in files, by their names."""
    pins: dict[str, tuple[str, str]] = {}
    for name, text in files.items():
        lines = text.splitlines()
        for number, line in enumerate(lines, 1):
            place = f"{name}:{number}"
            if INLINE_USES.search(line):
                yield f"{place}: `uses:` needs a line of its own"
            if not (uses := USES.match(line)):
                continue
            value = uses["value"]
            if value.startswith("./") or IMAGE.match(value):
                continue
            if not (pin := PIN.match(value)):
                yield f"{place}: `{value}` needs the 40 digits of a commit and its version: a/b@0123…cdef # v1.2.3"
                continue
            first = pins.setdefault(pin["action"], (value, place))
            if first[0] != value:
                yield f"{place}: {pin['action']} has another pin at {first[1]}"
            if pin["action"] == "actions/checkout" and not keeps_no_credentials(lines[number - 1 :]):
                yield f"{place}: the checkout needs `persist-credentials: false`"
        if name.endswith("gitlab-ci.yml"):
            yield from image_problems(name, lines)
        if name.endswith((".yml", ".yaml")) and WORKFLOW.search(text):
            yield from permission_problems(name, lines)


def keeps_no_credentials(lines: list[str]) -> bool:
    """Whether the step that starts with the first line says so."""
    column = len(lines[0]) - len(lines[0].lstrip(" -"))
    step = [lines[0]]
    for line in lines[1:]:
        if line.strip() and len(line) - len(line.lstrip(" ")) < column:
            break
        step.append(line)
    return any(line.strip() == "persist-credentials: false" for line in step)


def image_problems(name: str, lines: list[str]) -> Iterator[str]:
    """Images of a pipeline that have neither a digest nor a comment on how to pin them."""
    for number, line in enumerate(lines, 1):
        above = lines[number - 2] if number > 1 else ""
        if re.match(r"\s*image:", line) and "@sha256:" not in line and not re.match(r"\s*#.*@sha256:", above):
            yield f"{name}:{number}: the image needs a digest, or a comment above on how to pin it: a@sha256:…"


def permission_problems(name: str, lines: list[str]) -> Iterator[str]:
    """What is wrong with the permissions of a workflow."""
    if "permissions: {}" not in lines:
        yield f"{name}:1: a workflow begins with `permissions: {{}}`"
    for number, line in enumerate(lines, 1):
        if re.match(r"\s*permissions:\s*(read|write)-all", line):
            yield f"{name}:{number}: a job names the permissions that it needs"


def repository_files() -> dict[str, str]:
    """The files of the repository that may hold workflows."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], capture_output=True, check=True
    ).stdout.decode().split("\0")
    files = {}
    for name in listed:
        path = Path(name)
        if path.suffix not in (".yml", ".yaml", ".md") or not path.is_file():
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        has_uses = any(USES.match(line) or INLINE_USES.search(line) for line in text.splitlines())
        if name.endswith("gitlab-ci.yml") or WORKFLOW.search(text) or has_uses:
            files[name] = text
    return files


GOOD = """permissions: {}
jobs:
  build:
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@0123456789abcdef0123456789abcdef01234567 # v1.2.3
        with:
          persist-credentials: false
      - name: Next
        uses: actions/cache/save@0123456789abcdef0123456789abcdef01234567 # v1.2.3
      - uses: ./here
"""


def self_test() -> None:
    """Breaks a workflow in each way."""
    assert list(problems({"a.yml": GOOD})) == [], list(problems({"a.yml": GOOD}))
    broken = {
        "tag": GOOD.replace("0123456789abcdef0123456789abcdef01234567 # v1.2.3", "v1", 1),
        "branch": GOOD.replace("0123456789abcdef0123456789abcdef01234567", "main", 1),
        "short digest": GOOD.replace("0123456789abcdef0123456789abcdef01234567", "0123456", 1),
        "39 digits": GOOD.replace("01234567 #", "0123456 #", 1),
        "not hexadecimal": GOOD.replace("01234567 #", "0123456g #", 1),
        "no version": GOOD.replace(" # v1.2.3", "", 1),
        "half a version": GOOD.replace("# v1.2.3", "# v1", 1),
        "nothing": GOOD.replace("actions/checkout@0123456789abcdef0123456789abcdef01234567 # v1.2.3", "actions/checkout"),
        "image": GOOD.replace("./here", "docker://alpine:3"),
        "inline": GOOD.replace("- uses: ./here", "- {name: a, uses: actions/cache@v1}"),
        "two pins": GOOD + "      - uses: actions/cache/save@1123456789abcdef0123456789abcdef01234567 # v1.2.4\n",
        "credentials": GOOD.replace("persist-credentials: false", "fetch-depth: 0"),
        "credentials of another step": GOOD.replace("          persist-credentials: false\n", "          a: b\n")
        + "        with:\n          persist-credentials: false\n",
        "no permissions": GOOD.replace("permissions: {}\n", ""),
        "all permissions": GOOD.replace("    permissions:\n      contents: read\n", "    permissions: write-all\n"),
    }
    for way, text in broken.items():
        assert text != GOOD, way
        assert len(list(problems({"a.yml": text}))) == 1, (way, list(problems({"a.yml": text})))
    pipeline = "default:\n  # a@sha256:…\n  image: a:1\n"
    assert list(problems({".gitlab-ci.yml": pipeline})) == []
    assert len(list(problems({".gitlab-ci.yml": pipeline.replace("@sha256:", "")}))) == 1


def main() -> int:
    if sys.argv[1:] == ["--self-test"]:
        self_test()
        return 0
    files = {name: Path(name).read_text(encoding="utf-8") for name in sys.argv[1:]} or repository_files()
    found = list(problems(files))
    print("\n".join(found or [f"check-workflows: {len(files)} files, all pinned"]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
