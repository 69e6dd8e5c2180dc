extension [String] {
    /// The positions of the texts in the order of their UTF-8 bytes.
    ///
    /// The texts are compared side by side in one piece of memory: sorting strings counts references at every step.
    package var positionsInByteOrder: [Int] {
        var texts = ByteBuffer(capacity: count * Self.usualLength)
        var places: [(text: Range<Int>, position: Int)] = []
        places.reserveCapacity(count)
        for (position, text) in enumerated() {
            let start = texts.count
            texts.append(text)
            places.append((start..<texts.count, position))
        }
        places.sort { texts[$0.text].precedes(texts[$1.text]) }
        return places.map(\.position)
    }

    /// Of a path, in bytes.
    private static var usualLength: Int { 64 }
}
