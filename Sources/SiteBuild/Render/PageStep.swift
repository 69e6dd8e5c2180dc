import SiteModel

/// A step that runs over every page after its template has been filled in.
///
/// A step is a pure function of the page. Its version is in the fingerprint of every file: raise it when the step
/// starts to give different results.
struct PageStep: Sendable {
    let name: String
    let version: Int
    let apply: @Sendable (_ page: [UInt8], _ route: Route) -> [UInt8]

    /// All steps, in the order in which they run.
    static let all: [PageStep] = []

    static func apply(_ steps: [PageStep], to page: [UInt8], at route: Route) -> [UInt8] {
        steps.reduce(page) { $1.apply($0, route) }
    }
}

extension PageStep: CacheEncodable {
    func encode(into encoder: inout CacheEncoder) {
        encoder.write(name)
        encoder.write(version)
    }
}
