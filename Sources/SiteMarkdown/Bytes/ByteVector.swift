/// Sixteen bytes of a text, looked at together.
///
/// Every pass over a text looks for a handful of bytes in long stretches that hold none of them. A comparison of
/// sixteen bytes at once makes that several times faster than a look at each.
struct ByteVector {
    private let bytes: SIMD16<UInt8>
    private var isWanted = SIMDMask<SIMD16<Int8>>(repeating: false)

    /// Reads the bytes from an index on; behind the end of the text they are NUL.
    @inline(__always)
    fileprivate init(_ text: UnsafeBufferPointer<UInt8>, from index: Int) {
        let rest = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(text)[index...])
        if rest.count >= SIMD16<UInt8>.scalarCount {
            bytes = rest.loadUnaligned(as: SIMD16<UInt8>.self)
        } else {
            var bytes = SIMD16<UInt8>()
            withUnsafeMutableBytes(of: &bytes) { $0.copyMemory(from: rest) }
            self.bytes = bytes
        }
    }

    /// Wants one more byte.
    @inline(__always)
    func or(_ byte: UInt8) -> ByteVector {
        var vector = self
        // The operator that compares with one scalar is compiled to a loop; the one that compares vectors is not.
        vector.isWanted = isWanted .| (bytes .== SIMD16<UInt8>(repeating: byte))
        return vector
    }

    /// Wants one more ASCII character.
    @inline(__always)
    func or(_ character: Unicode.Scalar) -> ByteVector {
        or(UInt8(ascii: character))
    }

    /// The position of the first wanted byte, if there is any.
    @inline(__always)
    fileprivate var firstWanted: Int? {
        let halves = unsafeBitCast(isWanted, to: SIMD2<UInt64>.self)
        if halves[0] != 0 { return UInt64(littleEndian: halves[0]).trailingZeroBitCount / 8 }
        if halves[1] != 0 { return 8 + UInt64(littleEndian: halves[1]).trailingZeroBitCount / 8 }
        return nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Finds the first wanted byte from an index on.
    ///
    /// - Parameters:
    ///   - start: Where to start.
    ///   - want: Says which bytes are wanted.
    /// - Returns: Where it stands; the end of the text when there is none.
    @inline(__always)
    func firstIndex(from start: Int, of want: (ByteVector) -> ByteVector) -> Int {
        var index = start
        while index < count {
            // What stands behind the end is none of the text, even where NUL is wanted.
            if let found = want(ByteVector(self, from: index)).firstWanted { return Swift.min(index + found, count) }
            index += SIMD16<UInt8>.scalarCount
        }
        return count
    }
}
