"""The blogs that are checked: the sample, the corpus of the benchmarks, the stress blog in two languages, real ones."""

from __future__ import annotations

import contextlib
import dataclasses
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from . import stress
from .environment import REPOSITORY, WORK
from .model import Blog, Page
from .server import serving

# No build may depend on the clock; everything the blogs hold is older.
NOW = "2026-01-01T09:00:00+09:00"
CORPUS_SIZE = 60
LISTS = (
    ("home", r""),
    ("home-older", r"page/\d+/"),
    ("404", r"404\.html"),
    ("tags", r"tags/"),
    ("tag-older", r"tags/[^/]+/page/\d+/"),
    ("tag", r"tags/[^/]+/"),
    ("archives", r"archives/"),
    ("search", r"search/"),
    ("year", r"archives/\d+/"),
    ("month", r"archives/\d+/\d+/"),
    ("day", r"archives/\d+/\d+/\d+/"),
    ("featured", r"featured/(page/\d+/)?"),
    ("source", r"sources/.+"),
    ("author", r"authors/.+"),
)
SETTINGS = "title: {title}\ndescription: {title}\nlanguage: {language}\nauthor: 편집부\npageSize: 5\n"


class BuildFailed(Exception):
    """A blog that the program would not build."""


@dataclasses.dataclass(frozen=True)
class Recipe:
    """How a blog comes about: what writes its root, and where it is served."""

    name: str
    write: Callable[[Path], None]
    base: str = "/"
    language: str = "ko"


def recipes() -> Iterator[Recipe]:
    """Every blog that is checked; real documents are added where SITE_SEEDS names a folder of them."""
    yield Recipe("sample", _write_sample)
    yield Recipe("corpus", _write_corpus, base="/블로그/")
    yield Recipe("stress-ko", lambda root: _write_stress(root, "ko", "긴 것들"))
    yield Recipe("stress-en", lambda root: _write_stress(root, "en", stress.LATIN[:120]), base="/blog/", language="en")
    if "SITE_SEEDS" in os.environ:
        yield Recipe("real", _write_real)


@contextlib.contextmanager
def served(recipe: Recipe, program: Path, templates: Path | None) -> Iterator[Blog]:
    """A blog that is written and built, and served for the length of a `with`."""
    root, output = WORK / "blogs" / recipe.name, WORK / "output" / recipe.name
    for folder in (root, output):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    recipe.write(root)
    if templates:
        shutil.copytree(templates, root / "templates", dirs_exist_ok=True)
    with serving(output, recipe.base) as url:
        _build(recipe.name, program, root, output, url)
        yield with_pages(Blog(recipe.name, root, output, url, recipe.language))


def _build(name: str, program: Path, root: Path, output: Path, url: str) -> None:
    command = [program, "build", "--root", root, "--output", output, "--now", NOW, "--base-url", url]
    result = subprocess.run(list(map(str, command)), capture_output=True, text=True)
    if result.returncode != 0:
        raise BuildFailed(f"{name}: `site build` ended with {result.returncode}\n{result.stderr[:3000]}")


def with_pages(blog: Blog) -> Blog:
    """The same blog, with the pages that are in its output now."""
    bare = dataclasses.replace(blog, pages=())
    kinds = {slug: kind for slug, kind in _documents(blog.root / "content")}
    pages = []
    for file in sorted(blog.output.rglob("*.html")):
        path = file.relative_to(blog.output).as_posix().removesuffix("index.html")
        pages.append(Page(bare, _kind(path, kinds), path, file))
    return dataclasses.replace(bare, pages=tuple(pages))


def _kind(path: str, documents: dict[str, str]) -> str:
    for kind, pattern in LISTS:
        if re.fullmatch(pattern, path):
            return kind
    return documents.get(path.rstrip("/").rpartition("/")[2], "post" if path.startswith("posts/") else "page")


def _documents(content: Path) -> Iterator[tuple[str, str]]:
    """The slug and the kind of each document: here all digests are in a folder of that name, and so on."""
    for file in content.rglob("*.md"):
        slug = re.search(r"^slug: *(\S+) *$", file.read_text(encoding="utf-8"), re.MULTILINE)
        yield slug[1] if slug else file.stem, file.relative_to(content).parts[0].rstrip("s")


def _write_sample(root: Path) -> None:
    for name in ("content", "templates"):
        shutil.copytree(REPOSITORY / name, root / name)
    shutil.copy(REPOSITORY / "site.yml", root)


def _write_corpus(root: Path) -> None:
    sys.path.insert(0, str(REPOSITORY / "Benchmarks"))
    import corpus

    for number in range(CORPUS_SIZE):
        name, text = corpus.make_document(1, number, "news")
        kind = "digests" if "-digest-" in name else "transcripts" if "-좌담-" in name else "posts"
        (root / "content" / kind).mkdir(parents=True, exist_ok=True)
        (root / "content" / kind / name).write_text(text, encoding="utf-8")
    settings = SETTINGS.format(title="말뭉치", language="ko").replace("pageSize: 5", "pageSize: 4")
    (root / "site.yml").write_text(settings, encoding="utf-8")


def _write_stress(root: Path, language: str, title: str) -> None:
    stress.write(root / "content")
    (root / "site.yml").write_text(SETTINGS.format(title=title, language=language).replace(f"description: {title}\n", ""), encoding="utf-8")


def _write_real(root: Path) -> None:
    for file in sorted(Path(os.environ["SITE_SEEDS"]).glob("*.md")):
        text = file.read_text(encoding="utf-8")
        kind = "transcripts" if not text.startswith("---") else "digests" if "\nsource:" in text[:400] else "posts"
        (root / "content" / kind).mkdir(parents=True, exist_ok=True)
        shutil.copy(file, root / "content" / kind)
    (root / "site.yml").write_text(SETTINGS.format(title="소식", language="ko"), encoding="utf-8")
