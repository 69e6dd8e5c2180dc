"""The command: builds the blogs, serves them, runs the checks or takes screenshots, and exits with 1 on any finding."""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

from verify.harness import environment

if __name__ == "__main__":
    environment.enter()

from verify import screenshots, selftest  # noqa: E402
from verify.harness import blogs, runner  # noqa: E402
from verify.harness.model import Context  # noqa: E402


def parse_arguments(checks: list[str]) -> argparse.Namespace:
    """The options of a run."""
    parser = argparse.ArgumentParser(prog="verify", description="Checks built blogs with programs that are not ours.")
    parser.add_argument("--only", metavar="CHECK,…", help=f"of {', '.join(checks)}")
    parser.add_argument("--blogs", metavar="BLOG,…", help="of sample, corpus, stress-ko, stress-en, real")
    parser.add_argument("--site", type=Path, default=environment.REPOSITORY / ".build/release/site", help="the program")
    parser.add_argument("--templates", type=Path, help="a theme for all blogs (the sample has the repository's)")
    parser.add_argument("--screenshots", type=Path, metavar="DIR", help="take pictures of every kind of page instead")
    parser.add_argument("--self-test", action="store_true", help="break pages, and see each check find it")
    arguments = parser.parse_args()
    arguments.only = arguments.only.split(",") if arguments.only else checks
    unknown = set(arguments.only) - set(checks)
    if unknown:
        parser.error(f"there is no check {', '.join(sorted(unknown))}")
    if not arguments.site.is_file():
        parser.error(f"there is no program at {arguments.site}: run `make build`, or name one with --site")
    return arguments


def main() -> int:
    """Runs, and returns the exit status."""
    checks = runner.all_checks()
    arguments = parse_arguments(list(checks))
    wanted = arguments.blogs.split(",") if arguments.blogs else ["sample"] if arguments.self_test else None
    program, templates = arguments.site.resolve(), arguments.templates and arguments.templates.resolve()
    try:
        built = [
            blogs.build(recipe, program, environment.WORK, templates)
            for recipe in blogs.recipes()
            if not wanted or recipe.name in wanted
        ]
    except blogs.BuildFailed as failure:
        print(f"FAIL  build     {failure}")
        return 1
    context = Context(
        program,
        tuple(blog for blog, _ in built),
        environment.WORK,
        environment.find_browser(),
        environment.find_java(),
        shutil.which("xmllint") or "",
    )
    print(f"{sum(1 for _ in context.pages)} pages of {', '.join(blog.name for blog in context.blogs)}", flush=True)
    try:
        if arguments.screenshots:
            return screenshots.take(context, arguments.screenshots)
        chosen = {name: checks[name] for name in arguments.only}
        return 0 if (selftest.run if arguments.self_test else runner.run)(chosen, context) else 1
    finally:
        for _, server in built:
            server.close()


if __name__ == "__main__":
    sys.exit(main())
