import Foundation

/// The same sentence in every language the program speaks.
public struct Wording: Sendable, Hashable {
    /// The sentence in English.
    public package(set) var english: String
    /// The sentence in Korean.
    public package(set) var korean: String

    /// Makes a wording.
    ///
    /// - Parameters:
    ///   - english: The sentence in English.
    ///   - korean: The sentence in Korean.
    public init(_ english: String, korean: String) {
        self.english = english
        self.korean = korean
    }

    /// Makes a wording of text that exists in only one language.
    ///
    /// - Parameter text: The text, such as a library's message.
    public init(untranslated text: String) {
        self.init(text, korean: text)
    }

    /// The sentence in one language.
    ///
    /// - Parameter language: The reader's language.
    /// - Returns: The sentence.
    public func text(in language: InterfaceLanguage) -> String {
        switch language {
        case .english: english
        case .korean: korean
        }
    }
}

extension Sequence<Wording> {
    /// The wordings as one, in each language.
    ///
    /// - Parameter separator: What to put between two of them.
    /// - Returns: The joined wording.
    public func joined(separator: String) -> Wording {
        Wording(
            map(\.english).joined(separator: separator), korean: map(\.korean).joined(separator: separator))
    }
}

/// A language for the words and dates of the theme, and for the program's messages.
public enum InterfaceLanguage: String, Sendable, Encodable, CaseIterable {
    case korean = "ko"
    case english = "en"
}

extension Wording {
    /// The system's message for an error.
    ///
    /// - Parameter code: The value of `errno`. The system's own words serve for both languages if there is no Korean here.
    public init(systemError code: Int32) {
        self.init(String(cString: strerror(code)), korean: Self.korean[code] ?? String(cString: strerror(code)))
    }

    /// The errors that a program like this one meets.
    private static let korean: [Int32: String] = [
        EACCES: "권한이 없습니다",
        EBUSY: "다른 프로그램이 쓰고 있습니다",
        EDQUOT: "디스크 할당량을 다 썼습니다",
        EEXIST: "이미 있습니다",
        EFBIG: "파일이 너무 큽니다",
        EINVAL: "쓸 수 없는 값입니다",
        EIO: "입출력 오류입니다",
        EISDIR: "폴더입니다",
        ELOOP: "심볼릭 링크가 끝없이 이어집니다",
        EMFILE: "한꺼번에 연 파일이 너무 많습니다",
        ENAMETOOLONG: "이름이 너무 깁니다",
        ENFILE: "시스템에서 연 파일이 너무 많습니다",
        ENODEV: "장치가 없습니다",
        ENOENT: "그런 파일이나 폴더가 없습니다",
        ENOMEM: "메모리가 모자랍니다",
        ENOSPC: "디스크에 남은 공간이 없습니다",
        ENOTDIR: "폴더가 아닙니다",
        ENOTEMPTY: "폴더가 비어 있지 않습니다",
        ENXIO: "그런 장치나 주소가 없습니다",
        EPERM: "허용되지 않는 작업입니다",
        EROFS: "읽기 전용 파일 시스템입니다",
        ETXTBSY: "실행 중인 파일입니다",
        EXDEV: "다른 파일 시스템에 있습니다",
        EADDRNOTAVAIL: "이 컴퓨터의 주소가 아닙니다",
    ]
}
