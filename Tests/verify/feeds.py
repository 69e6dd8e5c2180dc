"""Feeds and the sitemap are read by feedparser and xmllint, and keep to their specifications."""

from __future__ import annotations

import json
import re
import subprocess
import urllib.parse
from collections.abc import Iterator
from pathlib import Path

import feedparser

from .harness.model import Blog, Break, Context, Finding

NEEDS = ("xmllint",)
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
# A day, or a moment with zone, are the shapes of W3C's note on dates that make sense here.
LASTMOD = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?")


def check(context: Context) -> Iterator[Finding]:
    """Reads each feed of each blog."""
    for blog in context.blogs:
        files = sorted(blog.output.rglob("*.xml"))
        yield from _well_formed(context, blog, files)
        feeds = [file for file in files if file.name in ("rss.xml", "atom.xml")]
        for file in feeds:
            yield from _findings(blog, file, _xml_feed(file, blog))
        yield from _findings(blog, blog.output / "feed.json", _json_feed(blog))
        yield from _findings(blog, blog.output / "sitemap.xml", _sitemap(blog))


Problem = tuple[str, str, str]


def _findings(blog: Blog, file: Path, problems: Iterator[Problem]) -> Iterator[Finding]:
    name = f"{blog.name}/{file.relative_to(blog.output).as_posix()}"
    if not file.is_file():
        yield Finding(name, "feed-missing", file.name, "Make it.")
        return
    for rule, element, advice in problems:
        yield Finding(name, rule, element, advice)


def _well_formed(context: Context, blog: Blog, files: list[Path]) -> Iterator[Finding]:
    """SVG is XML too, and a picture that is not well-formed is not shown at all."""
    everything = [*files, *sorted(blog.output.rglob("*.svg"))]
    command: list[str | Path] = [context.xmllint, "--noout", "--nonet", *everything]
    for line in subprocess.run(command, capture_output=True, text=True).stderr.splitlines():
        place = re.match(rf"{re.escape(str(blog.output))}/(.+?):(\d+): (.+)", line)
        if place:
            yield Finding(f"{blog.name}/{place[1]}", "well-formed", f"line {place[2]}", place[3])


def _xml_feed(file: Path, blog: Blog) -> Iterator[Problem]:
    feed = feedparser.parse(file.read_bytes(), response_headers={"content-type": "application/xml"})
    if feed.bozo:
        yield "feed-syntax", file.name, f"feedparser: {feed.bozo_exception}"
    if feed.version not in ("rss20", "atom10"):
        yield "feed-version", feed.version, "Write RSS 2.0 or Atom 1.0."
    own = blog.base_url + urllib.parse.quote(file.relative_to(blog.output).as_posix())
    if own not in [link.get("href") for link in feed.feed.get("links", []) if link.get("rel") == "self"]:
        yield "feed-self", 'link rel="self"', "Say where the feed itself is."
    for name in ("title", "link", "updated") + (("id",) if feed.version == "atom10" else ("language",)):
        if not feed.feed.get(name):
            yield "feed-property", f"{name} of the feed", "Give it."
    yield from _entries(feed.entries)


def _entries(entries: list) -> Iterator[Problem]:
    if not entries:
        yield "feed-empty", "no entries", "Put the newest documents into the feed."
    ids = [entry.get("id") for entry in entries]
    if len(set(ids)) < len(ids):
        yield "feed-ids", f"{len(ids) - len(set(ids))} ids twice", "Give each entry an id of its own."
    for entry in entries:
        for name in ("title", "link", "id"):
            if not entry.get(name):
                yield "entry-property", name, "Give it to every entry."
        if not (entry.get("published_parsed") or entry.get("updated_parsed")):
            yield "entry-date", entry.get("link", ""), "Give a date that feedparser can read."


