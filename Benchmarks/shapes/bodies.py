"""Bodies of documents."""

from . import body, repeated

# What is written over and over, or a function of the number of the piece.
REPEATED = {
    # Inlines that are not closed
    "[": "[",
    "![": "![",
    "[ in paragraphs": "[[[[[[[[[[[[[[[[[[[[\n\n",
    "]": "]",
    "[a](": "[a](",
    "[a](<": "[a](<b",
    "[a](b \"": '[a](b "',
    "[a][b]": "[a][b]",
    "[[": "[[",
    "[[a|": "[[a|",
    "[[a]]": "[[a]] ",
    "![[a]]": "![[a.png]] ",
    "[^": "[^",
    "[^a]": "[^a]",
    "<": "<",
    "<a": "<a ",
    "<a b=\"": '<a b="',
    "<!--": "<!--",
    "<!-- in paragraphs": "<!-- a\n\n",
    "<?": "<?",
    "<![CDATA[": "<![CDATA[",
    "<a@b": "<a@b",
    "<https://": "<https://",
    "*": "*",
    "* apart": "*a ",
    "**a": "**a",
    "a**": "a**",
    "*a _b": "*a _b ",
    "_": "_",
    "_ apart": "_a ",
    "a_": "a_",
    "~~": "~~a",
    "~~ apart": "~~a ~~",
    "==": "==",
    "== apart": "==a ",
    "==a==": "==a== ",
    "%%": "%%",
    "%% apart": "%% a ",
    "%%a%%": "%%a%% ",
    "%% in lines": "%%\na\n",
    "`": "`",
    "` of each length": lambda number: "`" * (number + 1) + "a",
    "$": "$",
    "$a$": "$a$ ",
    "$$": "$$ a\n",
    "\\(": "\\(",
    "\\": "\\",
    "&": "&",
    "&amp;": "&amp;",
    "&#x": "&#x",
    "entities": "&CounterClockwiseContourIntegral;",
    "quotes": '"',
    "single quotes": "'",
    "brackets of Korean": "「",
    "(": "(",
    "a(": "[a](((((((((((((((((((((((((((((((",
    "**(가)**은": "**(가)**은 ",
    "**가(나)**": "**가(나)**는 **다",
    "**\"가\"**": '**"가"**라고 ',
    "particles": "GPT(은)는 3(이)가 ",
    "year and dot": "2024. 5. 3. ",
    # Addresses
    "https://a": "https://a.b ",
    "https:// without spaces": "https://a.b",
    "www.": "www.a.b ",
    "www. without spaces": "www.",
    "a@b.c": "a@b.c ",
    "a@": "a@",
    "address of marks": "https://a.b/*_~",
    "address of brackets": "https://a.b/((((",
    "links": "[a](b) ",
    "links in lines": "[a](b)\n\n",
    "links to headings": "[a](#b) ",
    "links to other pages": lambda number: f"[a](/b{number}/) ",
    "links to other documents": lambda number: f"[a](b{number}.md)\n",
    "pictures": "![a](b.png)\n\n",
    "pictures on one line": "![a](b.png) ",
    "links of spaces": "[a](b c) ",
    "links with parentheses": "[a](b(c)d) ",
    # Text
    "one letter": "a",
    "one syllable": "가",
    "words": "가나다 라마 ",
    "lines": "가나다\n",
    "blank lines": "\n",
    "spaces": " ",
    "tabs": "\t",
    "tabs in lines": "\t\ta\n",
    "carriage returns": "\r",
    "NUL": "\0",
    "hard breaks": "a  \n",
    "backslash breaks": "a\\\n",
    "paragraphs": "가\n\n",
    "combining marks": "a\u0301",
    "Zalgo": "a" + "\u0301" * 30,
    "Hangul in jamo": "한글을 풀어 쓴다. ",  # decomposed below
    "leading jamo": "\u1100",
    "vowel jamo": "\u1161",
    "trailing jamo": "가\u11a8",
    "zero width joiners": "\U0001f468\u200d",
    "variation selectors": "\u2764\ufe0f",
    "flags": "\U0001f1f0\U0001f1f7",
    "noncharacters": "\ufdd0",
    "markers": "*\ufdd0*\ufdd7",
    "hashtags": "#가 ",
    "hashtags in lines": lambda number: f"#가{number}\n\n",
    "block ids": lambda number: f"가 ^b{number}\n\n",
    "{{< x >}}": "{{< x >}} ",
    "{{< in lines": "{{< x >}}\n",
    "{%": "{% x %} ",
    "{: }": "가\n{: .a}\n\n",
    "{#": "# 가 {#a}\n\n",
    ":::": "::: a\n",
    "!!!": "!!! note\n",
    # Blocks
    "> in lines": "> a\n",
    "> then lines": "> a\nb\n",
    "> nested": lambda number: ">" * (number % 100) + " a\n",
    "- in lines": "- a\n",
    "- apart": "- a\n\n",
    "- empty": "-\n",
    "lists of changing marks": "- a\n+ a\n* a\n",
    "lists nested": lambda number: "  " * (number % 100) + "- a\n",
    "1. in lines": "1. a\n",
    "numbers that fall": lambda number: f"{10**8 - number}. a\n",
    "1. then text": "1. a\nb\n",
    "tasks": "- [ ] a\n",
    "headings": "# 가\n\n",
    "headings of each name": lambda number: f"# 가{number}\n\n",
    "headings with numbers": lambda number: f"# 가\n\n# 가-{number}\n\n",
    "empty headings": "#\n",
    "setext": "가\n-\n",
    "headings without a space": "#가\n",
    "rules": "---\n\n",
    "rules of stars": "* * *\n",
    "fences": "```\n",
    "fences with names": "```a {1-2}\nb\n```\n\n",
    "fences of tildes": "~~~ a\n",
    "fence marks of each length": lambda number: "`" * (3 + number % 1000) + "\n",
    "lines to mark": lambda number: ("```a {" if number == 0 else "") + f"{number},",
    "indented code": "    a\n",
    "definitions": lambda number: f"[a{number}]: /u\n",
    "definitions of one name": "[a]: /u\n",
    "definitions with titles": '[a]: /u "t\n',
    "footnotes": lambda number: f"[^{number}] \n\n[^{number}]: 가\n\n",
    "footnotes without text": lambda number: f"[^{number}]\n\n",
    "footnotes without marks": lambda number: f"[^{number}]: 가\n\n",
    "one footnote, many marks": lambda number: "[^1]: 가\n\n" if number == 0 else "가[^1]\n\n",
    "footnotes in footnotes": lambda number: f"[^{number}]: 가[^{number + 1}]\n\n",
    "alerts": "> [!NOTE]\n> 가\n\n",
    "nested alerts": "> > [!NOTE]\n",
    "HTML blocks": "<div>\n\n",
    "HTML closed": "<div>a</div>\n\n",
    "HTML in lines": "<b>a</b>\n",
    "tags that nest": "<b>",
    "tags that end": "</b>",
    "tags of other names": lambda number: f"<a{number}>",
    "details": "<details>\n<summary>a</summary>\n\n",
    "tags with attributes": lambda number: ("<a " if number == 0 else "") + f"b{number}=c ",
    "scripts": "<script>\n",
    "pre": "<pre>\n",
    "tables": "|a|\n|-|\n|b|\n\n",
    "tables of one row": "|a|b|\n|-|-|\n\n",
    "tables without bars": "a|b\n-|-\n",
    "bars": "|",
    "bars in lines": "|a|b\n",
    "delimiter rows": "|-|\n",
    "escaped bars": "|a|\n|-|\n|\\||\n",
    "transcript lines": "가 [00:01:04]: 나\n\n",
    "times": "[00:01:04] ",
    "digest": "## [1] 가\n\nURL: https://a.b/\n\n- 가\n\n",
    "URL lines": "URL: https://a.b/\n",
    "YouTube": "https://www.youtube.com/watch?v=aaaaaaaaaaa\n\n",
    "cards": "https://a.b/\n\n",
}


