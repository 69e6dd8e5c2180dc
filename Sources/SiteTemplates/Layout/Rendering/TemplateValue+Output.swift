import SiteBytes
import SiteModel

extension TemplateValue {
    /// Adds what a value is in text: nothing for a view or a list.
    ///
    /// - Parameters:
    ///   - output: What it is added to.
    ///   - isEscaped: Whether HTML's special characters are escaped.
    func append(to output: inout ByteBuffer, isEscaped: Bool) {
        switch self {
        case .absent, .view, .list: break
        case .flag(let flag): output.append(flag ? "true" as StaticString : "false")
        case .number(let number): output.append(String(number))
        case .text(let text):
            text.withUTF8Bytes { isEscaped ? EscapedHTML.append($0, to: &output) : output.append($0) }
        case .html(let bytes):
            bytes.withUnsafeBufferPointer {
                isEscaped ? EscapedHTML.append($0, to: &output) : output.append($0)
            }
        }
    }
}
