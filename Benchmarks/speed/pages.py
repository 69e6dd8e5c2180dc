"""Which pages a build made, so that two generators can be seen to make equally many of each kind."""

import os
import re

from . import measure

KINDS = [
    ("posts", r"posts/[^/]+/index\.html"),
    ("home and its further pages", r"(page/\d+/)?index\.html"),
    ("tags and their further pages", r"tags/[^/]+/(page/\d+/)?index\.html"),
    ("feeds of tags", r"tags/[^/]+/rss\.xml"),
    ("authors", r"authors/[^/]+/(page/\d+/)?index\.html"),
    ("sources", r"sources/[^/]+/(page/\d+/)?index\.html"),
    ("featured", r"featured/(page/\d+/)?index\.html"),
    ("years", r"(archives|years)/\d{4}/index\.html"),
    ("months", r"(archives/\d{4}/\d\d|months/\d{4}-\d\d)/index\.html"),
    ("days", r"(archives/\d{4}/\d\d/\d\d|days/\d{4}-\d\d-\d\d)/index\.html"),
    ("lists of tags and archives", r"(tags|archives)/index\.html"),
    ("feeds of the site", r"rss\.xml|atom\.xml|feed\.json"),
    ("sitemap", r"sitemap.*\.xml"),
    ("robots.txt, 404.html", r"robots\.txt|404\.html"),
    ("assets", r"assets/.*"),
]


def count(output):
    """How many files of each kind an output folder holds, without those whose names start with a dot."""
    patterns = [(name, re.compile(pattern)) for name, pattern in KINDS]
    counts = dict.fromkeys([name for name, _ in KINDS] + ["other"], 0)
    for entry in measure.files_below(output):
        if not entry.name.startswith("."):
            path = os.path.relpath(entry.path, output)
            counts[next((name for name, pattern in patterns if pattern.fullmatch(path)), "other")] += 1
    return counts
