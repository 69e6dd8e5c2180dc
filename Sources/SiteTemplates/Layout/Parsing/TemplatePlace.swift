/// A place in a template, by line and column.
struct TemplatePlace {
    private(set) var line = 1
    /// The column in code points, from 1.
    private(set) var column = 1
    private var offset = 0

    /// Moves on.
    ///
    /// - Parameters:
    ///   - end: Where to, in bytes.
    ///   - bytes: The template.
    mutating func move(to end: Int, in bytes: [UInt8]) {
        while offset < end {
            let newline = bytes.newlineLength(at: offset)
            if newline > 0 {
                line += 1
                column = 1
            } else if bytes[offset] & 0xC0 != 0x80 {
                column += 1
            }
            offset += max(1, newline)
        }
    }
}