def _register(name, pieces):
    body(name)(lambda count: repeated(pieces, count))


for _name, _pieces in REPEATED.items():
    if _name == "Hangul in jamo":
        import unicodedata

        _pieces = unicodedata.normalize("NFD", _pieces)
    _register(_name, _pieces)


@body("combining marks on one letter")
def _marks(count):
    return "a" + repeated("\u0301\u0323", count)


@body("Hebrew marks in the wrong order")
def _hebrew(count):
    return "\u05d0" + repeated("\u05b7\u05b0\u05bc", count)


@body("rows wider than the header")
def _wide_rows(count):
    return "|a|\n|-|\n" + repeated("|b|c|d|e|f|g|h\n", count)


@body("one row wider than the header")
def _wide_row(count):
    return "|a|\n|-|\n|" + repeated("b|", count)


@body("rows just wide enough to be slow")
def _wider_rows(count):
    return "|a|\n|-|\n" + repeated("|" + "b|" * 900 + "\n", count)


@body("one wide row above a line of hyphens")
def _wide_header(count):
    return "|" + repeated("b|", count) + "\n|-|\n"


@body("headers that no delimiter row fits")
def _unfit_headers(count):
    return repeated("|a|b|\n|-|\n", count)


@body("rows of escaped bars")
def _escaped_row(count):
    return "|a|\n|-|\n|" + repeated("\\\\|", count)


