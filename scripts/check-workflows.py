#!/usr/bin/env python3
"""Holds workflows of GitHub Actions to what keeps them from doing more than they should: check-workflows.py [FILE…]

- Each action is pinned by the whole digest of a commit, with its version behind it: `uses: a/b@0123…cdef # v1.2.3`.
  A tag can be moved to other code; a digest cannot. An image is pinned by its SHA-256 digest, wherever it is named.
- One action has one pin everywhere, and a local one is in the repository.
- A workflow begins without permissions, `permissions: {}`, and each job names those that it needs; none is write-all.
- A checkout keeps no credentials: `persist-credentials: false` under its `with`.
- A pipeline of GitLab names its image by a SHA-256 digest, or the comment above says how to.

The files are read as YAML (workflow_yaml.py), and what that does not know is refused: two programs could read it
differently. Without files, it looks through every YAML file and every Markdown file of the repository, whose blocks of
YAML are looked at if they have steps or jobs. Prints `file:line: what is wrong` and exits with 1 if anything is. With
--self-test it breaks a workflow in each way and wants it to be found.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from workflow_yaml import Mapping, Node, Scalar, Sequence, UnknownYAML, parse, walk

PIN = re.compile(r"^(?P<action>[\w.-]+/[\w./-]+)@(?P<commit>[0-9a-f]{40})$")
VERSION = re.compile(r"^v\d+\.\d+\.\d+$")
LOCAL = re.compile(r"^\./(?!.*(^|/)\.\.(/|$))[\w./-]+$")
IMAGE = re.compile(r"^(docker://)?[^@\s]+@sha256:[0-9a-f]{64}$")
BLOCK = re.compile(r"^(?P<indent> *)```ya?ml[^\n]*\n(?P<text>.*?)^ *```\s*$", re.MULTILINE | re.DOTALL)
SUSPECT = re.compile(r"uses|jobs|steps|image|\\")


def problems(files: dict[str, str]) -> Iterator[str]:
    """What is wrong in files, by their names."""
    pins: dict[str, tuple[str, str]] = {}
    for name, text in files.items():
        if not name.endswith(".md"):
            yield from document_problems(name, text, 0, pins)
            continue
        for block in BLOCK.finditer(text):
            indent = len(block["indent"])
            lines = "\n".join(line[indent:] for line in block["text"].split("\n"))
            if SUSPECT.search(lines):
                yield from document_problems(name, lines, text.count("\n", 0, block.start("text")), pins)


def document_problems(name: str, text: str, above: int, pins: dict[str, tuple[str, str]]) -> Iterator[str]:
    """What is wrong in a document of YAML that has so many lines above it."""
    try:
        root = parse(text)
    except UnknownYAML as error:
        yield f"{name}:{above + error.line}: {error}"
        return
    place = lambda node: f"{name}:{above + node.line}"  # noqa: E731
    is_pipeline = name.endswith("gitlab-ci.yml")
    for mapping in (node for node in walk(root) if isinstance(node, Mapping)):
        for key, value in mapping.entries:
            match key.text:
                case "uses":
                    yield from uses_problems(place, mapping, value, pins)
                case "image" | "container" if is_pipeline:
                    yield from pipeline_image_problems(place, key, value, text.splitlines())
                case "image" | "container":
                    yield from image_problems(place, key, value)
                case "permissions" if isinstance(value, Scalar):
                    yield f"{place(key)}: a job names the permissions that it needs"
    if isinstance(root, Mapping) and root.value("jobs") is not None and not is_pipeline:
        permissions = root.value("permissions")
        if not (isinstance(permissions, Mapping) and not permissions.entries):
            yield f"{name}:{above + 1}: a workflow begins with `permissions: {{}}`"


def uses_problems(place, step: Mapping, value: Node, pins: dict[str, tuple[str, str]]) -> Iterator[str]:
    """What is wrong with what a step or a job uses."""
    if not isinstance(value, Scalar):
        yield f"{place(value)}: `uses` needs the name of an action"
        return
    written = f"{value.text} # {value.comment}" if value.comment else value.text
    if LOCAL.match(value.text) or (value.text.startswith("docker://") and IMAGE.match(value.text)):
        return
    pin = PIN.match(value.text)
    if not pin or not VERSION.match(value.comment):
        yield f"{place(value)}: `{written}` needs the 40 digits of a commit and its version: a/b@0123…cdef # v1.2.3"
        return
    first = pins.setdefault(pin["action"].lower(), (written, place(value)))
    if first[0].lower() != written.lower():
        yield f"{place(value)}: {pin['action']} has another pin at {first[1]}"
    if pin["action"].lower() == "actions/checkout":
        inputs = step.value("with")
        kept = inputs.value("persist-credentials") if isinstance(inputs, Mapping) else None
        if not (isinstance(kept, Scalar) and kept.text == "false"):
            yield f"{place(value)}: the checkout needs `persist-credentials: false`"


def image_problems(place, key: Scalar, value: Node) -> Iterator[str]:
    """What is wrong with an image; one in a mapping has a key `image` of its own."""
    if isinstance(value, Scalar) and not IMAGE.match(value.text):
        yield f"{place(key)}: the image needs a digest: a@sha256:…"
    elif isinstance(value, Sequence):
        yield f"{place(key)}: `{key.text}` needs the name of one image"


def pipeline_image_problems(place, key: Scalar, value: Node, lines: list[str]) -> Iterator[str]:
    """Images of a pipeline that have neither a digest nor a comment on how to pin them."""
    above = lines[key.line - 2] if key.line > 1 else ""
    is_told = re.match(r"\s*#.*@sha256:", above) is not None
    if isinstance(value, Scalar) and not IMAGE.match(value.text) and not is_told:
        yield f"{place(key)}: the image needs a digest, or a comment above on how to pin it: a@sha256:…"


def repository_files() -> dict[str, str]:
    """The files of the repository that may hold workflows."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], capture_output=True, check=True
    ).stdout.decode().split("\0")
    files = {}
    for name in listed:
        path = Path(name)
        if path.suffix in (".yml", ".yaml", ".md") and path.is_file():
            text = path.read_text(encoding="utf-8", errors="replace")
            if path.suffix == ".md" or SUSPECT.search(text):
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
CHECKOUT = "actions/checkout@0123456789abcdef0123456789abcdef01234567 # v1.2.3"
DIGEST = "a@sha256:" + "0123456789abcdef" * 4


