import Foundation
import SiteTestSupport
import Testing

@testable import SiteModel

/// Reads the program's own sources: the names of rules are promised to tools, so that renaming a case must not pass
/// unnoticed.
@Suite("names of rules")
struct RuleNameTests {
    private enum AnyProblem: Problem {
        case any

        var severity: Severity { .error }
        var message: Wording { Wording("english", korean: "한국어") }
    }

    @Test("what was once given stays, and what is new is promised here")
    func names() throws {
        let names = try Self.namesInSources()
        #expect(Self.promised.subtracting(names).sorted() == [], "renamed or gone; tools know them by these names")
        #expect(names.subtracting(Self.promised).sorted() == [], "new; add them to the list")
    }

    /// The identifiers of the cases of every enumeration of problems.
    private static func namesInSources() throws -> Set<String> {
        let root = Repository.root + "/Sources"
        let files = (FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? [])
        var names: Set<String> = []
        for file in files where file.hasSuffix(".swift") {
            let text = try String(contentsOfFile: root + "/" + file, encoding: .utf8)
            for match in text.matches(of: /(?m)^(?:public |package )?enum (\w+)Problem: Problem\b/) {
                let rest = text[match.range.upperBound...]
                let body = rest[..<(rest.firstRange(of: "\n}")?.lowerBound ?? rest.endIndex)]
                for name in body.matches(of: /(?m)^    case (\w+)/).map({ String($0.output.1) }) {
                    names.insert(AnyProblem.kebabCase(String(match.output.1)) + "-" + AnyProblem.kebabCase(name))
                }
            }
        }
        return names
    }

