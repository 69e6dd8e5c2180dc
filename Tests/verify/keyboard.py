"""With the keyboard alone: the skip link is first and leads to the content, and focus is always seen."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Page as Tab

from .harness import browser
from .harness.model import Break, Context, Finding, Page

NEEDS = ("browser",)
KINDS = ("home", "post", "digest", "transcript", "tags", "archives", "404")
STOPS = 40
# An element has to be on the screen, not behind another, and marked by an outline or a shadow.
FOCUSED = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const box = e.getBoundingClientRect(), s = getComputedStyle(e);
  const lines = [...e.getClientRects()], line = lines.find(r => r.width > 0 && r.height > 0) || box;
  const at = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
  return {
    element: e.cloneNode(false).outerHTML.slice(0, 120),
    skips: e.tagName === "A" && (e.getAttribute("href") || "").startsWith("#"),
    onScreen: box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight
      && box.right > 0 && box.left < innerWidth,
    covered: !!at && !e.contains(at) && !at.contains(e),
    marked: (s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== "none",
    isMain: !!e.closest("main"),
  };
}"""


def check(context: Context) -> Iterator[Finding]:
    """Presses the tab key through some kinds of page."""
    pages = [page for page in context.kinds_once() if page.kind in KINDS]
    with browser.opened(context.browser) as chromium:
        for width in (browser.PHONE, browser.DESKTOP):
            with browser.tab(chromium, width) as tab:
                # Scrolling that glides takes its time at every stop.
                tab.emulate_media(reduced_motion="reduce")
                for page in pages:
                    name = f"{page.name} ({width} px)"
                    for rule, element, advice in (*_skip_link(tab, page), *_stops(tab, page)):
                        yield Finding(name, rule, element, advice)


Problem = tuple[str, str, str]


def _skip_link(tab: Tab, page: Page) -> Iterator[Problem]:
    tab.goto(page.url)
    tab.keyboard.press("Tab")
    first = tab.evaluate(FOCUSED)
    if not first or not first["skips"]:
        yield "skip-link", first["element"] if first else "nothing", "Make a link to the content the first stop."
        return
    if not first["onScreen"]:
        yield "skip-link-unseen", first["element"], "Show it while it has the focus."
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    after = tab.evaluate(FOCUSED)
    if page.parsed.count("a") and after and not after["isMain"] and _has_links_in_main(tab):
        yield "skip-link-target", after["element"], "After it the next stop has to be in <main>."


def _has_links_in_main(tab: Tab) -> bool:
    return tab.locator("main a[href], main button, main summary").count() > 0


def _stops(tab: Tab, page: Page) -> Iterator[Problem]:
    tab.goto(page.url)
    for _ in range(STOPS):
        tab.keyboard.press("Tab")
        stop = tab.evaluate(FOCUSED)
        if stop is None:
            return
        if not stop["onScreen"]:
            # It may still be on its way.
            tab.wait_for_timeout(400)
            stop = tab.evaluate(FOCUSED) or stop
        if not stop["onScreen"]:
            yield "focus-off-screen", stop["element"], "What can have the focus has to be seen while it has it."
        elif not stop["marked"]:
            yield "focus-invisible", stop["element"], "Give :focus-visible an outline that differs from the background."
        elif stop["covered"]:
            yield (
                "focus-covered",
                stop["element"],
                "Keep sticky bars off it: scroll-padding on <html> leaves them room.",
            )


BREAKS = (
    Break("skip-link", "home", lambda text: text.replace("<body>", '<body><a href="/">a</a>')),
    Break(
        "skip-link-target", "home", lambda text: text.replace("<body>", '<body><a href="#no">a</a><a href="/">b</a>')
    ),
    Break(
        "focus-invisible",
        "home",
        lambda text: text.replace(
            "</head>", "<style>*:focus-visible { outline: none !important; box-shadow: none !important }</style></head>"
        ),
    ),
    Break(
        "focus-off-screen",
        "home",
        lambda text: text.replace("<main", '<a href="/" style="position:fixed;left:-900px">b</a><main'),
    ),
    Break(
        "focus-covered",
        "home",
        lambda text: text.replace("</body>", '<div style="position:fixed;inset:0;background:red"></div></body>'),
    ),
)
