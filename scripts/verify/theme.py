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
            for rule, element, advice in (*_switches(chromium, blog), *_without_storage(chromium, blog)):
                yield Finding(f"{blog.name}/", rule, element, advice)


Problem = tuple[str, str, str]


def _switches(chromium: Browser, blog: Blog) -> Iterator[Problem]:
    with browser.tab(chromium, scheme="dark") as tab:
        tab.goto(blog.base_url)
        system_dark = tab.evaluate(COLOUR)
    with browser.tab(chromium) as tab:
        tab.add_init_script(f"({RECORD})()")
        # A script that comes late enough for the page to be painted first tells whether the theme waits for it.
        tab.route("**/*.js", _late)
        tab.goto(blog.base_url)
        light = tab.evaluate(COLOUR)
        if light == system_dark:
            yield "no-dark", light, "Follow prefers-color-scheme."
        switch = _switch(tab)
        if switch is None:
            yield "no-switch", "button", "Show a button whose name has the word 테마 or theme in it."
            return
        before = _state(switch)
        dark = _press_until_other(tab, switch, light)
        if dark is None:
            yield "dead-switch", before, f"Change the colours within {CLICKS} presses."
            return
        if dark != system_dark:
            yield "other-dark", f"{dark}, {system_dark}", "Let the switch give the colours that a dark system gives."
        if _state(switch) == before:
            yield "silent-switch", before, "Tell the state: aria-pressed, or a name that changes."
        yield from _remembered(tab, blog, dark)


def _remembered(tab: Tab, blog: Blog, dark: str) -> Iterator[Problem]:
    tab.reload()
    yield from _settled(tab, dark, "reload")
    for kind in ("tag", "post"):
        page = blog.first(kind)
        if page:
            tab.goto(page.url)
            yield from _settled(tab, dark, f"a {kind} page")


def _settled(tab: Tab, dark: str, when: str) -> Iterator[Problem]:
    tab.wait_for_timeout(400)
    colours = [one for one in tab.evaluate("window.painted") if one != "rgba(0, 0, 0, 0)"]
    if tab.evaluate(COLOUR) != dark:
        yield "forgotten", when, "Keep the choice in localStorage, and apply it on every page."
    elif set(colours) - {dark}:
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


def _press_until_other(tab: Tab, switch: Locator, light: str) -> str | None:
    for _ in range(CLICKS):
        switch.click()
        tab.wait_for_timeout(400)
        if tab.evaluate(COLOUR) != light:
            return tab.evaluate(COLOUR)
    return None


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
