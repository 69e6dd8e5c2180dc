/// Reads numbers out of bytes that strangers made: what lies outside is `nil`.
struct ByteReader {
    let bytes: [UInt8]

    func byte(at position: Int) -> Int? {
        bytes.indices.contains(position) ? Int(bytes[position]) : nil
    }

    /// A number of so many bytes, the highest first.
    func big(_ count: Int, at position: Int) -> Int? {
        guard position >= 0, position <= bytes.count - count else { return nil }
        return bytes[position..<position + count].reduce(0) { $0 << 8 | Int($1) }
    }

    /// A number of so many bytes, the lowest first.
    func little(_ count: Int, at position: Int) -> Int? {
        guard position >= 0, position <= bytes.count - count else { return nil }
        return bytes[position..<position + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    func has(_ text: StaticString, at position: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard position >= 0, position <= bytes.count - count else { return false }
        return UnsafeBufferPointer(start: text.utf8Start, count: count)
            .elementsEqual(bytes[position..<position + count])
    }
}
