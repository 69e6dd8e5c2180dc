#!/usr/bin/env python3
"""`site serve` keeps an open page up to date: edits, errors and style sheets show without a hand on the browser."""

from __future__ import annotations

import contextlib
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from playwright.sync_api import Browser, Error, Page, sync_playwright

NEEDS = ("browser",)
REPOSITORY = Path(__file__).resolve().parents[2]
ARGUMENTS = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--disable-gpu"]
POST = "content/posts/글.md"
STYLE = "templates/assets/style.css"
FRONT_MATTER = "---\ntitle: 글\npubDatetime: 2025-05-02\n---\n\n"
LONG = "\n\n".join(f"{number}번째 문단이다." for number in range(200))
OVERLAY = "site-preview-errors"
# As long as it may take on a machine that is busy with other things; it is a matter of milliseconds.
PATIENCE = 20_000


class Blog:
    """A blog with a preview that runs."""

    def __init__(self, program: Path, root: Path) -> None:
        self.root = root
        self.write(POST, FRONT_MATTER + "처음 글.\n\n" + LONG)
        style = (REPOSITORY / "templates/assets/style.css").read_text(encoding="utf-8")
        self.write(STYLE, style)
        self.style = style
        command = [program, "serve", "--root", root, "--port", "0"]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.address = self._process.stdout.readline().split()[1]

    def write(self, path: str, text: str) -> None:
        """Saves a file of the blog."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def end(self) -> int:
        """Ends the preview, and returns its status."""
        self._process.terminate()
        return self._process.wait(30)


def edit_shows(blog: Blog, tab: Page) -> None:
    """A saved post is on the page, which is still scrolled to where it was."""
    tab.evaluate("scrollTo(0, 3000)")
    before = tab.evaluate("scrollY")
    blog.write(POST, FRONT_MATTER + "고친 글.\n\n" + LONG)
    tab.wait_for_function("document.body.textContent.includes('고친 글.')", timeout=PATIENCE)
    tab.wait_for_function(f"Math.abs(scrollY - {before}) < 2", timeout=PATIENCE)


def error_shows(blog: Blog, tab: Page) -> None:
    """Broken front matter is shown over the page, with its place; the page stays beneath, and the overlay can be hidden."""
    blog.write(POST, "---\ntitle: 글\npubDatetime: 어제 <b>\n---\n")
    overlay = tab.locator(OVERLAY).locator("section")
    overlay.wait_for(timeout=PATIENCE)
    text = overlay.inner_text()
    for part in (POST + ":3:14", "3 | pubDatetime: 어제 <b>", "^", "1 error"):
        assert part in text, f"{part!r} is not in the overlay: {text}"
    caret, line = overlay.locator(".caret").bounding_box(), overlay.locator("pre").bounding_box()
    assert caret["x"] > line["x"] + 100, "the caret is not below its place"
    assert "고친 글." in tab.inner_text("body"), "the last good page has gone"
    tab.keyboard.press("Escape")
    overlay.wait_for(state="detached", timeout=PATIENCE)


def other_error_shows(blog: Blog, tab: Page) -> None:
    """Another error is shown again, also after a reload by hand."""
    blog.write(POST, "---\ntitle: 글\npubDatetime: 그제\n---\n")
    tab.locator(OVERLAY).locator("section").wait_for(timeout=PATIENCE)
    tab.reload()
    tab.locator(OVERLAY).locator("section").wait_for(timeout=PATIENCE)


def fixing_shows(blog: Blog, tab: Page) -> None:
    """The overlay goes when the error is fixed, and the page shows what is saved."""
    blog.write(POST, FRONT_MATTER + "다시 옳은 글.\n\n" + LONG)
    tab.wait_for_function("document.body.textContent.includes('다시 옳은 글.')", timeout=PATIENCE)
    tab.locator(OVERLAY).wait_for(state="detached", timeout=PATIENCE)


def style_shows(blog: Blog, tab: Page) -> None:
    """A changed style sheet is there without a reload, and the old one has gone."""
    tab.evaluate("window.isSamePage = true")
    for color in ("rgb(1, 2, 3)", "rgb(4, 5, 6)"):
        blog.write(STYLE, blog.style + f"\nbody {{ background: {color} !important }}\n")
        tab.wait_for_function(f"getComputedStyle(document.body).backgroundColor === '{color}'", timeout=PATIENCE)
        tab.wait_for_function("document.querySelectorAll('link[rel~=stylesheet]').length === 1", timeout=PATIENCE)
    assert tab.evaluate("window.isSamePage === true"), "the page was reloaded"


def hidden_page_catches_up(blog: Blog, tab: Page) -> None:
    """A hidden page holds no connection, and is up to date when it is seen."""
    hide = "Object.defineProperty(document, 'visibilityState', { value: %s, configurable: true })"
    tab.evaluate(hide % "'hidden'" + "; document.dispatchEvent(new Event('visibilitychange'))")
    blog.write(POST, FRONT_MATTER + "안 보일 때 쓴 글.\n")
    tab.wait_for_timeout(500)
    assert "안 보일 때" not in tab.inner_text("body"), "a hidden page was reloaded"
    tab.evaluate("delete document.visibilityState; document.dispatchEvent(new Event('visibilitychange'))")
    tab.wait_for_function("document.body.textContent.includes('안 보일 때 쓴 글.')", timeout=PATIENCE)


STEPS: tuple[Callable[[Blog, Page], None], ...] = (
    edit_shows,
    error_shows,
    other_error_shows,
    fixing_shows,
    style_shows,
    hidden_page_catches_up,
)


def failures(program: Path, browser: Browser) -> Iterator[tuple[str, str]]:
    """The steps that fail, each with what was found."""
    folder = Path(tempfile.mkdtemp(prefix="site-preview-"))
    try:
        blog = Blog(program, folder)
        tab = browser.new_page(viewport={"width": 900, "height": 700})
        messages: list[str] = []
        tab.on("pageerror", lambda error: messages.append(str(error)))
        tab.goto(blog.address + "posts/%EA%B8%80/")
        for step in STEPS:
            try:
                step(blog, tab)
            except (AssertionError, Error) as failure:
                yield step.__name__.replace("_", "-"), str(failure)
        tab.close()
        if messages:
            yield "script-errors", "; ".join(messages)
        if status := blog.end():
            yield "exit-status", f"the preview ended with status {status}"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def chromium(executable: str) -> Iterator[Browser]:
    """A browser for the length of a `with`."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


def check(context) -> Iterator:
    """Edits a blog of its own, and looks at an open page."""
    from .harness.model import Finding

    with chromium(context.browser) as browser:
        for rule, found in failures(context.program, browser):
            name = re.sub(r"\s+", " ", found)[:300]
            yield Finding("site serve", rule, name, "Fix the preview's script, or the events it gets.")


def main() -> int:
    """Checks the program that is named, or the one that was built last."""
    program = Path(sys.argv[1] if len(sys.argv) > 1 else REPOSITORY / ".build/release/site").resolve()
    executable = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not executable or not program.is_file():
        print("preview: a Chromium and a built program are needed", file=sys.stderr)
        return 1
    with chromium(executable) as browser:
        found = list(failures(program, browser))
    for rule, text in found:
        print(f"FAIL  {rule}: {text}")
    print(f"{len(STEPS)} steps, {len(found)} failures")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
