"""Sites whose links a check follows, and folders that it walks through."""

from . import ALL, HEAD, SETTINGS, Shape, body, repeated, site

POST = f"{HEAD}---\n\n본문\n"


@body("dead links", command="check")
def _dead_links(count):
    return repeated(lambda number: f"[x](/nowhere/abcdef{number}/)\n\n", count)


@body("missing anchors", command="check")
def _missing_anchors(count):
    return repeated(lambda number: f"## 제목 {number}\n\n[x](#nn-{number})\n\n", count)


@body("missing anchors with long names", command="check")
def _long_anchors(count):
    return repeated(lambda number: f"## {'가' * 30}{number}\n\n[x](#{'나' * 30}{number})\n\n", count)


@body("missing pictures", command="check")
def _missing_pictures(count):
    return repeated(lambda number: f"![x](picture{number}.png)\n\n", count)


@body("pictures without text", command="check")
def _silent_pictures(count):
    return repeated(lambda number: f"![](picture{number}.png)\n\n", count)


def _vault(count):
    links = repeated(lambda number: f"[[none {number}]] ", count)
    return {"site.yml": SETTINGS + "obsidian: true\n", "content/posts/a.md": f"{HEAD}---\n\n{links}\n"}


ALL.append(Shape("wiki links on one line", _vault))


@site("a link of slashes beside a file that is left out", 2_000_000, command="check")
def _slashes(count):
    return {"content/posts/a.md": f"{HEAD}---\n\n[x](/{'a/' * (count // 2)})\n", "content/posts/b.md~": "x"}


@site("dead links and rules for redirects", 2_000_000, command="check")
def _redirects(count):
    links = repeated(lambda number: f"[x](/nowhere/abcdef{number}/b)\n\n", count // 2)
    rules = repeated(lambda number: f"/:a/abc{number}/* /new{number}/\n", count // 2)
    return {"content/posts/a.md": f"{HEAD}---\n\n{links}", "content/_redirects": rules}


@site("dead links and many pages", 2_000_000, command="check")
def _many_pages(count):
    links = repeated(lambda number: f"[x](/nowhere/abcdef{number}/)\n\n", count)
    pages = {f"content/posts/p{number}.md": POST for number in range(count // 1000)}
    return {"content/posts/a.md": f"{HEAD}---\n\n{links}", **pages}


@site("folders in each other", 90_000)
def _folders(count):
    return {f"content/posts/{'d/' * (count // 100)}a.md": POST}


@site("folders of templates in each other", 90_000)
def _template_folders(count):
    return {"content/posts/a.md": POST, f"templates/assets/{'d/' * (count // 100)}a.css": "a {}\n"}


@site("documents of one address", 400_000)
def _one_address(count):
    text = f"{HEAD}slug: same\n---\n\n본문\n"
    return {f"content/posts/p{number}.md": text for number in range(count // len(text.encode()))}
