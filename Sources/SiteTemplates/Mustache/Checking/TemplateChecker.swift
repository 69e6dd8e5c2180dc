import SiteModel

/// Finds what is wrong with templates before any page is rendered, so that a mistake never shows as missing text.
struct TemplateChecker {
    private let sources: [TemplateSource]
    /// The templates that the program renders.
    private let required: Set<String>
    private let assetNames: Set<String>
    private let templateNames: Set<String>
    private let blockNames: Set<String>
    private var diagnostics: [Diagnostic] = []

    /// What is wrong with a theme that has these templates and assets.
    ///
    /// `required` are the templates that the program renders.
    static func check(
        _ sources: [TemplateSource], requiring required: [TemplateName], assetNames: Set<String>
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
            if let parent = open.last, parent.kind == .parent { checkBetweenBlocks(tag, of: parent, in: source) }
            check(tag, inside: open.last, of: source)
            if tag.kind.isOpening { open.append(tag) }
            if tag.kind == .closing { checkClosing(tag, of: open.popLast(), in: source) }
        }
        if unclosed == nil {
            for tag in open { report(.unclosedSection(tag.name), in: source, at: tag) }
        }
    }

    private mutating func check(_ tag: TemplateTag, inside parent: TemplateTag?, of source: TemplateSource) {
        switch tag.kind {
        case .section where tag.name == "asset": break
        case .variable, .unescapedVariable, .section, .invertedSection: checkVariable(tag, in: source)
        case .partial, .parent: checkPartial(tag, in: source)
        case .block: if parent?.kind == .parent { checkBlock(tag, in: source) }
        case .delimiters: report(.delimiterChange, in: source, at: tag)
        case .pragma: report(.pragma, in: source, at: tag)
        case .closing, .comment: break
        }
    }

    /// Between a parent's tags, only blocks are shown.
    private mutating func checkBetweenBlocks(_ tag: TemplateTag, of parent: TemplateTag, in source: TemplateSource) {
        switch tag.kind {
        case .block, .closing, .comment: break
        case .variable, .unescapedVariable, .section, .invertedSection, .partial, .parent, .delimiters, .pragma:
            report(.notInBlock(parent: parent.name, block: likelyBlock), in: source, at: tag)
        }
    }

    /// The block that holds what a page is about.
    private var likelyBlock: String {
        blockNames.contains("content") ? "content" : blockNames.sorted().first ?? "content"
    }

    private mutating func checkClosing(_ tag: TemplateTag, of opening: TemplateTag?, in source: TemplateSource) {
        guard let opening, opening.name == tag.name else {
            return report(.strayClosingTag(tag.name, expected: opening?.name), in: source, at: tag)
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
        guard case .path(let names) = expression else { return }
        for name in names {
            guard ViewVocabulary.names.contains(name) else {
                let suggestion = SpellingSuggestion.nearest(to: name, among: ViewVocabulary.names)
                return report(.unknownVariable(name, suggestion: suggestion), in: source, at: tag)
            }
            // An author's own front matter keys can have any name.
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

    // MARK: Templates that use each other

    /// Finds partials that use themselves without end.
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

    /// The templates that one uses outside of `{{#children}}`, the one list that is different for each entry and ends.
    ///
    /// Any other section would find the same value in an enclosing section, and be entered again.
    private static func endlessUses(of source: TemplateSource) -> Set<String> {
        let uses = enclosedTags(of: source).filter { tag, open in
            (tag.kind == .partial || tag.kind == .parent)
                && !open.contains { $0.kind == .section && $0.name == "children" }
        }
        return Set(uses.map(\.tag.name))
    }

    private static func definedBlocks(of source: TemplateSource) -> [String] {
        enclosedTags(of: source)
            .filter { tag, open in tag.kind == .block && open.last?.kind != .parent }
            .map(\.tag.name)
    }

    /// The tags of a template, each with the opening tags around it, outermost first.
    private static func enclosedTags(of source: TemplateSource) -> [(tag: TemplateTag, open: [TemplateTag])] {
        var open: [TemplateTag] = []
        return TemplateTag.scan(source.bytes).tags.map { tag in
            let enclosed = (tag: tag, open: open)
            if tag.kind.isOpening { open.append(tag) }
            if tag.kind == .closing { _ = open.popLast() }
            return enclosed
        }
    }

    // MARK: Reporting

    private mutating func report(_ problem: TemplateProblem, in source: TemplateSource, at tag: TemplateTag) {
        report(problem, in: source, line: tag.line, column: tag.column)
    }

    private mutating func report(_ problem: TemplateProblem, in source: TemplateSource, line: Int, column: Int) {
        diagnostics.append(source.diagnostic(problem, line: line, column: column))
    }
}
