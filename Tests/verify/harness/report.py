"""How findings are printed: one line for each check, and below it what to fix, in 80 columns."""

from __future__ import annotations

import itertools
import textwrap
from collections.abc import Callable, Iterable

from .model import Finding

WIDTH = 80
SHOWN = 6


def headline(name: str, verdict: str, about: str, seconds: float | None = None) -> str:
    """The line of a check."""
    took = f"{seconds:5.1f} s" if seconds is not None else "       "
    return f"{verdict:<5} {name:<11} {took}  {textwrap.shorten(about, WIDTH - 28, placeholder='…')}"


def details(findings: Iterable[Finding]) -> str:
    """The findings: for each rule and its fix the elements, and for each element the pages."""
    return "\n".join(_rule(group) for group in _grouped(findings, lambda one: (one.rule, one.advice)))


def _grouped(findings: Iterable[Finding], key: Callable[[Finding], tuple[str, ...]]) -> list[list[Finding]]:
    return [list(group) for _, group in itertools.groupby(sorted(findings, key=key), key)]


def _rule(findings: list[Finding]) -> str:
    elements = _grouped(findings, lambda one: (one.element,))
    lines = [_wrap(f"{findings[0].rule}: ", findings[0].advice, 2)]
    for same in elements[:SHOWN]:
        pages = sorted({finding.page for finding in same})
        where = ", ".join(pages[:2]) + (f" and {len(pages) - 2} more" if len(pages) > 2 else "")
        lines += [_wrap("- ", same[0].element, 4), _wrap("on ", where, 6)]
    if len(elements) > SHOWN:
        lines.append(f"    … and {len(elements) - SHOWN} more elements")
    return "\n".join(lines)


def _wrap(label: str, text: str, indent: int) -> str:
    short = textwrap.shorten(text, 500, placeholder="…")
    return textwrap.fill(
        label + short, WIDTH, initial_indent=" " * indent, subsequent_indent=" " * (indent + 2), break_on_hyphens=False
    )
