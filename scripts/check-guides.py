#!/usr/bin/env python3
"""Holds documents to each other and to the repository: check-guides.py [FOLDER]

- Both languages of a document, X.md and X.ko.md, have the same headings (by level), the same code blocks and the same
  tables. In code only comments and words in Hangul may differ; in tables only the words, but not the code in the first
  column. README and every guide in docs/guide need both languages.
- Links lead to files and headings that exist.
- Paths of this repository that documents for developers name in backticks exist.

Prints `file:line: what is wrong` and exits with 1 if anything is.
"""

from __future__ import annotations

import dataclasses
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")
# `# …` in shell and YAML, `// …` in host files, `<!-- … -->` in HTML, `{{! … }}` in templates.
COMMENT = re.compile(r"(?:^|\s+)(?:#|//)\s.*$|<!--.*?-->|\{\{!.*?\}\}")
FENCE = re.compile(r"\s*(`{3,}|~{3,})(.*)$")
CODE_SPAN = re.compile(r"`([^`\n]+)`")
LIST_ITEM = re.compile(r"(\s*(?:[-*+]|\d+[.)])\s+)\S")


@dataclasses.dataclass
class Block:
    """A heading, a code block or a table: where it starts, what it is (such as its level), and its lines."""

    line: int
    kind: str
    label: str
    lines: list[str]


def blocks(text: str) -> Iterator[Block]:
    """The headings, code blocks and tables of a document, in order."""
    lines = text.splitlines()
    position, content_column, after_blank = 0, 0, True
    while position < len(lines):
        line = lines[position]
        indent = len(line) - len(line.lstrip(" "))
        if fence := FENCE.match(line):
            end = next((n for n in range(position + 1, len(lines)) if closes(lines[n], fence[1])), len(lines))
            yield Block(position + 1, "code block", fence[2].strip(), undented(lines[position + 1 : end]))
            position, after_blank = end + 1, False
            continue
        if after_blank and line.strip() and indent >= content_column + 4:
            end = position
            while end < len(lines) and (not lines[end].strip() or lines[end].startswith(" " * (content_column + 4))):
                end += 1
            yield Block(position + 1, "code block", "", undented(lines[position:end]))
            position = end
            continue
        if line.lstrip().startswith("|"):
            end = position
            while end < len(lines) and lines[end].lstrip().startswith("|"):
                end += 1
            yield Block(position + 1, "table", "", lines[position:end])
            position, after_blank = end, False
            continue
        if heading := re.match(r"(#{1,6})\s", line):
            yield Block(position + 1, "heading", heading[1], [line])
        if item := LIST_ITEM.match(line):
            content_column = len(item[1])
        elif line.strip() and indent < content_column and after_blank:
            content_column = 0
        after_blank = not line.strip()
        position += 1


def closes(line: str, fence: str) -> bool:
    """Whether a line ends the code block that a fence began."""
    line = line.strip()
    return len(line) >= len(fence) and set(line) == {fence[0]}


def undented(lines: list[str]) -> list[str]:
    """Lines without the indentation they share, and without blank ones at the end."""
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    shared = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    return [line[shared:] for line in lines]


def differences(english: Path, korean: Path) -> Iterator[str]:
    """What one language has and the other has not, as messages."""
    pair = [list(blocks(path.read_text(encoding="utf-8"))) for path in (english, korean)]
    for kind, compare in (("heading", compare_headings), ("code block", compare_code), ("table", compare_tables)):
        ours, theirs = ([block for block in all_blocks if block.kind == kind] for all_blocks in pair)
        if len(ours) != len(theirs):
            where = first_difference(ours, theirs)
            yield f"{korean}:{where}: {len(theirs)} {kind}s, but {english} has {len(ours)}"
            continue
        for our, their in zip(ours, theirs, strict=True):
            if message := compare(our, their):
                yield f"{korean}:{their.line}: {message} ({english}:{our.line})"


def first_difference(ours: list[Block], theirs: list[Block]) -> int:
    """The line of the first of their blocks that does not look like ours."""
    for our, their in zip(ours, theirs, strict=False):
        if our.label != their.label or len(our.lines) != len(their.lines):
            return their.line
    return theirs[-1].line if theirs else 1


def compare_headings(our: Block, their: Block) -> str:
    """How two headings differ."""
    return "" if our.label == their.label else f"‘{their.label}’ where there should be ‘{our.label}’"


def compare_code(our: Block, their: Block) -> str:
    """How two code blocks differ."""
    if our.label != their.label:
        return f"a code block of ‘{their.label}’ where there should be one of ‘{our.label}’"
    pair = [[code for line in block.lines if (code := COMMENT.sub("", line).rstrip())] for block in (our, their)]
    for line, translated in zip(*pair, strict=False):
        if not is_translation(line, translated):
            return f"‘{translated.strip()}’ where there should be ‘{line.strip()}’"
    return "" if len(pair[0]) == len(pair[1]) else f"a code block of {len(pair[1])} lines instead of {len(pair[0])}"


