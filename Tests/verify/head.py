"""Title, description, canonical, previews, feeds and JSON-LD say what search engines and previews need."""

from __future__ import annotations

import json
import re
import urllib.parse
from collections.abc import Iterator

from .harness.model import Break, Context, Finding, Page

OPEN_GRAPH = ("og:title", "og:type", "og:url", "og:site_name", "og:locale")
# Properties: what Google's pages on structured data call required or ask for, and what schema.org needs to make sense.
REQUIRED = {
    "NewsArticle": ("headline", "datePublished", "author", "url", "mainEntityOfPage", "inLanguage"),
    "BlogPosting": ("headline", "datePublished", "author", "url", "mainEntityOfPage", "inLanguage"),
    "ItemList": ("itemListElement",),
    "BreadcrumbList": ("itemListElement",),
}
MOMENT = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?")


def check(context: Context) -> Iterator[Finding]:
    """Looks at the head of each page."""
    for page in context.pages:
        for rule, element, advice in (*_basics(page), *_previews(page), *_linked_data(page)):
            yield Finding(page.name, rule, element, advice)


Problem = tuple[str, str, str]


def _basics(page: Page) -> Iterator[Problem]:
    parsed = page.parsed
    html, title = parsed.first("html"), parsed.first("title")
    if html is None or html.get("lang") != page.blog.language:
        yield "lang", "<html>", f'Say lang="{page.blog.language}", the language of site.yml.'
    if parsed.count("h1") != 1:
        yield "one-h1", f"{parsed.count('h1')} <h1>", "Leave one first-level heading on the page."
    if title is None or not title.text.strip():
        yield "title", "<title>", "Give the page a title."
    if len([one for one in parsed.metas("description") if one.strip()]) != 1:
        yield "description", '<meta name="description">', f"Give a page of kind {page.kind} one description."
    if not parsed.metas("viewport"):
        yield "viewport", '<meta name="viewport">', "Say width=device-width, initial-scale=1."
    if not parsed.metas("theme-color"):
        yield "theme-color", '<meta name="theme-color">', "Give the colour of light and of dark, by media."
    if not parsed.links("icon"):
        yield "icon", '<link rel="icon">', "Link the favicon: without it browsers ask for /favicon.ico."
    kinds = {link.get("type") for link in parsed.links("alternate")}
    for kind in {"application/rss+xml", "application/atom+xml", "application/feed+json"} - kinds:
        yield "feed-link", f'<link type="{kind}">', "Link the feed."


def _previews(page: Page) -> Iterator[Problem]:
    if page.kind == "404":
        if "noindex" not in " ".join(page.parsed.metas("robots")):
            yield "noindex", '<meta name="robots">', "Keep the page for what is missing out of search engines."
        return
    canonical = [link.get("href") for link in page.parsed.links("canonical")]
    if len(canonical) != 1 or not canonical[0].startswith("http"):
        yield "canonical", f"{canonical}", "Give one canonical address, with scheme and host."
    elif canonical[0] != page.url and not page.is_document:
        yield "canonical", canonical[0], f"The canonical address of this page is {urllib.parse.urlsplit(page.url).path}"
    for name in OPEN_GRAPH + ("twitter:card",):
        if len([one for one in page.parsed.metas(name) if one]) != 1:
            yield "preview", f'<meta property="{name}">', "Give it once: link previews are made from it."
    for image in page.parsed.metas("og:image") + page.parsed.metas("twitter:image"):
        if not image.startswith("http"):
            yield "preview-image", image, "Give the address with scheme and host: apps that preview know no base."


def _linked_data(page: Page) -> Iterator[Problem]:
    for script in page.parsed.linked_data():
        try:
            value = json.loads(script.text)
        except ValueError as error:
            yield "json-ld-syntax", "<script>", f"{error}: escape the text as JSON, and `<` as \\u003c."
            continue
        for context in [one.get("@context") for one in (value if isinstance(value, list) else [value])]:
            if context not in ("https://schema.org", "https://schema.org/"):
                yield "json-ld-context", f"@context {context}", "Say https://schema.org."
    things = page.parsed.things()
    kinds = {kind for thing in things for kind in _kinds(thing)}
    for wanted in _wanted(page):
        if not wanted & kinds:
            yield (
                "json-ld-missing",
                " or ".join(sorted(wanted)),
                f"A page of kind {page.kind} describes itself as this.",
            )
    for thing in things:
        yield from _thing(page, thing)


