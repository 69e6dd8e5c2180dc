import Foundation
import SiteTestSupport
import Testing

@Suite("builds where the system allows little", .ownThreads, .serialized)
struct LimitedBuildTests {
    @Test("go on with less or say so, never hang, and leave whole files")
    func anyLimit() throws {
        var generator = SeededGenerator(seed: Soak.seed)
        let versions = try TwoVersions(count: 30)
        try versions.expectRepair(0, "first")
        for number in 0..<Soak.limits {
            let limit = Self.limit(using: &generator)
            let comment = "seed \(Soak.seed), limit \(number): \(limit)"
            try versions.use(number % 2)
            if generator.isOnce(in: 2) { try? versions.site.remove("public") }
            try Self.build(versions.site, under: limit, comment)
            versions.expectWholeFiles(comment)
            try versions.expectRepair(Int.random(in: 0...1, using: &generator), comment)
        }
    }

    private static func limit(using generator: inout SeededGenerator) -> String {
        switch Int.random(in: 0..<(canLimitThreads ? 4 : 3), using: &generator) {
        case 0: "ulimit -n \(Int.random(in: 4...90, using: &generator))"
        case 1: "ulimit -v \(Int.random(in: 60...1400, using: &generator) * 1024)"
        case 2: "ulimit -f \(Int.random(in: 0...200, using: &generator))"
        default: "ulimit -u \(Int.random(in: 1...24, using: &generator))"
        }
    }

    /// The system counts the threads of nobody who is root.
    private static let canLimitThreads =
        getuid() != 0 || (try? SiteBinary.run(["--version"], in: "/", launcher: stranger))?.status == 0

    /// Runs a program as a user who has no other, and may do with files what root may.
    private static let stranger =
        getuid() != 0
        ? []
        : ["/usr/bin/setpriv", "--reuid=\(54_321 + getpid() % 1000)", "--clear-groups"]
            + ["--inh-caps=+dac_override,+fowner", "--ambient-caps=+dac_override,+fowner"]

    private static func build(_ site: TinySite, under limit: String, _ comment: String) throws {
        let launcher = limit.contains("-u") ? stranger : []
        let command = launcher + [Soak.program, "build", "--quiet", "--jobs", "4", "--now", TinySite.now]
        let run = try SiteBinary.start(
            ["-c", limit + "; exec \"$@\"", "sh"] + command, in: site.root, program: "/bin/sh")
        let result = try run.wait(atMost: 40)
        // A signal ends it where memory runs out; the shell gives 126 or 127 where not even a program can be started.
        let isKnown = result.map { [0, 1, 126, 127].contains($0.status) || $0.status > 128 } ?? false
        #expect(isKnown, "\(comment): \(result?.errors ?? "it hangs")")
        if let result, result.status == 1 { #expect(!result.errors.isEmpty, "\(comment)") }
    }
}