    private static let promised = Set(
        """
        system-no-memory
        system-no-open-files
        system-no-threads
        permalink-leads-out
        permalink-not-a-pattern
        permalink-query-or-fragment
        permalink-too-long
        permalink-unusable
        slug-refused
        permalink-refused
        refused-name-former-address
        refused-name-query
        refused-name-alias
        refused-name-refused
        refused-name-unsuitable
        path-pattern-too-long
        path-pattern-leads-out
        path-pattern-backslash
        path-pattern-negated
        path-pattern-several
        pattern-brackets-match-nothing
        pattern-matches-nothing
        pattern-matches-nothing-now
        pattern-leaves-nothing
        path-pattern-empty
        link-leads-to-left-out
        alert-empty
        alert-unknown-type
        alias-absolute
        alias-leads-out
        alias-query-or-fragment
        alias-unusable
        list-number-before-number
        list-number-shown-otherwise
        list-numbers-count-down
        block-mark-full-width
        block-mark-missing-space
        block-mark-other-indentation
        block-mark-other-space
        block-mark-underlines-text
        build-address-differs-in-case
        build-address-generated
        build-address-taken
        import-no-folder
        import-not-a-folder
        import-overlaps
        import-unknown-generator
        import-nothing-found
        import-name-not-utf8
        import-link
        import-not-a-file
        import-unreadable
        import-too-large
        import-not-utf8
        import-unread-toml
        import-unread-pattern
        import-exists
        import-cannot-write
        import-liquid-tag
        import-expression
        import-shortcode
        import-component
        import-query
        import-other-language
        import-only-layout
        import-excluded
        import-unpublished
        import-drawing
        import-not-markdown
        import-download
        import-no-front-matter
        import-address-unknown
        import-address-lost
        line-breaks-unknown
        obsidian-wiki-link
        obsidian-embed
        obsidian-highlight
        obsidian-nameless
        obsidian-missing-file
        obsidian-ambiguous-file
        wiki-link-leads-nowhere
        wiki-link-ambiguous
        wiki-link-leads-to-unpublished
        table-cells-beyond-header
        table-delimiter-row-differs
        table-no-delimiter-row
        comment-left-out
        comment-never-closed
        comment-rest-left-out
        front-matter-several-authors
        front-matter-taken-by-comment
        yaml-lone-surrogate
        yaml-unknown-escape
        front-matter-json
        front-matter-after-blank-lines
        front-matter-odd-fences
        front-matter-below-other
        front-matter-carriage-returns
        front-matter-field-in-body
        front-matter-in-code
        front-matter-second-block
        front-matter-unfenced
        front-matter-too-long
        front-matter-too-many-values
        build-address-ignored
        build-alias-of-itself
        build-alias-shared
        build-alias-taken
        build-file-in-place-of-folder

        build-content-keeps-changing
        build-local-address
        build-too-many-aliases
        markdown-tree-too-large
        markdown-too-many-headings
        build-too-many-tags
        build-many-moved
        build-moved
        build-name-unusable
        build-no-slug
        build-redirects-left-out
        build-tag-unusable
        build-title-inferred
        build-too-slow
        build-undated
        build-untitled
        builder-crashed
        builder-failed
        builder-has-ended
        builder-not-started

        cache-addresses-not-kept
        cache-addresses-unreadable
        cache-addresses-lost
        cache-cannot-keep
        configuration-bad-base-url
        configuration-bad-permalink
        configuration-bad-search
        configuration-permalink-too-long
        configuration-too-many-patterns
        configuration-bad-verification-token
        configuration-no-such-folder
        configuration-not-a-list
        configuration-not-a-mapping
        configuration-not-a-number
        configuration-not-text
        configuration-unknown-hosting
        configuration-unknown-key
        configuration-unknown-language
        configuration-unknown-severity
        configuration-unknown-time-zone
        synonym-alone
        synonym-in-two-rows
        synonym-not-rows
        content-broken-link
        content-conflict-copy
        content-empty
        content-folder-named-as-document
        content-link-leads-out
        content-link-leads-out-of-blog
        content-file-too-large
        content-templates-too-large
        content-link-loop
        content-name-has-control-character
        content-name-not-utf8
        content-no-content-folder
        content-no-documents
        content-no-root
        content-not-a-file
        content-not-a-folder
        content-not-a-plain-file
        content-not-utf8
        content-same-name-twice
        content-too-large
        content-too-many-links
        content-unreadable
        content-utf16
        duplicate-story
        duplicate-title
        entity-shown-as-text
        file-name-not-composed
        file-not-a-document
        file-picture-too-large
        footnote-bad-colon
        footnote-defined-twice
        footnote-only-in-title
        footnote-space-in-label
        footnote-taken-for-link
        footnote-text-in-label
        footnote-undefined
        footnote-unused
        front-matter-cut-by-comment
        front-matter-no-date
        front-matter-not-a-boolean
        front-matter-not-a-list
        front-matter-not-an-address
        front-matter-not-text
        front-matter-toml
        front-matter-unclear-date
        front-matter-unclosed
        front-matter-unknown-kind
        front-matter-unknown-time-zone
        front-matter-unknown-visibility
        front-matter-unreadable-date
        input-missing
        input-too-large
        input-unreadable
        search-no-index
        search-turned-off
        search-unreadable-index
        interruption-interrupted
        key-author-list
        key-holds-nothing-back
        key-misspelt
        key-misspelt-title
        key-unclear-flag
        emphasis-form-full-width
        emphasis-form-underscores
        fence-holds-fence
        fence-never-closed
        link-form-address-in-brackets
        link-form-curly-title
        link-form-never-closed
        link-form-space-before-address
        link-form-space-in-address
        link-form-space-in-definition
        link-form-swapped
        link-form-undefined-reference
        link-address-empty
        link-anchor-missing
        link-leads-nowhere
        link-leads-to-redirect
        link-leads-to-unpublished
        link-names-document-file
        link-not-checked
        link-resource-missing
        link-mark-in-name
        link-more-findings
        link-scheme-missing
        link-too-slow
        html-comment-as-text
        html-markdown-as-text
        html-never-closed
        html-stray-end-tag
        html-summary-outside-details
        html-tag-inside-text
        html-unclosed-tag
        html-unknown-element
        markdown-chapters-without-turn
        markdown-foreign-markup
        markdown-item-at-other-level
        markdown-item-with-several-images
        markdown-item-without-body
        markdown-item-without-number
        markdown-item-without-source
        markdown-leftover-mark
        markdown-more-findings
        markdown-nested-too-deeply
        markdown-output-too-large
        markdown-raw-html-left-out
        markdown-references-too-large
        markdown-too-many-cells
        markdown-too-many-columns
        markdown-too-many-delimiter-rows
        markdown-too-many-emphasis-runs
        markdown-too-many-openings
        markdown-unsafe-link
        fix-cannot-rename
        fix-cannot-write
        fix-changed-meanwhile
        fix-too-slow
        missing-alternative-text
        missing-description
        output-broken-link
        output-cannot-read
        output-cannot-write
        output-damaged-manifest
        output-foreign-file
        output-foreign-folder
        output-foreign-folder-in-place-of-file
        output-interrupted
        output-link-in-place-of-folder
        output-not-a-folder
        output-overlaps-source
        output-refused-home
        output-refused-root
        output-too-many-previews
        output-unreadable-manifest
        output-unusable-list
        output-unwritten-list
        serve-open-to-others
        serve-port-taken
        serve-ports-taken
        serve-refused
        serve-unknown-host
        slug-control-character
        slug-dots
        slug-empty
        slug-hidden
        slug-separator
        slug-too-long

        social-image-format-not-shown
        starter-address-generated
        starter-address-taken
        starter-bad-slug
        starter-bad-tag
        starter-cannot-write
        starter-control-character
        starter-exists
        starter-line-break-in-title
        starter-link-in-the-way
        starter-no-title
        starter-not-a-folder
        starter-source-without-digest
        starter-unknown-template
        tag-nearly-the-same
        tag-other-spelling
        template-bad-name
        template-call
        template-chosen-partial
        template-delimiter-change
        template-empty
        template-missing-asset
        template-missing-partial
        template-missing-template
        template-name-not-ascii
        template-not-in-block
        template-not-utf8
        template-page-too-long
        template-more-faults
        template-pragma
        template-recursion
        template-stray-closing-tag
        template-too-deep
        template-too-large
        template-unclosed-section
        template-unclosed-tag
        template-unknown-block
        template-unknown-variable
        yaml-duplicate-key
        yaml-empty-item
        yaml-indented
        yaml-item-in-item
        yaml-item-without-space
        yaml-malformed
        yaml-missing-space
        yaml-needs-quotes
        yaml-not-a-mapping
        yaml-several-items
        yaml-tab-indentation
        yaml-too-deep
        yaml-unbracketed-list
        yaml-unclosed
        yaml-unfilled-template
        yaml-wide-colon
        """.split(separator: "\n").map(String.init))
}
