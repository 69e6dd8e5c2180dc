/// A value of TOML while the text is read, which later lines may add to.
///
/// A field is found by its name at once, and added in its place: a hundred thousand keys are read in one go.
final class TOMLTree {
    private enum Content {
        case finished(TOMLValue)
        case array([TOMLTree])
        case table([(name: String, value: TOMLTree)], places: [String: Int])
    }

    private var content: Content

    /// An empty table.
    init() {
        content = .table([], places: [:])
    }

    private init(_ value: TOMLValue) {
        content = .finished(value)
    }

    /// The fields of a table, in order.
    var fields: [(name: String, value: TOMLValue)] {
        guard case .table(let fields) = value else { return [] }
        return fields
    }

    private var value: TOMLValue {
        switch content {
        case .finished(let value): value
        case .array(let items): .array(items.map(\.value))
        case .table(let fields, places: _): .table(fields.map { ($0.name, $0.value.value) })
        }
    }

    /// Puts a value below some keys; in a list of tables, into the last of them.
    func insert(_ value: TOMLValue, at path: [String]) {
        guard let name = path.last, let table = table(at: path.dropLast())?.lastTable else { return }
        table.field(name).content = .finished(value)
    }

    /// Starts one more table of the list below some keys.
    func appendTable(at path: [String]) {
        guard let list = table(at: path[...]) else { return }
        list.open()
        if case .array(var items) = list.content {
            list.content = .array([])
            items.append(TOMLTree())
            list.content = .array(items)
        } else {
            list.content = .array([TOMLTree()])
        }
    }

    /// What is below some keys, where missing tables are made; `nil` where something else is in the way.
    func table(at path: ArraySlice<String>) -> TOMLTree? {
        var tree = self
        for name in path {
            guard let table = tree.lastTable else { return nil }
            tree = table.field(name)
        }
        return tree
    }

    /// The table itself, or the last one of a list; `nil` if there is none.
    private var lastTable: TOMLTree? {
        var tree = self
        while true {
            tree.open()
            switch tree.content {
            case .table: return tree
            case .array(let items):
                guard let last = items.last else { return nil }
                tree = last
            case .finished: return nil
            }
        }
    }

    /// A table's field, which is an empty table if there was none.
    private func field(_ name: String) -> TOMLTree {
        guard case .table(var fields, var places) = content else { return self }
        if let place = places[name] { return fields[place].value }
        // The lists are held only here while they grow, so that they are not copied.
        content = .array([])
        let field = TOMLTree()
        places[name] = fields.count
        fields.append((name, field))
        content = .table(fields, places: places)
        return field
    }

    /// Makes a list or table that was read in one piece one that can be added to.
    private func open() {
        guard case .finished(let value) = content else { return }
        switch value {
        case .array(let items): content = .array(items.map { TOMLTree($0) })
        case .table(let fields):
            let places = Dictionary(
                fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
            content = .table(fields.map { ($0.name, TOMLTree($0.value)) }, places: places)
        case .quoted, .bare: break
        }
    }
}
