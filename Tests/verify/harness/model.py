"""The values that pass between the harness and the checks."""

from __future__ import annotations

import dataclasses
import functools
import urllib.parse
from collections.abc import Callable, Iterator
from pathlib import Path

from .parsing import ParsedPage, parse

# The kinds of page a blog can have, in the order in which a reader may meet them.
KINDS = (
    "home",
    "home-older",
    "post",
    "digest",
    "transcript",
    "page",
    "tags",
    "tag",
    "tag-older",
    "archives",
    "year",
    "month",
    "day",
    "featured",
    "source",
    "author",
    "search",
    "404",
)


@dataclasses.dataclass(frozen=True)
class Finding:
    """One thing that is wrong: where, by which rule, in which element, and how to fix it."""

    page: str
    rule: str
    element: str
    advice: str


@dataclasses.dataclass(frozen=True)
class Break:
    """A way to break a page so that a check must find `rule`; `target` is a kind of page or a pattern of a path."""

    rule: str
    target: str
    edit: Callable[[str], str]


@dataclasses.dataclass(frozen=True)
class Page:
    """A page of a built blog: its path below the base, decoded, and its file."""

    blog: Blog
    kind: str
    path: str
    file: Path

    @property
    def name(self) -> str:
        """How the report calls it: the blog and the path."""
        return f"{self.blog.name}/{self.path}"

    @property
    def url(self) -> str:
        """Where it is served."""
        return self.blog.base_url + urllib.parse.quote(self.path)

    @property
    def is_document(self) -> bool:
        """Whether it is one piece of writing, and no list."""
        return self.kind in ("post", "digest", "transcript", "page")

    @property
    def text(self) -> str:
        """The HTML as it is on disk."""
        return self.file.read_text(encoding="utf-8")

    @functools.cached_property
    def parsed(self) -> ParsedPage:
        """The elements of the page."""
        return parse(self.text)


@dataclasses.dataclass(frozen=True)
class Blog:
    """A built blog: its source, its output, where it is served, and its pages."""

    name: str
    root: Path
    output: Path
    base_url: str
    language: str
    pages: tuple[Page, ...] = ()

    @property
    def origin(self) -> str:
        """The scheme, host and port under which it is served."""
        return urllib.parse.urlsplit(self.base_url)._replace(path="").geturl()

    def pages_of(self, kind: str) -> list[Page]:
        """All pages of a kind, by path."""
        return [page for page in self.pages if page.kind == kind]

    def first(self, kind: str) -> Page | None:
        """The fullest page of a kind, because most can go wrong there."""
        return max(self.pages_of(kind), key=lambda page: page.file.stat().st_size, default=None)

    def one_page_of_each_kind(self) -> Iterator[Page]:
        """The fullest page of every kind that the blog has."""
        return (page for page in map(self.first, KINDS) if page)


@dataclasses.dataclass(frozen=True)
class Context:
    """What a check is given: the blogs, the program that built them, and where outside programs are (or "")."""

    program: Path
    blogs: tuple[Blog, ...]
    work: Path
    browser: str = ""
    java: str = ""
    xmllint: str = ""

    @property
    def pages(self) -> Iterator[Page]:
        """Every page of every blog."""
        return (page for blog in self.blogs for page in blog.pages)

    def one_page_of_each_kind(self) -> Iterator[Page]:
        """For every blog, the fullest page of every kind."""
        return (page for blog in self.blogs for page in blog.one_page_of_each_kind())

    def kinds_once(self) -> list[Page]:
        """One page of each kind, from the first blog that has one: for checks that are slow."""
        found = ((blog.first(kind) for blog in self.blogs) for kind in KINDS)
        return [page for page in (next(filter(None, pages), None) for pages in found) if page]
