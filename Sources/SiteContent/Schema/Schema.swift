import SiteModel

/// A table of the keys that a YAML mapping may have.
///
/// The decoder, the check for misspelt keys, the starter and the guide all follow the table or are tested against it,
/// so a key cannot be known to one of them and unknown to another.
struct Schema<Target: Sendable & Equatable>: Sendable {
    let fields: [SchemaField<Target>]
    /// The names that this program suggests to people.
    let ownNames: [String]
    /// Words of other languages that people write for names, with those names.
    let translations: [String: String]
    /// What a slip must have in common with one of the names.
    let slipFilter: SlipFilter
    /// The position of a name's field.
    private let positions: [String: Int]
    /// The position of the field of a name that may be written in any case, in lower case.
    private let caselessPositions: [String: Int]
    /// The names of the keys that hold a document back, to tell slips for them.
    let holdingNames: [HoldingName]

    init(_ fields: [SchemaField<Target>], translations: [String: String] = [:]) {
        self.fields = fields
        self.translations = translations
        ownNames = fields.filter { !$0.isForeign }.flatMap(\.names)
        slipFilter = SlipFilter(ownNames + fields.flatMap(\.abbreviations))
        let named = fields.enumerated().flatMap { position, field in field.names.map { ($0, position) } }
        positions = Dictionary(named) { first, _ in first }
        caselessPositions = Dictionary(
            uniqueKeysWithValues: named.filter { fields[$1].caselessNames.contains($0) })
        holdingNames = fields.flatMap(HoldingName.all)
    }

    func field(named name: String) -> SchemaField<Target>? {
        if let position = positions[name] { return fields[position] }
        guard name.mayHaveCapitals else { return nil }
        return caselessPositions[name.lowercased()].map { fields[$0] }
    }

    /// The names under which a property can be written.
    func names(of property: PartialKeyPath<Target>) -> [String] {
        fields.filter { $0.binding.property == property }.flatMap(\.names)
    }

    /// A row for each field, with those below a section after it.
    var rows: [SchemaRow] {
        fields.flatMap { [SchemaRow($0)] + $0.binding.rows(below: $0.name) }
    }

    /// Reads a mapping, and calls `leaveOver` for each entry that no field takes and for those of other generators.
    func read(
        _ entries: [YAMLEntry], into target: inout Target, with values: inout ValueReader,
        leaveOver: (YAMLEntry, inout Target, inout ValueReader) -> Void
    ) {
        for entry in entries {
            guard let field = field(named: entry.name), !field.isOutranked(entry.name, in: entries) else {
                leaveOver(entry, &target, &values)
                continue
            }
            values.reportComments(in: entry, of: field, target)
            if field.namesCompete, entry.value.isBlank { continue }
            field.binding.read(entry.name, entry.value, &values, &target)
            if field.isForeign { leaveOver(entry, &target, &values) }
        }
    }
}

/// Everything that is known about one key: a row of a schema.
///
/// It is a class because it is large, and decoders pass it on for every key of every document.
final class SchemaField<Target: Sendable & Equatable>: Sendable {
    /// The name that this program writes.
    let name: String
    /// Other names that are understood, those that win first.
    let synonyms: [String]
    /// Short forms that are understood as slips for the name.
    let abbreviations: [String]
    /// Whether each name adds to the value; otherwise only the first of them with a value counts.
    let namesAddUp: Bool
    /// Whether the key belongs to other generators: it is read, kept for templates, and never suggested.
    let isForeign: Bool
    /// Whether a slip towards the key is for people to correct: it takes a post off the site, features or trusts it.
    let isWeighty: Bool
    /// The values with which the key holds a document back from readers or lists, if it can: a slip for the key that has
    /// such a value stops the build.
    let holding: HoldingValues?
    /// What people write in place of the key; with a value that would hold the document back, it is a slip.
    let otherWords: [String]
    /// Those of the names that are understood in any case.
    let caselessNames: Set<String>
    let meaning: Wording
    let uses: Set<FieldUse>
    /// A value that has an effect, as it is written in YAML.
    let example: String
    let binding: FieldBinding<Target>

    /// Describes a key.
    ///
    /// `meaning` is one sentence in each language, and says what happens without the key.
    init(
        _ name: String, _ synonyms: String..., reads binding: FieldBinding<Target>, meaning: Wording,
        usedIn uses: Set<FieldUse>, example: String, abbreviations: [String] = [], namesAddUp: Bool = false,
        isForeign: Bool = false, isWeighty: Bool = false, holdsBackWith holding: HoldingValues? = nil,
        otherWords: [String] = [], caselessNames: Set<String> = []
    ) {
        self.name = name
        self.synonyms = synonyms
        self.binding = binding
        self.meaning = meaning
        self.uses = uses
        self.example = example
        self.abbreviations = abbreviations
        self.namesAddUp = namesAddUp
        self.isForeign = isForeign
        self.isWeighty = isWeighty || holding != nil
        self.holding = holding
        self.otherWords = otherWords
        self.caselessNames = caselessNames
    }

    var names: [String] { [name] + synonyms }

    /// Whether only the first of several names with a value counts.
    var namesCompete: Bool { !synonyms.isEmpty && !namesAddUp }

    /// The names that say the same as a name of this field, so that no two of them should have a value.
    func rivals(of name: String) -> [String] {
        namesCompete ? names : [name]
    }

    /// Whether a name that wins against this one has a value.
    func isOutranked(_ name: String, in entries: [YAMLEntry]) -> Bool {
        guard namesCompete else { return false }
        return names.prefix { $0 != name }.contains { better in
            entries.contains { $0.name == better && !$0.value.isBlank }
        }
    }
}

/// Who shows the value of a field, or depends on it.
///
/// A page that only links to one whose address the field decides does not count.
enum FieldUse: Sendable, Hashable {
    /// The document's own page.
    case page
    /// Lists of documents: cards, archives, the pages of tags.
    case lists
    case feeds
    /// What search engines and link previews read in the head of a page.
    case metadata
    /// The addresses of pages.
    case addresses
    /// Whether a document is published, what it is taken for, and which other files there are.
    case building
}

/// A row of a schema without its types: what the guide says about a key.
struct SchemaRow: Sendable {
    /// The key that this one is below, such as `limits`.
    let section: String?
    let names: [String]
    let type: ValueType
    let meaning: Wording
    /// The value without the key, as it is written in YAML.
    let standard: String?
    let example: String

    init<Target>(_ field: SchemaField<Target>, below section: String? = nil) {
        self.section = section
        names = field.names
        type = field.binding.type
        meaning = field.meaning
        standard = field.binding.standard
        example = field.example
    }

    /// The name that this program writes.
    var name: String { names.first ?? "" }

    /// The names with the key that they are below: `limits.seconds`.
    var paths: [String] { names.map { name in section.map { "\($0).\(name)" } ?? name } }

    var path: String { paths.first ?? "" }
}
