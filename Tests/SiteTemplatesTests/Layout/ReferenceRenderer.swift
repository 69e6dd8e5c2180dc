import Mustache

/// The Mustache library that our renderer has to equal.
struct ReferenceRenderer {
    private let library: MustacheLibrary

    init(_ templates: [String: String]) throws {
        MustacheContentTypes.register(ReferenceEscaping(), named: ReferenceEscaping.name)
        library = MustacheLibrary(
            templates: try templates.mapValues { text in
                try MustacheTemplate(string: "{{% CONTENT_TYPE: \(ReferenceEscaping.name)}}" + Self.unindented(text))
            })
    }

    func render(_ name: String, _ value: GeneratedValue) -> String {
        library.render(value.referenceValue, withTemplate: name) ?? ""
    }

    /// A template whose partials, parents, blocks and closing tags are not indented, as themes have it.
    private static func unindented(_ text: String) -> String {
        var lines: [String] = []
        for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
            let content = String(line.drop { " \t".unicodeScalars.contains($0) })
            let isMarked = ["{{>", "{{<", "{{$", "{{/"].contains(where: content.hasPrefix)
            lines.append(isMarked ? content : String(line))
        }
        return lines.joined(separator: "\n")
    }
}
