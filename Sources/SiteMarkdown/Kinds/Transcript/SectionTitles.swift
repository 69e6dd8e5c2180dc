/// Finds the sections of a transcript by their titles, as its list of chapters writes them.
///
/// White space, final punctuation and a gloss at the end do not matter: `맺는말` names `맺는 말(Closing words)`, too.
struct SectionTitles {
    private var identifiers: [String: String] = [:]

    /// Takes the titles and ids of sections; of several with one title, the first counts.
    init(_ sections: [(title: String, identifier: String)]) {
        for key in [Self.key(of:), Self.keyWithoutGloss(of:)] {
            for section in sections where identifiers[key(section.title)] == nil {
                identifiers[key(section.title)] = section.identifier
            }
        }
        identifiers[""] = nil
    }

    /// The id of the section that a chapter's title names.
    func identifier(for title: String) -> String? {
        identifiers[Self.key(of: title)] ?? identifiers[Self.keyWithoutGloss(of: title)]
    }

    private static func key(of title: String) -> String {
        var key = title.filter { !$0.isWhitespace }
        while key.last?.isPunctuation == true { key.removeLast() }
        return key
    }

    /// The key of a title without the parentheses at its end.
    private static func keyWithoutGloss(of title: String) -> String {
        var depth = 0
        for index in title.indices.reversed() {
            switch title[index] {
            case ")", "）": depth += 1
            case "(", "（": depth -= 1
            case let character where depth == 0 && !character.isWhitespace: return key(of: title)
            default: break
            }
            if depth == 0, "(（".contains(title[index]) { return key(of: String(title[..<index])) }
        }
        return key(of: title)
    }
}
