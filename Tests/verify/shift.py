"""Nothing moves while a page loads and is scrolled: layout shift stays under 0.01, however late pictures come."""

from __future__ import annotations

import time
from collections.abc import Iterator

from playwright.sync_api import Page as Tab
from playwright.sync_api import Route

from .harness import browser
from .harness.model import Break, Context, Finding, Page

NEEDS = ("browser",)
MOST = 0.01
# Late enough that the page has been painted without the picture.
LATENESS = 0.15
OBSERVE = """() => {
  window.shifts = [];
  new PerformanceObserver(list => {
    for (const entry of list.getEntries())
      window.shifts.push([entry.value, entry.sources.map(s => s.node?.nodeType === 1
        ? s.node.cloneNode(false).outerHTML.slice(0, 120) : s.node?.parentElement?.cloneNode(false).outerHTML || "?")]);
  }).observe({type: "layout-shift", buffered: true});
}"""
SCROLL = """async () => {
  const step = innerHeight / 2, pause = () => new Promise(done => setTimeout(done, 30));
  for (let y = 0; y < Math.min(document.documentElement.scrollHeight, 12000); y += step) {
    scrollTo(0, y);
    await pause();
  }
}"""
UNSIZED = """() => [...document.images].filter(i => i.src.startsWith(location.origin) &&
  !(i.hasAttribute("width") && i.hasAttribute("height"))).map(i => i.cloneNode(false).outerHTML.slice(0, 120))"""


def check(context: Context) -> Iterator[Finding]:
    """Opens pages with local pictures, which arrive late, and scrolls through them."""
    pages = [page for page in context.one_page_of_each_kind() if page.kind in ("home", "post", "digest", "transcript")]
    pages += [page for page in context.pages if page.path == "posts/pictures/"]
    with browser.opened(context.browser) as chromium:
        for width in (browser.PHONE, browser.DESKTOP):
            with browser.tab(chromium, width) as tab:
                tab.add_init_script(f"({OBSERVE})()")
                tab.route("**/images/**", _late)
                for page in pages:
                    yield from _page(tab, page, width)


def _late(route: Route) -> None:
    time.sleep(LATENESS)
    route.continue_()


def _page(tab: Tab, page: Page, width: int) -> Iterator[Finding]:
    tab.goto(page.url)
    tab.evaluate(SCROLL)
    shifts = tab.evaluate("window.shifts")
    total = sum(value for value, _ in shifts)
    if total > MOST:
        culprit = max(shifts)[1]
        yield Finding(
            f"{page.name} ({width} px)",
            "layout-shift",
            f"{total:.3f}: {' '.join(culprit)}",
            "Reserve the room from the start: width and height on pictures, aspect-ratio on figures.",
        )
    for image in tab.evaluate(UNSIZED) if width == browser.PHONE else ():
        yield Finding(page.name, "image-size", image, "Write width and height on the pictures of the site's own.")


BREAKS = (
    Break(
        "layout-shift",
        "home",
        lambda text: text.replace(
            "</main>",
            "</main><script>setTimeout(() => document.querySelector('main').style.paddingTop = '300px', 50)</script>",
        ),
    ),
    Break("image-size", "home", lambda text: text.replace("</main>", '<img alt="" src="/images/device.svg"></main>')),
)