def broken() -> dict[str, str]:
    """The workflow, broken in each way."""
    permissions = "    permissions:\n      contents: read\n"
    step = "      - uses: ./here\n"
    return {
        "tag": GOOD.replace(CHECKOUT, "actions/checkout@v1"),
        "branch": GOOD.replace("0123456789abcdef0123456789abcdef01234567", "main", 1),
        "short digest": GOOD.replace("0123456789abcdef0123456789abcdef01234567", "0123456", 1),
        "39 digits": GOOD.replace("01234567 #", "0123456 #", 1),
        "not hexadecimal": GOOD.replace("01234567 #", "0123456g #", 1),
        "no version": GOOD.replace(" # v1.2.3", "", 1),
        "half a version": GOOD.replace("# v1.2.3", "# v1", 1),
        "nothing": GOOD.replace(CHECKOUT, "actions/checkout"),
        "action image": GOOD.replace("./here", "docker://alpine:3"),
        "leads out": GOOD.replace("./here", "./../../x"),
        "leads out in the end": GOOD.replace("./here", "./x/.."),
        "inline": GOOD.replace("- uses: ./here", "- {name: a, uses: actions/cache@v1}"),
        "inline, quoted": GOOD.replace("- uses: ./here", '- {name: a, "uses": "actions/cache@v1"}'),
        "marked key": GOOD.replace(step, "      - ? uses\n        : evil/act@main\n"),
        "escaped key": GOOD.replace("- uses: ./here", '- "us\\x65s": evil/act@main'),
        "quoted key": GOOD.replace("- uses: ./here", '- "uses": evil/act@main'),
        "value on the next line": GOOD.replace("- uses: ./here", "- uses:\n          evil/act@main"),
        "folded value": GOOD.replace("- uses: ./here", "- uses: >-\n          evil/act@main"),
        "anchor": GOOD.replace("- uses: ./here", "- &a\n        uses: ./here"),
        "alias": GOOD.replace("- uses: ./here", "- *a"),
        "merge": GOOD.replace("- uses: ./here", "- <<: {}\n        uses: ./here"),
        "tagged": GOOD.replace("- uses: ./here", "- uses: !!str ./here"),
        "twice": GOOD.replace(step, step + "        uses: ./there\n"),
        "line separator in a comment": GOOD.replace("- name: Next", "- name: Next # a\u2028uses: evil/act@main"),
        "tabs": GOOD.replace("        with:", "\twith:"),
        "two documents": GOOD + "---\njobs: {}\n",
        "two pins": GOOD + "      - uses: actions/cache/save@1123456789abcdef0123456789abcdef01234567 # v1.2.4\n",
        "credentials": GOOD.replace("persist-credentials: false", "fetch-depth: 0"),
        "credentials of another step": GOOD.replace("          persist-credentials: false\n", "          a: b\n")
        + "        with:\n          persist-credentials: false\n",
        "credentials in the environment": GOOD.replace(
            "          persist-credentials: false",
            "          persist-credentials: true\n        env:\n          persist-credentials: false",
        ),
        "credentials in a comment": GOOD.replace("persist-credentials: false", "a: b # persist-credentials: false"),
        "no permissions": GOOD.replace("permissions: {}\n", ""),
        "no permissions, with a comment": GOOD.replace("permissions: {}\njobs:", "jobs:   # all"),
        "no permissions, quoted jobs": GOOD.replace("permissions: {}\njobs:", '"jobs":'),
        "permissions of its own": GOOD.replace("permissions: {}", "permissions:\n  contents: write"),
        "all permissions": GOOD.replace(permissions, "    permissions: write-all\n"),
        "all permissions, quoted": GOOD.replace(permissions, '    permissions: "write-all"\n'),
        "all permissions, on the next line": GOOD.replace(permissions, "    permissions:\n      write-all\n"),
        "container": GOOD.replace("    steps:", "    container: evil/image:latest\n    steps:"),
        "container's image": GOOD.replace("    steps:", "    container:\n      image: evil/image\n    steps:"),
        "service": GOOD.replace("    steps:", "    services:\n      db:\n        image: evil/db:1\n    steps:"),
        "called workflow": GOOD + "  other:\n    uses: evil/act/.github/workflows/a.yml@main\n",
    }


def self_test() -> None:
    """Breaks a workflow in each way."""
    good = [GOOD, GOOD.replace("    steps:", f"    container: {DIGEST}\n    steps:")]
    script = "- name: 'Next: it''s' # here\n        run: |\n          uses: a@b\n\n          c"
    good.append(GOOD.replace("- name: Next", script))
    good.append(GOOD.replace("jobs:", 'on:\n  push: {branches: [main, "a b"]}\njobs:'))
    for text in good:
        assert list(problems({"a.yml": text})) == [], list(problems({"a.yml": text}))
    for way, text in broken().items():
        assert text not in good, way
        for name, file in (("a.yml", text), ("a.md", f"Text\n\n```yaml\n{text}```\n")):
            found = list(problems({name: file}))
            assert len(found) == 1, (way, found)
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
