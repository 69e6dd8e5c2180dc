"""The switch between light and dark is remembered over reloads and pages, without a flash of the other."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator

from playwright.sync_api import Browser, Locator, Route
from playwright.sync_api import Page as Tab

from .harness import browser
from .harness.model import Blog, Break, Context, Finding

NEEDS = ("browser",)
# What the switch may be called; it is a button.
SWITCH = re.compile("테마|어두운|밝은|어둡|밝게|다크|라이트|화면 모드|theme|dark|light|colou?r", re.IGNORECASE)
CLICKS = 3
COLOUR = """() => {
  const of = e => getComputedStyle(e).backgroundColor, none = "rgba(0, 0, 0, 0)";
  return of(document.body) === none ? of(document.documentElement) : of(document.body);
}"""
PALETTE = (
    """() => [(%s)(), ...["main", "main a", "main time", "footer"].map(name => document.querySelector(name))
  .map(e => e ? getComputedStyle(e).color : "")].join(" / ")"""
    % COLOUR
)
# Just before each of the first frames is painted, its background is noted.
RECORD = (
    """() => {
  window.painted = [];
  let frames = 0;
  const look = () => {
    if (document.body) window.painted.push((%s)());
    if (++frames < 60) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}"""
    % COLOUR
)
WITHOUT_STORAGE = (
    "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})"
)


def check(context: Context) -> Iterator[Finding]:
    """Works the switch of one blog in each language."""
    blogs = {blog.language: blog for blog in reversed(context.blogs)}
    with browser.opened(context.browser) as chromium:
        for blog in blogs.values():
            problems = [*_switches(chromium, blog, "light"), *_without_storage(chromium, blog)]
            if "no-switch" not in (problem[0] for problem in problems):
                problems += _switches(chromium, blog, "dark")
            for rule, element, advice in problems:
                yield Finding(f"{blog.name}/", rule, element, advice)


Problem = tuple[str, str, str]


def _switches(chromium: Browser, blog: Blog, scheme: str) -> Iterator[Problem]:
    """Switches away from what the system asks for."""
    other = {"light": "dark", "dark": "light"}[scheme]
    with browser.tab(chromium, scheme=other) as tab:
        tab.goto(blog.base_url)
        wanted = tab.evaluate(PALETTE)
    with browser.tab(chromium, scheme=scheme) as tab:
        tab.add_init_script(f"({RECORD})()")
        # A script that comes late enough for the page to be painted first tells whether the theme waits for it.
        tab.route("**/*.js", _late)
        tab.goto(blog.base_url)
        if tab.evaluate(PALETTE) == wanted:
            yield "one-scheme", wanted, "Follow prefers-color-scheme."
        switch = _switch(tab)
        if switch is None:
            yield "no-switch", "button", "Show a button whose name has the word 테마 or theme in it."
            return
        before = _state(switch)
        if not _pressed_until_other(tab, switch):
            yield "dead-switch", before, f"Change the colours within {CLICKS} presses."
            return
        if tab.evaluate(PALETTE) != wanted:
            yield "other-colours", f"{tab.evaluate(PALETTE)}, not {wanted}", f"Give the colours of a {other} system."
        if _state(switch) == before:
            yield "silent-switch", before, "Tell the state: aria-pressed, or a name that changes."
        yield from _remembered(tab, blog, tab.evaluate(COLOUR))


def _remembered(tab: Tab, blog: Blog, chosen: str) -> Iterator[Problem]:
    tab.reload()
    yield from _settled(tab, chosen, "reload")
    for kind in ("tag", "post"):
        page = blog.first(kind)
        if page:
            tab.goto(page.url)
            yield from _settled(tab, chosen, f"a {kind} page")


def _settled(tab: Tab, chosen: str, when: str) -> Iterator[Problem]:
    tab.wait_for_timeout(400)
    colours = [one for one in tab.evaluate("window.painted") if one != "rgba(0, 0, 0, 0)"]
    if tab.evaluate(COLOUR) != chosen:
        yield "forgotten", when, "Keep the choice in localStorage, and apply it on every page."
    elif set(colours) - {chosen}:
        yield (
            "flash",
            f"{when}: {' → '.join(dict.fromkeys(colours))}",
            ("Apply the choice in a script inside <head>, before anything is painted; not in one that is deferred."),
        )


def _late(route: Route) -> None:
    time.sleep(0.3)
    route.continue_()


def _switch(tab: Tab) -> Locator | None:
    found = tab.get_by_role("button", name=SWITCH).or_(tab.get_by_role("switch", name=SWITCH))
    return found.first if found.count() else None


def _state(switch: Locator) -> str:
    return switch.evaluate("one => one.outerHTML + one.ariaPressed + one.ariaLabel")[:300]


def _pressed_until_other(tab: Tab, switch: Locator) -> bool:
    before = tab.evaluate(COLOUR)
    for _ in range(CLICKS):
        switch.click()
        tab.wait_for_timeout(400)
        if tab.evaluate(COLOUR) != before:
            return True
    return False


def _without_storage(chromium: Browser, blog: Blog) -> Iterator[Problem]:
    with browser.tab(chromium) as tab:
        errors: list[str] = []
        tab.on("pageerror", lambda error: errors.append(str(error)))
        tab.add_init_script(WITHOUT_STORAGE)
        tab.goto(blog.base_url)
        switch = _switch(tab)
        if switch is not None:
            switch.click()
        for error in errors:
            yield "needs-storage", error, "Do without localStorage where the browser refuses it."


def _with_script(script: str):
    return lambda text: text.replace("</head>", f"<script>{script}</script></head>")


BREAKS = (
    Break(
        "no-switch",
        "home",
        lambda text: re.sub(r"<script\b.*?</script>", "", text, flags=re.S).replace("<button", "<span"),
    ),
    Break(
        "one-scheme",
        "home",
        lambda text: text.replace(
            "</head>", "<style>* { background: #fff !important; color: #000 !important }</style></head>"
        ),
    ),
    Break(
        "other-colours",
        "home",
        lambda text: text.replace(
            "</head>", "<style>@media (prefers-color-scheme: dark) { main { color: #eef !important } }</style></head>"
        ),
    ),
    Break("dead-switch", "home", _with_script("addEventListener('click', e => e.stopImmediatePropagation(), true)")),
    Break(
        "forgotten",
        "post",
        lambda text: text.replace("</head>", "<style>body { background: red !important }</style></head>"),
    ),
    Break(
        "flash",
        "post",
        lambda text: text.replace(
            "</head>",
            "<style id=late>body { background: red !important }</style><script>"
            "setTimeout(() => late.remove(), 200)</script></head>",
        ),
    ),
    Break("needs-storage", "home", _with_script("localStorage.getItem('a')")),
)
