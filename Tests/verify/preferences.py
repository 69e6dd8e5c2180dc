"""Where less motion is asked for nothing moves, and print is dark on white, without navigation."""

from __future__ import annotations

from collections.abc import Iterator

from .harness import browser
from .harness.model import Break, Context, Finding

NEEDS = ("browser",)
KINDS = ("home", "post", "digest", "transcript", "archives")
# Longer than this is seen as a movement.
MOVING = """() => {
  const seconds = text => Math.max(...text.split(",").map(part => parseFloat(part) * (part.includes("ms") ? .001 : 1)));
  const found = [...document.querySelectorAll("*")].filter(e => {
    const s = getComputedStyle(e);
    return s.scrollBehavior === "smooth" || seconds(s.transitionDuration) > .01 ||
      (s.animationName !== "none" && seconds(s.animationDuration) > .01);
  });
  return found.map(e => e.cloneNode(false).outerHTML.slice(0, 120));
}"""
PRINTED = """() => {
  const light = colour => {
    const [r, g, b, a = 1] = colour.match(/[\\d.]+/g).map(Number);
    return a === 0 ? 1 : (.2126 * r + .7152 * g + .0722 * b) / 255;
  };
  const s = getComputedStyle(document.body), root = getComputedStyle(document.documentElement), found = [];
  if (light(s.backgroundColor) < .95 || light(root.backgroundColor) < .95)
    found.push(["print-background", s.backgroundColor]);
  for (const e of document.querySelectorAll("main h1, main h2, main p, main li, main a"))
    if (e.checkVisibility() && light(getComputedStyle(e).color) > .6)
      found.push(["print-pale", e.cloneNode(false).outerHTML.slice(0, 120)]);
  for (const e of document.querySelectorAll("body > header nav, nav.pagination, button, .skip"))
    if (e.checkVisibility()) found.push(["print-navigation", e.cloneNode(false).outerHTML.slice(0, 120)]);
  return found;
}"""
ADVICE = {
    "print-background": "Set the light colours inside @media print, whatever the scheme and the switch say.",
    "print-pale": "Set the light colours inside @media print, whatever the scheme and the switch say.",
    "print-navigation": "Paper cannot be clicked: display: none inside @media print.",
}


def check(context: Context) -> Iterator[Finding]:
    """Opens some kinds of page with less motion, then as they are printed from a dark screen."""
    pages = [page for page in context.kinds_once() if page.kind in KINDS]
    with browser.opened(context.browser) as chromium, browser.tab(chromium, scheme="dark") as tab:
        for page in pages:
            tab.emulate_media(media="screen", color_scheme="dark", reduced_motion="reduce")
            tab.goto(page.url)
            for element in tab.evaluate(MOVING):
                yield Finding(
                    page.name, "motion", element, "Turn it off inside @media (prefers-reduced-motion: reduce)."
                )
            tab.emulate_media(media="print", color_scheme="dark")
            for rule, element in tab.evaluate(PRINTED):
                yield Finding(page.name, rule, element, ADVICE[rule])


def _styled(rules: str):
    return lambda text: text.replace("</head>", f"<style>{rules}</style></head>")


BREAKS = (
    Break("motion", "home", _styled("html { scroll-behavior: smooth !important }")),
    Break("motion", "home", _styled("main { transition: color 1s !important }")),
    Break("print-background", "home", _styled("html body { background: #111 !important }")),
    Break("print-pale", "post", _styled("main p { color: #eee !important }")),
    Break(
        "print-navigation",
        "home",
        _styled("@media print { body > header, body > header nav { display: block !important } }"),
    ),
)
