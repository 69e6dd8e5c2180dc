import SiteModel

/// Finds what is wrong with templates before any page is rendered, so that nothing is ever rendered as nothing.
struct TemplateChecker {
    private let sources: [TemplateSource]
    /// The templates that the program itself asks for.
    private let required: Set<String>
    private let assetNames: Set<String>
    private let templateNames: Set<String>
    private let blockNames: Set<String>
    private var diagnostics: [Diagnostic] = []

    /// Checks a theme.
    ///
    /// - Parameters:
    ///   - sources: The templates.
    ///   - required: The templates that the program itself asks for.
    ///   - assetNames: The assets that templates may ask for.
    /// - Returns: What is wrong.
    static func check(
        _ sources: [TemplateSource], asking required: [TemplateName], assetNames: Set<String>
    ) -> [Diagnostic] {
        var checker = TemplateChecker(
            sources: sources, required: Set(required.map(\.text)), assetNames: assetNames)
        checker.checkRequiredTemplates()
        for source in sources { checker.check(source) }
        checker.checkRecursion()
        return checker.diagnostics
    }

    private init(sources: [TemplateSource], required: Set<String>, assetNames: Set<String>) {
        self.sources = sources
        self.required = required
        self.assetNames = assetNames
        templateNames = Set(sources.map(\.name))
        blockNames = Set(sources.flatMap { Self.definedBlocks(of: $0) })
    }

    private mutating func checkRequiredTemplates() {
        for name in required.subtracting(templateNames).sorted() {
            diagnostics.append(Diagnostic(TemplateProblem.missingTemplate(name), file: "templates"))
        }
    }

    private mutating func check(_ source: TemplateSource) {
        if required.contains(source.name), source.text.isBlank {
            report(.empty, in: source, line: 1, column: 1)
        }
        let (tags, unclosed) = TemplateTag.scan(source.bytes)
        if let unclosed { report(.unclosedTag, in: source, line: unclosed.line, column: unclosed.column) }
        var open: [TemplateTag] = []
        for tag in tags {
            if let parent = open.last, parent.sigil == "<" { checkBetweenBlocks(tag, of: parent, in: source) }
            check(tag, open: &open, in: source)
        }
        if unclosed == nil {
            for tag in open { report(.unclosedSection(tag.name), in: source, at: tag) }
        }
    }

    private mutating func check(_ tag: TemplateTag, open: inout [TemplateTag], in source: TemplateSource) {
        switch tag.sigil {
        case "#" where tag.name == "asset": open.append(tag)
        case "#", "^":
            checkVariable(tag, in: source)
            open.append(tag)
        case "<":
            checkPartial(tag, in: source)
            open.append(tag)
        case "$":
            if open.last?.sigil == "<" { checkBlock(tag, in: source) }
            open.append(tag)
        case "/": checkClosing(tag, open: &open, in: source)
        case ">": checkPartial(tag, in: source)
        case "=": report(.delimiterChange, in: source, at: tag)
        case "%": report(.pragma, in: source, at: tag)
        case "!": break
        default: checkVariable(tag, in: source)
        }
    }

    /// Between the tags of a parent, only blocks would be seen.
    private mutating func checkBetweenBlocks(_ tag: TemplateTag, of parent: TemplateTag, in source: TemplateSource) {
        guard let sigil = tag.sigil, "$/!".contains(sigil) else {
            return report(.notInBlock(parent: parent.name), in: source, at: tag)
        }
    }

    private mutating func checkClosing(_ tag: TemplateTag, open: inout [TemplateTag], in source: TemplateSource) {
        guard let opening = open.last else {
            return report(.strayClosingTag(tag.name, expected: nil), in: source, at: tag)
        }
        open.removeLast()
        guard opening.name == tag.name else {
            return report(.strayClosingTag(tag.name, expected: opening.name), in: source, at: tag)
        }
        if tag.name == "asset" { checkAsset(opening, tag, in: source) }
    }

    private mutating func checkAsset(_ opening: TemplateTag, _ closing: TemplateTag, in source: TemplateSource) {
        let content = source.bytes[opening.range.upperBound..<closing.range.lowerBound]
        let name = String(decoding: content, as: UTF8.self)
        guard !assetNames.contains(name) else { return }
        let suggestion = SpellingSuggestion.nearest(to: name, among: assetNames)
        report(.missingAsset(name, suggestion: suggestion), in: source, at: opening)
    }

