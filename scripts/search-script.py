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
    """about age block byDate counted day end entry filters first found generation isCut isDamaged isFailed isInitials isLast
    isOut isPhrase isSome isStale isWhole label least limit list marks nearness out parent part path places prose rank
    results row seek silent start texts title units ways whole word words""".split()
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


def places_of_names(parts):
    """What each name is: a variable, a property, or the short form of both (`{ name }`)."""
    open_, kinds = [], {}
    for place, (kind, word) in enumerate(parts):
        before = parts[place - 1] if place else ("sign", ";")
        after = parts[place + 1][1] if place + 1 < len(parts) else ""
        if word in ("{", "(", "[") or word.endswith("${"):
            isBlock = before[1] in (")", "=>", ";", "{", "}", "else", "try", "finally", "catch")
            open_.append("block" if word == "{" and isBlock else word)
        elif word in ("}", ")", "]") or kind == "template" and word.startswith("}"):
            open_.pop()
            if word.endswith("${"):
                open_.append(word)
        if kind != "name" or word in RESERVED | PLATFORM:
            continue
        inObject = open_[-1:] == ["{"] and before[1] in ("{", ",")
        if before[1] in (".", "?.") or inObject and after in (":", "("):
            kinds[place] = "property"
        elif inObject and after in (",", "}", "="):
            kinds[place] = "both"
        else:
            kinds[place] = "variable"
    return kinds


def shortened(text):
    """The script with short names and without white space."""
    parts = tokens(text)
    kinds = places_of_names(parts)
    uses = Counter(parts[place][1] for place, kind in kinds.items() if kind != "property" or parts[place][1] in OWN)
    taken = RESERVED | PLATFORM
    short = iter(
        name for name in [*LETTERS, *(a + b for a in LETTERS for b in LETTERS + "0123456789")] if name not in taken
    )
    names = {word: next(short) for word in sorted(uses, key=lambda word: (-uses[word], word))}
    made, statements = "", [["", ""]]
    for place, (_, word) in enumerate(parts):
        kind = kinds.get(place)
        if kind == "variable" or word in OWN and kind:
            word = names[word]
        elif kind == "both":
            word = f"{word}:{names[word]}"
        word = "let" if word == "const" else word
        # Declarations that follow each other are one.
        isNext = word == "let" and made[-1:] == ";" and statements[-1] == ["", "let"]
        statements[-1][0] = statements[-1][0] or word
        if word == ";":
            statements[-1] = ["", statements[-1][0]]
        elif word in ("{", "(", "[") or word.endswith("${"):
            statements += [["", ""]]
        elif word in ("}", ")", "]") or word.startswith("}"):
            statements.pop()
        if isNext:
            made, word = made[:-1], ","
        if made and re.match(r"[\w$]", word) and re.match(r"[\w$]", made[-1]) or word[0] in "+-" and made[-1:] == word[0]:
            made += " "
        if word == "}" and made[-1:] == ";" and not made.endswith(");;") or word[0] in "]})" and made[-1:] == ",":
            made = made[:-1]
        made += word
    made = re.sub(r"(?<![\w$.])\(([\w$]+)\)=>", r"\1=>", made)
    exports = ",".join(f"{names[name]} as {name}" for name in PUBLIC)
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
