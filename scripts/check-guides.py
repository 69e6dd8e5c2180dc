#!/usr/bin/env python3
"""Holds README and the guide in English to their Korean twins, and the links and paths in all documents to their targets.

Twins have the same headings (by level), the same commands, and the same tables: equal numbers of rows and columns, and
the same names in backticks in the first column.

usage: check-guides.py
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Words of a command that stand for what the reader writes, and comments, differ by language.
PLACEHOLDER = re.compile(r"\b[A-Z][A-Z0-9]{1,}\b|[가-힣]+")


def without_code(text):
    """A text without fenced and indented blocks, in which `#`, `|` and brackets mean something else."""
    text = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    return re.sub(r"(?:(?<=\n\n)|(?<=\A))(?:(?: {4}|\t).*\n|\n(?= {4}))+", "", text)


def headings(text):
    return re.findall(r"^(#+) (.+)$", without_code(text), re.MULTILINE)


def commands(text):
    """The lines of indented blocks, without comments, quoted texts and placeholders."""
    lines = re.findall(r"^ {4}(?! *[-*] |\S*\. )(.*)$", text, re.MULTILINE)
    lines = [re.sub(r"\s+# .*$", "", line) for line in lines]
    return [PLACEHOLDER.sub("…", line).strip() for line in lines]


def tables(text):
    """Of each table the number of columns, and of each of its rows the names in the first cell."""
    found = []
    for block in re.findall(r"(?:^\|.*\n)+", without_code(text), re.MULTILINE):
        rows = [re.split(r"(?<!\\)\|", line.strip())[1:-1] for line in block.splitlines()]
        names = [sorted(PLACEHOLDER.sub("…", name) for name in re.findall(r"`([^`]+)`", row[0])) for row in rows]
        found.append((len(rows[0]), names))
    return found


def anchor(heading):
    """The anchor that GitHub gives a heading."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).replace("`", "").lower()
    return re.sub(r"[^\w\- ]", "", text).replace(" ", "-")


def broken_links(file):
    text = re.sub(r"`[^`\n]*`", "", without_code(file.read_text()))
    targets = re.findall(r"\]\(([^)\s]+)\)", text) + re.findall(r'(?:src|srcset)="([^"]+)"', text)
    for target in targets:
        if re.match(r"[a-z]+:", target):
            continue
        path, _, place = target.partition("#")
        other = (file.parent / path).resolve() if path else file
        if not other.exists():
            yield f"{target}: no such file"
        elif place and place not in [anchor(title) for _, title in headings(other.read_text())]:
            yield f"{target}: no such heading"


def missing_paths(file):
    """The paths of this repository that a document names in backticks, where there is no such file or folder."""
    folders = "Sources|Tests|docs|man|scripts|starter|templates|Benchmarks|Plugins"
    for path in re.findall(rf"`((?:{folders})/[^`\s]*)`", file.read_text()):
        # `starter/{en,ko}/site.yml` stands for two files; a `*` is part of a name.
        before, *choice = re.split(r"\{([^}]*)\}", path, maxsplit=1)
        singles = [before + name + choice[1] for name in choice[0].split(",")] if choice else [path]
        if not all(any(ROOT.glob(single.rstrip("/"))) for single in singles):
            yield f"`{path}`: no such file"


def differences(english, korean):
    texts = english.read_text(), korean.read_text()
    for name, of in [
        ("headings", lambda text: [level for level, _ in headings(text)]), ("commands", commands), ("tables", tables),
    ]:
        ours, theirs = map(of, texts)
        for pair in zip(ours, theirs):
            if pair[0] != pair[1]:
                yield f"other {name}:\n  {pair[0]}\n  {pair[1]}"
                break
        else:
            if len(ours) != len(theirs):
                yield f"{len(ours)} {name} in English, {len(theirs)} in Korean"


def main():
    documents = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("*/README.md")]
    faults = [f"{file.relative_to(ROOT)}: {fault}" for file in documents for fault in broken_links(file)]
    for file in [ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")]:
        faults += [f"{file.relative_to(ROOT)}: {fault}" for fault in missing_paths(file)]
    for english in [ROOT / "README.md", *sorted((ROOT / "docs/guide").glob("*.md"))]:
        if english.name.endswith(".ko.md"):
            continue
        korean = english.with_suffix(".ko.md")
        if korean.exists():
            faults += [f"{korean.relative_to(ROOT)}: {fault}" for fault in differences(english, korean)]
        else:
            faults.append(f"{korean.relative_to(ROOT)} is missing")
    if faults:
        sys.exit("\n".join(faults))
    print("check-guides: all is well")


if __name__ == "__main__":
    main()
