"""Pictures of every kind of page, for a designer's eye."""

from __future__ import annotations

from pathlib import Path

from .harness import browser
from .harness.model import Context

# A transcript of an hour makes a picture that no program opens.
TALLEST = 12_000


def take(context: Context, folder: Path) -> bool:
    """Writes `BLOG-KIND-WIDTH-SCHEME.png` for each kind of page of each blog.

    Returns: whether there was a browser to take them with.
    """
    if not context.browser:
        print("FAIL  no Chromium")
        return False
    folder.mkdir(parents=True, exist_ok=True)
    with browser.opened(context.browser) as chromium:
        for width in (browser.PHONE, browser.TABLET, browser.DESKTOP):
            for scheme in ("light", "dark"):
                with browser.tab(chromium, width, scheme) as tab:
                    for page in context.one_page_of_each_kind():
                        tab.goto(page.url)
                        height = min(tab.evaluate("document.documentElement.scrollHeight"), TALLEST)
                        file = folder / f"{page.blog.name}-{page.kind}-{width}-{scheme}.png"
                        tab.screenshot(
                            path=file, full_page=True, clip={"x": 0, "y": 0, "width": width, "height": height}
                        )
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")
    return True
