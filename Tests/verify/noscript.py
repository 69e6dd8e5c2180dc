"""Without scripts every page shows all its text, and nothing that would do nothing."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Browser

from .harness import browser
from .harness.model import Break, Context, Finding

NEEDS = ("browser",)
TEXT = """() => {
  const main = document.querySelector("main");
  return main?.checkVisibility({visibilityProperty: true}) ? main.innerText.replace(/\\s+/g, " ") : "";
}"""
DEAD = """() => [...document.querySelectorAll("button, select, input, [role=button], [role=switch], [onclick]")]
  .filter(e => e.checkVisibility({opacityProperty: true, visibilityProperty: true}) && !e.closest("form[action]")
    && !e.hasAttribute("popovertarget") && !e.disabled)
  .map(e => e.cloneNode(false).outerHTML.slice(0, 120))"""
# How much of the text may come from scripts: the words on buttons.
LEAST = 0.97


def check(context: Context) -> Iterator[Finding]:
    """Compares one page of each kind with and without scripts."""
    pages = context.kinds_once()
    with browser.opened(context.browser) as chromium:
        with_scripts = dict(_texts(chromium, [page.url for page in pages]))
        with browser.tab(chromium, javascript=False) as tab:
            for page in pages:
                tab.goto(page.url)
                text, full = tab.evaluate(TEXT), with_scripts[page.url]
                if not text or len(text) < LEAST * len(full):
                    yield Finding(
                        page.name,
                        "text-missing",
                        f"{len(text):,} of {len(full):,} characters in <main>",
                        "Write into the page what scripts now add or show.",
                    )
                for element in tab.evaluate(DEAD):
                    yield Finding(page.name, "dead-control", element, "Add it by script, or hide it until scripts run.")


def _texts(chromium: Browser, addresses: list[str]) -> Iterator[tuple[str, str]]:
    with browser.tab(chromium) as tab:
        for address in addresses:
            tab.goto(address)
            yield address, tab.evaluate(TEXT)


BREAKS = (
    Break(
        "text-missing",
        "post",
        lambda text: text.replace(
            "<main",
            "<style>main { display: none }</style><script>"
            "document.write('<style>main { display: block !important }</style>')</script><main",
        ),
    ),
    Break("dead-control", "home", lambda text: text.replace("</main>", "<button>a</button></main>")),
)
