import SiteTestSupport
import Testing

/// Expects a check to print exactly these messages on standard error, and to end its output with these counts.
func expectCheck(
    of site: TinySite, _ arguments: String..., messages: String, counts: String, status: Int32,
    environment: [String: String] = [:], sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let result = try SiteBinary.run(
        ["check", "--now", TinySite.now] + arguments, in: site.root, environment: environment)
    #expect(result.errors == messages, sourceLocation: sourceLocation)
    #expect(
        result.output.replacing(/, \d+\.\d\d( s|초)\n$/) { _ in "\n" } == counts + "\n", sourceLocation: sourceLocation)
    #expect(result.status == status, sourceLocation: sourceLocation)
}

/// A post with a description, about which a check reports nothing.
func finishedPost(_ title: String, _ fields: String = "", body: String = "본문") -> String {
    TinySite.post(title, "description: 설명\(fields.isEmpty ? "" : "\n" + fields)", body: body)
}
