"""Every internal link, anchor, picture and asset leads somewhere, and every page is linked."""

from __future__ import annotations

import re
import urllib.parse
from collections.abc import Iterator

from .harness.model import Blog, Break, Context, Finding, Page

# Attributes that hold an address; of `srcset` only the addresses count, of `content` only what is absolute.
ATTRIBUTES = ("href", "src", "poster", "action", "data", "cite")
LOADING_RELATIONS = {"stylesheet", "icon", "preload", "modulepreload", "manifest", "apple-touch-icon", "preconnect"}
CSS_ADDRESS = re.compile(r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)")
XML_ADDRESS = re.compile(r">\s*(https?://[^<\s]+)\s*<|(?:href|src|url)=\"([^\"]+)\"|(?:href|src)=&quot;(.+?)&quot;")
ELSEWHERE = ("mailto:", "tel:", "data:", "javascript:")


def check(context: Context) -> Iterator[Finding]:
    """Looks at pages, style sheets and feeds of each blog."""
    for blog in context.blogs:
        site = _Site(blog)
        for page in blog.pages:
            yield from _page(site, page)
        for file in sorted(blog.output.rglob("*")):
            if file.suffix in (".css", ".xml", ".json", ".txt") and file.is_file():
                yield from _file(site, file.relative_to(blog.output).as_posix(), file.read_text(encoding="utf-8"))
        yield from _unlinked(site)


class _Site:
    """A blog, what its addresses lead to, and which pages were linked by another."""

    def __init__(self, blog: Blog) -> None:
        self.blog = blog
        self.pages = {page.path: page for page in blog.pages}
        self.linked: dict[str, set[str]] = {}

    def problem(self, address: str, base: str) -> tuple[str, str] | None:
        """Why an address leads nowhere: a rule and what to do; None if it does lead somewhere, or away."""
        target, fragment = urllib.parse.urldefrag(urllib.parse.urljoin(base, address))
        if not (target + "/").startswith(self.blog.origin + "/"):
            return None
        if not target.startswith(self.blog.base_url):
            return "outside-base-path", "Put the site's base path in front, as the theme's other addresses have it."
        path = urllib.parse.unquote(target[len(self.blog.base_url) :].partition("?")[0])
        file = self.blog.output / path
        if file.is_dir() and path and not path.endswith("/"):
            return "redirect", "End the address with a slash: without it the server has to send readers on."
        if not (file / "index.html" if file.is_dir() else file).is_file():
            return "missing-file", "Make what it leads to, or take it away."
        page = self.pages.get(path)
        # Browsers look for the fragment as it is written, then for what it means.
        if fragment and page and not {fragment, urllib.parse.unquote(fragment)} & (page.parsed.ids() | {"top"}):
            return "missing-anchor", "Give the element it means this id, or link to one that is there."
        return None

    def path_of(self, address: str, base: str) -> str:
        """The path that an address means, if it is a page's."""
        target = urllib.parse.urldefrag(urllib.parse.urljoin(base, address)).url
        return urllib.parse.unquote(target.removeprefix(self.blog.base_url))


def _page(site: _Site, page: Page) -> Iterator[Finding]:
    # A server answers with the page for what is missing under any path, so its links must not depend on where it is.
    base = page.blog.base_url + "no/such/page/" if page.kind == "404" else page.url
    for source, address in _addresses(page):
        problem = site.problem(address, page.url if address.startswith("#") else base)
        if problem:
            yield Finding(page.name, problem[0], f"{source} {address}", problem[1])
        if source.startswith("<a"):
            site.linked.setdefault(page.path, set()).add(site.path_of(address, base))
    yield from _from_elsewhere(page)


