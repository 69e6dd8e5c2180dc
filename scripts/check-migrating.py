#!/usr/bin/env python3
"""Runs the commands of docs/guide/moving-here.md, exactly as written, on small blogs of the shapes they are for.

usage: check-migrating.py PROGRAM    such as .build/debug/site
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

GUIDE = Path(__file__).resolve().parent.parent / "docs/guide"

ASTROPAPER = {
    "astro.config.ts": "",
    "src/config.ts": 'export const SITE = { website: "https://example.com/", lang: "ko" };\n',
    "public/og.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "src/assets/images/a.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "src/pages/about.md": "---\ntitle: 소개\n---\n소개합니다.\n",
    "src/data/blog/first.md": """---
title: 첫 글
pubDatetime: 2025-09-23T15:22:00Z
postSlug: first-post
ogImage: "../../assets/images/a.svg"
description: 설명
---

## Table of contents

## 하나

![그림](@/assets/images/a.svg) ![그림](../../assets/images/a.svg)
""",
    "src/data/blog/2025/With Space.md": "---\ntitle: 둘\npubDatetime: 2025-09-24\ndescription: 설명\nslug: second\n---\n글\n",
    "src/data/blog/_hidden/third.md": "---\ntitle: 셋\npubDatetime: 2025-09-25\ndescription: 설명\n---\n글\n",
}

HUGO = {
    "hugo.toml": "baseURL = 'https://example.com/'\nlanguageCode = 'ko'\n",
    "static/images/b.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "content/posts/_index.md": "---\ntitle: 목록\n---\n",
    "content/posts/toml.md": """+++
title = "하나: \\"둘\\""
date = 2024-03-01T12:00:00+09:00
lastmod = 2024-03-02
tags = ["ai"]
authors = ["갑"]
description = "설명"
[cover]
image = "cover.svg"
+++
글
""",
    "content/posts/bundle/cover.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "content/posts/bundle/index.md": """---
title: 번들
date: 2024-03-01
summary: 설명
slug: ""
url: /old/place/
---
![그림](cover.svg)

{{< figure src="cover.svg" caption="설명 글" >}}

{{< youtube abc-D_1 >}} [하나]({{< ref "posts/toml.md" >}}) [둘]({{% relref "/posts/other/index.md" %}})

{{< highlight go "linenos=table" >}}
func main() {}
{{< /highlight >}}
""",
    "content/posts/other/index.md": "---\ntitle: 다른 번들\ndate: 2024-03-02\ndescription: 설명\n---\n글\n",
}

JEKYLL = {
    "_config.yml": "url: https://example.com\npermalink: /posts/:title/\n",
    "assets/a.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "about.md": "---\nlayout: page\ntitle: 소개\npermalink: /about/\n---\n글\n",
    "_drafts/draft.md": "---\ntitle: 초안\n---\n글\n",
    "_posts/2024-03-01-hello.md": """---
layout: post
title: "Hello: world"
date: 2024-3-1 9:00:00 +0900
categories: jekyll update
permalink: /old/hello/
image: /assets/a.svg
excerpt: 설명
---
[둘]({% post_url 2024-03-02-second %}) [소개]({{ site.baseurl }}/about/)

![그림]({{ "/assets/a.svg" | relative_url }}){: width="700" }

{% highlight ruby linenos %}
puts 1
{% endhighlight %}

> 알림
{: .prompt-tip }
""",
    "_posts/dev/2024-03-02-second.markdown": "---\ntitle: 둘\ncategory: 개발\ndescription: 설명\n---\n글\n",
    "_posts/2024-03-03-hidden.md": "---\ntitle: 셋\npublished: false\n---\n글\n",
}

OBSIDIAN = {
    ".obsidian/app.json": "{}",
    "그림/a.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "노트.md": "---\ncreated: 2024-03-01\naliases: [다른 이름]\ndescription: 설명\n---\n![[a.svg]] [[둘]] ==밝게==\n",
    "폴더/둘.md": "---\ndate: 2024-03-02\ndescription: 설명\n---\n글\n",
}

NOTION = {
    "글 0123456789abcdef0123456789abcdef.md": """# 첫 "글": 하나

태그: AI, 로봇
날짜: 2024-03-01

본문: 글 [둘](%EB%91%98%20ffff456789abcdef0123456789abcdef.md)

