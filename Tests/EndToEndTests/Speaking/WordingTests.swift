import Foundation
import SiteTestSupport
import Testing

/// Reads the program's own sources: the compiler sees that every message has a Korean text, but not that it is one.
@Suite("every message is in both languages")
struct WordingTests {
    /// A place of the sources where something is said in both languages.
    struct Saying: Sendable, CustomTestStringConvertible {
        let file: String
        /// The English text; `nil` if it is not a literal.
        let english: String?
        let korean: String

        var testDescription: String { "\(file): \(english ?? "") – \(korean)" }
    }

    private static let sources: [(file: String, text: String)] = {
        let root = Repository.root + "/Sources"
        let files = (FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []).sorted()
        return files.filter { $0.hasSuffix(".swift") }.map { file in
            let text = (try? String(contentsOfFile: root + "/" + file, encoding: .utf8)) ?? ""
            // A text that is put together of several literals is one text.
            return (file, text.replacing(/"\s*\+ "/, with: ""))
        }
    }()

    static let sayings: [Saying] = sources.flatMap { file, text in
        text.ranges(of: /[ (]korean:\s+(?=")/).map { range in
            Saying(
                file: file, english: SwiftLiteral(endingBefore: range.lowerBound, in: text)?.text,
                korean: SwiftLiteral(startingAt: range.upperBound, in: text)?.text ?? "")
        }
    }

    @Test("sayings are found")
    func count() {
        #expect(Self.sayings.count > 350)
        #expect(Self.sayings.count { $0.english == nil } < 5)
    }

    @Test("the Korean text has Hangul and is not the English one")
    func hangul() {
        for saying in Self.sayings where Self.hasWords(saying.english) {
            let words = SwiftLiteral.withoutInterpolations(saying.korean).replacing(/`[^`]*`/, with: "")
            #expect(words.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }, "\(saying)")
            #expect(saying.korean != saying.english, "\(saying)")
        }
    }

    /// What is called the same in both languages.
    private static let names: Set<String> = ["site.yml"]

    /// Whether a text says something beside the wordings in it.
    private static func hasWords(_ english: String?) -> Bool {
        guard let english, !names.contains(english) else { return english == nil }
        return SwiftLiteral.withoutInterpolations(english).contains { $0.isLetter }
    }

    @Test("the Korean text names whatever the English one names")
    func interpolations() {
        for saying in Self.sayings {
            let korean = SwiftLiteral.interpolations(of: saying.korean)
            for value in SwiftLiteral.interpolations(of: saying.english ?? "")
            where value.wholeMatch(of: /[\w.]+/) != nil {
                let other = value.replacing(".english", with: ".korean")
                #expect(korean.contains { $0.contains(other) }, "\(saying)")
            }
        }
    }

    @Test("help and usage errors are written in both languages")
    func help() {
        for (file, text) in Self.sources where file.hasPrefix("site/") {
            for match in text.matches(of: /\b(help|abstract|discussion): "[^"]*/) {
                Issue.record("\(file): \(match.output.0)")
            }
            for range in text.ranges(of: /ValidationError\(\s*(?=")/) {
                let end = SwiftLiteral(startingAt: range.upperBound, in: text)?.text.count ?? 0
                let rest = text[range.upperBound...].dropFirst(end + 2).prefix(80)
                #expect(rest.contains(/^\s*(\+|,\s*korean:)/), "\(file): \(text[range.upperBound...].prefix(80))")
            }
        }
    }

    @Test("nothing is printed in one language alone")
    func printing() {
        for (file, text) in Self.sources {
            for range in text.ranges(of: "Terminal.write(\"") {
                guard let literal = SwiftLiteral(startingAt: text.index(before: range.upperBound), in: text) else {
                    Issue.record("\(file)")
                    continue
                }
                let words = SwiftLiteral.withoutInterpolations(literal.text)
                #expect(!words.contains(/[a-z]{3,} [a-z]+/), "\(file): \(words)")
            }
        }
    }
}

/// A string literal of Swift source.
private struct SwiftLiteral {
    /// The text between the quotation marks, as it is written.
    let text: String

    init?(startingAt start: String.Index, in source: String) {
        let quote = source[start...].hasPrefix("\"\"\"") ? "\"\"\"" : "\""
        var rest = source[start...].dropFirst(quote.count)
        let beginning = rest.startIndex
        var depth = 0
        while let character = rest.first {
            if depth == 0, rest.hasPrefix(quote) {
                text = String(source[beginning..<rest.startIndex])
                return
            }
            if rest.hasPrefix("\\(") {
                depth += 1
                rest = rest.dropFirst(2)
                continue
            }
            if depth > 0, character == "(" { depth += 1 }
            if depth > 0, character == ")" { depth -= 1 }
            rest = rest.dropFirst(character == "\\" ? 2 : 1)
        }
        return nil
    }

    /// The literal that is an argument's value right before a place, in the same call.
    init?(endingBefore end: String.Index, in source: String) {
        // Back to where a literal begins that ends with the comma before the place, the longest one first.
        let before = source[..<end].suffix(2000)
        for start in before.indices where before[start] == "\"" {
            guard let literal = SwiftLiteral(startingAt: start, in: source) else { continue }
            let quotes = source[start...].hasPrefix("\"\"\"") ? 3 : 1
            let close = source.index(start, offsetBy: literal.text.count + 2 * quotes)
            guard close <= end, Self.opens(source[..<start]) else { continue }
            let between = source[close..<end].filter { !$0.isWhitespace }
            if between == "," {
                self = literal
                return
            }
        }
        return nil
    }

    /// Whether a call's first value or an argument can begin here.
    private static func opens(_ source: Substring) -> Bool {
        let last = source.last { !$0.isWhitespace }
        return last == "(" || last == "," || last == "+"
    }

    static func withoutInterpolations(_ text: String) -> String {
        interpolations(of: text).reduce(text) { $0.replacing("\\(\($1))", with: "") }
    }

    static func interpolations(of text: String) -> [String] {
        var found: [String] = []
        var rest = text[...]
        while let start = rest.firstRange(of: "\\(") {
            var depth = 1
            let value = rest[start.upperBound...].prefix { character in
                depth += character == "(" ? 1 : character == ")" ? -1 : 0
                return depth > 0
            }
            found.append(String(value))
            rest = rest[value.endIndex...]
        }
        return found
    }
}
