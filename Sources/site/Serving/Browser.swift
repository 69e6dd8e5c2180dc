import Foundation
import SiteModel

/// The system's default browser.
enum Browser {
    /// Opens an address, and prints a message if that fails.
    static func open(_ address: String, in language: InterfaceLanguage) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        #if os(macOS)
            process.arguments = ["open", address]
        #else
            process.arguments = ["xdg-open", address]
        #endif
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.terminationHandler = { process in
            guard process.terminationStatus != 0 else { return }
            let news = Wording(
                "no browser could be opened; go to \(address)", korean: "열 브라우저가 없습니다. \(address) 주소를 여세요")
            Terminal.say(news, in: language)
        }
        try? process.run()
    }
}