![그림](%EA%B8%80%200123456789abcdef0123456789abcdef/a.svg)
""",
    "글 0123456789abcdef0123456789abcdef/a.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "둘 ffff456789abcdef0123456789abcdef.md": "# 둘\n\n본문이다: 정말\n",
    "표 aaaa456789abcdef0123456789abcdef.csv": "가,나\n",
}

VELOG = {
    "content/첫-글.md": "---\ntitle: 첫 글\ndescription: 설명\ndate: 2024-03-01T00:00:00.000Z\nsource: https://velog.io/@user/a\n---\n글\n",
}

# What has no meaning here and should be gone from the documents.
LEFT = r"\{\{|\{%|\{:|\]\(@/|^(authors|category|postSlug|source):|[0-9a-f]{32}"

# A chapter's heading, the folder it calls the old blog, that blog, and what must be published, or not, in the end.
CHAPTERS = [
    ("From AstroPaper", "astro-blog", ASTROPAPER,
     ["about", "og.svg", "posts/first-post", "posts/2025/second", "posts/third"], []),
    ("From Hugo", "hugo-blog", HUGO,
     ["posts/toml", "posts/bundle/cover.svg", "images/b.svg", "old/place", "posts/other"], ["posts/index"]),
    ("From Jekyll", "jekyll-blog", JEKYLL, ["about", "posts/second", "old/hello"], ["posts/hidden", "posts/draft"]),
    ("From Obsidian", "vault", OBSIDIAN, ["posts/노트", "posts/둘"], ["다른 이름"]),
    ("From velog", "velog-backup", VELOG, ["posts/첫-글"], []),
    ("From Notion", "notion-export", NOTION, ["posts/글", "posts/글/a.svg", "posts/둘"], []),
]


def commands(text):
    """The indented blocks of a text, without their indentation."""
    blocks = re.findall(r"(?:^    .*\n(?:\n(?=    ))?)+", text, re.MULTILINE)
    return [re.sub(r"^    ", "", block, flags=re.MULTILINE) for block in blocks]


def chapter(text, heading):
    return next(part for part in re.split(r"^## ", text, flags=re.MULTILINE) if part.startswith(heading + "\n"))


def try_chapter(program, text, heading, name, files, present, absent):
    with tempfile.TemporaryDirectory() as folder:
        for path, content in files.items():
            file = Path(folder, name, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content)
        blog = Path(folder, "blog")
        subprocess.run([program, "init", blog], check=True, stdout=subprocess.DEVNULL)
        environment = os.environ | {"PATH": f"{os.path.dirname(program)}:{os.environ['PATH']}"}
        # The last commands of the chapter on velog fetch pictures.
        blocks = [block for block in commands(chapter(text, heading)) if "curl" not in block]
        for block in ["rm -r content/* site.yml", *blocks]:
            subprocess.run(
                ["bash", "-c", block], cwd=blog, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        subprocess.run([program, "check", "--fix", "--yes"], cwd=blog, capture_output=True)
        outcome = subprocess.run([program, "check"], cwd=blog, capture_output=True, text=True)
        if outcome.returncode != 0:
            sys.exit(f"{heading}: the check finds errors\n{outcome.stderr}")
        left = subprocess.run(["grep", "-rnE", LEFT, "content"], cwd=blog, capture_output=True, text=True)
        if left.stdout:
            sys.exit(f"{heading}: left in the documents\n{left.stdout}")
        subprocess.run([program, "build", "--quiet"], cwd=blog, check=True)
        wrong = [path for path in present if not (blog / "public" / path).exists()]
        wrong += [path for path in absent if (blog / "public" / path).exists()]
        if wrong:
            sys.exit(f"{heading}: missing or too many: {wrong}")


def try_converter():
    """The converter of TOML: what it cannot read is named and stays, and what comes after it is converted."""
    with tempfile.TemporaryDirectory() as folder:
        files = {
            "a.md": b"\xff\xfe+++\n", "b.md": b"+++\ntitle = x y\n+++\n",
            "c.md": '+++\ntitle = "가"\n"a: b" = 1\n+++\n본문\n'.encode(),
        }
        for name, content in files.items():
            Path(folder, name).write_bytes(content)
        outcome = subprocess.run(
            [sys.executable, GUIDE / "moving-here/toml-to-yaml.py", *files], cwd=folder, capture_output=True, text=True)
        named = [line.split(":")[0] for line in outcome.stderr.splitlines()]
        files["c.md"] = '---\ntitle: "가"\n"a: b": 1\n---\n본문\n'.encode()
        found = {path.name: path.read_bytes() for path in Path(folder).iterdir()}
        if outcome.returncode != 1 or named != ["a.md", "b.md"] or found != files:
            sys.exit(f"toml-to-yaml.py: {outcome.stderr}{found}")


def main(program):
    text = (GUIDE / "moving-here.md").read_text()
    korean = (GUIDE / "moving-here.ko.md").read_text()
    first, korean_first = text.index("\n## "), korean.index("\n## ")
    if commands(text[first:]) != commands(korean[korean_first:]):
        sys.exit("moving-here.md and moving-here.ko.md have different commands")
    for arguments in CHAPTERS:
        try_chapter(program, text, *arguments)
    try_converter()
    print("check-migrating: all is well")


if __name__ == "__main__":
    os.environ["LC_ALL"] = "C.UTF-8"
    main(os.path.abspath(sys.argv[1]))
