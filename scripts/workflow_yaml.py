"""Reads the part of YAML that workflows need, and refuses the rest: parse(text).

Mappings and lists by indentation, flow mappings and lists on one line, plain and quoted scalars on one line, block
scalars after `|` and `>`, comments. Anchors, aliases, tags, escapes, `? ` keys, keys that appear twice, tabs, scalars
over several lines and several documents are refused: whoever reads them must know rules that few people know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field


class UnknownYAML(Exception):
    """Something that this reader does not know."""

    def __init__(self, line: int, what: str) -> None:
        super().__init__(f"{what}; write it in plainer YAML")
        self.line = line


@dataclass
class Scalar:
    """A text, and the comment behind it on its line."""

    line: int
    text: str
    comment: str = ""


@dataclass
class Sequence:
    """A list."""

    line: int
    items: list[Node] = field(default_factory=list)


@dataclass
class Mapping:
    """Keys and their values."""

    line: int
    entries: list[tuple[Scalar, Node]] = field(default_factory=list)

    def value(self, key: str) -> Node | None:
        """The value of a key."""
        return next((value for name, value in self.entries if name.text == key), None)

    def add(self, key: Scalar, value: Node) -> None:
        """Adds an entry."""
        if self.value(key.text) is not None:
            raise UnknownYAML(key.line, f"the key `{key.text}` appears twice")
        if key.text == "<<":
            raise UnknownYAML(key.line, "`<<` merges another mapping")
        self.entries.append((key, value))


Node = Scalar | Sequence | Mapping


def parse(text: str) -> Node:
    """Reads a document."""
    return Reader(text).document()


def walk(node: Node) -> Iterator[Node]:
    """A node and all in it."""
    yield node
    if isinstance(node, Mapping):
        for key, value in node.entries:
            yield key
            yield from walk(value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from walk(item)


COMMENT = re.compile(r"(?:^|(?<=\s))#")
# What a plain scalar cannot start with.
INDICATORS = "&*!|>%@`\"'#{}[],"
BLOCK_SCALAR = re.compile(r"^[|>][+-]?$")


class Reader:
    """Reads lines from the top; `self.at` is the next one that is neither blank nor a comment."""

    def __init__(self, text: str) -> None:
        # Some readers end a line at these, and with it a comment.
        if odd := re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029\ufeff]|\r(?!\n)", text):
            raise UnknownYAML(text.count("\n", 0, odd.start()) + 1, "the line has a control character")
        self.lines = re.split(r"\r?\n", text)
        self.at = 0
        self.skip()

    def document(self) -> Node:
        """The only document of the text."""
        if self.at < len(self.lines) and re.match(r"^---(\s+#.*|\s*)$", self.lines[self.at]):
            self.at += 1
            self.skip()
        if self.at == len(self.lines):
            return Scalar(1, "")
        node = self.block(self.indent())
        if self.at < len(self.lines):
            raise UnknownYAML(self.at + 1, "this line is not indented like those above it")
        return node

    # Lines

    def skip(self) -> None:
        """Goes on to the next line that says something."""
        while self.at < len(self.lines) and re.match(r"^\s*(#.*)?$", self.lines[self.at]):
            self.at += 1
        if self.at < len(self.lines) and "\t" in self.lines[self.at]:
            raise UnknownYAML(self.at + 1, "the line has a tab")

    def indent(self) -> int:
        """The column of the line."""
        return len(self.lines[self.at]) - len(self.lines[self.at].lstrip(" "))

    def rest(self, column: int) -> str:
        """What the line has from a column on."""
        return self.lines[self.at][column:]

    # Blocks

    def block(self, column: int) -> Node:
        """What begins at a column of the line."""
        if re.match(r"-(\s|$)", self.rest(column)):
            return self.sequence(column)
        if self.key(column):
            return self.mapping(column)
        return self.inline(column, column)

    def sequence(self, column: int) -> Sequence:
        """A list whose dashes are in a column."""
        node = Sequence(self.at + 1)
        while self.at < len(self.lines) and self.starts_at(column) and re.match(r"-(\s|$)", self.rest(column)):
            if not (rest := self.rest(column)[1:]).strip() or rest.lstrip().startswith("#"):
                node.items.append(self.below(column + 1))
                continue
            inner = column + 1 + len(rest) - len(rest.lstrip(" "))
            # What follows the dash is indented as if the dash were a blank.
            self.lines[self.at] = " " * inner + self.rest(inner)
            node.items.append(self.block(inner))
        return node

    def mapping(self, column: int) -> Mapping:
        """A mapping whose keys are in a column."""
        node = Mapping(self.at + 1)
        while self.at < len(self.lines) and self.starts_at(column):
            if not (found := self.key(column)):
                raise UnknownYAML(self.at + 1, "this is not a key and its value")
            key, start = found
            rest = self.rest(start)
            if not rest.strip() or rest.lstrip().startswith("#"):
                node.add(key, self.value_below(column))
            else:
                node.add(key, self.inline(start + len(rest) - len(rest.lstrip(" ")), column))
        return node

    def starts_at(self, column: int) -> bool:
        """Whether the line starts at a column; one that starts further on belongs to nothing."""
        if self.indent() > column:
            raise UnknownYAML(self.at + 1, "this line is not indented like those above it")
        return self.indent() == column

    def value_below(self, column: int) -> Node:
        """The value of a key, on the lines below; a list there may start in the column of the key."""
        line = self.at + 1
        self.at += 1
        self.skip()
        if self.at < len(self.lines) and self.indent() == column and re.match(r"-(\s|$)", self.rest(column)):
            return self.sequence(column)
        if self.at < len(self.lines) and self.indent() > column:
            return self.block(self.indent())
        return Scalar(line, "")

    def below(self, column: int) -> Node:
        """What is on the lines below, from a column on."""
        line = self.at + 1
        self.at += 1
        self.skip()
        if self.at < len(self.lines) and self.indent() >= column:
            return self.block(self.indent())
        return Scalar(line, "")

    def key(self, column: int) -> tuple[Scalar, int] | None:
        """The key that begins at a column, and where its value may start."""
        rest = self.rest(column)
        if rest.startswith(("? ", "?\n")) or rest == "?":
            raise UnknownYAML(self.at + 1, "`?` marks a key")
        if rest[:1] in ("'", '"'):
            text, end = self.quoted(rest, 0)
            colon = re.match(r"\s*:(?=\s|$)", rest[end:])
            return (Scalar(self.at + 1, text), column + end + colon.end()) if colon else None
        if rest[:1] in INDICATORS and not rest.startswith("<<"):
            self.refuse(rest)
            return None
        plain = COMMENT.split(rest, maxsplit=1)[0]
        colon = re.search(r"\s*:(?=\s|$)", plain)
        return (Scalar(self.at + 1, plain[: colon.start()]), column + colon.end()) if colon else None

    def refuse(self, rest: str) -> None:
        """Refuses what starts with a mark of anchors, aliases, tags or directives."""
        if rest[:1] in tuple("&*!%@`"):
            raise UnknownYAML(self.at + 1, f"`{rest[0]}` has a meaning of its own")

    # Values on one line

    def inline(self, start: int, column: int) -> Node:
        """The value that begins at a place in the line; `column` is that of what it belongs to."""
        rest = self.rest(start)
        self.refuse(rest)
        line = self.at + 1
        if rest[:1] in ("|", ">"):
            return self.block_scalar(rest, column)
        node: Node
        if rest[:1] in ("{", "["):
            node, end = self.flow(rest, 0)
        elif rest[:1] in ("'", '"'):
            text, end = self.quoted(rest, 0)
            node = Scalar(line, text)
        else:
            plain = COMMENT.split(rest, maxsplit=1)[0].rstrip()
            if re.search(r":(\s|$)", plain) or plain.startswith(("- ", "? ")):
                raise UnknownYAML(line, "this value looks like a key, too")
            node, end = Scalar(line, plain), len(plain)
        comment = re.match(r"^\s*(?:(?<=\s)#\s*(.*))?$", rest[end:])
        if not comment:
            raise UnknownYAML(line, "something follows the value")
        if isinstance(node, Scalar):
            node.comment = (comment[1] or "").strip()
        self.at += 1
        self.skip()
        if self.at < len(self.lines) and self.indent() > column:
            raise UnknownYAML(self.at + 1, "the value goes on in another line")
        return node

    def block_scalar(self, rest: str, column: int) -> Scalar:
        """A text below `|` or `>`, whose lines are indented."""
        line = self.at + 1
        if not BLOCK_SCALAR.match(COMMENT.split(rest, maxsplit=1)[0].strip()):
            raise UnknownYAML(line, "only `|`, `>` and these with `-` or `+` may start a text of several lines")
        self.at += 1
        texts: list[str] = []
        while self.at < len(self.lines):
            text = self.lines[self.at]
            if text.strip(" ") and len(text) - len(text.lstrip(" ")) <= column:
                break
            texts.append(text.strip())
            self.at += 1
        self.skip()
        return Scalar(line, ("\n" if rest[0] == "|" else " ").join(texts).strip())

    def quoted(self, text: str, start: int) -> tuple[str, int]:
        """The text in quotes that start at a place, and where it ends."""
        quote = text[start]
        found = re.compile(r"'((?:[^']|'')*)'" if quote == "'" else r'"([^"]*)"').match(text, start)
        if not found:
            raise UnknownYAML(self.at + 1, "the quote is not closed on its line")
        if quote == '"' and "\\" in found[1]:
            raise UnknownYAML(self.at + 1, "the text has an escape")
        return (found[1].replace("''", "'") if quote == "'" else found[1]), found.end()

    def flow(self, text: str, start: int) -> tuple[Node, int]:
        """The mapping or list in brackets that starts at a place, and where it ends."""
        line, end = self.at + 1, start + 1
        closing = "}" if text[start] == "{" else "]"
        node: Mapping | Sequence = Mapping(line) if closing == "}" else Sequence(line)
        while True:
            end = self.blanks(text, end)
            if text[end : end + 1] == closing:
                return node, end + 1
            item, end = self.flow_item(text, end)
            if isinstance(node, Mapping):
                colon = re.compile(r"\s*:\s+").match(text, end)
                if not (colon and isinstance(item, Scalar)):
                    raise UnknownYAML(line, "a mapping in braces needs `key: value`")
                value, end = self.flow_item(text, colon.end())
                node.add(item, value)
            else:
                node.items.append(item)
            end = self.blanks(text, end)
            if text[end : end + 1] == ",":
                end += 1
            elif text[end : end + 1] != closing:
                raise UnknownYAML(line, "brackets must be closed on their line")

    def flow_item(self, text: str, start: int) -> tuple[Node, int]:
        """A key, a value or an item in brackets, and where it ends."""
        if text[start : start + 1] in ("{", "["):
            return self.flow(text, start)
        if text[start : start + 1] in ("'", '"'):
            item, end = self.quoted(text, start)
            return Scalar(self.at + 1, item), end
        self.refuse(text[start:])
        found = re.compile(r"[^\s,\[\]{}#:?-](?:[^,\[\]{}#:]|:(?=\S)(?![,\[\]{}]))*").match(text, start)
        if not found:
            raise UnknownYAML(self.at + 1, "this is not a plain text")
        return Scalar(self.at + 1, found[0].strip()), found.start() + len(found[0].rstrip())

    @staticmethod
    def blanks(text: str, start: int) -> int:
        """The place after blanks."""
        while text[start : start + 1] == " ":
            start += 1
        return start
