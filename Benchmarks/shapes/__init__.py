"""Documents and sites that nobody would write, except to make a build hang or bloat.

A shape is a line in one of the tables or a function with one of the decorators: `bodies.py` has bodies, `heads.py`
front matter, and `sites.py` sites of many files. `imports.py` blogs of other generators. Each makes an input of about as many bytes as it is asked for.
"""

import dataclasses
from typing import Callable

# The most that one document may have (`limits.documentBytes`), less what surrounds the shape.
LARGEST_DOCUMENT = 4_999_000
SETTINGS = "title: 블로그\nbaseURL: https://blog.example.org/\n"
HEAD = "---\ntitle: 글\npubDatetime: 2025-05-02\n"


@dataclasses.dataclass
class Shape:
    """One kind of input, and the command that reads it.

    `make` takes a number of bytes and returns the texts of the site's files by their paths. `is_document` tells whether the
    input is one document, which may take no more memory than any other. What is imported is below `blog`, and goes into `site`.
    """

    name: str
    make: Callable[[int], dict]
    largest: int = LARGEST_DOCUMENT
    command: str = "build"
    is_document: bool = True


ALL = []


def repeated(pieces, count):
    """A text of so many bytes that repeats a text, or texts that a function makes of a number."""
    if isinstance(pieces, str):
        return pieces * max(1, count // len(pieces.encode()))
    texts, size, number = [], 0, 0
    while size < count:
        texts.append(pieces(number))
        size += len(texts[-1].encode())
        number += 1
    return "".join(texts)


def _document(text):
    return {"site.yml": SETTINGS, "content/posts/a.md": text}


def body(name, **options):
    """Makes a shape of a function that makes a document's body."""

    def add(make):
        ALL.append(Shape(name, lambda count: _document(f"{HEAD}---\n\n{make(count)}\n"), **options))
        return make

    return add


def front_matter(name, **options):
    """Makes a shape of a function that makes lines of front matter."""

    def add(make):
        ALL.append(Shape(name, lambda count: _document(f"{HEAD}{make(count)}\n---\n\n본문\n"), **options))
        return make

    return add


def site(name, largest, **options):
    """Makes a shape of a function that makes files by their paths; `largest` is the size it is tried with."""

    def add(make):
        ALL.append(Shape(name, lambda count: {"site.yml": SETTINGS, **make(count)}, largest, is_document=False, **options))
        return make

    return add


from . import bodies, heads, imports, links, sites, templates  # noqa: E402, F401
