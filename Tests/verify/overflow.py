"""At 320 px nothing is wider than the screen, and nothing is cut off unless it can be scrolled by itself."""

from __future__ import annotations

from collections.abc import Iterator

from .harness import browser
from .harness.model import Break, Context, Finding, Page

NEEDS = ("browser",)
NARROWEST = 320
# Elements that are out of sight on purpose (for screen readers, or until focused) are no loss.
MEASURE = """() => {
  const width = document.documentElement.clientWidth, found = [];
  const name = e => e.cloneNode(false).outerHTML.slice(0, 120);
  const style = new Map(), of = e => style.get(e) || style.set(e, getComputedStyle(e)).get(e);
  const unseen = e => {
    for (; e; e = e.parentElement) {
      const s = of(e);
      if (s.clipPath !== "none" || s.visibility === "hidden" || s.opacity === "0") return true;
      if (s.position === "absolute" && e.clientWidth <= 1 && e.clientHeight <= 1) return true;
    }
    return false;
  };
  const scroller = e => {
    for (e = e.parentElement; e && e !== document.documentElement; e = e.parentElement)
      if (e !== document.body && ["auto", "scroll"].includes(of(e).overflowX)) return e;
    return null;
  };
  if (document.documentElement.scrollWidth > width)
    found.push(["page-overflow", "the page: " + document.documentElement.scrollWidth + " px", ""]);
  for (const e of document.body.querySelectorAll("*")) {
    const box = e.getBoundingClientRect();
    if (!box.width || !box.height || unseen(e)) continue;
    const s = of(e), skipped = e.matches("a[href^='#']") && s.position !== "static";
    const cuts = ["hidden", "clip"].includes(s.overflowX) && s.display !== "inline";
    if (cuts && e.clientWidth && e.scrollWidth > e.clientWidth + 1)
      found.push(["cut-off", name(e), e.scrollWidth + " px in " + e.clientWidth]);
    if ((box.right > width + 1 || box.left < -1) && !skipped && !scroller(e))
      found.push(["element-overflow", name(e), Math.round(box.left) + " to " + Math.round(box.right) + " px"]);
  }
  return found;
}"""
ADVICE = {
    "page-overflow": "Let long words break (overflow-wrap: anywhere; min-width: 0 in flex and grid), and give tables "
    "and code a scroller of their own.",
    "cut-off": "Let the text wrap, or make the element a scroller (overflow-x: auto).",
    "element-overflow": "Keep the element within the screen, or inside a scroller of its own.",
}


def check(context: Context) -> Iterator[Finding]:
    """Opens every kind of page of each blog, and every page of documents of the stress blogs."""
    with browser.opened(context.browser) as chromium, browser.tab(chromium, NARROWEST) as tab:
        for page in _pages(context):
            tab.goto(page.url)
            # What is folded away by default has to fit as well.
            tab.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
            for rule, element, measured in _outermost(tab.evaluate(MEASURE)):
                yield Finding(page.name, rule, f"{element} {measured}".strip(), ADVICE[rule])


def _pages(context: Context) -> list[Page]:
    stress = [
        page for blog in context.blogs if blog.name.startswith("stress") for page in blog.pages if page.is_document
    ]
    return list({page.url: page for page in [*context.one_page_of_each_kind(), *stress]}.values())


def _outermost(found: list[list[str]]) -> list[list[str]]:
    """The first few: what overflows takes all that is around or inside it along."""
    return found[:4]


BREAKS = (
    Break("page-overflow", "home", lambda text: text.replace("</main>", '<div style="width:400px">a</div></main>')),
    Break(
        "cut-off",
        "post",
        lambda text: text.replace(
            "</main>", '<div style="overflow:hidden"><div style="width:400px">a</div></div></main>'
        ),
    ),
    Break(
        "element-overflow",
        "post",
        lambda text: text.replace(
            "</main>", '<div style="overflow:hidden"><div style="width:400px">a</div></div></main>'
        ),
    ),
)
