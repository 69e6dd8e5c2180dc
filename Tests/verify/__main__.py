"""The command: builds the blogs, serves them, runs the checks or takes screenshots, and exits with 1 on any finding."""

from __future__ import annotations

import argparse
import contextlib
import sys
import types
from pathlib import Path

from verify.harness import environment

if __name__ == "__main__":
    environment.enter()

from verify import screenshots, selftest  # noqa: E402
from verify.harness import blogs, runner  # noqa: E402
from verify.harness.model import Context  # noqa: E402


def parse_arguments(checks: list[str], recipes: list[str]) -> argparse.Namespace:
    """The options of a run."""
    parser = argparse.ArgumentParser(prog="verify", description="Checks built blogs with programs that are not ours.")
    parser.add_argument("--only", metavar="CHECK,…", help=f"of {', '.join(checks)}")
    parser.add_argument("--blogs", metavar="BLOG,…", help=f"of {', '.join(recipes)}")
    parser.add_argument("--site", type=Path, default=environment.REPOSITORY / ".build/release/site", help="the program")
    parser.add_argument("--templates", type=Path, help="a theme for all blogs (the sample has the repository's)")
    parser.add_argument("--screenshots", type=Path, metavar="DIR", help="take pictures of every kind of page instead")
    parser.add_argument("--self-test", action="store_true", help="break pages, and see each check find it")
    arguments = parser.parse_args()
    for name, known in (("only", checks), ("blogs", recipes)):
        chosen = getattr(arguments, name)
        setattr(arguments, name, chosen.split(",") if chosen else known)
        unknown = set(getattr(arguments, name)) - set(known)
        if unknown:
            parser.error(f"--{name}: there is no {', '.join(sorted(unknown))}, only {', '.join(known)}")
    if not arguments.site.is_file():
        parser.error(f"there is no program at {arguments.site}: run `make build`, or name one with --site")
    return arguments


def main() -> int:
    """Builds and serves the blogs, does what was asked, and returns the exit status."""
    checks, recipes = runner.all_checks(), {recipe.name: recipe for recipe in blogs.recipes()}
    arguments = parse_arguments(list(checks), list(recipes))
    names = arguments.blogs[:1] if arguments.self_test else arguments.blogs
    program, templates = arguments.site.resolve(), arguments.templates and arguments.templates.resolve()
    with environment.alone(), contextlib.ExitStack() as servers:
        try:
            built = tuple(servers.enter_context(blogs.served(recipes[name], program, templates)) for name in names)
        except blogs.BuildFailed as failure:
            print(f"FAIL  build  {failure}")
            return 1
        return 0 if act(arguments, checks, environment.context(program, built)) else 1


def act(arguments: argparse.Namespace, checks: dict[str, types.ModuleType], context: Context) -> bool:
    """Takes pictures, tests the checks, or runs them."""
    print(f"{sum(1 for _ in context.pages)} pages of {', '.join(blog.name for blog in context.blogs)}", flush=True)
    chosen = {name: checks[name] for name in arguments.only}
    if arguments.screenshots:
        return screenshots.take(context, arguments.screenshots)
    return selftest.run(chosen, context) if arguments.self_test else runner.run(chosen, context)


if __name__ == "__main__":
    sys.exit(main())
