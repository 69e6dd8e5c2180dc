"""Blogs of other generators, which `import` reads: one document of each is hostile."""

from . import ALL, Shape, repeated


def imported(name, settings, path, make):
    """Adds a blog of a file of settings and a document."""

    def files(count):
        return {f"blog/{settings[0]}": settings[1], f"blog/{path}": make(count), "site/README": ""}

    ALL.append(Shape(f"import: {name}", files, command="import"))


HUGO = ("hugo.toml", 'title = "블로그"\nbaseURL = "https://blog.example.org/"\n')
JEKYLL = ("_config.yml", "title: 블로그\nurl: https://blog.example.org\n")
ASTRO = ("astro.config.mjs", "export default {};\n")
OBSIDIAN = (".obsidian/app.json", "{}\n")

# Front matter in TOML.
HEADS = {
    "keys": lambda number: f"k{number} = 1\n",
    "tables": lambda number: f"[t{number}]\n",
    "tables with keys": lambda number: f"[t{number}]\nk = 1\n",
    "keys in tables": lambda number: f"t.k{number} = 1\n",
    "lists of tables": "[[t]]\nk = 1\n",
    "lists of tables in tables": lambda number: f"[[t.k{number}]]\n",
    "keys of the last table": lambda number: f"[[t]]\n[t.k{number}]\nk = 1\n",
    "the same key": "k = 1\n",
    "comments": "# a\n",
}
for _name, _pieces in HEADS.items():
    imported(
        f"TOML, {_name}", HUGO, "content/posts/a.md",
        lambda count, pieces=_pieces: f'+++\ntitle = "글"\n{repeated(pieces, count)}+++\n본문\n')

# One value in TOML: what comes before it, what is repeated, and what comes behind it.
VALUES = {
    "tags": ("tags = [", '"a",', "]"),
    "numbers as tags": ("tags = [", lambda number: f'"{number}",', "]"),
    "aliases": ("aliases = [", lambda number: f'"/a{number}/",', "]"),
    "dotted keys": ("", "a.", "b = 1"),
    "a dotted header": ("[", "a.", "b]"),
    "lists in lists": ("a = ", "[", ""),
    "tables in tables": ("a = ", "{a = ", ""),
    "a table in one line": ("a = {", lambda number: f"k{number} = 1,", "}"),
    "escapes": ('a = "', "\\\\n", '"'),
    "a long text": ('a = """', "a\n", '"""'),
}
for _name, (_start, _pieces, _end) in VALUES.items():
    imported(
        f"TOML, {_name}", HUGO, "content/posts/a.md",
        lambda count, start=_start, pieces=_pieces, end=_end: (
            f'+++\ntitle = "글"\n{start}{repeated(pieces, count)}{end}\n+++\n본문\n'
        ))

# Bodies, by the generator that reads them. Names that end in a line feed are lines.
BODIES = {
    "Hugo": (HUGO, "content/posts/a.md", [
        "{{< x >}}", "{{< x >}}\n", "{{< ", "{{% a %}}", "{{< /x >}}", "{{< notice >}}", "{{< notice >}}\n",
        "{{< notice >}}a{{< /notice >}}", "{{< notice >}}\na\n{{< /notice >}}\n", '[a]({{< relref "a.md" >}}) ',
        '{{< figure src="', '{{< figure src="a.png" >}}', '{{< figure src="a.png" >}}\n', "{", "[a](b.png) ",
        "![a](b.png) ", "](", "](<", '="', 'src="a', "[a](b ", "`a", "`a`", "]", "[",
    ]),
    "Jekyll": (JEKYLL, "_posts/2024-01-01-a.md", [
        "{% ", "{% x %}", "{% x %}\n", "{% highlight ruby %}", "{% raw %}", "{% raw %}\n", "{% comment %}", "{{ ",
        "{{ a }}", "{% endraw %}", "{% raw %}a{% endraw %}", "{% comment %}a{% endcomment %}\n", "{% post_url a %} ",
        "{{ site.baseurl }}", "{:", "{: .a", "*a*{: .a}", "> a\n{: .prompt-tip}\n", "{: .prompt-tip}\n",
    ]),
    "AstroPaper": (ASTRO, "src/data/blog/a.mdx", [
        "<A b={c}>", "<A b={c}>\n", "{", "{a} ", "{/*", "{/* a */}", "<Image ", "<Image />", '<Image src="a" />',
        "import a\n", "import a from 'b'\n", "import \'\n", "export a\n", "a\n",
    ]),
    "Obsidian": (OBSIDIAN, "a.md", ["[[a]] ", "![[a.png]] ", "<% ", "```dataview\n```\n", "a.png ", "%%"]),
}
for _generator, (_settings, _path, _bodies) in BODIES.items():
    for _piece in _bodies:
        imported(
            f"{_generator}, {_piece!r}"[:60], _settings, _path,
            lambda count, piece=_piece: "---\ntitle: 글\npubDatetime: 2024-01-01\n---\n\n" + repeated(piece, count) + "\n")

imported(
    "Hugo, a block far from the margin", HUGO, "content/posts/a.md",
    lambda count: "---\ntitle: 글\n---\n\n" + " " * (count // 2) + "{{< highlight go >}}\n" + "a\n" * (count // 4)
    + "{{< /highlight >}}\n")