@body("short rows of a wide table")
def _short_rows(count):
    return "|" + "a|" * 190 + "\n|" + "-|" * 190 + "\n" + repeated("|b\n", count)


@body("cells with code")
def _code_cells(count):
    return "|a|b|\n|-|-|\n" + repeated("|`a|b`|`|\n", count)


@body("one definition, many uses")
def _uses(count):
    return f"[a]: /{'u' * 1000}\n\n" + repeated("[a] ", count)


@body("one definition, many uses, half each")
def _long_uses(count):
    return f"[a]: /{'u' * (count // 2)}\n\n" + repeated("[a] ", count // 2)


@body("one title, many paragraphs")
def _title(count):
    return f'[a]: /u "{"t" * 300}"\n\n' + repeated("![a]\n\n", count)


@body("nested emphasis")
def _nested_emphasis(count):
    return "*a **a " * (count // 16) + "b" + "** a*" * (count // 16)


@body("nested links")
def _nested_links(count):
    return "[" * (count // 5) + "a" + "](b)" * (count // 5)


@body("nested pictures")
def _nested_pictures(count):
    return "![" * (count // 6) + "a" + "](b)" * (count // 6)


@body("nested brackets")
def _nested_brackets(count):
    return "[" * (count // 2) + "a" + "]" * (count // 2)


@body("nested quotes")
def _nested_quotes(count):
    return '"' * (count // 2) + "가" + "'" * (count // 2)


@body("nested tags")
def _nested_tags(count):
    return "<b>" * (count // 7) + "a" + "</b>" * (count // 7)


@body("nested blocks of tags")
def _nested_blocks(count):
    return "<div>\n\n" * (count // 15) + "a\n\n" + "</div>\n\n" * (count // 15)


@body("nested lists")
def _nested_lists(count):
    return "- " * (count // 4) + "a\n" * (count // 4)


@body("deeper by each line")
def _deeper(count):
    return "".join("  " * level + "- a\n" for level in range(int((count) ** 0.5)))


@body("one long line of code")
def _code(count):
    return "```\n" + "a" * count + "\n```\n"


@body("one long heading")
def _heading(count):
    return "# " + repeated("가나 ", count)


@body("one long link")
def _link(count):
    return f"[a](/{'b' * count})"


@body("one long address")
def _address(count):
    return "https://a.b/" + "c" * count


@body("one long picture")
def _picture(count):
    return f"![{'a' * (count // 2)}](/{'b' * (count // 2)})"


@body("one long tag")
def _tag(count):
    return f"<a title=\"{'b' * count}\">c</a>"


@body("one long wiki link")
def _wiki(count):
    return f"[[{'a' * (count // 2)}|{'b' * (count // 2)}]]"


@body("links of one line, checked", command="check")
def _checked_links(count):
    return repeated("[a](/b/) ", count)


@body("anchors, checked", command="check")
def _checked_anchors(count):
    return repeated(lambda number: f"[a](#b{number}) ", count)


@body("anchors that are there, checked", command="check")
def _found_anchors(count):
    return repeated(lambda number: f"# b{number}\n\n[a](#b{number})\n\n", count)


@body("canonical addresses, checked", command="check")
def _checked_addresses(count):
    return repeated(lambda number: f"[a](https://blog.example.org/b{number}/) ", count)


@body("headings of one name, checked", command="check")
def _checked_headings(count):
    return repeated("# 가\n\n", count)


@body("{{< x >}}, checked", command="check")
def _checked_shortcodes(count):
    return repeated("{{< x >}} ", count)


@body("{% x %}, checked", command="check")
def _checked_liquid(count):
    return repeated("{% x %} ", count)
