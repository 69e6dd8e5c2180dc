import SiteContent
import SiteModel

/// Makes the changes that the diagnostics of a document's body carry; those of front matter are for `TextFixer`.
struct DiagnosticFixer {
    private let bytes: [UInt8]
    /// Where the line starts that was reached last, and its number.
    private var lineStart: Int
    private var line = 1

    /// The file with every change that applies: changes whose text is not where the check found it are left out, and of
    /// several to one place all but the first.
    static func fixed(_ bytes: [UInt8], by diagnostics: [Diagnostic], path: String) -> [UInt8] {
        var fixer = DiagnosticFixer(bytes)
        var fixed: [UInt8] = []
        var copied = fixer.lineStart + (FileHead.byteCount(in: Array(bytes[fixer.lineStart...]), path: path) ?? 0)
        fixed += bytes[..<copied]
        for diagnostic in diagnostics.inReadingOrder() {
            guard let fix = diagnostic.fix, let start = diagnostic.position.flatMap({ fixer.offset(of: $0) }),
                start >= copied, bytes[start...].starts(with: fix.written.utf8)
            else { continue }
            fixed += bytes[copied..<start]
            fixed += fix.replacement.utf8
            copied = start + fix.written.utf8.count
        }
        return fixed + bytes[copied...]
    }

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        // A byte order mark has no column.
        lineStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The offset of a place on the line reached last or a later one.
    private mutating func offset(of position: SourcePosition) -> Int? {
        while line < position.line {
            guard let end = bytes[lineStart...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            lineStart = end + 1
            line += 1
        }
        guard line == position.line else { return nil }
        var offset = lineStart
        for _ in 1..<max(1, position.column) {
            guard offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") else { return nil }
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        }
        return offset
    }
}
