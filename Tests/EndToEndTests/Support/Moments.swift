import Foundation
import SiteTestSupport
import Testing

/// Moments in the life of a build that tests wait for.
extension TinySite {
    /// Waits until a running build has set files aside.
    func waitForStage(of run: SiteBinary.Run, files: Int, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let stage = root + "/public/.site-staging"
        let isMet = run.waits { ((try? FileManager.default.subpathsOfDirectory(atPath: stage)) ?? []).count >= files }
        try #require(isMet, "the build ended before it could be met in the middle", sourceLocation: sourceLocation)
    }
}
