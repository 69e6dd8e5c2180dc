"""Pages ask nothing of other hosts but the pictures writers link, and load without an error in the console."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Request

from .harness import browser
from .harness.model import Break, Context, Finding, Page

NEEDS = ("browser",)


def check(context: Context) -> Iterator[Finding]:
    """Opens every kind of page of each blog, and watches the network and the console."""
    with browser.opened(context.browser) as chromium, browser.tab(chromium) as tab:
        asked: list[Request] = []
        errors: list[str] = []
        tab.on("request", lambda request: asked.append(request))
        tab.on("pageerror", lambda error: errors.append(str(error)))
        for page in context.one_page_of_each_kind():
            asked.clear()
            errors.clear()
            tab.goto(page.url)
            # What it still asks for while it is left is its own, not the next page's.
            tab.goto("about:blank")
            yield from _strangers(page, asked)
            yield from _failures(page, asked)
            for error in errors:
                yield Finding(page.name, "script-error", error, "Fix the script.")


def _failures(page: Page, asked: list[Request]) -> Iterator[Finding]:
    for request in asked:
        reply = request.response() if request.url.startswith(page.blog.origin + "/") else None
        if reply and reply.status >= 400:
            yield Finding(
                page.name, "failed-request", f"{reply.status} {request.url}", "Make it, or do not ask for it."
            )


def _strangers(page: Page, asked: list[Request]) -> Iterator[Finding]:
    pictures = {image.get("src") for image in page.parsed.all("img")}
    for request in asked:
        ours = request.url.startswith((page.blog.origin + "/", "data:", "blob:", "about:"))
        if not ours and request.url not in pictures:
            yield Finding(
                page.name,
                "other-host",
                f"{request.resource_type} {request.url}",
                "Serve it from the site: others need not know who reads what.",
            )


BREAKS = (
    Break(
        "other-host", "post", lambda text: text.replace("</main>", '<iframe src="https://a.example/"></iframe></main>')
    ),
    Break("failed-request", "home", lambda text: text.replace("</main>", '<img alt="" src="/no.png"></main>')),
    Break("script-error", "home", lambda text: text.replace("</main>", "<script>missing()</script></main>")),
)
