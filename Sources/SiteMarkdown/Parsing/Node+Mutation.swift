import CMarkGFM

extension Node {
    /// Makes a node for the tree in use: all nodes of a tree must be of one allocator.
    static func make(_ type: cmark_node_type) -> Node? {
        Node(cmark_node_new_with_mem(type, DocumentArena.allocator))
    }

    /// Takes the node out of the tree and frees it and all below it.
    func remove() {
        cmark_node_unlink(pointer)
        cmark_node_free(pointer)
    }

    /// Makes an emphasis node a strikethrough: the parser leaves the user data of its own nodes empty.
    func markAsStrikethrough() {
        cmark_node_set_user_data(pointer, UnsafeMutableRawPointer(bitPattern: 1))
    }

    /// Replaces the text of a node.
    ///
    /// - Parameter bytes: UTF-8 without NUL.
    func setLiteral(_ bytes: some Sequence<UInt8>) {
        let terminated = bytes.map { CChar(bitPattern: $0) } + [0]
        cmark_node_set_literal(pointer, terminated)
    }
}
