import SiteModel

/// Finds what is wrong with templates before any page is rendered, so that a mistake never shows as missing text.
struct TemplateChecker {
    private var templates: [ScannedTemplate]
    /// The templates that the program renders.
    private let required: Set<String>
    private let assetNames: Set<String>
    private let templateNames: Set<String>
    private let blockNames: Set<String>
    // What could have been meant by a name that there is not.
    private lazy var likelyAssets = SpellingCandidates(assetNames)
    private lazy var likelyTemplates = SpellingCandidates(templateNames)
    private lazy var likelyBlocks = SpellingCandidates(blockNames)
    private lazy var likelyVariables = SpellingCandidates(ViewVocabulary.names)
    private var diagnostics: [Diagnostic] = []
    /// How many faults of the template at hand have been found, and how many of them are listed.
    private var faultCount = 0
    private var lastListed = SourcePosition(line: 1, column: 1)

    /// What is wrong with a theme that has these templates and assets.
    ///
    /// `required` are the templates that the program renders.
    static func check(
        _ sources: [TemplateSource], requiring required: [TemplateName], assetNames: Set<String>
    ) -> [Diagnostic] {
        var checker = TemplateChecker(
            sources: sources, required: Set(required.map(\.text)), assetNames: assetNames)
        checker.checkRequiredTemplates()
        for template in checker.templates.indices {
            checker.faultCount = 0
            checker.check(template)
            checker.reportMore(in: template)
        }
        checker.faultCount = 0
        checker.checkRecursion()
        return checker.diagnostics
    }

    private init(sources: [TemplateSource], required: Set<String>, assetNames: Set<String>) {
        templates = sources.map(ScannedTemplate.init)
        self.required = required
        self.assetNames = assetNames
        templateNames = Set(sources.map(\.name))
        blockNames = Set(templates.flatMap { Self.definedBlocks(of: $0) })
    }

    private mutating func checkRequiredTemplates() {
        for name in required.subtracting(templateNames).sorted() {
            diagnostics.append(Diagnostic(TemplateProblem.missingTemplate(name), file: "templates"))
        }
    }

    private mutating func check(_ template: Int) {
        let scanned = templates[template]
        if required.contains(scanned.source.name), scanned.source.text.isBlank {
            report(.empty, in: template, line: 1, column: 1)
        }
        if let unclosed = scanned.unclosed {
            report(.unclosedTag, in: template, line: unclosed.line, column: unclosed.column)
        }
        var open: [TemplateTag] = []
        for tag in scanned.tags {
            if let parent = open.last, parent.kind == .parent { checkBetweenBlocks(tag, of: parent, in: template) }
            check(tag, inside: open.last, of: template)
            if tag.kind.isOpening { open.append(tag) }
            guard open.count <= TemplateLimits.depth else {
                return report(.tooDeep(limit: TemplateLimits.depth), in: template, at: tag)
            }
            if tag.kind == .closing { checkClosing(tag, of: open.popLast(), in: template) }
        }
        if scanned.unclosed == nil {
            for tag in open { report(.unclosedSection(tag.name), in: template, at: tag) }
        }
    }

    private mutating func check(_ tag: TemplateTag, inside parent: TemplateTag?, of template: Int) {
        switch tag.kind {
        case .section where tag.name == "asset": break
        case .variable, .unescapedVariable, .section, .invertedSection: checkVariable(tag, in: template)
        case .partial, .parent: checkPartial(tag, in: template)
        case .block: if parent?.kind == .parent { checkBlock(tag, in: template) }
        case .delimiters: report(.delimiterChange, in: template, at: tag)
        case .pragma: report(.pragma, in: template, at: tag)
        case .closing, .comment: break
        }
    }

    /// Between a parent's tags, only blocks are shown.
    private mutating func checkBetweenBlocks(_ tag: TemplateTag, of parent: TemplateTag, in template: Int) {
        switch tag.kind {
        case .block, .closing, .comment: break
        case .variable, .unescapedVariable, .section, .invertedSection, .partial, .parent, .delimiters, .pragma:
            report(.notInBlock(parent: parent.name, block: likelyBlock), in: template, at: tag)
        }
    }

    /// The block that holds what a page is about.
    private var likelyBlock: String {
        blockNames.contains("content") ? "content" : blockNames.sorted().first ?? "content"
    }

    private mutating func checkClosing(_ tag: TemplateTag, of opening: TemplateTag?, in template: Int) {
        guard let opening, opening.name == tag.name else {
            return report(.strayClosingTag(tag.name, expected: opening?.name), in: template, at: tag)
        }
        if tag.name == "asset" { checkAsset(opening, tag, in: template) }
    }

