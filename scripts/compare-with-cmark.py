#!/usr/bin/env python3
"""Compares `site render --plain` with stock cmark-gfm on a file of Markdown examples.

usage: compare-with-cmark.py SITE EXAMPLES.json

EXAMPLES.json is a list of objects with `example`, `section` and `markdown`. Each difference must be listed in DEVIATIONS
with its reason; anything else, and a listed difference that is none, fails.
"""
import json
import shutil
import subprocess
import sys

# The number of the example -> why `site` renders it otherwise.
DEVIATIONS = {
}

STOCK = ["cmark-gfm", "--unsafe", "-e", "footnotes"]
for extension in ("table", "strikethrough", "autolink", "tasklist"):
    STOCK += ["-e", extension]


def run(command, text):
    return subprocess.run(command, input=text.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()


def main():
    site, examples = sys.argv[1], json.load(open(sys.argv[2], encoding="utf-8"))
    if not shutil.which("cmark-gfm"):
        sys.exit("compare-with-cmark: the program cmark-gfm is missing (Debian: apt-get install cmark-gfm)")
    differing = set()
    for example in examples:
        stock = run(STOCK, example["markdown"])
        # Without any output the stock program prints its usage instead.
        stock = "" if stock.startswith("Usage:") else stock
        ours = run([site, "render", "--plain", "-"], example["markdown"])
        if stock != ours:
            differing.add(example["example"])
            if example["example"] not in DEVIATIONS:
                print(f"example {example['example']} ({example['section']})\n  stock {stock!r}\n  site  {ours!r}")
    unexpected = differing - DEVIATIONS.keys()
    stale = DEVIATIONS.keys() - differing
    if stale:
        print(f"listed as deviations but equal: {sorted(stale)}")
    print(f"{len(examples)} examples, {len(differing)} deviations, {len(unexpected)} of them unexpected")
    sys.exit(1 if unexpected or stale else 0)


if __name__ == "__main__":
    main()
