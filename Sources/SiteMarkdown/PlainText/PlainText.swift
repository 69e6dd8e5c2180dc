/// Reads the text of nodes without their markup.
enum PlainText {
    /// The text of a node: what a reader would hear.
    ///
    /// - Parameters:
    ///   - root: The node.
    ///   - limit: After so many bytes the rest is left out.
    /// - Returns: The text, with line breaks as spaces.
    static func text(of root: Node, limit: Int = .max) -> String {
        var bytes: [UInt8] = []
        NodeWalk.run(
            from: root,
            enter: { node in
                guard bytes.count < limit else { return false }
                switch node.kind {
                case .text, .code: Marker.append(undoing: node.literal, to: &bytes)
                case .softBreak, .lineBreak: bytes.append(UInt8(ascii: " "))
                case .footnoteReference, .inlineHTML, .htmlBlock, .codeBlock: return false
                default: break
                }
                return true
            },
            leave: { _ in }
        )
        return String(decoding: bytes, as: UTF8.self)
    }
}
