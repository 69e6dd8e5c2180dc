#!/usr/bin/env python3
"""Makes up a Korean blog: the same arguments give the same bytes on every machine.

Document n depends on the seed and on n alone, so a larger corpus holds the smaller one.
"""

import argparse
import datetime
import os
import sys

sys.dont_write_bytecode = True

from speed import documents  # noqa: E402
from speed.words import Phrases  # noqa: E402

FIRST_DAY = datetime.datetime(2023, 1, 1)
DAY_COUNT = 1000
DOCUMENTS_PER_FOLDER = 1000


def make_document(seed, number, mix):
    """One document.

    In the `news` mix, 80 of a hundred are summaries, 17 digests and 3 transcripts, and one summary in a hundred is a
    draft. The `summary` mix holds published summaries alone.

    Returns: the file's name and its text.
    """
    phrases = Phrases(f"{seed}/{number}")
    when = FIRST_DAY + datetime.timedelta(seconds=phrases.number(0, DAY_COUNT * 86400 - 1))
    # Thirty-seven and a hundred have no common factor: each hundred documents meet each place once, well mixed.
    place = number * 37 % 100 if mix == "news" else 0
    if place >= 97:
        return documents.transcript(phrases, number, when)
    if place >= 80:
        return documents.digest(phrases, number, when)
    return documents.summary(phrases, number, when, is_draft=mix == "news" and place == 50)


def write_corpus(folder, posts, seed=1, mix="summary"):
    """Writes a corpus below a folder.

    Returns: the number of bytes.
    """
    total = 0
    for number in range(posts):
        name, text = make_document(seed, number, mix)
        data = text.encode()
        place = os.path.join(folder, f"{number // DOCUMENTS_PER_FOLDER:03d}")
        os.makedirs(place, exist_ok=True)
        with open(os.path.join(place, name), "wb") as file:
            file.write(data)
        total += len(data)
    return total


def main():
    """Writes a corpus and says how large it is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--posts", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--mix", choices=["news", "summary"], default="news")
    arguments = parser.parse_args()
    total = write_corpus(arguments.folder, arguments.posts, arguments.seed, arguments.mix)
    print(f"{arguments.posts} documents, {total} bytes")


if __name__ == "__main__":
    main()
