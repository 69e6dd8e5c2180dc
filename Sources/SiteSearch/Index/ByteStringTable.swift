import SiteBytes

/// Different byte strings, each with a number from 0 in the order in which they came.
struct ByteStringTable {
    private var bytes: [UInt8] = []
    /// Where each string ends in `bytes`.
    private var ends: [Int] = []
    private var hashes: [UInt32] = []
    /// The number of a string, from 1, at the place that its hash says or behind it; 0 is free.
    private var slots = [UInt32](repeating: 0, count: fewestSlots)

    private static let fewestSlots = 64

    var count: Int { ends.count }

    /// All strings, one behind the other, and where each of them is.
    var allBytes: [UInt8] { bytes }

    /// Where a string is in `allBytes`.
    @inline(__always)
    func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

    /// Reads a string where it is.
    @inline(__always)
    func withBytes<Result>(_ number: Int, _ body: (ByteView) -> Result) -> Result {
        bytes.withView { body($0[view: range(number)]) }
    }

    /// The first eight bytes of a string, the first one highest, and zeros behind its end.
    func beginning(_ number: Int) -> UInt64 {
        var beginning: UInt64 = 0
        for (place, byte) in bytes[range(number)].prefix(8).enumerated() {
            beginning |= UInt64(byte) << UInt64(56 - 8 * place)
        }
        return beginning
    }

    /// The number of a string, which is added if it is new.
    mutating func number(of string: ByteView) -> Int {
        let hash = Self.hash(string)
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if hashes[number] == hash, equals(string, number) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        bytes.append(contentsOf: string)
        ends.append(bytes.count)
        hashes.append(hash)
        slots[slot] = UInt32(ends.count)
        if 2 * ends.count > slots.count { grow() }
        return ends.count - 1
    }

    /// Forgets all strings, in time in proportion to them: a table that was large once is given up.
    mutating func removeAll() {
        let isMostlyFree = slots.count > 8 * (count + Self.fewestSlots)
        bytes.removeAll(keepingCapacity: !isMostlyFree)
        ends.removeAll(keepingCapacity: !isMostlyFree)
        hashes.removeAll(keepingCapacity: !isMostlyFree)
        if isMostlyFree { slots = [UInt32](repeating: 0, count: Self.fewestSlots) }
        for slot in slots.indices { slots[slot] = 0 }
    }

    private func equals(_ string: ByteView, _ number: Int) -> Bool {
        let range = range(number)
        guard range.count == string.count else { return false }
        for index in 0..<string.count where bytes[range.lowerBound + index] != string[index] { return false }
        return true
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: 4 * slots.count)
        for (number, hash) in hashes.enumerated() {
            var slot = Int(hash) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(number + 1)
        }
    }

    /// A hash with a seed of its own in every process: nobody can write texts whose words all have the same.
    @inline(__always)
    private static func hash(_ string: ByteView) -> UInt32 {
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(string))
        return UInt32(truncatingIfNeeded: hasher.finalize())
    }
}
