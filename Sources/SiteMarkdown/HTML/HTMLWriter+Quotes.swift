import CMarkGFM
import SiteModel

extension HTMLWriter {
    func openQuote(_ node: Node) {
        html.startLine()
        if !options.isPlain, let alert = Alert.takeMarker(from: node) {
            openAlerts.append(node)
            html.append(html: "<div class=\"alert alert-\(alert.rawValue)\" role=\"note\">\n")
            html.append(html: "<p class=\"alert-title\">\(alert.title(in: options.language))</p>\n")
        } else {
            html.append("<blockquote>\n")
        }
    }

    func closeQuote(_ node: Node) {
        html.startLine()
        if openAlerts.last == node {
            openAlerts.removeLast()
            html.append("</div>\n")
        } else {
            html.append("</blockquote>\n")
        }
    }
}

/// A block quote that starts with `[!NOTE]` or its like.
private enum Alert: String, CaseIterable {
    case note, tip, important, warning, caution

    func title(in language: InterfaceLanguage) -> String {
        switch (language, self) {
        case (.korean, .note): "참고"
        case (.korean, .tip): "도움말"
        case (.korean, .important): "중요"
        case (.korean, .warning): "주의"
        case (.korean, .caution): "경고"
        case (.english, _): rawValue.prefix(1).uppercased() + rawValue.dropFirst()
        }
    }

    /// Recognises an alert and takes its marker out of the tree.
    static func takeMarker(from quote: Node) -> Alert? {
        guard let paragraph = quote.firstChild, paragraph.isParagraph, let marker = paragraph.firstChild,
            marker.kind == .text, marker.next.map({ $0.kind == .softBreak || $0.kind == .lineBreak }) ?? true,
            paragraph.next != nil || marker.next != nil
        else { return nil }
        let text = String(decoding: marker.literal, as: UTF8.self).trimmed.uppercased()
        guard let alert = allCases.first(where: { text == "[!\($0.rawValue.uppercased())]" }) else { return nil }
        marker.next?.remove()
        marker.remove()
        if paragraph.firstChild == nil { paragraph.remove() }
        return alert
    }
}
