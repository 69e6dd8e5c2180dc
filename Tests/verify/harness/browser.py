"""A Chromium that reaches loopback alone, driven by Playwright. One per check, since Playwright keeps to its thread."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from playwright.sync_api import Browser, Page, sync_playwright

ARGUMENTS = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--disable-gpu"]
PHONE, TABLET, DESKTOP = 360, 768, 1440
HEIGHTS = {PHONE: 740, TABLET: 1024, DESKTOP: 900}


@contextlib.contextmanager
def opened(executable: str) -> Iterator[Browser]:
    """A browser for the length of a `with`."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


@contextlib.contextmanager
def tab(browser: Browser, width: int = DESKTOP, scheme: str = "light", javascript: bool = True) -> Iterator[Page]:
    """A tab with a memory of its own, of some width and colour scheme."""
    viewport = {"width": width, "height": HEIGHTS.get(width, 740)}
    context = browser.new_context(viewport=viewport, color_scheme=scheme, java_script_enabled=javascript)
    context.set_default_timeout(15_000)
    try:
        yield context.new_page()
    finally:
        context.close()
