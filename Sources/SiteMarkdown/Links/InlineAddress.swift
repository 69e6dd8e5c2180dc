import SiteBytes

/// Finds the address of a link in a block where nothing but the address itself can say it.
///
/// Nearly all links of a document are in such blocks: every bracket is that of a link with its address behind it, and
/// there is no code, no tag, no escape and no character reference. Reading the whole block as the parser does (`BlockLinkScanner`) takes fifty
/// times as long.
enum InlineAddress {
    /// Where the only link with an address has it, as an offset; `nil` if the block has to be read.
    static func offset(of address: String, in bytes: [UInt8], block: Range<Int>) -> Int? {
        bytes.withView { bytes in
            address.withUTF8Bytes { address in
                address.isEmpty ? nil : search(address, in: bytes[view: ..<block.upperBound], from: block.lowerBound)
            }
        }
    }

    private static func search(_ address: ByteView, in bytes: ByteView, from start: Int) -> Int? {
        var found: Int?
        var openings = 0
        var index = next(in: bytes, from: start)
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "["): openings += 1
            case UInt8(ascii: "]"):
                guard index + 2 < bytes.count, bytes[index + 1] == UInt8(ascii: "("),
                    !bytes[index + 2].isASCIIWhitespace
                else { return nil }
                openings -= 1
                if holds(address, at: index + 2, in: bytes) {
                    guard found == nil else { return nil }
                    found = index + 2
                }
            default: return nil
            }
            guard openings >= 0 else { return nil }
            index = next(in: bytes, from: index + 1)
        }
        return openings == 0 ? found : nil
    }

    /// The next bracket, or sign of something that may hide one.
    private static func next(in bytes: ByteView, from start: Int) -> Int {
        bytes.firstIndex(from: start) { $0.or("[").or("]").or("`").or("<").or("\\").or("&") }
    }

    /// Whether an address is at an offset, and ends there.
    private static func holds(_ address: ByteView, at start: Int, in bytes: ByteView) -> Bool {
        let end = start + address.count
        guard end < bytes.count, bytes[end] == UInt8(ascii: ")") || bytes[end].isASCIIWhitespace else { return false }
        return bytes[view: start..<end].equals(address)
    }
}
