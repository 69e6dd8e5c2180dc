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
        let durations = try durations(of: versions)
        var metCount = 0
        for number in 0..<Soak.kills {
            let comment = "seed \(Soak.seed), kill \(number)"
            try versions.use(number % 2)
            let isMet = try kill(versions.site, durations, using: &generator)
            metCount += isMet ? 1 : 0
            versions.expectWholeFiles(comment)
            // Now and then the next build is killed too.
            if !generator.isOnce(in: 3) { try versions.expectRepair(Int.random(in: 0...1, using: &generator), comment) }
        }
        try versions.expectRepair(1, "last")
        // Builds that have ended before they are killed show nothing.
        #expect(metCount > Soak.kills / 3)
    }

    private func start(_ site: TinySite, isSlow: Bool) throws -> SiteBinary.Run {
        let environment = isSlow ? Preload.shared?.slowingRenames(by: 1000) : nil
        return try site.startBuild("--quiet", "--jobs", "2", environment: environment ?? [:])
    }

    /// How long a build takes on this machine, as it is and with slow renames, in microseconds.
    private func durations(of versions: TwoVersions) throws -> [Bool: UInt32] {
        var durations: [Bool: UInt32] = [:]
        for (number, isSlow) in [false, true].enumerated() {
            try versions.use(1 - number)
            let time = try ContinuousClock().measure { _ = try start(versions.site, isSlow: isSlow).wait() }
            durations[isSlow] = UInt32(time / .microseconds(1))
        }
        return durations
    }

    /// Starts a build and kills it after a random time, often while files come into place.
    ///
    /// - Returns: Whether it was still running.
    private func kill(
        _ site: TinySite, _ durations: [Bool: UInt32], using generator: inout SeededGenerator
    ) throws -> Bool {
        let isSlow = generator.isOnce(in: 2)
        let run = try start(site, isSlow: isSlow)
        let isLate = generator.isOnce(in: 2)
        if isLate { _ = run.waits { site.exists("public/.site-staging") } }
        usleep(UInt32.random(in: 0...(durations[isSlow] ?? 0), using: &generator))
        run.send(SIGKILL)
        return try run.wait().status == 128 + SIGKILL
    }
}
