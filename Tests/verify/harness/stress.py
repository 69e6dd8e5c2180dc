"""Documents that break layouts: what a crawler, a translator or a tired writer may one day hand in."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

WORD = "가나다라마바사아자차카타파하" * 12
LATIN = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 3
ADDRESS = "https://news.example.org/" + "a1b2c3d4e5f6/" * 20 + "?query=" + "x" * 120 + "#" + "y" * 60
NAME = LATIN[:120]  # A name becomes a folder, which may have 255 bytes.
FAMILY = "👨‍👩‍👧‍👦👩🏽‍🚀🏳️‍🌈🇰🇷1️⃣" * 40
SENTENCE = "모델이 길어진 문맥을 다루는 방법은 2~4년 사이에 크게 바뀌었다고 연구원은 설명했다. "
TITLE = (SENTENCE * 8)[:300]


def write(content: Path) -> None:
    """Writes the content of the stress blog."""
    for place, text in {**posts(), **others()}.items():
        file = content / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    images = content / "images"
    images.mkdir(exist_ok=True)
    for name, width, height in (("wide", 2400, 200), ("tall", 200, 2400), ("large", 1600, 900)):
        (images / f"{name}.png").write_bytes(picture(width, height))


def posts() -> dict[str, str]:
    """Posts, each with one thing in excess."""
    bodies = {**long_things(), **deep_things(), **unusual_things(), "everything": everything()}
    heads: dict[str, dict[str, object]] = {
        "forty-tags": {"tags": [f"꼬리표 {n} {'가' * n}" for n in range(39)] + [NAME]},
        "no-description": {"description": ""},
        "long-words": {"author": NAME, "title": LATIN[:300]},
        "emoji": {"title": "👨‍👩‍👧‍👦" * 30},
        "right-to-left": {"title": "نموذج اللغة الكبير و한국어"},
        "everything": {"title": TITLE, "description": SENTENCE * 12, "modDatetime": "2025-08-01T09:00:00+09:00"},
    }
    days = enumerate(bodies.items(), 1)
    found = {f"posts/{name}.md": post(day, body, **heads.get(name, {})) for day, (name, body) in days}
    found["posts/undated.md"] = "---\ntitle: 날짜 없는 글\n---\n" + SENTENCE
    return found | {f"posts/same-day-{n}.md": post(20, SENTENCE * n) for n in range(1, 13)}


def long_things() -> dict[str, str]:
    """Words, code and addresses without a place to break."""
    code = f"```python\n{'value = measure(model, tokens) + ' * 40}0\n```"
    link = f"[{ADDRESS}]({ADDRESS})"
    cells = f"| a | b |\n|---|---|\n| {ADDRESS} | b |"
    return {
        "long-words": blocks(f"# {WORD}", f"{WORD} {LATIN}", f"## {LATIN}", f"- {LATIN}\n- **{WORD}**", f"> `{LATIN}`"),
        "long-code": blocks(code, f"- a\n\n  ```\n  {'x' * 900}\n  ```", f"> ```\n> {WORD * 3}\n> ```", f"`{LATIN}`"),
        "long-address": blocks(ADDRESS, f"<{ADDRESS}>", link, f"- {ADDRESS}", cells),
        "forty-tags": SENTENCE * 3,
    }


def deep_things() -> dict[str, str]:
    """Quotes and lists of twenty levels, and a table of twelve columns."""
    return {
        "wide-table": blocks(table(12, 6), table(3, 2, LATIN)),
        "deep-quotes": "\n".join("> " * depth + SENTENCE for depth in range(1, 21)),
        "deep-lists": "\n".join("  " * depth + "- " + SENTENCE for depth in range(20)),
    }


def unusual_things() -> dict[str, str]:
    """Nothing at all, emoji of many parts, scripts from right to left, and pictures of odd shapes."""
    hebrew, arabic = "מודל שפה גדול הוא רשת עצבית.", "النموذج اللغوي الكبير شبكة عصبية 한국어와 섞어 쓴 글 (LLM)."
    in_table = f"| 그림 | 글 |\n|---|---|\n| ![표 안](/images/large.png) | {SENTENCE} |"
    wide, tall, large = (f"![{name} 그림](/images/{name}.png)" for name in ("wide", "tall", "large"))
    return {
        "empty": "",
        "no-description": "![](/images/large.png)",
        "emoji": blocks(FAMILY, f"## {FAMILY}", "e" + "\u0301\u0323\u0308" * 60 + " 끝"),
        "right-to-left": blocks(hebrew, arabic, "العربية" * 40),
        "pictures": blocks(wide, tall, large, SENTENCE * 10, in_table),
    }


def others() -> dict[str, str]:
    """Digests, transcripts, and a page."""
    items = [item(number) for number in range(1, 11)]
    speakers = ["진행자", LATIN[:40]]
    turns = [f"{speakers[n % 2]} [00:{n:02d}:04]: {SENTENCE * (n % 4 + 1)}" for n in range(40)]
    chapters = [f"[00:{n:02d}:04] {SENTENCE if n else WORD}" for n in range(0, 40, 4)]
    head, long = f"---\ndate: 250721\nsource: {NAME}\n---", [f"**{TITLE}**", SENTENCE, "**타임스탬프**"]
    return {
        "digests/2025-07-21-digest.md": blocks(head, "\n\n---\n\n".join(items)),
        "digests/2025-07-22-bare.md": blocks("---\ndate: 250722\nsource: bare\n---", "## 번호 없는 소식", SENTENCE),
        "transcripts/2025-07-23-talk.md": blocks(*long, "\n".join(chapters), f"**{WORD}**", "\n".join(turns)),
        "transcripts/2025-07-24-short.md": blocks("**짧은 대화**", "화자 [00:00:01]: 안녕하세요."),
        "pages/about.md": blocks("---\ntitle: 소개\n---", SENTENCE, f"## {LATIN}", table(12, 2)),
    }


def blocks(*parts: str) -> str:
    """Parts with an empty line between them."""
    return "\n\n".join(parts) + "\n"


def post(day: int, body: str, **head: object) -> str:
    """A post of a day in July 2025; a description that is empty is left out."""
    fields = {
        "title": f"{day}일의 글",
        "pubDatetime": f"2025-07-{day:02d}T13:40:00+09:00",
        "author": "편집부",
        "description": "한 줄 설명",
        "tags": ["AI", "한국어"],
        "featured": str(day in (1, 13)).lower(),
        **head,
    }
    lines = [f"{key}: {quoted(value)}" for key, value in fields.items() if value]
    return "\n".join(["---", *lines, "---", "", body, ""])


def quoted(value: object) -> str:
    """A value in YAML."""
    if isinstance(value, list):
        return "[" + ", ".join(map(quoted, value)) + "]"
    return '"' + str(value).replace('"', '\\"') + '"' if value not in ("true", "false") else str(value)


def table(columns: int, rows: int, text: str = "항목 하나") -> str:
    """A table."""
    cells = [f"| {' | '.join(f'{text} {row}.{column}' for column in range(columns))} |" for row in range(rows + 1)]
    return "\n".join([cells[0], "|---" * columns + "|", *cells[1:]])


def item(number: int) -> str:
    """An item of a digest: a long headline, a local picture or none, a caption, text, and an address on a line."""
    headline = (LATIN, WORD, TITLE)[number % 3] if number < 6 else f"짧은 제목 {number}"
    picture_lines = [f"![사진](/images/{'wide' if number % 2 else 'tall'}.png)", f"*(사진={SENTENCE})*"]
    parts = [f"## [{number}] {headline}"]
    parts += [f"URL: {ADDRESS}"] if number != 4 else []
    parts += picture_lines if number != 5 else []
    return "\n\n".join([*parts, SENTENCE * 5, f"https://social.example.org/status/{number}{'0' * 90}"])


def everything() -> str:
    """Each thing that Markdown has, once."""
    headings = [f"{'#' * level} {level}단계 제목\n\n{SENTENCE}" for level in range(1, 7)]
    inline = "**굵게(bold)**는 *기울임*과 ~~취소선~~과 `code`를 쓴다.[^1]"
    lists = ["- [x] 끝난 일\n- [ ] 남은 일", "1. 하나\n2. 둘"]
    alerts = [f"> [!{kind}]\n> {SENTENCE}" for kind in ("NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION")]
    cards = ["https://www.youtube.com/watch?v=dQw4w9WgXcQ", "https://x.com/someone/status/1234567890"]
    code = "```swift\nlet x = 1\n```"
    return blocks(*headings, inline, *lists, *alerts, "***", table(3, 2), code, *cards, "[^1]: 각주.")


def picture(width: int, height: int) -> bytes:
    """A grey PNG, written by hand so that no library for images is needed."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\x00" + b"\x99" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")
