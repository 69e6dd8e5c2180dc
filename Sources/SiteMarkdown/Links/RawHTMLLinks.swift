import SiteModel

/// Reads the addresses out of raw HTML.
///
/// It looks for attributes as browsers do, but for what stands in comments, and needs no tree for that.
enum RawHTMLLinks {
    /// The addresses that raw HTML links to or loads.
    ///
    /// - Parameter html: The HTML as UTF-8.
    /// - Returns: Each address with what it is for, in order.
    static func links(in html: UnsafeBufferPointer<UInt8>) -> [(kind: DocumentLink.Kind, address: String)] {
        let text = String(decoding: html, as: UTF8.self)
        guard text.contains("=") else { return [] }
        var links: [(DocumentLink.Kind, String)] = []
        for element in elements(of: text) {
            let attributes = attributes(of: element)
            for (name, value) in attributes {
                switch name {
                case "href": links.append((.link, value))
                case "src", "poster": links.append((.resource, value))
                case "srcset":
                    links += value.split(separator: ",").compactMap { $0.split(whereSeparator: \.isWhitespace).first }
                        .map { (.resource, String($0)) }
                default: break
                }
            }
            if element.lowercased().hasPrefix("img"), !attributes.contains(where: { $0.name == "alt" }) {
                links.append((.pictureWithoutText, attributes.first { $0.name == "src" }?.value ?? ""))
            }
        }
        return links
    }

    /// What stands between `<` and `>` of each opening tag.
    private static func elements(of html: String) -> [Substring] {
        var elements: [Substring] = []
        var rest = html[...]
        while let open = rest.firstIndex(of: "<") {
            rest = rest[open...].dropFirst()
            if rest.hasPrefix("!--") {
                guard let end = rest.firstRange(of: "-->") else { return elements }
                rest = rest[end.upperBound...]
            } else if rest.first?.isLetter == true {
                let end = endOfElement(in: rest)
                elements.append(rest[..<end])
                rest = rest[end...]
            }
        }
        return elements
    }

    /// The first `>` outside of quotes.
    private static func endOfElement(in text: Substring) -> Substring.Index {
        var quote: Character?
        for index in text.indices {
            let character = text[index]
            if let open = quote {
                if character == open { quote = nil }
            } else if character == ">" {
                return index
            } else if (character == "\"" || character == "'"), index > text.startIndex,
                text[text.index(before: index)] == "="
            {
                quote = character
            }
        }
        return text.endIndex
    }

    private static func attributes(of element: Substring) -> [(name: String, value: String)] {
        var attributes: [(name: String, value: String)] = []
        var rest = element.drop { !$0.isWhitespace }
        while true {
            rest = rest.drop { $0.isWhitespace || $0 == "/" }
            let name = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != "/" }
            guard !name.isEmpty else { return attributes }
            rest = rest.dropFirst(name.count).drop(while: \.isWhitespace)
            guard rest.first == "=" else {
                attributes.append((name.lowercased(), ""))
                continue
            }
            rest = rest.dropFirst().drop(while: \.isWhitespace)
            let value: Substring
            if let quote = rest.first, quote == "\"" || quote == "'" {
                value = rest.dropFirst().prefix { $0 != quote }
                rest = rest.dropFirst(value.count + 2)
            } else {
                value = rest.prefix { !$0.isWhitespace }
                rest = rest.dropFirst(value.count)
            }
            attributes.append((name.lowercased(), String(value).replacing("&amp;", with: "&")))
        }
    }
}
