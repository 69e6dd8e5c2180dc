"""Templates of a blog's own."""

from . import HEAD, repeated, site

TAGGED = f"{HEAD}tags: [{', '.join(f't{number}' for number in range(30))}]\n---\n\n## 하나\n\n### 둘\n"
LARGEST = 1_000_000


def _post(template, **more):
    return {"content/posts/a.md": TAGGED, "templates/post.mustache": template, **more}


def _nested(opening, closing, count):
    number = count // len(opening + closing)
    return _post(opening * number + closing * number)


def _chain(template, count):
    """Templates that each use the next one."""
    number = max(1, count // len(template))
    files = {f"templates/p{n}.mustache": template.replace("NEXT", f"p{n + 1}") for n in range(number)}
    files[f"templates/p{number}.mustache"] = "x"
    return {"content/posts/a.md": TAGGED, "templates/post.mustache": "{{>p0}}\n", **files}


@site("unknown variables", LARGEST)
def _variables(count):
    return _post(repeated(lambda number: f"{{{{titel{number}}}}}\n", count))


@site("unknown variables on one line", LARGEST)
def _variables_on_a_line(count):
    return _post(repeated(lambda number: f"{{{{titel{number}}}}} ", count))


@site("unknown partials", LARGEST)
def _partials(count):
    return _post(repeated(lambda number: f"{{{{>titel{number}}}}}\n", count))


@site("unknown blocks", LARGEST)
def _blocks(count):
    inner = repeated(lambda number: f"{{{{$titel{number}}}}}{{{{/titel{number}}}}}\n", count)
    return _post("{{<base}}" + inner + "{{/base}}\n")


@site("many lines of a template", LARGEST)
def _lines(count):
    return _post("x\n" * (count // 2))


@site("many variables of a template", LARGEST)
def _known_variables(count):
    return _post("{{title}}\n" * (count // 10))


@site("sections in each other", LARGEST)
def _sections(count):
    return _nested("{{#title}}", "{{/title}}", count)


@site("blocks in each other", LARGEST)
def _nested_blocks(count):
    return _nested("{{$content}}", "{{/content}}", count)


@site("sections that are not closed", LARGEST)
def _unclosed(count):
    return _post("{{#title}}" * (count // 10))


@site("partials in a chain", 100_000)
def _partial_chain(count):
    return _chain("{{>NEXT}}\n", count)


@site("partials that double", 100_000)
def _doubling(count):
    return _chain("{{>NEXT}}{{>NEXT}}\n", count)


@site("parents that double", 100_000)
def _doubling_parents(count):
    return _chain("{{<NEXT}}{{$a}}{{/a}}{{/NEXT}}{{<NEXT}}{{$b}}{{/b}}{{/NEXT}}\n", count)


@site("lists in lists", 100_000)
def _lists(count):
    return _nested("{{#document.tags}}", "{{/document.tags}}", min(count, 2000))


@site("a body again and again", LARGEST)
def _bodies(count):
    files = _post("{{#document}}" + "{{{body}}}" * (count // 10) + "{{/document}}")
    return {**files, "content/posts/a.md": TAGGED + "가나다라마바사\n\n" * 10_000}
