#!/usr/bin/env python3
"""Measures the preview: how soon it shows the first page, and how soon an open page learns of a save."""

import argparse
import os
import shutil
import statistics
import sys

sys.dont_write_bytecode = True

import corpus  # noqa: E402
from speed import measure, preview  # noqa: E402
from speed.ours import SETTINGS  # noqa: E402

REPOSITORY = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# Documents, and the most seconds from a save to the event.
TARGETS = {2000: 0.15, 10000: 0.5}
FIRST_PAGE_TARGET = 0.3


def parse_arguments():
    """The options of a run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, nargs="*", default=sorted(TARGETS), help="sizes of the blog (2000 10000)")
    parser.add_argument("--rounds", type=int, default=15, help="how many times a post is saved (15)")
    parser.add_argument("--site", default=os.path.join(REPOSITORY, ".build/release/site"), help="our binary")
    parser.add_argument("--work", default=os.path.join(REPOSITORY, ".build-bench"), help="where to work")
    return parser.parse_args()


def show(name, seconds, target):
    """Prints one line: the median, the worst, and whether the median is within the target."""
    median = statistics.median(seconds)
    verdict = "" if target is None else f", {'within' if median <= target else 'MORE THAN'} {target * 1000:.0f} ms"
    print(f"  {name}: {median * 1000:.0f} ms (worst of {len(seconds)}: {max(seconds) * 1000:.0f} ms){verdict}")


def measure_blog(arguments, posts):
    """Measures a blog of so many documents."""
    root = os.path.join(arguments.work, f"preview-{posts}")
    shutil.rmtree(root, ignore_errors=True)
    content = os.path.join(root, "content")
    corpus.write_corpus(content, posts)
    with open(os.path.join(root, "site.yml"), "w", encoding="utf-8") as file:
        file.write(SETTINGS)
    print(f"{posts} documents")
    port = preview.free_port()
    show("first page, no cache", [preview.first_page(arguments.site, root, port)], None)
    starts = [preview.first_page(arguments.site, root, port) for _ in range(5)]
    show("first page, with a cache", starts, FIRST_PAGE_TARGET)
    summaries = sorted(entry.path for entry in measure.files_below(content))
    saved = preview.save_to_event(arguments.site, root, port, summaries[posts // 2], arguments.rounds)
    show("save to event", saved, TARGETS.get(posts))
    shutil.rmtree(root)


def main():
    """Measures every size."""
    arguments = parse_arguments()
    for posts in arguments.posts:
        measure_blog(arguments, posts)


if __name__ == "__main__":
    try:
        main()
    except measure.CommandFailed as failure:
        sys.exit(f"bench: a command failed: {failure}")