def _wanted(page: Page) -> list[set[str]]:
    """The types of which a page has to give one each."""
    article, crumbs = {"NewsArticle", "BlogPosting", "Article"}, {"BreadcrumbList"}
    by_kind = {"post": [article, crumbs], "transcript": [article, crumbs], "digest": [article, {"ItemList"}, crumbs]}
    return by_kind.get(page.kind, [])


def _kinds(thing: dict) -> list[str]:
    return thing["@type"] if isinstance(thing["@type"], list) else [thing["@type"]]


def _thing(page: Page, thing: dict) -> Iterator[Problem]:
    for kind in _kinds(thing):
        for name in REQUIRED.get(kind, ()):
            is_undated = name == "datePublished" and not page.parsed.metas("article:published_time")
            if not thing.get(name) and not is_undated:
                yield "json-ld-property", f"{kind}.{name}", "Give it: search engines show nothing without it."
    for name in ("datePublished", "dateModified"):
        if name in thing and not MOMENT.fullmatch(str(thing[name])):
            yield (
                "json-ld-date",
                f"{name} {thing[name]}",
                "Write a day, or a moment with seconds and zone, as ISO 8601 does.",
            )
    for number, item in enumerate(_items(thing), 1):
        if not isinstance(item, dict) or item.get("position") != number:
            yield "json-ld-position", f"{item}"[:80], "Number the items 1, 2, 3 … with `position`."
        elif not (item.get("item") or item.get("url")) and number < len(_items(thing)):
            yield "json-ld-item", f"{item}"[:80], "Give the item its address."
    for author in _list(thing.get("author")):
        if not (isinstance(author, dict) and author.get("@type") and author.get("name")):
            yield "json-ld-author", f"{author}"[:80], "Write an author as a Person or Organization with a name."


def _items(thing: dict) -> list:
    return _list(thing.get("itemListElement"))


def _list(value: object) -> list:
    return value if isinstance(value, list) else [value] if value is not None else []


def _without(pattern: str):
    return lambda text: re.sub(pattern, "", text, count=1)


BREAKS = (
    Break("lang", "home", lambda text: re.sub(r'<html lang="\w+"', '<html lang="fr"', text)),
    Break("one-h1", "post", lambda text: text.replace("</h1>", "</h1><h1>2</h1>", 1)),
    Break("title", "tags", _without(r"<title>.*?</title>")),
    Break("description", "home", lambda text: text.replace('name="description"', 'name="descriptions"')),
    Break("canonical", "post", _without(r'<link rel="canonical"[^>]*>')),
    Break("canonical", "tag", lambda text: re.sub(r'(rel="canonical" href="[^"]*)"', r'\1x/"', text)),
    Break("viewport", "home", _without(r'<meta name="viewport"[^>]*>')),
    Break("feed-link", "home", lambda text: text.replace("application/feed+json", "application/json")),
    Break("noindex", "404", lambda text: text.replace("noindex", "index")),
    Break("preview", "post", _without(r'<meta property="og:title"[^>]*>')),
    Break(
        "preview-image",
        "post",
        lambda text: text.replace("</head>", '<meta property="og:image" content="/a.png"></head>'),
    ),
    Break(
        "json-ld-syntax",
        "post",
        lambda text: text.replace("</head>", '<script type="application/ld+json">{</script></head>'),
    ),
    Break(
        "json-ld-property",
        "post",
        lambda text: text.replace(
            "</head>",
            '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle"}</script></head>',
        ),
    ),
    Break(
        "json-ld-position",
        "post",
        lambda text: text.replace(
            "</head>",
            '<script type="application/ld+json">{"@context":"https://schema.org","@type":"ItemList",'
            '"itemListElement":[{"@type":"ListItem","position":2}]}</script></head>',
        ),
    ),
)
