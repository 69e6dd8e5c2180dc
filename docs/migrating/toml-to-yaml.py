#!/usr/bin/env python3
"""Turns Hugo's TOML front matter (between lines +++) into YAML (between lines ---), in place.

usage: toml-to-yaml.py FILE …    files with other front matter, or none, are left alone
"""

import json
import re
import sys
import tomllib

TOML = re.compile(r"\A\ufeff?\+\+\+[ \t]*\r?\n(.*?)^\+\+\+[ \t]*\r?$\n?", re.DOTALL | re.MULTILINE)


def yaml(value):
    """JSON is YAML on one line; times, which JSON lacks, are written as in TOML."""
    return json.dumps(value, ensure_ascii=False, default=lambda time: time.isoformat())


def convert(text):
    def block(match):
        fields = tomllib.loads(match[1].replace("\r\n", "\n"))
        return "---\n" + "".join(f"{key}: {yaml(value)}\n" for key, value in fields.items()) + "---\n"

    return TOML.sub(block, text, count=1)


def main(paths):
    failed = False
    for path in paths:
        with open(path, encoding="utf-8", newline="") as file:
            text = file.read()
        try:
            converted = convert(text)
        except tomllib.TOMLDecodeError as error:
            print(f"{path}: {error}", file=sys.stderr)
            failed = True
            continue
        if converted != text:
            with open(path, "w", encoding="utf-8", newline="") as file:
                file.write(converted)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
