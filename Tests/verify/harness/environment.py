"""Where the programs come from: Python's in a virtual environment of our own, the others on the machine."""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from .model import Blog, Context

REPOSITORY = Path(__file__).resolve().parents[3]
WORK = REPOSITORY / ".build-verify"
REQUIREMENTS = REPOSITORY / "Tests/verify/requirements.txt"
# What Debian, Ubuntu, Fedora and macOS call a Chromium that is installed.
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_BROWSERS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)


def enter() -> None:
    """Goes on in the virtual environment, made or brought up to date first if need be; returns when already in it."""
    folder = WORK / "venv"
    if Path(sys.prefix) == folder:
        return
    python, mark, wanted = folder / "bin/python", folder / "installed", REQUIREMENTS.read_text()
    if not mark.exists() or mark.read_text() != wanted:
        print(f"installing what Tests/verify needs into {folder.relative_to(REPOSITORY)}/", flush=True)
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
        pip: list[str | Path] = [
            python,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "-r",
            REQUIREMENTS,
        ]
        subprocess.run(pip, check=True)
        mark.write_text(wanted)
    os.execv(python, [str(python), "-B", "-m", "verify", *sys.argv[1:]])


def find_browser() -> str:
    """A Chromium: the one that CHROMIUM names, else an installed one. None is ever downloaded."""
    names = [os.environ["CHROMIUM"]] if "CHROMIUM" in os.environ else [*BROWSERS, *MAC_BROWSERS]
    return next(filter(None, map(shutil.which, names)), "")


def find_java() -> str:
    """A Java runtime that runs: macOS has a `java` that only says where to get one."""
    java = shutil.which("java")
    works = java and subprocess.run([java, "-version"], capture_output=True).returncode == 0
    return java or "" if works else ""


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """One run at a time in this folder; a second one waits, since both build into it."""
    with (WORK / "lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def context(program: Path, blogs: tuple[Blog, ...]) -> Context:
    """What checks are given, with the outside programs that are found here."""
    return Context(program, blogs, WORK, find_browser(), find_java(), shutil.which("xmllint") or "")


def is_strict() -> bool:
    """Whether a missing program is a failure: on a build machine nothing may be skipped."""
    return os.environ.get("CI", "") not in ("", "0", "false")
