"""Finds the checks, runs them, and prints what they found."""

from __future__ import annotations

import concurrent.futures
import importlib
import pkgutil
import time
import traceback
import types
from collections.abc import Iterable

import verify

from . import report
from .environment import is_strict
from .model import Context, Finding

NAMES_OF_NEEDS = {
    "browser": "no Chromium (Debian: apt-get install chromium)",
    "java": "no Java runtime (Debian: apt-get install default-jre-headless)",
    "xmllint": "no xmllint (Debian: apt-get install libxml2-utils)",
}


def all_checks() -> dict[str, types.ModuleType]:
    """Every check of the package, by name."""
    names = [module.name for module in pkgutil.iter_modules(verify.__path__) if module.name != "__main__"]
    modules = {name: importlib.import_module(f"verify.{name}") for name in names}
    return {name: module for name, module in modules.items() if hasattr(module, "check")}


def run(checks: dict[str, types.ModuleType], context: Context) -> bool:
    """Runs checks two at a time, and reports each when it ends.

    Returns: whether everything is as it should be.
    """
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        runs = [pool.submit(_report, name, module, context) for name, module in checks.items()]
        return all([run.result() for run in concurrent.futures.as_completed(runs)])


def _report(name: str, module: types.ModuleType, context: Context) -> bool:
    about = (module.__doc__ or "").partition("\n")[0]
    lacking = [need for need in getattr(module, "NEEDS", ()) if not getattr(context, need)]
    if lacking:
        print(report.headline(name, "FAIL" if is_strict() else "skip", NAMES_OF_NEEDS[lacking[0]]), flush=True)
        return not is_strict()
    start = time.monotonic()
    findings = list(found_by(module, context))
    verdict = "FAIL" if findings else "ok"
    lines = [report.headline(name, verdict, about, time.monotonic() - start)]
    print("\n".join(lines + ([report.details(findings)] if findings else [])), flush=True)
    return not findings


def found_by(module: types.ModuleType, context: Context) -> Iterable[Finding]:
    """What a check finds; a check that breaks down is itself a finding."""
    try:
        yield from module.check(context)
    except Exception:  # noqa: BLE001 - whatever went wrong, report the others too
        where = traceback.format_exc().strip().splitlines()
        yield Finding("-", "check-broke-down", where[-1], "Fix the check: " + " / ".join(where[-4:-1]))
