"""Our generator: a blog in a folder of its own, and the changes after which it is built again."""

import os
import shutil
import time

from . import measure

NOW = "2026-01-01T00:00:00Z"
SETTINGS = """title: 인공지능 소식
description: 속도를 재려고 지어낸 블로그
baseURL: https://news.example.org/
sources:
  ainews: 소식 모음
"""
EDITED_TEMPLATES = {"card": "one template edited (card)", "post": "one template edited (post)"}
COLD = "cold build"
UNCHANGED = "nothing changed"
BODY_EDITED = "one post edited (body)"


class Blog:
    """A blog that is built by a binary again and again."""

    def __init__(self, binary, root, templates):
        self.binary, self.root = binary, root
        self.content, self.output = os.path.join(root, "content"), os.path.join(root, "public")
        self.cache = os.path.join(root, ".site")
        self._marker = os.path.join(os.path.dirname(root), "marker")
        with open(os.path.join(root, "site.yml"), "w", encoding="utf-8") as file:
            file.write(SETTINGS)
        os.mkdir(os.path.join(root, "templates"))
        for name in EDITED_TEMPLATES:
            shutil.copy(os.path.join(templates, f"{name}.mustache"), os.path.join(root, "templates"))
        summaries = sorted(entry.path for entry in measure.files_below(self.content) if entry.name.startswith("v"))
        self._edited = _first_published(summaries[len(summaries) // 2 :])
        self._renamed = _first_published(summaries[len(summaries) // 3 :])
        changing = [self._edited, self._renamed, *map(self._template, EDITED_TEMPLATES)]
        self._originals = {path: _read(path) for path in changing}

    def scenarios(self):
        """What is measured in each round, in this order.

        Returns: pairs of a name and a function that takes the round's number and changes the blog.
        """
        changes = [(COLD, self._forget_all), (UNCHANGED, lambda _: None)]
        changes += [(BODY_EDITED, self._edit_body), ("one post edited (title)", self._edit_title)]
        changes += [("one post added", self._add_post)]
        for template, name in EDITED_TEMPLATES.items():
            changes.append((name, lambda number, template=template: self._edit_template(template, number)))
        changes += [("all files touched", self._touch_all), ("output deleted, cache kept", self._delete_output)]
        return changes

    def build(self):
        """Builds the blog, measured. What it writes is counted in its output folder and its cache."""
        return measure.run(self._command(self.output), [self.output, self.cache], marker=self._marker)

    def settle(self):
        """Takes the added post away again, and builds."""
        if os.path.exists(self._added):
            os.remove(self._added)
            measure.run(self._command(self.output))

    def difference_to_cold_build(self):
        """The first path below the output that a build from nothing makes differently; None if there is none.

        The cache is out of the way meanwhile, and comes back as it was.
        """
        work = os.path.dirname(self.root)
        other, aside = os.path.join(work, "cold"), os.path.join(work, "cache-aside")
        had_cache = os.path.isdir(self.cache)
        if had_cache:
            os.rename(self.cache, aside)
        measure.run(self._command(other))
        measure.put_aside(self.cache, self._heap)
        if had_cache:
            os.rename(aside, self.cache)
        difference = measure.first_difference(self.output, other)
        measure.put_aside(other, self._heap)
        return difference

    def _command(self, output):
        return [self.binary, "build", "--root", self.root, "--output", output, "--now", NOW, "--quiet"]

    # The changes

    def _forget_all(self, _):
        measure.put_aside(self.output, self._heap)
        measure.put_aside(self.cache, self._heap)

    def _delete_output(self, _):
        measure.put_aside(self.output, self._heap)

    def _edit_body(self, number):
        _write(self._edited, f"{self._originals[self._edited]}\n{number}번째로 덧붙인 **문장(edit)**이다.\n")

    def _edit_title(self, number):
        _write(self._renamed, self._originals[self._renamed].replace("\ntitle: ", f"\ntitle: {number}판 ", 1))

    @property
    def _heap(self):
        return os.path.join(os.path.dirname(self.root), "aside")

    @property
    def _added(self):
        return os.path.join(self.content, "000", "added.md")

    def _add_post(self, number):
        """A newer post than all others: it moves every document of every list that it is in."""
        text = self._originals[self._renamed].replace("\nslug: ", f"\nslug: added-{number}-", 1)
        date = next(line for line in text.split("\n") if line.startswith("pubDatetime: "))
        _write(self._added, text.replace(date, "pubDatetime: 2025-12-31T00:00:00.000Z", 1))

    def _template(self, name):
        return os.path.join(self.root, "templates", f"{name}.mustache")

    def _edit_template(self, name, number):
        """A comment that no reader sees, where the template prints."""
        path, end = self._template(name), "{{/content}}"
        text, comment = self._originals[path], f"<!-- edit {number} -->\n"
        _write(path, text.replace(end, comment + end, 1) if end in text else text + comment)

    def _touch_all(self, _):
        """Times as a checkout or a restored cache leaves them: new, with nothing changed."""
        moment = time.time()
        for entry in measure.files_below(self.content):
            os.utime(entry.path, (moment, moment))


def _first_published(summaries):
    return next(path for path in summaries if "\ndraft: false\n" in _read(path))


def _read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def _write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
