import SiteBytes
import SiteModel

/// The lines `[label]: my file.png`, which define nothing since the address has a space.
struct SpacedDefinitions {
    private struct Definition {
        let label: Range<Int>
        let address: Range<Int>
        var isUsed = false
    }

    private var all: [String: Definition] = [:]

    /// How many are searched for in a text, each of which takes time in proportion to it.
    private static let most = 20

    init(in source: ScannedSource) {
        source.masked.withView { text in
            var index = text.firstIndex(from: 0) { $0.or("]") }
            while index + 1 < text.count, all.count < Self.most {
                if text[index + 1] == UInt8(ascii: ":"), let definition = Self.definition(closingAt: index, in: source)
                {
                    let key = Self.key(of: source.string(definition.label))
                    if all[key] == nil { all[key] = definition }
                }
                index = text.firstIndex(from: index + 1) { $0.or("]") }
            }
        }
    }

    private static func key(of label: String) -> String {
        label.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func definition(closingAt bracket: Int, in source: ScannedSource) -> Definition? {
        let text = source.text
        guard let open = text[..<bracket].suffix(300).lastIndex(where: { "[]\n".utf8.contains($0) }),
            text[open] == UInt8(ascii: "["), open + 1 < bracket, text[open + 1] != UInt8(ascii: "^"),
            text[..<open].reversed().prefix(while: { $0 != UInt8(ascii: "\n") }).prefix(50).allSatisfy({
                $0 <= 0x20 || ">".utf8.contains($0)
            })
        else { return nil }
        let line = text[(bracket + 2)...].prefix(2000)
        let end = line.firstIndex { $0 == UInt8(ascii: "\n") } ?? line.endIndex
        guard let start = line[..<end].firstIndex(where: { $0 > 0x20 }),
            let last = line[start..<end].lastIndex(where: { $0 > 0x20 })
        else { return nil }
        let title = WrittenLink.title(in: start..<(last + 1), of: text)
        let before = text[start..<(title?.lowerBound ?? last + 1)]
        let address = start..<((before.lastIndex { $0 > 0x20 } ?? start) + 1)
        let written = source.string(address)
        guard written.contains(where: { $0 == " " || $0 == "\t" }), !written.contains(where: { "<>\"`".contains($0) }),
            isAddress(written)
        else { return nil }
        return Definition(label: (open + 1)..<bracket, address: address)
    }

    /// Whether a text is an address to its end, and not one with a remark behind it.
    private static func isAddress(_ text: String) -> Bool {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard let last = words.last, AddressForm.looksLikeAddress(text, isPicture: true) else { return false }
        return last.contains(".") || last.contains("/")
    }

    /// Notes that a label is used; returns whether such a line was meant to define it.
    mutating func use(_ label: String) -> Bool {
        guard !all.isEmpty else { return false }
        let key = Self.key(of: label)
        guard all[key] != nil else { return false }
        all[key]?.isUsed = true
        return true
    }

    /// What is wrong with those whose label is used.
    func used(in source: ScannedSource) -> [SourceFinding] {
        all.values.filter { $0.isUsed || isNamed($0, in: source) }.map { definition in
            let written = source.string(definition.address)
            return SourceFinding(
                problem: LinkFormProblem.spaceInDefinition(
                    label: source.string(definition.label).shortened, address: written),
                offset: definition.address.lowerBound, fix: SourceFix(written, to: "<\(written)>"))
        }.sorted { $0.offset < $1.offset }
    }

    /// Whether a label is in brackets in another place, `[label]` alone.
    private func isNamed(_ definition: Definition, in source: ScannedSource) -> Bool {
        let name = source.text[(definition.label.lowerBound - 1)...definition.label.upperBound]
        var index = 0
        while let start = source.masked[index...].firstIndex(of: UInt8(ascii: "[")) {
            index = start + 1
            if start != definition.label.lowerBound - 1, source.masked[start...].starts(with: name) { return true }
        }
        return false
    }
}
