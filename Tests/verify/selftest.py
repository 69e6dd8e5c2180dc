"""Proves that each check can fail: breaks a page of the sample blog, and expects a finding that was not there before."""

from __future__ import annotations

import dataclasses
import shutil
import types
from pathlib import Path

from .harness import blogs, report
from .harness.model import Blog, Break, Context
from .harness.runner import found_by
from .harness.server import serving


def run(checks: dict[str, types.ModuleType], context: Context) -> bool:
    """Tries every break of every check on a copy of the first blog.

    Returns: whether each was found.
    """
    folder = context.work / "broken"
    results = []
    for name, module in checks.items():
        for trial in getattr(module, "BREAKS", ()):
            passed = _is_found(module, trial, context, folder)
            print(report.headline(name, "ok" if passed else "FAIL", f"{trial.rule}, on {trial.target}"), flush=True)
            results.append(passed)
    print(f"{sum(results)} of {len(results)} broken pages were found")
    return all(results)


def _is_found(module: types.ModuleType, trial: Break, context: Context, folder: Path) -> bool:
    blog = context.blogs[0]
    file = _target(blog, trial)
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(blog.output, folder)
    with serving(folder) as url:
        copy = _served_from(blog, folder, url)
        before = _count(module, trial, context, copy, file)
        text = (folder / file).read_text(encoding="utf-8")
        edited = trial.edit(text)
        (folder / file).write_text(edited, encoding="utf-8")
        return edited != text and _count(module, trial, context, copy, file) > before


def _target(blog: Blog, trial: Break) -> Path:
    """The file to break, relative to the output."""
    page = blog.first(trial.target)
    file = page.file if page else next(blog.output.glob(trial.target))
    return file.relative_to(blog.output)


def _served_from(blog: Blog, folder: Path, url: str) -> Blog:
    """A copy of a blog at another address, which is put into every file."""
    for file in folder.rglob("*"):
        if file.suffix in (".html", ".xml", ".json", ".txt", ".css"):
            text = file.read_text(encoding="utf-8")
            for old, new in ((blog.base_url, url), (blog.base_url.replace("/", "\\/"), url.replace("/", "\\/"))):
                text = text.replace(old, new)
            file.write_text(text, encoding="utf-8")
    return dataclasses.replace(blog, output=folder, base_url=url)


def _count(module: types.ModuleType, trial: Break, context: Context, blog: Blog, file: Path) -> int:
    """How many findings of the rule there are, on the broken page alone where the check takes pages one by one."""
    fresh = blogs.with_pages(blog)
    if getattr(module, "NEEDS", ()) == ("browser",) and module.__name__.rpartition(".")[2] not in ("walk", "theme"):
        fresh = dataclasses.replace(
            fresh, pages=tuple(page for page in fresh.pages if page.file == fresh.output / file)
        )
    findings = found_by(module, dataclasses.replace(context, blogs=(fresh,)))
    return sum(finding.rule == trial.rule for finding in findings)
