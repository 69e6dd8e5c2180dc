/// Sorts numbers by some of their bits, keeping the order of those that are equal in them.
enum RadixSort {
    /// Sorts numbers.
    ///
    /// - Parameters:
    ///   - numbers: The numbers.
    ///   - bits: The bits to sort by.
    static func sort<Number: FixedWidthInteger & UnsignedInteger & Sendable>(
        _ numbers: inout [Number], byBits bits: Range<Int>
    ) {
        // A table of counters costs more than to compare a few numbers.
        guard numbers.count > 96 else { return insertionSort(&numbers, byBits: bits) }
        var other = numbers
        var start = bits.lowerBound
        while start < bits.upperBound {
            let width = min(10, bits.upperBound - start)
            distribute(numbers, into: &other, by: start, width: width)
            swap(&numbers, &other)
            start += width
        }
    }

    private static func distribute<Number: FixedWidthInteger & UnsignedInteger>(
        _ numbers: [Number], into other: inout [Number], by shift: Int, width: Int
    ) {
        let mask = (Number(1) << Number(width)) - 1
        let shift = Number(shift)
        var places = [Int](repeating: 0, count: 1 << width)
        for number in numbers { places[Int(truncatingIfNeeded: number &>> shift & mask)] += 1 }
        var sum = 0
        for index in places.indices { (places[index], sum) = (sum, sum + places[index]) }
        for number in numbers {
            let digit = Int(truncatingIfNeeded: number &>> shift & mask)
            other[places[digit]] = number
            places[digit] += 1
        }
    }

    private static func insertionSort<Number: FixedWidthInteger & UnsignedInteger>(
        _ numbers: inout [Number], byBits bits: Range<Int>
    ) {
        let mask = (Number.max >> Number(Number.bitWidth - bits.upperBound)) & (Number.max << Number(bits.lowerBound))
        for index in numbers.indices.dropFirst() {
            let number = numbers[index]
            var place = index
            while place > 0, numbers[place - 1] & mask > number & mask {
                numbers[place] = numbers[place - 1]
                place -= 1
            }
            numbers[place] = number
        }
    }
}
