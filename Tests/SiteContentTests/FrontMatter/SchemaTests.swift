import Foundation
import SiteModel
import SiteTestSupport
import Testing

@testable import SiteContent

/// Walks the tables of keys: what is true of every key is tested for every key, and so for one that is added.
@Suite("the tables of keys")
struct SchemaTests {
    private static let fields = FrontMatter.schema.fields
    private static let settings = SiteConfiguration.schema.rows

    // MARK: Effects

    /// A key of front matter under one of its names.
    struct NamedField: CustomTestStringConvertible {
        let field: SchemaField<FrontMatter>
        let name: String
        var testDescription: String { name }

        static let all = fields.flatMap { field in field.names.map { NamedField(field: field, name: $0) } }
    }

    @Test("every key of front matter has an effect, by each of its names", arguments: NamedField.all)
    func fieldEffects(key: NamedField) throws {
        var decoded = try frontMatter("\(key.name): \(key.field.example)")
        #expect(decoded.extra.keys.sorted() == (key.field.isForeign ? [key.name] : []))
        decoded.extra = [:]
        #expect(!Self.changedProperties(of: decoded, from: FrontMatter()).isEmpty)
    }

    @Test("every property of front matter has a key")
    func fieldProperties() throws {
        // What other generators write to hide a page is read by `ForeignHiding`, without a row in the table.
        var changed: Set<String> = ["extra", "isKeptFromSearch", "releases"]
        for field in Self.fields {
            changed.formUnion(
                Self.changedProperties(of: try frontMatter("\(field.name): \(field.example)"), from: FrontMatter()))
        }
        #expect(changed == Self.properties(of: FrontMatter()))
    }

    @Test("every setting has an effect, and its default has none", arguments: settings.map(\.path))
    func settingEffects(name: String) throws {
        let row = try #require(Self.settings.first { $0.path == name })
        let (configuration, diagnostics) = ConfigurationReader.decode(Self.yaml(name, row.example))
        #expect(diagnostics.isEmpty)
        #expect(configuration != SiteConfiguration())
        if let standard = row.standard {
            #expect(ConfigurationReader.decode(Self.yaml(name, standard)).configuration == SiteConfiguration())
        }
    }

    @Test("every property of the settings and of the limits has a key")
    func settingProperties() {
        let standard = SiteConfiguration()
        var (changed, changedLimits): (Set<String>, Set<String>) = ([], [])
        for row in Self.settings {
            let configuration = ConfigurationReader.decode(Self.yaml(row.path, row.example)).configuration
            changed.formUnion(Self.changedProperties(of: configuration, from: standard))
            changedLimits.formUnion(Self.changedProperties(of: configuration.limits, from: standard.limits))
        }
        #expect(changed == Self.properties(of: standard))
        #expect(changedLimits == Self.properties(of: standard.limits))
    }

    @Test("a number outside its range is refused", arguments: settings.map(\.path))
    func ranges(name: String) throws {
        guard case .number(let range)? = Self.settings.first(where: { $0.path == name })?.type else { return }
        for number in [range.lowerBound, range.upperBound] {
            #expect(ConfigurationReader.decode(Self.yaml(name, "\(number)")).diagnostics.isEmpty)
        }
        for number in [range.lowerBound - 1, range.upperBound + 1] {
            #expect(ConfigurationReader.decode(Self.yaml(name, "\(number)")).diagnostics.hasErrors)
        }
    }

    // MARK: Names

    @Test("no name is in a table twice, and no two keys differ in capitals, `_` and `-` alone")
    func names() {
        for keys in [Self.fields.map(\.names), Self.settings.map(\.names)] {
            let letters = keys.flatMap { Set($0.map(Self.letters)) }
            #expect(Dictionary(grouping: letters) { $0 }.filter { $1.count > 1 }.isEmpty)
            #expect(Set(keys.joined()).count == keys.joined().count)
        }
    }

    private static func letters(of name: String) -> String {
        name.lowercased().filter { $0 != "_" && $0 != "-" }
    }

    @Test("of names that compete the first one with a value counts; of others each", arguments: NamedField.all)
    func precedence(key: NamedField) throws {
        for better in key.field.names.prefix(while: { $0 != key.name }) {
            let example = key.field.example
            let both = try frontMatter("\(key.name): \(example)\n\(better): \(example)")
            #expect(both.extra.keys.contains(key.name) == (key.field.namesCompete || key.field.isForeign))
            let withBlank = try frontMatter("\(key.name): \(example)\n\(better):")
            #expect(withBlank.extra.keys.contains(key.name) == key.field.isForeign)
        }
    }

