import Foundation
package import SiteModel

/// A system call that failed, and the file it failed on.
package struct DiskError: Error, Sendable {
    package let path: String
    package let isReading: Bool
    /// The value of `errno`.
    let code: Int32

    /// Takes the code from `errno` unless one is given: it must be made right after the call that failed.
    init(path: String, isReading: Bool = false, code: Int32 = errno) {
        self.path = path
        self.isReading = isReading
        self.code = code
    }

    /// The same error under the name that someone knows the file by.
    package func naming(_ path: String) -> DiskError {
        DiskError(path: path, isReading: isReading, code: code)
    }

    /// What the system says.
    package var reason: Wording { Wording(systemError: code) }

    /// Whether there is nothing at the path.
    package var isMissing: Bool { code == ENOENT }

    /// Whether there is nothing at the path, or a file where a folder on the way to it would have to be.
    package var isUnreachable: Bool { [ENOENT, ENOTDIR].contains(code) }

    /// Whether there is something at the path already.
    package var isExisting: Bool { code == EEXIST }

    /// Whether the file has more bytes than a limit.
    package var isTooLarge: Bool { code == EFBIG }

    /// Whether the path is a folder where a file is needed.
    package var isFolder: Bool { code == EISDIR }

    /// Whether the program may not hold more files open.
    package var isOutOfOpenFiles: Bool { code == EMFILE }

    /// Whether a symbolic link is in the way.
    package var isLink: Bool { code == ELOOP }

    /// Whether a folder still has something in it.
    package var isNotEmpty: Bool { [ENOTEMPTY, EEXIST].contains(code) }

    /// Whether a folder is in a file's place or a file in a folder's, as `rename` and `mkdir` report it.
    package var isBlocked: Bool { [EISDIR, ENOTDIR, EEXIST, ENOTEMPTY, ELOOP].contains(code) }
}

/// Makes a system call, and repeats it as long as a signal interrupts it.
@inline(__always)
package func uninterrupted(_ call: () -> Int) -> Int {
    while true {
        let result = call()
        if result >= 0 || errno != EINTR { return result }
    }
}

extension Wording {
    /// What the system says of a call that failed, by the value of `errno`.
    ///
    /// A code that is not listed here has the system's words in both languages.
    package init(systemError code: Int32) {
        self.init(String(cString: strerror(code)), korean: Self.korean[code] ?? String(cString: strerror(code)))
    }

    /// The codes that a program like this one meets.
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
