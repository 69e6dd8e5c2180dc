"""A reader gets from home by tag, post, neighbour and day and back again, with scripts and without."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from playwright.sync_api import Error
from playwright.sync_api import Page as Tab

from .harness import browser
from .harness.model import Blog, Break, Context, Finding

NEEDS = ("browser",)
# Each step: what it is called, which link in <main> is followed, and the path that it has to lead to.
STEPS = (
    ("home → tag", r"tags/[^/]+/$", r"tags/[^/]+/"),
    ("tag → post", r"posts/[^/]+/$", r"posts/[^/]+/"),
    ("post → neighbour", r"posts/[^/]+/$", r"posts/[^/]+/"),
    ("post → day", r"archives/\d+/\d+/\d+/$", r"archives/\d+/\d+/\d+/"),
)
LINKS = """pattern => [...document.querySelectorAll("main a[href]")].findIndex(a => {
  const box = a.getBoundingClientRect();
  return new RegExp(pattern).test(a.pathname) && a.pathname !== location.pathname && box.width > 0 && box.height > 0;
})"""
NEIGHBOURS = """pattern => [...document.querySelectorAll("main a[href]")].findIndex(a =>
  ["next", "prev"].includes(a.rel) && new RegExp(pattern).test(a.pathname) && a.getBoundingClientRect().width > 0)"""


def check(context: Context) -> Iterator[Finding]:
    """Walks through each blog with a phone, once with scripts and once without."""
    with browser.opened(context.browser) as chromium:
        for blog in context.blogs:
            for javascript in (True, False):
                with browser.tab(chromium, browser.PHONE, javascript=javascript) as tab:
                    for rule, element, advice in _walk(tab, blog):
                        scripts = "" if javascript else " (no scripts)"
                        yield Finding(f"{blog.name}/{scripts}", rule, element, advice)


Problem = tuple[str, str, str]


def _walk(tab: Tab, blog: Blog) -> Iterator[Problem]:
    tab.goto(blog.base_url)
    for name, link, target in STEPS:
        before = tab.url
        if not _follow(tab, link, neighbours="neighbour" in name) and not (
            "tag" in name and _by_list_of_tags(tab, blog)
        ):
            yield "no-way", f"{name}, on {_path(tab, blog)}", "Show a link that a reader can see and follow."
            return
        if not re.fullmatch(target, _path(tab, blog)) or not tab.locator("h1").count():
            yield "wrong-way", f"{name}: {before} led to {tab.url}", "The link has to lead to a page of that kind."
            return
    here = _path(tab, blog)
    tab.go_back()
    if _path(tab, blog) == here or not _path(tab, blog).startswith("posts/"):
        yield "no-way-back", here, "The browser's way back has to lead to the post."


def _follow(tab: Tab, pattern: str, neighbours: bool = False) -> bool:
    index = tab.evaluate(NEIGHBOURS if neighbours else LINKS, pattern)
    if index < 0:
        return False
    try:
        with tab.expect_navigation():
            tab.locator("main a[href]").nth(index).click()
    except Error:
        return False
    return True


def _by_list_of_tags(tab: Tab, blog: Blog) -> bool:
    """Where the home page shows no tags, its navigation leads to the list of them."""
    links = tab.locator('a[href$="/tags/"]')
    if not links.count():
        return False
    tab.goto(links.first.evaluate("one => one.href"))
    return _follow(tab, STEPS[0][1])


def _path(tab: Tab, blog: Blog) -> str:
    return unquote(tab.url.removeprefix(blog.base_url).partition("#")[0])


BREAKS = (Break("no-way", "home", lambda text: re.sub(r'href="[^"]*/tags/[^"]*"', 'href="/"', text)),)
