import Foundation
import SiteTestSupport
import Testing

@Suite("Style sheets and scripts")
struct StyleSheetTests {
    private static let assets = URL(filePath: Repository.root + "/templates/assets")

    private static func text(_ name: String) throws -> String {
        try String(contentsOf: assets.appending(path: name), encoding: .utf8)
    }

    @Test("are small", arguments: [("style.css", 20_000), ("site.js", 10_000), ("search.css", 8_000)])
    func size(name: String, limit: Int) throws {
        #expect(try Self.text(name).utf8.count < limit)
    }

    @Test("load nothing from elsewhere", arguments: ["style.css", "site.js", "search.css", "search.js"])
    func addresses(name: String) throws {
        let hosts = try Self.text(name).matches(of: /\/\/([a-z0-9.-]+\.[a-z]+)/).map { String($0.1) }
        // The player that a reader asks for with a button, and the namespace of drawings.
        #expect(hosts.allSatisfy { ["www.youtube-nocookie.com", "www.w3.org"].contains($0) })
    }

    @Test("dark is the same dark, by the system's wish and by the reader's")
    func dark() throws {
        let themes = try Self.themes()
        try #require(themes.count == 3)
        #expect(themes[1] == themes[2])
    }

    static let pairs: [(String, String)] =
        ["page", "surface"].flatMap { ground in
            ["ink", "muted", "accent", "warning", "voice-2", "voice-3", "voice-4"].map { ($0, ground) }
        } + [("on-accent", "accent"), ("ink", "marker")]

    /// 4.5 is what WCAG 2.2 asks of text in 1.4.3, level AA.
    @Test("text stands out from its ground in light and dark", arguments: pairs)
    func contrast(text: String, ground: String) throws {
        for theme in try Self.themes() {
            let (first, second) = (try #require(theme[text]), try #require(theme[ground]))
            let (light, dark) = (max(first, second), min(first, second))
            #expect((light + 0.05) / (dark + 0.05) >= 4.5)
        }
    }

    /// The relative luminance of the colours of each theme, by name.
    private static func themes() throws -> [[String: Double]] {
        try text("style.css").matches(of: /\{[^{}]*--page:[^{}]*\}/).map { block in
            Dictionary(
                uniqueKeysWithValues: block.output.matches(of: /--([a-z0-9-]+): #([0-9a-f]+);/).map {
                    (String($0.1), luminance(of: $0.2))
                })
        }
    }

    /// As WCAG 2.2 defines it, from `RRGGBB` or `RGB`.
    private static func luminance(of colour: Substring) -> Double {
        let digits = colour.count == 3 ? colour.flatMap { [$0, $0] } : Array(colour)
        let parts = stride(from: 0, to: 6, by: 2).map { start -> Double in
            let value = Double(Int(String(digits[start...start + 1]), radix: 16) ?? 0) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}
