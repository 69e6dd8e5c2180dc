/// Sixteen bytes of a text, looked at together.
///
/// Every pass over a text looks for a handful of bytes in long stretches that hold none of them. A comparison of
/// sixteen bytes at once makes that several times faster than a look at each.
@usableFromInline
package struct ByteVector {
    @usableFromInline typealias Bytes = SIMD16<UInt8>

    @usableFromInline let bytes: Bytes
    @usableFromInline var isWanted = SIMDMask<SIMD16<Int8>>(repeating: false)

    /// Reads sixteen bytes.
    @inlinable @inline(__always)
    init(at start: UnsafeRawPointer) {
        bytes = start.loadUnaligned(as: Bytes.self)
    }

    /// Reads fewer, followed by NULs.
    @inlinable @inline(__always)
    init(few rest: UnsafeRawBufferPointer) {
        var bytes = Bytes()
        withUnsafeMutableBytes(of: &bytes) { $0.copyMemory(from: rest) }
        self.bytes = bytes
    }

    /// Looks for one more byte.
    @inlinable @inline(__always)
    package func or(_ byte: UInt8) -> ByteVector {
        // The operator that compares with one scalar is compiled to a loop; the one that compares vectors is not.
        or(bytes .== Bytes(repeating: byte))
    }

    /// Looks for one more ASCII character.
    @inlinable @inline(__always)
    package func or(_ character: Unicode.Scalar) -> ByteVector {
        or(UInt8(ascii: character))
    }

    /// Looks for two more ASCII characters that differ in one bit.
    @inlinable @inline(__always)
    package func or(either one: Unicode.Scalar, or other: Unicode.Scalar) -> ByteVector {
        let (first, second) = (UInt8(ascii: one), UInt8(ascii: other))
        assert((first ^ second).nonzeroBitCount == 1)
        return or((bytes | Bytes(repeating: first ^ second)) .== Bytes(repeating: first | second))
    }

    /// Looks for all bytes of a range.
    @inlinable @inline(__always)
    package func or(_ range: ClosedRange<UInt8>) -> ByteVector {
        or(from: range.lowerBound, through: range.upperBound)
    }

    /// Looks for all bytes from one on through another; behind 255 comes 0.
    @inlinable @inline(__always)
    package func or(from first: UInt8, through last: UInt8) -> ByteVector {
        or((bytes &- Bytes(repeating: first)) .<= Bytes(repeating: last &- first))
    }

    @inlinable @inline(__always)
    func or(_ others: SIMDMask<SIMD16<Int8>>) -> ByteVector {
        var vector = self
        vector.isWanted = isWanted .| others
        return vector
    }

    /// The position of the first wanted byte, if there is any.
    ///
    /// - Parameter skipped: How many bytes not to look at.
    /// - Returns: Its position, from 0.
    @inlinable @inline(__always)
    func firstWanted(after skipped: Int = 0) -> Int? {
        // Sixteen bytes both: of the mask's, those of wanted bytes have all bits set, the others none.
        let halves = unsafeBitCast(isWanted, to: SIMD2<UInt64>.self)
        let low = UInt64(littleEndian: halves[0]) & (UInt64.max << UInt64(8 * skipped))
        if low != 0 { return low.trailingZeroBitCount / 8 }
        let high = UInt64(littleEndian: halves[1]) & (UInt64.max << UInt64(8 * max(0, skipped - 8)))
        return high == 0 ? nil : 8 + high.trailingZeroBitCount / 8
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Finds the first wanted byte from an index on.
    ///
    /// - Parameters:
    ///   - start: Where to start.
    ///   - want: Says which bytes are wanted.
    /// - Returns: Its index, or the end of the text if there is none.
    @inlinable @inline(__always)
    package func firstIndex(from start: Int, of want: (ByteVector) -> ByteVector) -> Int {
        guard let text = UnsafeRawPointer(baseAddress) else { return count }
        let width = ByteVector.Bytes.scalarCount
        var index = start
        while index &+ width <= count {
            if let found = want(ByteVector(at: text + index)).firstWanted() { return index &+ found }
            index &+= width
        }
        guard index < count else { return count }
        if count >= width {
            // The last sixteen bytes, without those that have been looked at already.
            let last = count &- width
            return want(ByteVector(at: text + last)).firstWanted(after: index &- last).map { last &+ $0 } ?? count
        }
        // The rest is followed by NULs; even if they are wanted, the first one is at the end of the text.
        let rest = UnsafeRawBufferPointer(start: text + index, count: count &- index)
        return want(ByteVector(few: rest)).firstWanted().map { index &+ $0 } ?? count
    }

    /// Skips stretches of 64 bytes without any wanted byte: quicker than a look at each sixteen where such bytes are rare.
    ///
    /// - Parameters:
    ///   - start: Where to start.
    ///   - want: Says which bytes are wanted.
    /// - Returns: An index before which there is no wanted byte; at most 64 bytes from the first one, or from the end.
    @inlinable @inline(__always)
    package func indexSkippingStretches(from start: Int, without want: (ByteVector) -> ByteVector) -> Int {
        guard let text = UnsafeRawPointer(baseAddress) else { return start }
        let width = ByteVector.Bytes.scalarCount
        var index = start
        while index &+ 4 &* width <= count {
            let first = want(ByteVector(at: text + index)).isWanted
            let second = want(ByteVector(at: text + index + width)).isWanted
            let third = want(ByteVector(at: text + index + 2 &* width)).isWanted
            let fourth = want(ByteVector(at: text + index + 3 &* width)).isWanted
            let halves = unsafeBitCast(first .| second .| third .| fourth, to: SIMD2<UInt64>.self)
            guard halves[0] | halves[1] == 0 else { break }
            index &+= 4 &* width
        }
        return index
    }

    /// Finds other bytes.
    ///
    /// - Parameters:
    ///   - needle: What to find, one byte at least.
    ///   - start: Where to start.
    /// - Returns: Where it occurs first, if it does.
    package func firstIndex(of needle: ByteView, from start: Int) -> Int? {
        guard let text = UnsafeRawPointer(baseAddress), let last = needle.last else { return nil }
        let head = needle.count - 1
        // The last bytes of two neighbouring syllables of Hangul, of three bytes each, are seldom found together.
        let distance = Swift.min(3, head)
        let before = needle[head - distance]
        var index = start + head
        while index < count {
            if index &+ ByteVector.Bytes.scalarCount <= count {
                var hits = ByteVector(at: text + index).or(last)
                hits.isWanted = hits.isWanted .& ByteVector(at: text + index - distance).or(before).isWanted
                guard let found = hits.firstWanted() else {
                    index &+= ByteVector.Bytes.scalarCount
                    continue
                }
                index &+= found
            }
            if holds(needle, endingAt: index) { return index - head }
            index &+= 1
        }
        return nil
    }

    private func holds(_ needle: ByteView, endingAt index: Int) -> Bool {
        var (place, other) = (index, needle.count - 1)
        while other >= 0, self[place] == needle[other] { (place, other) = (place - 1, other - 1) }
        return other < 0
    }
}