def _addresses(page: Page) -> Iterator[tuple[str, str]]:
    for element in page.parsed.elements:
        for name in ATTRIBUTES:
            if name in element.attributes and not element.get(name).startswith(ELSEWHERE):
                yield f"<{element.tag} {name}>", element.get(name)
        for candidate in filter(None, map(str.strip, element.get("srcset").split(","))):
            yield f"<{element.tag} srcset>", candidate.split()[0]
        if element.tag == "meta" and element.get("content").startswith(("http://", "https://")):
            yield f"<meta {element.get('property') or element.get('name')}>", element.get("content")
        if element.get("style"):
            yield from ((f"<{element.tag} style>", found) for found in _in_css(element.get("style")))
    for style in page.parsed.all("style"):
        yield from (("<style>", found) for found in _in_css(style.text))
    for thing in page.parsed.things():
        for key, value in thing.items():
            if isinstance(value, str) and value.startswith(("http://", "https://")) and key != "@context":
                yield f"JSON-LD {thing['@type']}.{key}", value


def _in_css(text: str) -> list[str]:
    found = (first or second for first, second in CSS_ADDRESS.findall(text))
    return [address for address in found if not address.startswith(("data:", "#"))]


def _file(site: _Site, path: str, text: str) -> Iterator[Finding]:
    """The addresses in a style sheet, in a feed, in the sitemap and in robots.txt."""
    if path.endswith(".css"):
        addresses = _in_css(text)
    elif path.endswith(".xml"):
        addresses = [one or two or three for one, two, three in XML_ADDRESS.findall(text)]
    else:
        addresses = re.findall(re.escape(site.blog.base_url) + r"[^\s\"\\<>]*", text)
    base = site.blog.base_url + path
    for address in dict.fromkeys(addresses):
        is_absolute = address.startswith(("http://", "https://"))
        if path.endswith(".css") and urllib.parse.urljoin(base, address).startswith("http") and is_absolute:
            yield Finding(f"{site.blog.name}/{path}", "from-elsewhere", address, "Publish the file with the theme.")
        problem = site.problem(address, base)
        if problem and not address.startswith(ELSEWHERE):
            yield Finding(f"{site.blog.name}/{path}", problem[0], address, problem[1])


def _from_elsewhere(page: Page) -> Iterator[Finding]:
    """Scripts, styles, fonts and frames that another host would have to serve."""
    for element in page.parsed.all("script", "link", "iframe", "object", "embed"):
        if element.tag == "link" and not LOADING_RELATIONS & set(element.get("rel").lower().split()):
            continue
        address = urllib.parse.urljoin(page.url, element.get("src") or element.get("href") or element.get("data"))
        if not address.startswith(page.blog.origin + "/"):
            yield Finding(
                page.name,
                "from-elsewhere",
                element.source,
                "Publish it with the theme: readers are tracked by, and wait for, every other host.",
            )


def _unlinked(site: _Site) -> Iterator[Finding]:
    """Pages that no reader can come to from the home page."""
    reached, waiting = set(), [""]
    while waiting:
        path = waiting.pop()
        if path not in reached:
            reached.add(path)
            waiting += site.linked.get(path, set()) & site.pages.keys()
    for page in site.blog.pages:
        if page.path not in reached and page.kind not in ("404", "page"):
            yield Finding(page.name, "unlinked-page", page.kind, "Link it from a page that readers come to.")


BREAKS = (
    Break("missing-file", "post", lambda text: text.replace("</main>", '<a href="/nowhere/">?</a></main>')),
    Break(
        "missing-file",
        "home",
        lambda text: re.sub(
            r'(canonical" href="([^"]+)">)',
            r'\1<meta property="og:image" '
            r'content="\2x.png">',
            text,
        ),
    ),
    Break("missing-anchor", "digest", lambda text: text.replace("</main>", '<a href="#nowhere">?</a></main>')),
    Break("redirect", "home", lambda text: re.sub(r'(href="[^"]*/tags)/"', r'\1"', text)),
    Break(
        "from-elsewhere",
        "home",
        lambda text: text.replace("</head>", '<script src="https://a.example/b.js"></script></head>'),
    ),
    Break("missing-file", "rss.xml", lambda text: re.sub(r"(<link>http://[^<]+/posts/)", r"\1x", text)),
    Break("missing-file", "sitemap.xml", lambda text: text.replace("/tags/</loc>", "/tagz/</loc>")),
    Break("unlinked-page", "home", lambda text: re.sub(r'<a\b([^>]*) href="[^"]*"', r"<a\1", text)),
)
