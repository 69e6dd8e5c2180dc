import SiteModel

/// Finds what is wrong with templates before any page is rendered, so that nothing is ever rendered as nothing.
struct TemplateChecker {
    private let sources: [TemplateSource]
    private let assetNames: Set<String>
    private let templateNames: Set<String>
    private let blockNames: Set<String>
    private var diagnostics: [Diagnostic] = []

    /// Checks a theme.
    ///
    /// - Parameters:
    ///   - sources: The templates.
    ///   - assetNames: The assets that templates may ask for.
    /// - Returns: What is wrong.
    static func check(_ sources: [TemplateSource], assetNames: Set<String>) -> [Diagnostic] {
        var checker = TemplateChecker(sources: sources, assetNames: assetNames)
        checker.checkRequiredTemplates()
        for source in sources { checker.check(source) }
        checker.checkRecursion()
        return checker.diagnostics
    }

    private init(sources: [TemplateSource], assetNames: Set<String>) {
        self.sources = sources
        self.assetNames = assetNames
        templateNames = Set(sources.map(\.name))
        blockNames = Set(sources.flatMap { Self.definedBlocks(of: $0) })
    }

    private mutating func checkRequiredTemplates() {
        for name in TemplateName.allCases where !templateNames.contains(name.rawValue) {
            diagnostics.append(Diagnostic(TemplateProblem.missingTemplate(name.rawValue), file: "templates"))
        }
    }

    private mutating func check(_ source: TemplateSource) {
        if TemplateName(rawValue: source.name) != nil, source.text.allSatisfy(\.isWhitespace) {
            report(.empty, in: source, line: 1, column: 1)
        }
        let (tags, unclosed) = TemplateTag.scan(source.text)
        if let unclosed { report(.unclosedTag, in: source, line: unclosed.line, column: unclosed.column) }
        var open: [TemplateTag] = []
        for tag in tags {
            switch tag.sigil {
            case "#" where tag.name == "asset", "^" where tag.name == "asset": open.append(tag)
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
            case nil, "{", "&": checkVariable(tag, in: source)
            case "=": report(.delimiterChange, in: source, at: tag)
            default: break
            }
        }
        if unclosed == nil {
            for tag in open { report(.unclosedSection(tag.name), in: source, at: tag) }
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
        let name = String(source.text[opening.range.upperBound..<closing.range.lowerBound])
        guard !assetNames.contains(name) else { return }
        let suggestion = SpellingSuggestion.nearest(to: name, among: assetNames)
        report(.missingAsset(name, suggestion: suggestion), in: source, at: opening)
    }

    private mutating func checkPartial(_ tag: TemplateTag, in source: TemplateSource) {
        guard !tag.name.hasPrefix("*"), !templateNames.contains(tag.name) else { return }
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
        if tag.name.hasSuffix("()") {
            let function = String(tag.name.dropLast(2))
            guard !Self.loopFunctions.contains(function) else { return }
            let suggestion = SpellingSuggestion.nearest(to: function, among: Self.loopFunctions)
            return report(.unknownVariable(tag.name, suggestion: suggestion.map { $0 + "()" }), in: source, at: tag)
        }
        // A function such as `last(name)` leaves the name to check; `last()` looks at the loop itself.
        let path = tag.name.split(separator: "(").last.map { $0.prefix { $0 != ")" } } ?? ""
        for name in path.split(separator: ".") {
            let name = String(name)
            guard ViewVocabulary.names.contains(name) else {
                let suggestion = SpellingSuggestion.nearest(to: name, among: ViewVocabulary.names)
                return report(.unknownVariable(name, suggestion: suggestion), in: source, at: tag)
            }
            // What an author keeps in front matter is free.
            if name == "extra" { return }
        }
    }

    /// What Mustache says of the loop it is in.
    private static let loopFunctions: Set<String> = ["first", "last", "index", "even", "odd"]

    /// Finds partials that use themselves outside any section, which would never end.
    private mutating func checkRecursion() {
        var uses: [String: Set<String>] = [:]
        for source in sources { uses[source.name] = Self.unconditionalUses(of: source) }
        for source in sources {
            var reached: Set<String> = []
            var frontier = uses[source.name] ?? []
            while let name = frontier.popFirst() {
                if reached.insert(name).inserted { frontier.formUnion(uses[name] ?? []) }
            }
            if reached.contains(source.name) { report(.recursion(source.name), in: source, line: 1, column: 1) }
        }
    }

    private static func unconditionalUses(of source: TemplateSource) -> Set<String> {
        var open: [Character] = []
        var names: Set<String> = []
        for tag in TemplateTag.scan(source.text).tags {
            guard let sigil = tag.sigil else { continue }
            let isConditional = open.contains("#") || open.contains("^")
            if sigil == ">" || sigil == "<", !isConditional { names.insert(tag.name) }
            if "#^<$".contains(sigil) { open.append(sigil) }
            if sigil == "/" { _ = open.popLast() }
        }
        return names
    }

    private static func definedBlocks(of source: TemplateSource) -> [String] {
        var open: [TemplateTag] = []
        var names: [String] = []
        for tag in TemplateTag.scan(source.text).tags {
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
