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
