"""Lines of front matter."""

from . import front_matter, repeated


def _listed(item, count):
    """A flow list of items."""
    return "[" + repeated(lambda number: f"{item(number)}, ", count) + "]"


@front_matter("aliases on one line")
def _aliases(count):
    return "aliases: " + _listed(lambda number: f"a{number}", count)


@front_matter("aliases on lines")
def _alias_lines(count):
    return "aliases:\n" + repeated(lambda number: f"  - a{number}\n", count)


@front_matter("bad aliases on one line")
def _bad_aliases(count):
    return "aliases: " + _listed(lambda number: f"../a{number}", count)


@front_matter("aliases of one name")
def _same_aliases(count):
    return "aliases: " + _listed(lambda number: "a", count)


@front_matter("tags on one line")
def _tags(count):
    return "tags: " + _listed(lambda number: f"가{number}", count)


@front_matter("tags that differ by case")
def _cased_tags(count):
    return "tags: " + _listed(lambda number: "".join("aA"[number >> bit & 1] for bit in range(20)), count)


@front_matter("tags with commas")
def _comma_tags(count):
    return "tags: " + repeated(lambda number: f"가{number}, ", count)


@front_matter("authors on one line")
def _authors(count):
    return "author: " + _listed(lambda number: f"가{number}", count)


@front_matter("mappings in a list")
def _mappings(count):
    return "tags: " + _listed(lambda number: "{a: 0}", count)


@front_matter("mappings in an unknown list")
def _unknown_mappings(count):
    return "a: " + _listed(lambda number: "{a: 0}", count)


@front_matter("mappings in a list of aliases")
def _alias_mappings(count):
    return "aliases: " + _listed(lambda number: "{a: 0}", count)


@front_matter("open lists")
def _open_lists(count):
    return "a: " + "[" * count


@front_matter("nested lists")
def _nested_lists(count):
    return "a: " + "[" * (count // 2) + "]" * (count // 2)


@front_matter("open mappings")
def _open_mappings(count):
    return "a: " + "{" * count


@front_matter("nested items")
def _nested_items(count):
    return "a:\n" + "- " * (count // 2)


@front_matter("nested keys")
def _nested_keys(count):
    return "".join(" " * level + "a:\n" for level in range(int((2 * count) ** 0.5)))


@front_matter("one long key")
def _long_key(count):
    return "a" * count + ": b"


@front_matter("long keys")
def _long_keys(count):
    return repeated(lambda number: f"{'a' * 1000}{number}: b\n", count)


@front_matter("keys")
def _keys(count):
    return repeated(lambda number: f"a{number}: b\n", count)


@front_matter("one key again and again")
def _same_key(count):
    return repeated("a: b\n", count)


@front_matter("title again and again")
def _same_title(count):
    return repeated("title: b\n", count)


@front_matter("long key without a value")
def _long_word(count):
    return "가" * (count // 3)


@front_matter("question marks")
def _question_marks(count):
    return repeated("? ", count)


@front_matter("one long value")
def _long_value(count):
    return "description: " + repeated("가나 ", count)


@front_matter("one long title")
def _long_title(count):
    return "subtitle: " + "가" * (count // 3)


@front_matter("block scalar")
def _block(count):
    return "description: |\n" + repeated("  가나다\n", count)


@front_matter("folded scalar")
def _folded(count):
    return "description: >\n" + repeated("  가나다\n\n", count)


@front_matter("quoted value over lines")
def _quoted(count):
    return 'description: "' + repeated("  가나다\n", count) + '"'


@front_matter("quote without an end")
def _open_quote(count):
    return 'description: "' + repeated("가나 ", count)


@front_matter("escapes")
def _escapes(count):
    return 'description: "' + repeated("\\u0041", count) + '"'


@front_matter("surrogates")
def _surrogates(count):
    return 'description: "' + repeated("\\ud83d\\ude00", count) + '"'


@front_matter("comments")
def _comments(count):
    return repeated("# 가\n", count)


@front_matter("comments behind values")
def _value_comments(count):
    return repeated(lambda number: f"a{number}: #b\n", count)


@front_matter("colons")
def _colons(count):
    return "a: " + repeated("b: ", count)


@front_matter("values that need quotes")
def _unquoted(count):
    return repeated(lambda number: f"a{number}: b: c\n", count)


@front_matter("values that start with @")
def _at(count):
    return repeated(lambda number: f"a{number}: @b\n", count)


@front_matter("tabs")
def _tabs(count):
    return repeated("\ta: b\n", count)


@front_matter("billion laughs")
def _laughs(count):
    lines = "a0: &a0 [가, 가, 가, 가, 가, 가, 가, 가, 가]\n"
    lines += "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12))
    return lines + repeated("# 가\n", count)


@front_matter("one anchor, many uses")
def _uses(count):
    return "a: &a 가\nb: " + _listed(lambda number: "*a", count)


@front_matter("anchors")
def _anchors(count):
    return repeated(lambda number: f"a{number}: &a{number} b\n", count)


@front_matter("merged mappings")
def _merged(count):
    return "a: &a {b: c}\n" + repeated(lambda number: f"d{number}:\n  <<: *a\n", count)


@front_matter("%% in a title")
def _percent(count):
    return "description: '" + repeated("%% a ", count) + "'"


@front_matter("marks in a description")
def _marks(count):
    return "description: '" + repeated("*a [b", count) + "'"


@front_matter("combining marks in a description")
def _combining(count):
    return "description: a" + repeated("\u0301\u0323", count)
