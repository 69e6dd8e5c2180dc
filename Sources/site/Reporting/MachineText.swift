import Foundation

/// Writes values for machines.
enum MachineText {
    /// A value as JSON, its keys in alphabetical order, with a line feed at its end.
    static func json(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Reports contain only strings and integers, which always encode.
        let bytes = (try? encoder.encode(value)) ?? Data("{}".utf8)
        return String(decoding: bytes, as: UTF8.self) + "\n"
    }
}
