/// Rules whose hints no test follows, and why.
enum HintExemptions {
    static let reasons = Dictionary(
        uniqueKeysWithValues: groups.flatMap { reason, rules in
            rules.split(whereSeparator: \.isWhitespace).map { (String($0), reason) }
        })

    private static let groups: [(reason: String, rules: String)] = [
        (
            "has no hint: nothing has to be done, or nobody knows what",
            """
            build-redirects-left-out builder-failed builder-has-ended builder-not-started
            cache-addresses-lost cache-addresses-not-kept cache-cannot-keep
            fix-cannot-rename fix-cannot-write
            input-missing input-too-large input-unreadable interruption-interrupted
            link-leads-to-unpublished link-more-findings markdown-item-with-several-images markdown-more-findings
            serve-open-to-others serve-port-taken serve-ports-taken serve-refused serve-unknown-host
            starter-bad-tag starter-cannot-write starter-exists starter-not-a-folder
            wiki-link-leads-to-unpublished yaml-malformed
            """
        ),
        (
            "is about the disk or permissions, which a test would have to break and mend",
            """
            cache-addresses-unreadable content-name-not-utf8 content-unreadable output-cannot-read output-cannot-write output-interrupted
            output-unreadable-manifest output-unwritten-list starter-link-in-the-way
            """
        ),
        (
            "is about an index that `site search` needs; SearchCommandTests does what the hints say",
            "search-no-index search-turned-off search-unreadable-index"
        ),
        (
            "is about time or other processes: whatever the hint says helps only by chance",
            """
            build-content-keeps-changing build-too-slow builder-crashed fix-changed-meanwhile fix-too-slow link-too-slow
            output-too-many-previews system-no-memory system-no-open-files system-no-threads
            """
        ),
        (
            "tells what an import leaves to people: nothing is wrong with the site that it writes",
            """
            import-address-lost import-address-unknown import-cannot-write import-component import-download import-drawing import-excluded import-expression
            import-link import-liquid-tag import-name-not-utf8 import-no-front-matter import-not-a-file import-not-markdown
            import-not-utf8 import-only-layout import-other-language import-query import-shortcode import-too-large
            import-unpublished import-unread-pattern import-unread-toml import-unreadable
            """
        ),
        (
            "is about an address that only an earlier version of the program gave", "refused-name-former-address"
        ),
        ("needs ten thousand links, of which one after the other has to go", "content-too-many-links"),
        ("no document can cause it: an empty value counts as missing", "slug-empty"),
        ("no blog can cause it: the built-in theme has every template", "template-missing-template"),
    ]
}
