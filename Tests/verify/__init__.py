"""Checks a built site with programs that are not ours: `make verify`, or `make verify ARGS='--only links,axe'`.

Every file beside this one that has a function `check` is a check, named for its file; nothing else registers it.
What the checks share is in `harness/`.

    '''One line that says what holds when nothing is found.'''

    NEEDS = ("browser",)                  # optional: "browser", "java", "xmllint"; without them the check is skipped,
                                          # or fails where CI is set

    def check(context: Context) -> Iterator[Finding]:
        for page in context.one_page_of_each_kind():
            if page.parsed.count("h1") != 1:
                yield Finding(page.name, "one-h1", "<h1>", "Leave one first-level heading on the page.")

    BREAKS = (Break("one-h1", "post", lambda text: text.replace("</h1>", "</h1><h1>2</h1>")),)

`BREAKS` proves that a check can fail: `make verify ARGS=--self-test` edits a page of a kind (or a file) in a copy of
the sample blog, and wants a finding of that rule that was not there before. A check may hold on to nothing between
runs; it runs in a thread of its own beside others. The `context` (harness/model.py) knows the built blogs, which are
served on loopback while checks run, and the program that built them (`context.program`).
"""
