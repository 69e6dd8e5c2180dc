import SiteBytes

/// Finds what looks like references to footnotes in formulas, as in `$x_i[^2]$`.
enum FormulaMarks {
    /// The marks that are in no formula of a prepared text.
    static func removed(from marks: [FootnoteMark], in prepared: [UInt8]) -> [FootnoteMark] {
        let written = prepared.withView { Marker.undone(in: $0) }
        let formulas = written.withView { Self.formulas(in: $0) }
        guard !formulas.isEmpty else { return marks }
        var (index, offset, next) = (0, 0, 0)
        return prepared.withView { text in
            marks.filter { mark in
                // Formulas are compared with marks in the author's text, which has no markers.
                offset += Marker.undone(in: text[view: index..<mark.offset]).count
                index = mark.offset
                while next < formulas.count, formulas[next].upperBound <= offset { next += 1 }
                return next == formulas.count || !formulas[next].contains(offset)
            }
        }
    }

    private static func formulas(in text: ByteView) -> [Range<Int>] {
        var formulas: [Range<Int>] = []
        var finder = FormulaFinder()
        var index = text.firstIndex(from: 0) { $0.or("$").or("\\") }
        while index < text.count {
            let formula = finder.range(at: index, in: text) ?? finder.possibleRange(at: index, in: text)
            if let formula { formulas.append(formula) }
            let isEscape = text[index] == UInt8(ascii: "\\")
            index = text.firstIndex(from: formula?.upperBound ?? index + (isEscape ? 2 : 1)) { $0.or("$").or("\\") }
        }
        return formulas
    }
}
