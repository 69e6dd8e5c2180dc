import SiteModel
import Testing

@testable import SiteBuild

@Suite("Steps that run over every page")
struct PageStepTests {
    private static func appending(_ text: String, version: Int = 1) -> PageStep {
        PageStep(name: text, version: version) { page, route in page + Array((text + route.path).utf8) }
    }

    @Test("run one after the other, each on what the one before made")
    func order() {
        let steps = [Self.appending("가"), Self.appending("나")]
        let page = PageStep.apply(steps, to: Array("글".utf8), at: .tags)
        #expect(String(decoding: page, as: UTF8.self) == "글가/tags/나/tags/")
        #expect(PageStep.apply([], to: [1, 2], at: .home) == [1, 2])
    }

    @Test("have another fingerprint with another name or version")
    func fingerprint() {
        let step = Self.appending("가")
        #expect(step.fingerprint == Self.appending("가").fingerprint)
        #expect(step.fingerprint != Self.appending("가", version: 2).fingerprint)
        #expect(step.fingerprint != Self.appending("나").fingerprint)
    }
}