def _json_feed(blog: Blog) -> Iterator[Problem]:
    """https://www.jsonfeed.org/version/1.1/ says what is required."""
    try:
        feed = json.loads((blog.output / "feed.json").read_text(encoding="utf-8"))
    except ValueError as error:
        yield "feed-syntax", "feed.json", f"{error}"
        return
    if feed.get("version") != "https://jsonfeed.org/version/1.1":
        yield "feed-version", f"{feed.get('version')}", "Say https://jsonfeed.org/version/1.1."
    if not feed.get("title") or not isinstance(feed.get("items"), list):
        yield "feed-property", "title, items", "Both are required."
    if feed.get("feed_url") != blog.base_url + "feed.json" or feed.get("home_page_url") != blog.base_url:
        yield "feed-self", "feed_url, home_page_url", "Give the absolute addresses of the feed and of the blog."
    items = feed.get("items") or []
    if not items or len({item.get("id") for item in items}) < len(items):
        yield "feed-ids", f"{len(items)} items", "Give items, each with an id of its own."
    for item in items:
        if not isinstance(item.get("id"), str) or not ("content_html" in item or "content_text" in item):
            yield (
                "entry-property",
                f"{item.get('url')}",
                "An item needs an id that is text, and content_html or content_text.",
            )
        for name in ("date_published", "date_modified"):
            if name in item and not MOMENT.fullmatch(item[name]):
                yield "entry-date", f"{name} {item[name]}", "Write it as RFC 3339 does, with a zone."


def _sitemap(blog: Blog) -> Iterator[Problem]:
    """https://www.sitemaps.org/protocol.html; no package has its schema, so the rules are checked one by one."""
    import xml.etree.ElementTree as tree

    try:
        root = tree.parse(blog.output / "sitemap.xml").getroot()
    except tree.ParseError as error:
        yield "sitemap", "sitemap.xml", f"{error}"
        return
    if root.tag != SITEMAP + "urlset":
        yield "sitemap", root.tag, "The root is a urlset of the sitemap's namespace."
    locations = [(url.findtext(SITEMAP + "loc") or "").strip() for url in root]
    for location in locations:
        if not location.startswith(blog.base_url) or not location.isascii() or len(location) > 2048:
            yield "sitemap", location[:80], "An address is absolute, percent-encoded and shorter than 2,048 characters."
    for moment in root.iter(SITEMAP + "lastmod"):
        if not LASTMOD.fullmatch(moment.text or ""):
            yield "sitemap", f"lastmod {moment.text}", "Write a W3C date."
    listed = set(locations)
    for page in blog.pages:
        own = [link.get("href") for link in page.parsed.links("canonical")] == [page.url]
        if own and page.is_document and page.url not in listed:
            yield "sitemap-missing", page.path, "List every document that is its own canonical page."
    if len(listed) < len(locations) or len(locations) > 50_000:
        yield "sitemap", f"{len(locations)} addresses", "List each address once, and at most 50,000."


BREAKS = (
    Break("well-formed", "rss.xml", lambda text: text.replace("</title>", "& </title>", 1)),
    Break("feed-syntax", "atom.xml", lambda text: text.replace("</entry>", "", 1)),
    Break("feed-self", "rss.xml", lambda text: text.replace('rel="self"', 'rel="alternate"')),
    Break("feed-ids", "rss.xml", lambda text: re.sub(r"(<guid[^>]*>)[^<]*", r"\1same", text)),
    Break("entry-date", "rss.xml", lambda text: re.sub(r"<pubDate>[^<]*", "<pubDate>yesterday", text)),
    Break(
        "entry-property", "atom.xml", lambda text: re.sub(r"<entry>(.*?)<id>[^<]*</id>", r"<entry>\1", text, flags=re.S)
    ),
    Break("feed-syntax", "feed.json", lambda text: text + "}"),
    Break(
        "feed-version", "feed.json", lambda text: text.replace("version/1.1", "version/9").replace(r"version\/1.1", "9")
    ),
    Break("entry-date", "feed.json", lambda text: re.sub(r'("date_published" ?: ?")[^"]*', r"\g<1>2025", text)),
    Break("sitemap", "sitemap.xml", lambda text: text.replace("<loc>http", "<loc>/http", 1)),
    Break(
        "sitemap-missing",
        "sitemap.xml",
        lambda text: re.sub(r"<url>\s*<loc>[^<]*/posts/.*?</url>", "", text, count=1, flags=re.S),
    ),
)
