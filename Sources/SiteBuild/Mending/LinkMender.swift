import SiteCheck
import SiteModel

/// Writes the addresses of documents in place of links to their files.
enum LinkMender {
    /// Mends links of a document.
    ///
    /// - Parameters:
    ///   - bytes: The document.
    ///   - diagnostics: What a check found in it.
    /// - Returns: The document; links that do not stand where the check found them are left alone.
    static func mended(_ bytes: [UInt8], by diagnostics: [Diagnostic]) -> [UInt8] {
        var mended = bytes
        // From the end on, so that no place moves before its turn.
        for diagnostic in diagnostics.inReadingOrder().reversed() {
            guard case LinkProblem.namesDocumentFile(let written, let address) = diagnostic.problem,
                !address.contains(where: { $0.isWhitespace || "()<>\"'\\".contains($0) }),
                let start = diagnostic.position.flatMap({ offset(of: $0, in: bytes) }),
                bytes[start...].starts(with: written.utf8)
            else { continue }
            mended.replaceSubrange(start..<(start + written.utf8.count), with: address.utf8)
        }
        return mended
    }

    /// Where a place is in the file; a place at the start of a line is only that of the line.
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
