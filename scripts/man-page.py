#!/usr/bin/env python3
"""Writes the man page of a program that swift-argument-parser describes: man-page.py SITE [ko|en]."""
import json
import os
import subprocess
import sys

WORDS = {
    "en": {
        "name": "NAME", "synopsis": "SYNOPSIS", "description": "DESCRIPTION", "commands": "COMMANDS",
        "files": "FILES", "examples": "EXAMPLES", "command": "command", "options": "options",
        "summary": "turns a folder of Korean writing into a static website",
        "about": "Every command has a help page of its own: {help}. {version} shows the version.",
        "file list": [
            ("content/", "what is published: Markdown as pages, every other file as it is"),
            ("site.yml", "the settings; without it the defaults hold"),
            ("templates/", "templates and assets that take the place of the built-in ones of their names"),
            ("public/", "the site as it was built"),
            (".site/", "what builds keep: a cache, and the former addresses; without it those lead nowhere unless aliases: names them"),
        ],
        "example list": [
            ("A new blog, shown in a browser while it is written:",
             ["site init blog", "cd blog", "site serve --open"]),
            ("A new post, opened in an editor:", ['$EDITOR "$(site new "제목" --tag AI)"']),
            ("The site for publishing:", ["site build --base-url https://user.github.io/blog/"]),
        ],
    },
    "ko": {
        "name": "이름", "synopsis": "사용법", "description": "설명", "commands": "명령",
        "files": "파일", "examples": "예", "command": "명령", "options": "옵션",
        "summary": "한국어 글이 담긴 폴더를 정적 웹사이트로 만듭니다",
        "about": "명령마다 도움말이 있습니다: {help}. {version}은 버전을 보여 줍니다.",
        "file list": [
            ("content/", "공개할 것. 마크다운은 페이지가 되고 나머지 파일은 그대로 복사됩니다"),
            ("site.yml", "설정. 없으면 기본값을 씁니다"),
            ("templates/", "같은 이름의 내장 파일을 대신하는 템플릿과 부속 파일"),
            ("public/", "만들어진 사이트"),
            (".site/", "다음 빌드를 위한 캐시와 예전 주소의 기록. 지우면 aliases:에 적지 않은 예전 주소는 이어지지 않습니다"),
        ],
        "example list": [
            ("새 블로그를 만들고, 쓰면서 브라우저로 봅니다.", ["site init blog", "cd blog", "site serve --open"]),
            ("새 글을 만들어 편집기로 엽니다.", ['$EDITOR "$(site new "제목" --tag AI)"']),
            ("공개할 사이트를 만듭니다.", ["site build --base-url https://user.github.io/blog/"]),
        ],
    },
}


def escaped(text):
    """Text that roff takes literally."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in text.split("\n"))


def bold(text):
    return f"\\fB{escaped(text)}\\fP"


def italic(text):
    return f"\\fI{escaped(text)}\\fP"


def spelled(argument):
    """An option with its value, as in `-q, --quiet` or `--root root`."""
    value = italic(argument["valueName"]) if argument["kind"] != "flag" else ""
    if argument["kind"] == "positional":
        return value
    names = [("-" if name["kind"] == "short" else "--") + name["name"] for name in argument["names"]]
    names.sort(key=len)
    return ", ".join(bold(name) for name in names) + (" " + value if value else "")


def meaning(argument):
    values = argument.get("allValues", [])
    return argument.get("abstract", "") + (f" ({', '.join(values)})" if values else "")


def usage(path, arguments):
    parts = []
    for argument in arguments:
        part = spelled(argument)
        if argument["isOptional"] or argument["kind"] == "flag":
            part = f"[{part}]"
        parts.append(part + ("..." if argument["isRepeating"] else ""))
    return " ".join([bold(path)] + parts)


def shown(command):
    return [
        argument for argument in command.get("arguments", [])
        if argument["shouldDisplay"] and argument.get("valueName") not in ("help", "version")
    ]


def section(command, path):
    """What the page says of a command, and of the commands below it."""
    path = f"{path} {command['commandName']}"
    inner = [child for child in command.get("subcommands", []) if is_shown(child)]
    lines = []
    if not inner:
        lines += [f".SS {bold(path)}", usage(path, shown(command)), ".PP", escaped(command["abstract"])]
        for paragraph in command.get("discussion", "").split("\n\n"):
            if paragraph:
                lines += [".PP", escaped(paragraph)]
        for argument in shown(command):
            lines += [".TP", spelled(argument), escaped(meaning(argument))]
    for child in inner:
        lines += section(child, path)
    return lines


def is_shown(command):
    return command.get("shouldDisplay", True) and command["commandName"] != "help"


def page(program, language):
    environment = dict(os.environ, LC_ALL="ko_KR.UTF-8" if language == "ko" else "C.UTF-8")

    def output(option):
        return subprocess.run([program, option], env=environment, check=True, capture_output=True, text=True).stdout

    words = WORDS[language]
    root = json.loads(output("--experimental-dump-help"))["command"]
    version = output("--version").strip()
    name = root["commandName"]
    help_command = bold(f"{name} ") + italic(words["command"]) + " " + bold("--help")
    lines = [
        '.\\" Made by scripts/man-page.py from the help of the program; do not edit.',
        f'.TH {name.upper()} 1 "" "{name} {version}"',
        ".nh", ".ad l",
        f'.SH "{words["name"]}"', f"{name} \\- {escaped(words['summary'])}",
        f'.SH "{words["synopsis"]}"',
        f"{bold(name)} {italic(words['command'])} [{italic(words['options'])}]",
        f'.SH "{words["description"]}"',
        escaped(root["abstract"]),
        words["about"].format(help=help_command, version=bold(f"{name} --version")),
        f'.SH "{words["commands"]}"',
    ]
    for command in root["subcommands"]:
        if is_shown(command):
            lines += section(command, name)
    lines.append(f'.SH "{words["files"]}"')
    for path, meaning in words["file list"]:
        lines += [".TP", bold(path), escaped(meaning)]
    lines.append(f'.SH "{words["examples"]}"')
    for meaning, commands in words["example list"]:
        if not lines[-1].startswith(".SH"):
            lines.append(".PP")
        lines += [escaped(meaning), ".PP", ".RS 4", ".nf", *map(escaped, commands), ".fi", ".RE"]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3) or sys.argv[2:] not in ([], ["ko"], ["en"]):
        sys.exit("usage: man-page.py SITE [ko|en]")
    sys.stdout.write(page(os.path.abspath(sys.argv[1]), (sys.argv[2:] or ["en"])[0]))