    @Test("a key in other letters is recognised, and renamed unasked unless it is weighty", arguments: NamedField.all)
    func slips(key: NamedField) {
        #expect(FrontMatter.schema.suggestion(for: key.name) == nil)
        for slip in [key.name.uppercased(), key.name + "_"] where !key.field.isForeign {
            guard FrontMatter.schema.field(named: slip) == nil else { continue }
            let suggestion = FrontMatter.schema.suggestion(for: slip)
            #expect(suggestion.map { Self.letters(of: $0.key) } == Self.letters(of: key.name))
            #expect(suggestion?.isCertain == !key.field.isWeighty)
            #expect(suggestion?.names == key.field.names)
        }
    }

    @Test("the Korean word for a name is renamed unasked unless the key is weighty", arguments: FrontMatter.koreanKeys)
    func koreanKeys(word: String, name: String) throws {
        let field = try #require(FrontMatter.schema.field(named: name))
        #expect(FrontMatter.schema.ownNames.contains(name))
        let spaced = word.map(String.init).joined(separator: " ")
        for key in [word, word.decomposedStringWithCanonicalMapping, spaced] {
            #expect(
                FrontMatter.schema.suggestion(for: key)
                    == KeySuggestion(key: name, isCertain: !field.isWeighty, names: field.names))
        }
    }

    @Test("other Korean words are none", arguments: ["제목2", "날", "부제", "비고", "제", "titles제목"])
    func otherKoreanKeys(word: String) {
        #expect(FrontMatter.schema.suggestion(for: word) == nil)
    }

    @Test("the quick look at a key lets every slip pass")
    func slipFilter() {
        let letters = Array("abcdefghijklmnopqrstuvwxyz_-S")
        var random = SeededGenerator(seed: 17)
        for name in FrontMatter.schema.ownNames {
            for _ in 0..<200 {
                var key = Array(name)
                for _ in 0..<Int.random(in: 1...3, using: &random) {
                    let place = Int.random(in: 0..<key.count, using: &random)
                    switch Int.random(in: 0..<3, using: &random) {
                    case 0: key[place] = letters.randomElement(using: &random) ?? "x"
                    case 1: key.insert(letters.randomElement(using: &random) ?? "x", at: place)
                    default: if key.count > 1 { key.remove(at: place) }
                    }
                }
                guard FrontMatter.schema.name(meantBy: String(key)) != nil else { continue }
                #expect(FrontMatter.schema.slipFilter.passes(String(key)), "\(String(key))")
            }
        }
    }

    @Test("the short form of a name is a slip for it")
    func abbreviations() {
        for field in Self.fields {
            for short in field.abbreviations {
                #expect(FrontMatter.schema.suggestion(for: short)?.key == field.name)
            }
        }
    }

    @Test("each key says in both languages what it means")
    func meanings() {
        for row in FrontMatter.schema.rows + Self.settings {
            #expect(row.meaning.english.hasSuffix("."), "\(row.name)")
            #expect(row.meaning.korean.hasSuffix("."), "\(row.name)")
            #expect(row.meaning.korean.contains { ("가"..."힣").contains($0) }, "\(row.name)")
        }
    }

    // MARK: Helpers

    /// The settings with one of them, which may be below another: `limits.seconds`.
    private static func yaml(_ name: String, _ value: String) -> String {
        let parts = name.split(separator: ".")
        return parts.count == 1 ? "\(name): \(value)" : "\(parts[0]):\n  \(parts[1]): \(value)"
    }

    private static func properties(of value: Any) -> Set<String> {
        Set(Mirror(reflecting: value).children.compactMap(\.label))
    }

    /// The properties in which a value differs from another of its type.
    private static func changedProperties<Value>(of value: Value, from other: Value) -> Set<String> {
        let children = zip(Mirror(reflecting: value).children, Mirror(reflecting: other).children)
        return Set(children.filter { described($0.value) != described($1.value) }.compactMap(\.0.label))
    }

    private static func described(_ value: Any) -> String {
        var text = ""
        dump(value, to: &text)
        return text
    }
}
