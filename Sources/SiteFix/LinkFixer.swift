import SiteCheck
import SiteModel

/// Replaces links to the files of documents by links to their addresses.
enum LinkFixer {
    /// The document without the links that a check found to name files.
    ///
    /// Links that are not where the check found them are left alone.
    static func fixed(_ bytes: [UInt8], by diagnostics: [Diagnostic]) -> [UInt8] {
        var fixed = bytes
        // From the end backwards, so that no place moves before its turn.
        for diagnostic in diagnostics.inReadingOrder().reversed() {
            guard case LinkProblem.namesDocumentFile(let written, let address) = diagnostic.problem,
                !address.contains(where: { $0.isWhitespace || "()<>\"'\\".contains($0) }),
                let start = diagnostic.position.flatMap({ offset(of: $0, in: bytes) }),
                bytes[start...].starts(with: written.utf8)
            else { continue }
            fixed.replaceSubrange(start..<(start + written.utf8.count), with: address.utf8)
        }
        return fixed
    }

    /// The offset of a place; a place at the start of a line may stand for the whole line.
    private static func offset(of position: SourcePosition, in bytes: [UInt8]) -> Int? {
        guard position.column > 1 else { return nil }
        var offset = 0
        for _ in 1..<position.line {
            guard let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            offset = end + 1
        }
        for _ in 1..<position.column {
            guard offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") else { return nil }
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        }
        return offset
    }
}
