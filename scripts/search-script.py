#!/usr/bin/env python3
"""Makes templates/assets/search.js of Sources/SearchScript: one file without comments, white space and long names.

Names are shortened where the script alone decides them: variables, and the properties that OWN lists.
With --check it only says whether the file is as it should be.
"""

import pathlib
import re
import sys
from collections import Counter

ROOT = pathlib.Path(__file__).resolve().parent.parent
PARTS = ("text", "index", "query", "readings", "answer", "form")
TARGET = ROOT / "templates/assets/search.js"
HEAD = "// Made of Sources/SearchScript by `make search-script`.\n"
# Properties of our own; all others belong to the browser, the index or the page.
OWN = set(
    """age ways units least isInitials isPhrase isOut isCut label rank part row first places marks nearness
    path word isWhole isSome isDamaged isFailed counted found silent whole list filters byDate limit
    isStale isLast about texts out""".split()
)
RESERVED = set(
    """async await break case catch class const continue do else export extends false finally for from function get if
    import in instanceof let new null of return set static super switch this throw true try typeof undefined void while
    yield""".split()
)
PLATFORM = set(
    """Array Date DOMParser DecompressionStream FormData Infinity Intl JSON Map Math MouseEvent NaN Number Object Option
    Promise RegExp Response Set String TextDecoder URL URLSearchParams Uint8Array addEventListener decodeURIComponent
    document encodeURIComponent fetch history location parseInt setTimeout""".split()
)
# Variables that have the name of a property of others, which they are taken from.
KEPT = set(
    """ctrlKey dataset day done generations isComposing key keyCode kind length metaKey name results shiftKey source synonyms
    tags target text title value""".split()
)
PUBLIC = ("show", "plainText", "pageTexts", "shardOf", "readShard", "levelsOf", "indexAt")
TOKEN = re.compile(
    r"""(?P<space>\s+|//[^\n]*|/\*.*?\*/)|(?P<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(?P<number>\d[\w.]*)"""
    r"""|(?P<name>[A-Za-z_$][\w$]*)|(?P<sign>=>|\.\.\.|\?\.(?!\d)|\?\?=?|&&=?|\|\|=?|\*\*|>>>?|<<|[=!]==?|[<>]=|\+\+|--|.)""",
    re.S,
)
REGEX = re.compile(r"/(?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*")
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$"


def tokens(text, at=0, end=False):
    """The kinds and texts of a script's tokens; of what stands in a template literal, up to its closing brace."""
    found, depth = [], 0
    while at < len(text):
        last = found[-1] if found else ("sign", "(")
        if text[at] == "`":
            piece, at = "`", at + 1
            while text[at] != "`":
                if text[at] == "\\":
                    piece, at = piece + text[at : at + 2], at + 2
                elif text.startswith("${", at):
                    inner, at = tokens(text, at + 2, True)
                    found += [("template", piece + "${"), *inner]
                    piece, at = "}", at + 1
                else:
                    piece, at = piece + text[at], at + 1
            found.append(("template", piece + "`"))
            at += 1
            continue
        isRegex = text[at] == "/" and not text.startswith(("//", "/*"), at)
        isRegex &= last[0] == "sign" and last[1] not in ")]}" or last[1] in ("return", "typeof")
        match = (REGEX if isRegex else TOKEN).match(text, at)
        if end and match[0] == "}" and depth == 0:
            return found, at
        depth += {"{": 1, "}": -1}.get(match[0], 0)
        at = match.end()
        if isRegex or match.lastgroup != "space":
            found.append(("regex" if isRegex else match.lastgroup, match[0]))
    return found


def shortened(text):
    """The script with short names and without white space."""
    parts = tokens(text)
    properties, variables = Counter(), Counter()
    for place, (kind, word) in enumerate(parts):
        if kind != "name" or word in RESERVED | PLATFORM | KEPT:
            continue
        before, after = parts[place - 1][1], parts[place + 1][1]
        isProperty = before in (".", "?.") or after == ":" and before in ("{", ",")
        (properties if isProperty else variables)[word] += 1
    ours = {word for word in variables if word not in properties or word in OWN} | {w for w in properties if w in OWN}
    uses = variables + properties
    taken = RESERVED | KEPT | {word for word in uses if word not in ours}
    short = iter(
        name
        for name in [*LETTERS, *(a + b for a in LETTERS for b in LETTERS + "0123456789")]
        if name not in taken
    )
    names = {word: next(short) for word in sorted(ours, key=lambda word: (-uses[word], word))}
    made = ""
    for kind, word in parts:
        word = names.get(word, word) if kind == "name" else word
        if made and re.match(r"[\w$]", word) and re.match(r"[\w$]", made[-1]) or word[0] in "+-" and made[-1:] == word[0]:
            made += " "
        if word == "}" and made[-1:] == ";" and not made.endswith(");;") or word[0] in "]})" and made[-1:] == ",":
            made = made[:-1]
        made += word
    exports = ",".join(f"{names.get(name, name)} as {name}" for name in PUBLIC)
    return f"{made}export{{{exports}}};\n"


def script():
    """All parts as one script."""
    texts = [(ROOT / f"Sources/SearchScript/{part}.js").read_text(encoding="utf-8") for part in PARTS]
    joined = "\n".join(re.sub(r"^import [^;]*;\n", "", text, flags=re.M) for text in texts)
    return HEAD + shortened(re.sub(r"^export ", "", joined, flags=re.M))


if __name__ == "__main__":
    made = script()
    if "--check" not in sys.argv:
        TARGET.write_text(made, encoding="utf-8")
        print(f"{len(made.encode()):,} bytes")
    elif TARGET.read_text(encoding="utf-8") != made:
        sys.exit("templates/assets/search.js is not what Sources/SearchScript makes: run `make search-script`")
