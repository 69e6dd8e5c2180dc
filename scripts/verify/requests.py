"""Pages ask nothing of other hosts but the pictures writers link, and load without an error in the console."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Request

from .harness import browser
from .harness.model import Break, Context, Finding, Page

NEEDS = ("browser",)


def check(context: Context) -> Iterator[Finding]:
    """Opens every kind of page of each blog, and watches the network and the console."""
    with browser.opened(context.browser) as chromium:
        for page in context.one_page_of_each_kind():
            with browser.tab(chromium) as tab:
                asked: list[Request] = []
                broken: list[tuple[int, str]] = []
                errors: list[str] = []
                tab.on("request", asked.append)
                tab.on("response", lambda reply: broken.append((reply.status, reply.url)) if reply.status >= 400 else None)
                tab.on("pageerror", lambda error: errors.append(str(error)))
                tab.goto(page.url)
            yield from _strangers(page, asked)
            for status, address in broken:
                if address.startswith(page.blog.origin):
                    yield Finding(page.name, "failed-request", f"{status} {address}", "Make it, or do not ask for it.")
            for error in errors:
                yield Finding(page.name, "script-error", error, "Mend the script.")


def _strangers(page: Page, asked: list[Request]) -> Iterator[Finding]:
    pictures = {image.get("src") for image in page.parsed.all("img")}
    for request in asked:
        ours = request.url.startswith((page.blog.origin + "/", "data:", "blob:"))
        if not ours and request.url not in pictures:
            yield Finding(page.name, "other-host", f"{request.resource_type} {request.url}",
                          "Serve it from the site: whom a reader reads is nobody else's business.")


BREAKS = (
    Break("other-host", "post", lambda text: text.replace("</main>", '<iframe src="https://a.example/"></iframe></main>')),
    Break("failed-request", "home", lambda text: text.replace("</main>", '<img alt="" src="/no.png"></main>')),
    Break("script-error", "home", lambda text: text.replace("</main>", "<script>missing()</script></main>")),
)
