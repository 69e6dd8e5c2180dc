"""Chromium understands every selector and declaration of the style sheets: what it does not is dropped in silence."""

from __future__ import annotations

from collections.abc import Iterator

import tinycss2
from tinycss2 import ast

from .harness import browser
from .harness.model import Break, Context, Finding

NEEDS = ("browser",)
# What other browsers know, and why it is there.
ELSEWHERE = {"-moz-osx-font-smoothing": "Firefox on macOS", "-moz-text-size-adjust": "Firefox on Android"}
# At-rules that hold rules, those that hold frames, and those with descriptors, which are no properties.
GROUPS, FRAMES = {"media", "supports", "layer", "container", "scope", "starting-style"}, {"keyframes"}
# The Nu checker's own style checker is of 2020 and takes `:is()` and `margin-inline` for errors; a browser keeps up.
UNKNOWN = """([kind, name, value]) => {
  if (kind === "declaration") return !CSS.supports(name, value);
  try { document.querySelector(name); return false; } catch { return true; }
}"""


def check(context: Context) -> Iterator[Finding]:
    """Asks Chromium about each part of each style sheet; sheets that are the same are looked at once."""
    sheets = {
        file.read_text(encoding="utf-8"): f"{blog.name}/{file.relative_to(blog.output).as_posix()}"
        for blog in reversed(context.blogs)
        for file in blog.output.rglob("*.css")
    }
    with browser.opened(context.browser) as chromium, browser.tab(chromium) as tab:
        for text, name in sheets.items():
            for line, kind, part, value in _parts(tinycss2.parse_stylesheet(text, True, True)):
                message = f"line {line}: {part}" + (f": {value}" if value else "")
                if kind == "error":
                    yield Finding(name, "style-syntax", message, "Write what CSS allows.")
                elif part not in ELSEWHERE and tab.evaluate(UNKNOWN, [kind, part, value]):
                    yield Finding(name, f"unknown-{kind}", message, "Fix it, or remove it: browsers ignore it.")


Part = tuple[int, str, str, str]


def _parts(nodes: list[ast.Node], frames: bool = False) -> Iterator[Part]:
    """The selectors, declarations and errors below some nodes; `frames` have no selectors."""
    for node in nodes:
        if node.type == "error":
            yield node.source_line, "error", node.message, ""
        elif node.type == "declaration":
            yield node.source_line, "declaration", node.name, tinycss2.serialize(node.value).strip()
        elif node.type == "qualified-rule":
            if not frames:
                yield node.source_line, "selector", tinycss2.serialize(node.prelude).strip(), ""
            yield from _parts(tinycss2.parse_blocks_contents(node.content, True, True))
        elif node.type == "at-rule" and node.content is not None:
            if node.lower_at_keyword in GROUPS | FRAMES:
                inner = tinycss2.parse_rule_list(node.content, True, True)
                yield from _parts(inner, frames=node.lower_at_keyword in FRAMES)


BREAKS = (
    Break("unknown-declaration", "assets/*.css", lambda text: text + "main { colour: red }"),
    Break("unknown-declaration", "assets/*.css", lambda text: text + "@media print { main { margin-inline: red } }"),
    Break("unknown-selector", "assets/*.css", lambda text: text + "main:hoover { color: red }"),
    Break("style-syntax", "assets/*.css", lambda text: text + "} main { color red }"),
)
