import Foundation
import SiteTestSupport
import Testing

/// Moments in the life of a build that tests wait for.
extension TinySite {
    /// Starts a build that takes long even where machines are fast: that of 300 posts takes half a second or more.
    func startLongBuild(_ arguments: String..., environment: [String: String] = [:]) throws -> SiteBinary.Run {
        try startBuild(
            arguments + ["--jobs", "2"], environment: Preload.slowStaging.merging(environment) { _, own in own })
    }

    /// Waits until a running build has set files aside.
    func waitForStage(of run: SiteBinary.Run, files: Int, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let stage = root + "/public/.site-staging"
        let isMet = run.waits { ((try? FileManager.default.subpathsOfDirectory(atPath: stage)) ?? []).count >= files }
        try #require(isMet, "the build ended before it could be met in the middle", sourceLocation: sourceLocation)
    }
}

extension Preload {
    /// Has a build wait at each file that it makes; nothing where there is no such library.
    static var slowStaging: [String: String] { shared?.slowingOpens(of: "/.site-staging/", by: 4000) ?? [:] }
}
