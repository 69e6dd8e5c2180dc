"""Sites of many files, or of large ones that do not belong to one document."""

from . import HEAD, LARGEST_DOCUMENT, repeated, site


@site("documents of brackets", 40 * LARGEST_DOCUMENT)
def _brackets(count):
    return {f"content/posts/{n}.md": f"{HEAD}---\n\n{'[' * (count // 40)}\n" for n in range(40)}


@site("documents of paragraphs", 40 * LARGEST_DOCUMENT)
def _paragraphs(count):
    return {f"content/posts/{n}.md": f"{HEAD}---\n\n" + repeated("가\n\n", count // 40) for n in range(40)}


@site("documents of headings", 10 * LARGEST_DOCUMENT)
def _headings(count):
    return {f"content/posts/{n}.md": f"{HEAD}---\n\n" + repeated("# 가\n\n", count // 10) for n in range(10)}


# What costs most of each document just below the limits, so that many documents at once show whether they take turns.
WORST = {
    "links": lambda number: f"[가](/{number}/) ",
    "links with parentheses": lambda number: f"[a](/b({number})c) ",
    "headings of each name": lambda number: f"# 가{number}\n\n",
    "strikethrough": "~~a",
    "highlights": "==a== ",
    "HTML": "<div>a</div>\n\n",
    "paragraphs of HTML": "<p>\n",
    "missing pictures": lambda number: f"![x](picture{number}.png)\n\n",
}


def _documents(pieces):
    return lambda count: {f"content/posts/{n}.md": f"{HEAD}---\n\n" + repeated(pieces, count // 40) for n in range(40)}


for _name, _pieces in WORST.items():
    site(f"40 documents of {_name}", 20 * LARGEST_DOCUMENT)(_documents(_pieces))
