"""Korean is set well: words stay whole, lines hold 32 to 42 syllables, nothing is slanted, times name their zone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playwright.sync_api import Page as Tab

from .harness import browser
from .harness.model import Break, Context, Finding, Page

NEEDS = ("browser",)
SHORTEST, LONGEST = 32, 42
MOMENT = re.compile(r"\d{4}(-\d\d){0,2}|\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?\+09:00|P[\dDTHMS.]+|(\d+:)?\d+:\d\d")
# How many syllables fit on the widest line of the text, by the width they really have.
SYLLABLES = """() => {
  const lines = [...document.querySelectorAll(".prose > p, .prose section > p")].map(p => {
    const probe = document.createElement("span");
    probe.textContent = "가".repeat(100);
    probe.style.cssText = "position: absolute; white-space: nowrap; visibility: hidden";
    p.append(probe);
    const syllable = probe.getBoundingClientRect().width / 100;
    probe.remove();
    return p.clientWidth / syllable;
  });
  return lines.length ? Math.max(...lines) : 0;
}"""
SLANTED = """() => [...document.querySelectorAll("body *")].filter(e =>
  [...e.childNodes].some(n => n.nodeType === 3 && /[가-힣]/.test(n.data))
  && getComputedStyle(e).fontStyle !== "normal")
  .map(e => e.cloneNode(false).outerHTML.slice(0, 120))"""
BROKEN_WORDS = """() => [...document.querySelectorAll("main :is(p, li, h1, h2, h3, td)")].filter(e => {
  const s = getComputedStyle(e);
  return e.checkVisibility() && (s.wordBreak !== "keep-all" || s.overflowWrap !== "anywhere");
}).map(e => e.cloneNode(false).outerHTML.slice(0, 120))"""


def check(context: Context) -> Iterator[Finding]:
    """Measures the text on each kind of page of the Korean blogs, on a desktop."""
    korean = [page for page in context.one_page_of_each_kind() if page.blog.language == "ko"]
    with browser.opened(context.browser) as chromium, browser.tab(chromium) as tab:
        for page in korean:
            tab.goto(page.url)
            for rule, element, advice in (*_text(tab, page), *_times(page)):
                yield Finding(page.name, rule, element, advice)


Problem = tuple[str, str, str]


def _text(tab: Tab, page: Page) -> Iterator[Problem]:
    syllables = tab.evaluate(SYLLABLES) if page.is_document else 0
    if syllables and not SHORTEST <= round(syllables) <= LONGEST:
        yield "line-length", f"{page.kind}: {syllables:.1f} syllables", f"Let a line hold {SHORTEST} to {LONGEST}."
    for element in tab.evaluate(SLANTED):
        yield "slanted-hangul", element, "Hangul has no italics: emphasise by weight, dots or colour."
    for element in tab.evaluate(BROKEN_WORDS)[:3]:
        yield "word-break", element, "Set word-break: keep-all with overflow-wrap: anywhere."


def _times(page: Page) -> Iterator[Problem]:
    for time in page.parsed.all("time"):
        if not MOMENT.fullmatch(time.get("datetime") or time.text.strip()):
            yield "time-zone", time.source, "Write a day, or a moment with +09:00."


BREAKS = (
    Break(
        "line-length", "post", lambda text: text.replace("</head>", "<style>.prose > p { width: 200px }</style></head>")
    ),
    Break(
        "slanted-hangul", "post", lambda text: text.replace("</main>", '<p style="font-style: italic">가</p></main>')
    ),
    Break("word-break", "home", lambda text: text.replace("</main>", '<p style="word-break: normal">가</p></main>')),
    Break("time-zone", "post", lambda text: text.replace("+09:00", "Z")),
)
