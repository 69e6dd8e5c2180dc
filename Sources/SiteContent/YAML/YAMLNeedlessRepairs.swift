import SiteModel

extension [Diagnostic] {
    /// Leaves out how to write a line for YAML where that would not do: the value has a form of its own, such as a date, and
    /// that it has not is reported as well.
    var withoutNeedlessRepairs: [Diagnostic] {
        guard contains(where: \.isRepairOfLine) else { return self }
        let lines = Set(filter(\.isAboutValue).compactMap(\.position?.line))
        return filter { !$0.isRepairOfLine || !($0.position.map { lines.contains($0.line) } ?? false) }
    }
}

extension Diagnostic {
    fileprivate var isRepairOfLine: Bool { (problem as? YAMLProblem)?.isAboutOneLine ?? false }

    /// Whether a value is not what its key takes; that there are several authors says nothing of how they are written.
    fileprivate var isAboutValue: Bool {
        if case FrontMatterProblem.severalAuthors = problem { return false }
        return severity == .error && !(problem is YAMLProblem) && !(problem is KeyProblem)
    }
}

extension YAMLProblem {
    /// Whether a line of a value is to be written otherwise.
    fileprivate var isAboutOneLine: Bool {
        switch self {
        case .needsQuotes(_, _, nil), .unclosed(_, _, nil), .indented, .missingSpace, .itemWithoutSpace, .itemInItem,
            .unknownEscape, .loneSurrogate,
            .unbracketedList, .severalItems, .emptyItem, .wideColon, .unfilledTemplate:
            true
        case .needsQuotes(_, _, _?), .unclosed(_, _, _?), .tabIndentation, .duplicateKey, .notAMapping, .malformed,
            .tooDeep:
            false
        }
    }
}
