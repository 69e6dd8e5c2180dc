"""One hashed style sheet under 20 KB, scripts under 10 KB, pages under 60 KB but for their content."""

from __future__ import annotations

import re
import urllib.parse
from collections.abc import Iterator

from .harness.model import Break, Context, Finding, Page
from .harness.parsing import Element

STYLE, SCRIPT, CHROME = 20_000, 10_000, 60_000
HASHED = re.compile(r"[-.][0-9a-f]{8,}\.css$")
# The class of the element that holds what the writer wrote; all else is the theme's.
CONTENT_CLASS = "prose"


def check(context: Context) -> Iterator[Finding]:
    """Weighs each page and what it loads, uncompressed."""
    for page in context.pages:
        for rule, element, advice in (*_styles(page), *_scripts(page), *_chrome(page)):
            yield Finding(page.name, rule, element, advice)


def _styles(page: Page) -> Iterator[tuple[str, str, str]]:
    sheets = page.parsed.links("stylesheet")
    if len(sheets) != 1:
        yield "one-stylesheet", f"{len(sheets)} <link>", "Put all styles into one style sheet."
    for sheet in sheets:
        if not HASHED.search(sheet.get("href")):
            yield "hashed-stylesheet", sheet.source, "Link it with {{#asset}}, so that it can be cached for ever."
    total = sum(_size(page, sheet.get("href")) for sheet in sheets)
    total += sum(len(style.text.encode()) for style in page.parsed.all("style"))
    if total >= STYLE:
        yield "style-size", f"{total:,} bytes", f"Keep all styles together under {STYLE:,} bytes."


def _scripts(page: Page) -> Iterator[tuple[str, str, str]]:
    scripts = [one for one in page.parsed.all("script") if one.get("type") in ("", "module", "text/javascript")]
    total = sum(_size(page, one.get("src")) if one.get("src") else len(one.text.encode()) for one in scripts)
    if total >= SCRIPT:
        yield "script-size", f"{total:,} bytes", f"Keep all scripts together under {SCRIPT:,} bytes."


def _size(page: Page, address: str) -> int:
    target = urllib.parse.urljoin(page.url, address)
    file = page.blog.output / urllib.parse.unquote(target.removeprefix(page.blog.base_url))
    return file.stat().st_size if target.startswith(page.blog.base_url) and file.is_file() else 0


def _chrome(page: Page) -> Iterator[tuple[str, str, str]]:
    contents = _outermost([one for one in page.parsed.elements if one.has_class(CONTENT_CLASS) and one.end > 0])
    if page.is_document and not contents:
        yield "content-class", "<main>", f'Give the element with the document\'s body the class "{CONTENT_CLASS}".'
    size = len(page.text.encode()) - sum(len(page.text[one.start : one.end].encode()) for one in contents)
    if size >= CHROME:
        yield "page-size", f"{page.kind}: {size:,} bytes", f"Keep a page without its content under {CHROME:,} bytes."


def _outermost(elements: list[Element]) -> list[Element]:
    return [one for one in elements if not any(other.start < one.start and one.end < other.end for other in elements)]


def _padded(mark: str, text: str, size: int):
    return lambda page: page.replace("</head>", mark % (text * (size // len(text))) + "</head>")


BREAKS = (
    Break("one-stylesheet", "home", lambda text: re.sub(r"(<link rel=\"stylesheet\"[^>]*>)", r"\1\1", text)),
    Break("hashed-stylesheet", "home", lambda text: re.sub(r"style[-.][0-9a-f]+\.css", "style.css", text)),
    Break("style-size", "post", _padded("<style>%s</style>", "p{color:red}", STYLE)),
    Break("script-size", "post", _padded("<script>%s</script>", "f();", SCRIPT)),
    Break("page-size", "home", lambda text: text.replace("</main>", "가" * CHROME + "</main>")),
    Break("content-class", "post", lambda text: text.replace(f'"{CONTENT_CLASS}', '"other')),
)