    private mutating func checkAsset(_ opening: TemplateTag, _ closing: TemplateTag, in template: Int) {
        let content = templates[template].bytes[opening.range.upperBound..<closing.range.lowerBound]
        let name = String(decoding: content, as: UTF8.self)
        guard !assetNames.contains(name) else { return }
        let suggestion = likelyAssets.nearest(to: name)
        report(.missingAsset(name, suggestion: suggestion), in: template, at: opening)
    }

    private mutating func checkPartial(_ tag: TemplateTag, in template: Int) {
        guard !tag.name.hasPrefix("*") else { return report(.chosenPartial, in: template, at: tag) }
        guard !templateNames.contains(tag.name) else { return }
        let suggestion = likelyTemplates.nearest(to: tag.name)
        report(.missingPartial(tag.name, suggestion: suggestion), in: template, at: tag)
    }

    private mutating func checkBlock(_ tag: TemplateTag, in template: Int) {
        guard !blockNames.contains(tag.name) else { return }
        let suggestion = likelyBlocks.nearest(to: tag.name)
        report(.unknownBlock(tag.name, suggestion: suggestion), in: template, at: tag)
    }

    private mutating func checkVariable(_ tag: TemplateTag, in template: Int) {
        guard tag.name.utf8.allSatisfy({ $0 < 0x80 }) else {
            return report(.nameNotASCII(tag.name), in: template, at: tag)
        }
        if tag.name.utf8.contains(UInt8(ascii: "(")) { return checkCall(tag, in: template) }
        guard let expression = TemplateExpression(tag.name) else {
            return report(.badName(tag.name), in: template, at: tag)
        }
        guard case .path(let names) = expression else { return }
        for name in names {
            guard ViewVocabulary.names.contains(name) else {
                let suggestion = likelyVariables.nearest(to: name)
                return report(.unknownVariable(name, suggestion: suggestion), in: template, at: tag)
            }
            // An author's own front matter keys can have any name.
            if name == "extra" { return }
        }
    }

    private mutating func checkCall(_ tag: TemplateTag, in template: Int) {
        let function = String(tag.name.prefix { $0 != "(" })
        guard tag.name.hasSuffix("()") else { return report(.call(function), in: template, at: tag) }
        let functions = LoopFunction.allCases.map(\.rawValue)
        guard !functions.contains(String(tag.name.dropLast(2))) else { return }
        let suggestion = SpellingSuggestion.nearest(to: function, among: functions).map { $0 + "()" }
        report(.unknownVariable(tag.name, suggestion: suggestion), in: template, at: tag)
    }

    // MARK: Templates that use each other

    /// Finds partials that use themselves without end.
    private mutating func checkRecursion() {
        let positions = Dictionary(zip(templates.map(\.source.name), templates.indices)) { _, last in last }
        let uses = templates.map { template in Self.endlessUses(of: template).compactMap { positions[$0] } }
        for template in EndlessUses.find(in: uses) {
            report(.recursion(templates[template].source.name), in: template, line: 1, column: 1)
        }
    }

    /// The templates that one uses outside of `{{#children}}`.
    ///
    /// Any other section would find the same value in an enclosing section, and be entered again.
    private static func endlessUses(of template: ScannedTemplate) -> Set<String> {
        Set(
            template.enclosedTags.lazy.filter {
                ($0.tag.kind == .partial || $0.tag.kind == .parent) && !$0.isInChildren
            }
            .map(\.tag.name))
    }

    private static func definedBlocks(of template: ScannedTemplate) -> [String] {
        template.enclosedTags.filter { $0.tag.kind == .block && $0.enclosing != .parent }.map(\.tag.name)
    }

    // MARK: Reporting

    private mutating func report(_ problem: TemplateProblem, in template: Int, at tag: TemplateTag) {
        report(problem, in: template, line: tag.line, column: tag.column)
    }

    private mutating func report(_ problem: TemplateProblem, in template: Int, line: Int, column: Int) {
        faultCount += 1
        guard faultCount <= TemplateLimits.faults else { return }
        lastListed = SourcePosition(line: line, column: column)
        diagnostics.append(templates[template].diagnostic(problem, line: line, column: column))
    }

    /// Reports how many faults of a template are not listed.
    private mutating func reportMore(in template: Int) {
        let count = faultCount - TemplateLimits.faults
        guard count > 0 else { return }
        let file = templates[template].source.file
        diagnostics.append(Diagnostic(TemplateProblem.moreFaults(count: count), file: file, position: lastListed))
    }
}
