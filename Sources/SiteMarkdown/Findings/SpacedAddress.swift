/// What people mean by an address with a space in it.
enum SpacedAddress {
    /// The address to write, in the brackets that allow spaces if it has any; nothing for a remark in parentheses.
    static func meant(by written: String, isPicture: Bool) -> String? {
        if isPicture, let address = withoutSize(written) {
            return AddressForm.looksLikeAddress(address, isPicture: true) ? bracketed(address) : nil
        }
        if written.hasPrefix("www.") || startsWithHost(written) { return "<https://\(written)>" }
        if AddressForm.looksLikeAddress(written, isPicture: isPicture) { return "<\(written)>" }
        if written.hasPrefix("#") { return heading(written.dropFirst()) }
        if written.hasPrefix("?") { return isQuery(written.dropFirst()) ? "<\(written)>" : nil }
        return written.lowercased().hasPrefix("tel:") ? telephone(written) : nil
    }

    private static func bracketed(_ address: String) -> String { address.contains(" ") ? "<\(address)>" : address }

    /// The address before the size that some programs read, as in `a.png|300` and `a.png =300x200`.
    private static func withoutSize(_ written: String) -> String? {
        guard let mark = written.lastIndex(where: { $0 == "|" || $0 == "=" }) else { return nil }
        let size = written[mark...].dropFirst()
        let address = written[..<mark]
        guard written[mark] == "|" || address.last == " ", size.contains(where: \.isNumber), size.utf8.count <= 12,
            size.allSatisfy({ $0.isASCII && ($0.isNumber || "x*%px ".contains($0)) })
        else { return nil }
        return String(address).trimmed
    }

    /// Whether a text starts like `example.com/`.
    private static func startsWithHost(_ text: String) -> Bool {
        guard let slash = text.firstIndex(of: "/") else { return false }
        let host = text[..<slash].lowercased()
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count > 1 && endings.contains(String(labels[labels.count - 1]))
            && labels.allSatisfy {
                !$0.isEmpty && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
            }
    }

    /// The ends of hosts that are not names in code, such as `list.size/2`.
    private static let endings: Set = [
        "com", "net", "org", "kr", "io", "dev", "ai", "app", "co", "me", "jp", "us", "eu", "info", "gov", "edu", "blog",
    ]

    /// The address of a heading on the same page; a number with a mark, as in `(#12 참고)`, is none.
    private static func heading(_ text: Substring) -> String? {
        guard text.first?.isLetter == true, !text.contains("#") else { return nil }
        var identifiers = HeadingIdentifiers()
        return "#" + identifiers.identifier(for: String(text))
    }

    private static func isQuery(_ text: Substring) -> Bool {
        guard let mark = text.firstIndex(of: "="), mark > text.startIndex else { return false }
        return text[..<mark].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
    }

    /// A number whose parts hyphens separate.
    private static func telephone(_ written: String) -> String? {
        let number = written.dropFirst(4)
        guard number.contains(where: \.isNumber),
            number.allSatisfy({ $0.isASCII && ($0.isNumber || "+-(). ".contains($0)) })
        else { return nil }
        return "tel:" + number.split(separator: " ").joined(separator: "-")
    }
}
