/// Something that can go wrong, in words for writers.
///
/// Each room lists its problems in one enumeration, so that every message is beside its neighbours and none is written
/// twice.
public protocol Problem: Sendable {
    /// How serious the problem is.
    var severity: Severity { get }
    /// What is wrong, as one sentence without a full stop.
    var message: Wording { get }
    /// How to fix it, if that is known.
    var hint: Wording? { get }
    /// The problem's stable name, for tools, such as `link-leads-nowhere`.
    var identifier: String { get }
    /// The key that causes the problem, if many documents are likely to have it: it is reported once for all of them.
    var recurringKey: String? { get }
}

extension Problem {
    /// No hint, unless the problem has one.
    public var hint: Wording? { nil }

    /// No key, unless the problem has one.
    public var recurringKey: String? { nil }
}

/// How serious a diagnostic is: an error fails the build, a warning does not, a note only informs.
public enum Severity: String, Sendable, Comparable {
    case note
    case warning
    case error

    /// Orders note before warning before error.
    public static func < (left: Severity, right: Severity) -> Bool {
        left.weight < right.weight
    }

    private var weight: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}

extension Problem {
    /// The problem's stable name, for tools: `link-leads-nowhere` for `LinkProblem.leadsNowhere`.
    ///
    /// It consists of the names of the enumeration and the case, without associated values.
    public var identifier: String {
        let room = String(describing: Self.self)
        let subject = room.hasSuffix("Problem") ? String(room.dropLast("Problem".count)) : room
        let name = Mirror(reflecting: self).children.first?.label ?? String(describing: self)
        return Self.kebabCase(subject) + "-" + Self.kebabCase(name)
    }

    /// `rawHTMLLeftOut` as `raw-html-left-out`.
    static func kebabCase(_ name: String) -> String {
        let letters = Array(name)
        var text = ""
        for (position, letter) in letters.enumerated() {
            let startsWord = letter.isUppercase && position > 0
            let follows = startsWord && !letters[position - 1].isUppercase
            // The last of several capitals starts the next word, unless the name ends or a number follows: UTF8.
            let isLast = startsWord && position + 1 < letters.count && letters[position + 1].isLowercase
            if follows || isLast { text.append("-") }
            text += letter.lowercased()
        }
        return text
    }
}
