"""axe finds no violation on any kind of page, in light and dark, on a phone and on a desktop."""

from __future__ import annotations

from collections.abc import Iterator

from axe_playwright_python.sync_playwright import Axe

from .harness import browser
from .harness.model import Break, Context, Finding, Page

NEEDS = ("browser",)
# All of axe's rules but the experimental ones, and the one of WCAG 2.2 that it leaves out unless asked.
OPTIONS = {"rules": {"target-size": {"enabled": True}}, "resultTypes": ["violations"]}


def check(context: Context) -> Iterator[Finding]:
    """Opens one page of each kind, and one with all that Markdown has, in every width and scheme."""
    pages = context.kinds_once() + [page for page in context.pages if page.path == "posts/everything/"][:1]
    with browser.opened(context.browser) as chromium:
        for width in (browser.PHONE, browser.DESKTOP):
            for scheme in ("light", "dark"):
                with browser.tab(chromium, width, scheme) as tab:
                    for page in pages:
                        tab.goto(page.url)
                        yield from _violations(page, Axe().run(tab, options=OPTIONS).response, f"{scheme}, {width} px")


def _violations(page: Page, response: dict, circumstances: str) -> Iterator[Finding]:
    for violation in response["violations"]:
        for node in violation["nodes"]:
            measured = [check["message"] for name in ("all", "none", "any") for check in node[name]]
            element = f"{node['html'][:160]} {measured[0] if measured else ''}"
            yield Finding(f"{page.name} ({circumstances})", violation["id"], element, violation["help"])


BREAKS = (
    Break("image-alt", "post", lambda text: text.replace("</main>", '<img src="/images/device.svg"></main>')),
    Break(
        "color-contrast",
        "home",
        lambda text: text.replace("</main>", '<p style="color:#888;background:#999">grey on grey</p></main>'),
    ),
    Break("link-name", "tags", lambda text: text.replace("</main>", '<a href="/"></a></main>')),
)
