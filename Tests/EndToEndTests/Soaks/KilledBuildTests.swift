import Foundation
import SiteTestSupport
import Testing

@Suite("builds that are killed at any moment", .ownThreads, .serialized)
struct KilledBuildTests {
    @Test("leave whole files behind, and the next build makes everything good")
    func anyMoment() throws {
        var generator = SeededGenerator(seed: Soak.seed)
        let versions = try TwoVersions(count: 30)
        try versions.expectRepair(0, "first")
        var metCount = 0
        for number in 0..<Soak.kills {
            let comment = "seed \(Soak.seed), kill \(number)"
            try versions.use(number % 2)
            let isMet = try kill(versions.site, using: &generator)
            metCount += isMet ? 1 : 0
            versions.expectWholeFiles(comment)
            // Now and then the next build is killed too.
            if !generator.isOnce(in: 3) { try versions.expectRepair(Int.random(in: 0...1, using: &generator), comment) }
        }
        try versions.expectRepair(1, "last")
        // Builds that have ended before they are killed show nothing.
        #expect(metCount > Soak.kills / 3)
    }

    /// Starts a build and kills it after a random time, often while files come into place.
    ///
    /// - Returns: Whether it was still running.
    private func kill(_ site: TinySite, using generator: inout SeededGenerator) throws -> Bool {
        let isSlow = generator.isOnce(in: 2)
        let environment = isSlow ? Preload.shared?.slowingRenames(by: 1000) : nil
        let run = try site.startBuild("--quiet", "--jobs", "2", environment: environment ?? [:])
        let isLate = generator.isOnce(in: 2)
        if isLate { _ = run.waits { site.exists("public/.site-staging") } }
        usleep(UInt32.random(in: 0..<150_000, using: &generator))
        run.send(SIGKILL)
        return try run.wait().status == 128 + SIGKILL
    }
}
