"""An HTML page as a flat list of elements: as much as the checks need, with the standard library alone."""

from __future__ import annotations

import dataclasses
import json
from html.parser import HTMLParser

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


@dataclasses.dataclass
class Element:
    """An element: its attributes, the text directly or deeper inside it, and where its content is in the file."""

    tag: str
    attributes: dict[str, str]
    source: str
    start: int
    end: int = -1
    text: str = ""

    def get(self, name: str) -> str:
        """An attribute's value, or nothing."""
        return self.attributes.get(name, "")

    def has_class(self, name: str) -> bool:
        """Whether it is of a class."""
        return name in self.get("class").split()


class ParsedPage:
    """All elements of a page, in order."""

    def __init__(self, elements: list[Element]) -> None:
        self.elements = elements

    def all(self, *tags: str) -> list[Element]:
        """The elements of some tags."""
        return [element for element in self.elements if element.tag in tags]

    def first(self, tag: str) -> Element | None:
        """The first element of a tag."""
        return next((element for element in self.elements if element.tag == tag), None)

    def count(self, tag: str) -> int:
        """How many elements a tag has."""
        return len(self.all(tag))

    def metas(self, name: str) -> list[str]:
        """The contents of the `meta` elements of a name or property."""
        return [meta.get("content") for meta in self.all("meta") if name in (meta.get("name"), meta.get("property"))]

    def links(self, relation: str) -> list[Element]:
        """The `link` elements of a relation."""
        return [link for link in self.all("link") if relation in link.get("rel").lower().split()]

    def ids(self) -> set[str]:
        """Every id of the page."""
        return {element.get("id") for element in self.elements if element.get("id")}

    def linked_data(self) -> list[Element]:
        """The scripts that hold JSON-LD."""
        return [script for script in self.all("script") if script.get("type") == "application/ld+json"]

    def things(self) -> list[dict]:
        """Every typed object of the page's JSON-LD, however deep; scripts that do not parse are left out."""
        values: list[object] = []
        for script in self.linked_data():
            try:
                values.append(json.loads(script.text))
            except ValueError:
                continue
        return [thing for value in values for thing in _typed(value)]


def _typed(value: object) -> list[dict]:
    if isinstance(value, list):
        return [thing for item in value for thing in _typed(item)]
    if not isinstance(value, dict):
        return []
    inner = [thing for item in value.values() for thing in _typed(item)]
    return [value, *inner] if "@type" in value else inner


class _Reader(HTMLParser):
    """Collects elements; an end tag closes the nearest open element of its name, as valid pages want it."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self._lines = [0]
        for line in text.split("\n"):
            self._lines.append(self._lines[-1] + len(line) + 1)
        self.feed(text)
        self.close()

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        source = self.get_starttag_text() or ""
        attributes = {name: value or "" for name, value in attrs}
        element = Element(tag, attributes, source, self._offset() + len(source))
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index].tag == tag:
                self._open[index].end = self._offset()
                del self._open[index:]
                return

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data


def parse(text: str) -> ParsedPage:
    """Reads a page."""
    return ParsedPage(_Reader(text).elements)