def is_translation(line: str, translated: str) -> bool:
    """Whether two lines of code differ at most in words that are in Hangul in the second."""
    if not HANGUL.search(translated):
        return line == translated
    words = iter(re.findall(r"[^\s\[\]{}():,;\"'`|]+", line))
    kept = [word for word in re.findall(r"[^\s\[\]{}():,;\"'`|]+", translated) if not HANGUL.search(word)]
    options = [re.findall(r"--?[\w-]+", text) for text in (line, translated)]
    return options[0] == options[1] and all(word in words for word in kept)


def compare_tables(our: Block, their: Block) -> str:
    """How two tables differ."""
    if len(our.lines) != len(their.lines):
        return f"a table of {len(their.lines)} rows instead of {len(our.lines)}"
    for line, translated in zip(our.lines, their.lines, strict=True):
        rows = [re.split(r"(?<!\\)\|", row.strip().strip("|")) for row in (line, translated)]
        if len(rows[0]) != len(rows[1]):
            return f"a row of {len(rows[1])} cells instead of {len(rows[0])}: ‘{translated.strip()}’"
        codes = [CODE_SPAN.findall(row[0]) for row in rows]
        # Languages put words in other orders.
        kept = [code for code in codes[1] if not HANGUL.search(code)]
        if len(codes[0]) != len(codes[1]) or not set(kept) <= set(codes[0]):
            return f"a row of ‘{rows[1][0].strip()}’ where there should be one of ‘{rows[0][0].strip()}’"
    return ""


def prose(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a document that are not in code blocks, with their numbers."""
    text = path.read_text(encoding="utf-8")
    code = {
        number
        for block in blocks(text)
        if block.kind == "code block"
        for number in range(block.line, block.line + len(block.lines) + 1)
    }
    return ((number, line) for number, line in enumerate(text.splitlines(), start=1) if number not in code)


def anchors(path: Path) -> set[str]:
    """The anchors that GitHub gives the headings of a document."""
    found = blocks(path.read_text(encoding="utf-8"))
    headings = (block.lines[0].lstrip("# ") for block in found if block.kind == "heading")
    plain = (re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).replace("`", "").lower() for heading in headings)
    return {re.sub(r"[^\w\- ]", "", heading).replace(" ", "-") for heading in plain}


def broken_links(path: Path) -> Iterator[str]:
    """Links and pictures that lead nowhere in this repository, as messages."""
    for number, line in prose(path):
        line = CODE_SPAN.sub("", line)
        for target in re.findall(r"\]\(([^)\s]+)\)", line) + re.findall(r'(?:src|srcset)="([^"]+)"', line):
            name, _, place = target.partition("#")
            other = path.parent / name if name else path
            if re.match(r"[a-z]+:", target):
                continue
            if not other.exists():
                yield f"{path}:{number}: {target}: there is no such file"
            elif place and place not in anchors(other):
                yield f"{path}:{number}: {target}: there is no such heading"


def missing_paths(path: Path) -> Iterator[str]:
    """Paths of this repository in backticks where there is no such file or folder, as messages."""
    folders = "Sources|Tests|docs|man|scripts|starter|templates|Benchmarks|Plugins"
    for number, line in prose(path):
        for name in re.findall(rf"`((?:{folders})/[^`\s]*)`", line):
            # `starter/{en,ko}/site.yml` stands for two files; a `*` is part of a name.
            before, *choice = re.split(r"\{([^}]*)\}", name, maxsplit=1)
            singles = [before + part + choice[1] for part in choice[0].split(",")] if choice else [name]
            if not all(any(Path().glob(single.rstrip("/"))) for single in singles):
                yield f"{path}:{number}: {name}: there is no such file"


def main() -> int:
    """Checks every document of the repository, or of a folder."""
    os.chdir(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent.parent)
    listed = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.md"]
    names = subprocess.run(listed, check=True, capture_output=True, text=True).stdout.splitlines()
    # The sample blog's own posts and the starters are not documents about the program.
    files = [path for path in map(Path, names) if path.exists() and path.parts[0] not in ("content", "starter")]
    messages: list[str] = []
    for path in sorted(files):
        messages += broken_links(path)
        if path.name == "CONTRIBUTING.md" or path.parent in (Path("docs"), Path("Tests")):
            messages += missing_paths(path)
        korean = path.with_name(path.stem + ".ko.md")
        if path.name.endswith(".ko.md"):
            english = path.with_name(path.name.removesuffix(".ko.md") + ".md")
            messages += differences(english, path) if english.exists() else [f"{path}:1: there is no {english.name}"]
        elif (path == Path("README.md") or path.parent == Path("docs/guide")) and not korean.exists():
            messages.append(f"{path}:1: there is no {korean.name}")
    print("\n".join(messages) if messages else f"{len(files)} documents are right")
    return 1 if messages else 0


if __name__ == "__main__":
    sys.exit(main())
