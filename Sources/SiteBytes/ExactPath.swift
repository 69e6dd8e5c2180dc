import Foundation

/// A path that is told from others by its UTF-8 bytes.
///
/// The hash of a `String` looks for the composed form of every letter first, which for Hangul costs many times as much;
/// the paths of a site are composed already.
package struct ExactPath: Hashable, Sendable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    package static func == (left: ExactPath, right: ExactPath) -> Bool {
        let (left, right) = (left.text, right.text)
        return left.withUTF8Bytes { left in
            right.withUTF8Bytes { right in
                guard left.count == right.count else { return false }
                guard let start = left.baseAddress, let other = right.baseAddress else { return true }
                return memcmp(start, other, left.count) == 0
            }
        }
    }

    package func hash(into hasher: inout Hasher) {
        text.withUTF8Bytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
