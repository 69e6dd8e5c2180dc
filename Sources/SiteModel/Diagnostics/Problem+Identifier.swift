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
