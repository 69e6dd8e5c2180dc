import SiteModel

/// What kind of value a key takes.
enum ValueType: Sendable, Hashable {
    /// One text, as written.
    case text
    /// Words that people read, on one line.
    case sentence
    /// One word of a fixed set, such as a language or a time zone.
    case name
    /// A list of texts; one text will do.
    case list
    case date
    case flag
    case number(ClosedRange<Int>)
    case address
    /// Lines of the form `key: value`, whose keys people choose.
    case mapping
    /// Lines of the form `key: value`, whose keys are a schema of their own.
    case section

    /// Whether the value can only be one text, even if it looks like a list.
    var isText: Bool {
        switch self {
        case .text, .sentence: true
        case .name, .list, .date, .flag, .number, .address, .mapping, .section: false
        }
    }
}

/// Binds the value of a key to a property: what type it has, and how it is read.
struct FieldBinding<Target: Sendable & Equatable>: Sendable {
    typealias Property<Value> = WritableKeyPath<Target, Value> & Sendable

    let type: ValueType
    /// The property that the value is for.
    let property: PartialKeyPath<Target> & Sendable
    /// The value that the property has by default, as it is written in YAML.
    let standard: String?
    let read: @Sendable (_ key: String, YAMLNode, inout ValueReader, inout Target) -> Void
    private let sectionRows: @Sendable (_ name: String) -> [SchemaRow]

    init(
        _ type: ValueType, _ property: PartialKeyPath<Target> & Sendable, standard: String? = nil,
        sectionRows: @escaping @Sendable (_ name: String) -> [SchemaRow] = { _ in [] },
        read: @escaping @Sendable (_ key: String, YAMLNode, inout ValueReader, inout Target) -> Void
    ) {
        self.type = type
        self.property = property
        self.standard = standard
        self.sectionRows = sectionRows
        self.read = read
    }

    /// The rows of the fields below a key of this type.
    func rows(below name: String) -> [SchemaRow] { sectionRows(name) }

    // MARK: Properties

    /// Sets a property when a value was read; otherwise the property keeps what it has.
    static func value<Value>(
        _ type: ValueType, _ property: Property<Value>, standard: String? = nil,
        read: @escaping @Sendable (_ key: String, YAMLNode, inout ValueReader) -> Value?
    ) -> FieldBinding {
        FieldBinding(type, property, standard: standard) { key, node, values, target in
            if let value = read(key, node, &values) { target[keyPath: property] = value }
        }
    }

    /// Sets a property that may be empty.
    static func optional<Value>(
        _ type: ValueType, _ property: Property<Value?>,
        read: @escaping @Sendable (_ key: String, YAMLNode, inout ValueReader) -> Value?
    ) -> FieldBinding {
        FieldBinding(type, property) { key, node, values, target in
            if let value = read(key, node, &values) { target[keyPath: property] = value }
        }
    }

    // MARK: Types

    static func text(_ property: Property<String?>) -> FieldBinding {
        optional(.text, property) { key, node, values in values.text(key, node) }
    }

    static func sentence(_ property: Property<String?>) -> FieldBinding {
        optional(.sentence, property) { key, node, values in values.sentence(key, node) }
    }

    static func date(_ property: Property<DateText?>) -> FieldBinding {
        optional(.date, property) { key, node, values in values.date(key, node) }
    }

    static func address(_ property: Property<String?>, allowsPaths: Bool) -> FieldBinding {
        optional(.address, property) { key, node, values in values.address(key, node, allowsPaths: allowsPaths) }
    }

    /// Turns a property on; `false` leaves it as it is.
    static func flag(_ property: Property<Bool>) -> FieldBinding {
        value(.flag, property) { key, node, values in values.flag(key, node) == true ? true : nil }
    }

    /// A name that `parse` must know.
    static func name<Value>(
        _ property: Property<Value?>, parse: @escaping @Sendable (String) -> Value?,
        unknown: @escaping @Sendable (String) -> any Problem
    ) -> FieldBinding {
        optional(.name, property) { key, node, values in values.parsed(key, node, by: parse, unknown: unknown) }
    }
}
