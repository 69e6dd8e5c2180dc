import SiteBytes
import SiteModel

/// The value of a template's variable.
enum TemplateValue {
    /// Known, but without a value: false in sections, nothing in text.
    case absent
    case flag(Bool)
    case number(Int)
    case text(String)
    /// HTML of a body, from which control characters are removed when the addresses of its links are known.
    case bodyPart(String)
    /// Plain text that is HTML where it is not escaped, with bonds where its lines must not break.
    case bound(String)
    /// HTML that another template has made, or a body, as UTF-8.
    case html([UInt8])
    case view(any ViewModel)
    case list([TemplateValue])

    static func text(ifAny text: String?) -> TemplateValue {
        text.map(TemplateValue.text) ?? .absent
    }

    static func bodyPart(ifAny html: String?) -> TemplateValue {
        html.map(TemplateValue.bodyPart) ?? .absent
    }

    static func bound(ifAny text: String?) -> TemplateValue {
        text.map(TemplateValue.bound) ?? .absent
    }

    /// A title: its HTML if it has marks, otherwise its text.
    static func title(_ text: String, html: String?) -> TemplateValue {
        html.map(TemplateValue.text) ?? .bound(text)
    }

    static func number(ifAny number: Int?) -> TemplateValue {
        number.map(TemplateValue.number) ?? .absent
    }

    static func view(ifAny view: (any ViewModel)?) -> TemplateValue {
        view.map(TemplateValue.view) ?? .absent
    }

    static func views(_ views: [some ViewModel]) -> TemplateValue {
        .list(views.map(TemplateValue.view))
    }

    /// The value of a variable inside this one, for the later parts of dotted names.
    func member(_ name: FieldKey) -> TemplateValue {
        guard case .view(let view) = self else { return .absent }
        return view.value(of: name) ?? .absent
    }

    /// Adds the value as text, without control characters; a view or a list adds nothing.
    ///
    /// What is HTML already has none: other templates were rendered in the same way, and a body is free of them.
    func append(to output: inout ByteBuffer, isEscaped: Bool) {
        switch self {
        case .absent, .view, .list: break
        case .flag(let flag): output.append(flag ? "true" as StaticString : "false")
        case .number(let number): output.append(String(number))
        case .text(let text):
            isEscaped ? output.append(escapingHTML: text) : output.append(withoutControlCharacters: text)
        case .bodyPart(let html): isEscaped ? output.append(escapingHTML: html) : output.append(html)
        case .bound(let text):
            isEscaped ? output.append(escapingHTML: text) : output.append(bindingLinesOf: text)
        case .html(let bytes):
            isEscaped ? output.append(escapingHTML: bytes) : output.append(bytes)
        }
    }
}

extension ByteBuffer {
    /// Adds text as HTML, with bonds where its lines must not break.
    fileprivate mutating func append(bindingLinesOf text: String) {
        text.withUTF8Bytes { bytes in
            LineBond.divide(bytes, isTitle: true) { piece in
                switch piece {
                case .text(let text): append(escapingHTML: text)
                case .markup(let markup): append(markup)
                }
            }
        }
    }
}