    private mutating func checkPartial(_ tag: TemplateTag, in source: TemplateSource) {
        guard !tag.name.hasPrefix("*") else { return report(.chosenPartial, in: source, at: tag) }
        guard !templateNames.contains(tag.name) else { return }
        let suggestion = SpellingSuggestion.nearest(to: tag.name, among: templateNames)
        report(.missingPartial(tag.name, suggestion: suggestion), in: source, at: tag)
    }

    private mutating func checkBlock(_ tag: TemplateTag, in source: TemplateSource) {
        guard !blockNames.contains(tag.name) else { return }
        let suggestion = SpellingSuggestion.nearest(to: tag.name, among: blockNames)
        report(.unknownBlock(tag.name, suggestion: suggestion), in: source, at: tag)
    }

    private mutating func checkVariable(_ tag: TemplateTag, in source: TemplateSource) {
        guard tag.name.allSatisfy(\.isASCII) else {
            return report(.nameNotASCII(tag.name), in: source, at: tag)
        }
        if tag.name.contains("(") { return checkCall(tag, in: source) }
        guard let expression = TemplateExpression(tag.name) else {
            return report(.badName(tag.name), in: source, at: tag)
        }
        guard case .path(let first, let rest) = expression else { return }
        for name in [first.text] + rest.map(\.text) {
            guard ViewVocabulary.names.contains(name) else {
                let suggestion = SpellingSuggestion.nearest(to: name, among: ViewVocabulary.names)
                return report(.unknownVariable(name, suggestion: suggestion), in: source, at: tag)
            }
            // What an author keeps in front matter is free.
            if name == "extra" { return }
        }
    }

    private mutating func checkCall(_ tag: TemplateTag, in source: TemplateSource) {
        let function = String(tag.name.prefix { $0 != "(" })
        guard tag.name.hasSuffix("()") else { return report(.call(function), in: source, at: tag) }
        let functions = LoopFunction.allCases.map(\.rawValue)
        guard !functions.contains(String(tag.name.dropLast(2))) else { return }
        let suggestion = SpellingSuggestion.nearest(to: function, among: functions).map { $0 + "()" }
        report(.unknownVariable(tag.name, suggestion: suggestion), in: source, at: tag)
    }

    /// Finds partials that use themselves where that would never end.
    private mutating func checkRecursion() {
        var uses: [String: Set<String>] = [:]
        for source in sources { uses[source.name] = Self.endlessUses(of: source) }
        for source in sources {
            var reached: Set<String> = []
            var frontier = uses[source.name] ?? []
            while let name = frontier.popFirst() {
                if reached.insert(name).inserted { frontier.formUnion(uses[name] ?? []) }
            }
            if reached.contains(source.name) { report(.recursion(source.name), in: source, line: 1, column: 1) }
        }
    }

    /// The templates that one uses, but for those inside the one list that every entry has anew and that ends.
    ///
    /// Any other section would be entered again with the same value, found further out.
    private static func endlessUses(of source: TemplateSource) -> Set<String> {
        var open: [TemplateTag] = []
        var names: Set<String> = []
        for tag in TemplateTag.scan(source.bytes).tags {
            switch tag.sigil {
            case ">" where !open.contains(where: isNestedList): names.insert(tag.name)
            case "#", "^", "$": open.append(tag)
            case "<":
                if !open.contains(where: isNestedList) { names.insert(tag.name) }
                open.append(tag)
            case "/": _ = open.popLast()
            default: break
            }
        }
        return names
    }

    private static func isNestedList(_ tag: TemplateTag) -> Bool {
        tag.sigil == "#" && tag.name == "children"
    }

    private static func definedBlocks(of source: TemplateSource) -> [String] {
        var open: [TemplateTag] = []
        var names: [String] = []
        for tag in TemplateTag.scan(source.bytes).tags {
            switch tag.sigil {
            case "#", "^", "<": open.append(tag)
            case "$":
                if open.last?.sigil != "<" { names.append(tag.name) }
                open.append(tag)
            case "/": _ = open.popLast()
            default: break
            }
        }
        return names
    }

    private mutating func report(_ problem: TemplateProblem, in source: TemplateSource, at tag: TemplateTag) {
        report(problem, in: source, line: tag.line, column: tag.column)
    }

    private mutating func report(_ problem: TemplateProblem, in source: TemplateSource, line: Int, column: Int) {
        diagnostics.append(source.diagnostic(problem, line: line, column: column))
    }
}
