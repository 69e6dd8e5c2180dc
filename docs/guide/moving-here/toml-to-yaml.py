#!/usr/bin/env python3
"""Turns Hugo's TOML front matter (between lines +++) into YAML (between lines ---), in place.

usage: toml-to-yaml.py FILE …    files with other front matter, or none, are left alone
"""

import json
import os
import re
import shutil
import sys
import tempfile
import tomllib

TOML = re.compile(r"\A\ufeff?\+\+\+[ \t]*\r?\n(.*?)^\+\+\+[ \t]*\r?$\n?", re.DOTALL | re.MULTILINE)


def yaml(value):
    """JSON is YAML on one line; times, which JSON lacks, are written as in TOML."""
    return json.dumps(value, ensure_ascii=False, default=lambda time: time.isoformat())


def name(key):
    """A key of TOML may hold anything; one that does not begin like a word is quoted."""
    return key if re.fullmatch(r"[^\W\d][\w-]*", key) else json.dumps(key, ensure_ascii=False)


def convert(text):
    def block(match):
        fields = tomllib.loads(match[1].replace("\r\n", "\n"))
        return "---\n" + "".join(f"{name(key)}: {yaml(value)}\n" for key, value in fields.items()) + "---\n"

    return TOML.sub(block, text, count=1)


def replace(path, text):
    """Replaces a file, all of it or nothing; a link stays a link."""
    path = os.path.realpath(path)
    descriptor, new = tempfile.mkstemp(prefix=".", dir=os.path.dirname(path))
    try:
        with open(descriptor, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        shutil.copymode(path, new)
        os.replace(new, path)
    except BaseException:
        os.unlink(new)
        raise


def main(paths):
    failed = False
    for path in paths:
        try:
            with open(path, encoding="utf-8", newline="") as file:
                text = file.read()
            converted = convert(text)
        except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            print(f"{path}: {error}", file=sys.stderr)
            failed = True
            continue
        if converted != text:
            replace(path, converted)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
