import SiteBytes
import Testing

@Suite("Texts written piece by piece")
struct TextWriterTests {
    @Test(
        "hold numbers with as many digits as they have, or as are asked for",
        arguments: [
            (0, 1, "0"), (0, 2, "00"), (7, 2, "07"), (10, 1, "10"), (99, 2, "99"), (100, 2, "100"), (2025, 4, "2025"),
            (5, 0, "5"), (-3, 1, "-3"), (-3, 2, "-03"), (.max, 1, "\(Int.max)"), (.min, 1, "\(Int.min)"),
        ])
    func numbers(number: Int, width: Int, expected: String) {
        #expect(String { $0.write(number, width: width) } == expected)
    }

    @Test("hold all pieces in order")
    func pieces() {
        let text = String {
            $0.write("5월 ")
            $0.write(2)
            $0.write("일")
            $0.write(byte: 0x21)
            $0.write(String("끝"))
        }
        #expect(text == "5월 2일!끝")
    }
}
