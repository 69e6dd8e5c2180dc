"""The three kinds of document that the blog's writers produce, as text."""

from .words import LABELS, NOUNS, TERMS, with_particle

AUTHOR = "요약 편집부"
SPEAKERS = ["진행자", "화자 1", "화자 2", "화자 3"]
TOPIC_COUNT = 48
NAME_LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789_-"


def summary(phrases, number, when, is_draft=False):
    """A talk in some five kilobytes of headings and lists, with AstroPaper front matter.

    Returns: the file's name and its text.
    """
    slug = "v" + "".join(phrases.pick(NAME_LETTERS) for _ in range(5)) + f"{number:05d}"
    title = f"{phrases.pick(NOUNS)}에서 다시 보는 {phrases.pick(NOUNS)} — 발표 {number + 1}"
    lines = _front_matter(phrases, slug, title, when, is_draft)
    lines += ["", f"## *{title}* 핵심 요약", ""]
    lines += [f"- {phrases.sentence()}" for _ in range(7)]
    lines += ["", "---", "", "## 세부 요약 - 주제별 정리", ""]
    for _ in range(6):
        lines += [f"### {with_particle(phrases.noun(), '이/가')} {with_particle(phrases.noun(), '을/를')} 바꾸는 까닭", ""]
        lines += [f"- {phrases.sentence()}" for _ in range(5)]
        lines.append("")
    if phrases.chance(0.3):
        lines += _table(phrases)
    if phrases.chance(0.2):
        lines += _code(phrases)
    return f"{slug}.md", "\n".join(lines)


def digest(phrases, number, when):
    """Ten crawled articles in twenty to forty kilobytes.

    Returns: the file's name and its text.
    """
    lines = ["---", f"date: {when:%y%m%d}", "source: ainews", f"crawled_at: {when:%Y-%m-%dT%H:%M:%S}", "---", ""]
    for item in range(1, 11):
        key = number * 10 + item
        lines += [f"## [{item}] {phrases.headline()}", "", f"URL: https://news.example.org/article?no={key}", ""]
        lines += [f"![사진](https://img.example.org/{when:%Y%m}/{key}.jpg)", "", "*(사진=자료실)*", ""]
        for _ in range(phrases.number(5, 9)):
            lines += [phrases.sentences(phrases.number(2, 4)), ""]
        if phrases.chance(0.3):
            lines += [f"https://social.example.org/status/{key}", ""]
        lines += ["---", ""]
    return f"{when:%Y-%m-%d}-digest-{number:05d}.md", "\n".join(lines)


def transcript(phrases, number, when):
    """A long conversation without front matter: bold lines for headings, and turns with the time.

    Returns: the file's name and its text.
    """
    lines = [f"**좌담 {number + 1}: {phrases.pick(NOUNS)}의 오늘**", "", phrases.sentences(10), ""]
    seconds = 4
    for _ in range(phrases.number(10, 20)):
        heading = f"{with_particle(phrases.noun(), '과/와')} {phrases.pick(NOUNS)}"
        lines += [f"**{heading}({phrases.pick(TERMS)} & {phrases.pick(TERMS)})**", ""]
        for _ in range(8):
            time = f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
            lines.append(f"{phrases.pick(SPEAKERS)} [{time}]: {phrases.sentences(phrases.number(3, 9))}")
            seconds += phrases.number(15, 60)
        lines.append("")
    return f"{when:%Y-%m-%d}-좌담-{number:05d}.md", "\n".join(lines)


def _front_matter(phrases, slug, title, when, is_draft):
    labels = dict.fromkeys(["AI"] + [phrases.pick(LABELS) for _ in range(phrases.number(1, 3))])
    tags = [*labels, f"주제 {phrases.number(1, TOPIC_COUNT)}"]
    about = " ".join(phrases.pick(NOUNS) for _ in range(phrases.number(9, 14)))
    return [
        "---",
        f"author: {AUTHOR}",
        f"pubDatetime: {when:%Y-%m-%dT%H:%M:%S}.{phrases.number(0, 999):03d}Z",
        f"title: {title}",
        f"slug: {slug}",
        f"featured: {'true' if phrases.chance(0.05) else 'false'}",
        f"draft: {'true' if is_draft else 'false'}",
        "tags:",
        *(f"  - {tag}" for tag in tags),
        f"description: {about} 순서로 살핀다",
        "---",
    ]


def _table(phrases):
    rows = [
        f"| {phrases.pick(TERMS)} | {phrases.number(1, 99)}.{phrases.number(0, 9)} | {phrases.noun()} |"
        for _ in range(5)
    ]
    return ["| 이름 | 점수 | 덧붙임 |", "|:--|--:|---|", *rows, ""]


def _code(phrases):
    names = [phrases.pick(TERMS).lower().replace("-", "_") for _ in range(10)]
    body = [f"    {name}_{line} = measure(\"{phrases.pick(TERMS)}\", count={line})" for line, name in enumerate(names)]
    return ["```python", "def run():", *body, "```", ""]
