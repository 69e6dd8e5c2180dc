/// The options of a random site's next build.
public struct BuildVariation: Sendable {
    private var drafts = false
    private var future = false
    private var keepsGoing = false
    private var now = TinySite.now
    private var baseURL: String?
    /// The output folder, from the site's root.
    public private(set) var output = "public"

    /// The options on the command line.
    public var arguments: [String] {
        var arguments = ["--quiet", "--jobs", "2", "--now", now]
        if drafts { arguments.append("--drafts") }
        if future { arguments.append("--future") }
        if keepsGoing { arguments.append("--keep-going") }
        if let baseURL { arguments += ["--base-url", baseURL] }
        if output != "public" { arguments += ["--output", output] }
        return arguments
    }

    /// Changes one option.
    mutating func change(using generator: inout SeededGenerator) {
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: drafts.toggle()
        case 1: future.toggle()
        case 2: keepsGoing.toggle()
        case 3: now = generator.pick([TinySite.now, "2025-05-02T23:59:59+09:00", "2026-01-01T00:00:00Z"])
        case 4: baseURL = generator.pick([nil, "https://u.github.io/blog/", "https://a.kr"])
        default: output = generator.pick(["public", "public", "out", "deep/out"])
        }
    }
}
