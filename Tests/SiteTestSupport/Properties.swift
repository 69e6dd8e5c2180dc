/// Compares values property by property, through structures, classes, enumerations and collections, so that a property
/// that is added later is compared without anyone thinking of it.
public enum Properties {
    /// The paths, such as `tags[1].name`, at which two values differ.
    ///
    /// - Parameters:
    ///   - left: A value.
    ///   - right: Another.
    ///   - skipped: Names of properties that are not looked at, however deep they are.
    /// - Returns: The paths in order; none if the values are the same in every property.
    public static func differences(_ left: Any, _ right: Any, skipping skipped: Set<String> = []) -> [String] {
        let (left, right) = (leaves(of: left, skipped), leaves(of: right, skipped))
        return Set(left.keys).union(right.keys).filter { left[$0] != right[$0] }.sorted()
    }

    /// The paths of the properties that a sample leaves blank, so that losing them would not be noticed.
    ///
    /// A property is blank if it is empty, `nil`, `false` or 0, or as in the plain value. In collections it is enough
    /// that one element has it.
    ///
    /// - Parameters:
    ///   - sample: A value in which every property should be set.
    ///   - plain: A value in which none is set that has a default.
    ///   - skipped: Names of properties that are not looked at, however deep they are.
    /// - Returns: The paths in order, with `[]` for every element.
    public static func blank(in sample: Any, plain: Any, skipping skipped: Set<String> = []) -> [String] {
        let defaults = leaves(of: plain, skipped)
        var blank: Set<String> = []
        var filled: Set<String> = []
        for (path, text) in leaves(of: sample, skipped) {
            let general = path.replacing(/\[[^\]]*\]/, with: "[]")
            if blanks.contains(text) || defaults[path] == text { blank.insert(general) } else { filled.insert(general) }
        }
        return blank.filter { path in
            !filled.contains { $0 == path || $0.hasPrefix(path + ".") || $0.hasPrefix(path + "[") }
        }.sorted()
    }

    private static let blanks: Set = ["nil", "[]", "\"\"", "false", "0"]

    /// Numbers, texts, cases without a payload and empty collections, each as text, by path.
    private static func leaves(of value: Any, _ skipped: Set<String>) -> [String: String] {
        var walk = Walk(skipped: skipped)
        walk.visit(value, at: "")
        return walk.leaves
    }

    private struct Walk {
        let skipped: Set<String>
        var leaves: [String: String] = [:]
        /// The objects on the way to where the walk is.
        private var open: Set<ObjectIdentifier> = []

        init(skipped: Set<String>) {
            self.skipped = skipped
        }

        mutating func visit(_ value: Any, at path: String) {
            let mirror = Mirror(reflecting: value)
            switch mirror.displayStyle {
            case .optional:
                if let wrapped = mirror.children.first { visit(wrapped.value, at: path) } else { leaves[path] = "nil" }
            case .collection, .set, .dictionary: visitElements(of: mirror, at: path)
            case .enum where mirror.children.isEmpty: leaves[path] = ".\(value)"
            case .class:
                let identity = ObjectIdentifier(value as AnyObject)
                guard open.insert(identity).inserted else { return }
                visitProperties(of: mirror, at: path)
                open.remove(identity)
            default:
                if mirror.children.isEmpty {
                    leaves[path] = Self.text(of: value)
                } else {
                    visitProperties(of: mirror, at: path)
                }
            }
        }

        private mutating func visitProperties(of mirror: Mirror, at path: String) {
            var level: Mirror? = mirror
            while let current = level {
                for (label, value) in current.children where !skipped.contains(label ?? "") {
                    visit(value, at: path.isEmpty ? label ?? "" : "\(path).\(label ?? "")")
                }
                level = current.superclassMirror
            }
        }

        private mutating func visitElements(of mirror: Mirror, at path: String) {
            if mirror.children.isEmpty { leaves[path] = "[]" }
            for (position, child) in mirror.children.enumerated() {
                if mirror.displayStyle == .dictionary, let (key, value) = child.value as? (AnyHashable, Any) {
                    visit(value, at: "\(path)[\(key)]")
                } else {
                    // A set lists its elements in another order each time.
                    visit(child.value, at: "\(path)[\(mirror.displayStyle == .set ? "\(child.value)" : "\(position)")]")
                }
            }
        }

        /// A value without properties as text; a function has none that could be compared, and differs from itself.
        private static func text(of value: Any) -> String {
            let isText = value is any CustomStringConvertible || value is any CustomDebugStringConvertible
            return isText || Mirror(reflecting: value).displayStyle != nil
                ? String(reflecting: value) : "\(value) \(UInt64.random(in: .min ... .max))"
        }
    }
}
