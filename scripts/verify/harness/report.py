"""How findings are told: one line for each check, and below it what to mend, in 80 columns."""

from __future__ import annotations

import itertools
import textwrap
from collections.abc import Iterable

from .model import Finding

WIDTH = 80
SHOWN = 40


def headline(name: str, verdict: str, about: str, seconds: float | None = None) -> str:
    """The line of a check."""
    took = f"{seconds:5.1f} s" if seconds is not None else "       "
    return f"{verdict:<5} {name:<9} {took}  {textwrap.shorten(about, WIDTH - 26, placeholder='…')}"


def details(findings: Iterable[Finding]) -> str:
    """The findings, those that are alike together."""
    groups = _alike(findings)
    told = [_group(list(group)) for group in groups[:SHOWN]]
    if len(groups) > SHOWN:
        told.append(f"      … and {len(groups) - SHOWN} more kinds of finding")
    return "\n".join(told)


def _alike(findings: Iterable[Finding]) -> list[list[Finding]]:
    def key(finding: Finding) -> tuple[str, str, str]:
        return finding.rule, finding.element, finding.advice

    return [list(group) for _, group in itertools.groupby(sorted(findings, key=key), key)]


def _group(group: list[Finding]) -> str:
    first = group[0]
    pages = sorted({finding.page for finding in group})
    where = ", ".join(pages[:2]) + (f" and {len(pages) - 2} more" if len(pages) > 2 else "")
    lines = [_wrap(f"{first.rule}: ", first.element), _wrap("    on ", where), _wrap("    → ", first.advice)]
    return "\n".join(lines)


def _wrap(label: str, text: str) -> str:
    indent = " " * 6
    return textwrap.fill(label + textwrap.shorten(text, 600, placeholder="…"), WIDTH, initial_indent=indent,
                         subsequent_indent=indent + " " * 4, break_on_hyphens=False)
