import Foundation
import SiteTestSupport
import Testing

extension PreviewRun {
    /// A post, and a style sheet of the blog's own.
    static let styledPost = [
        "content/posts/a.md": TinySite.post("가", body: "먼저"), "content/my.css": "p { color: red }\n",
    ]

    /// Starts a preview that has shown its home page, and listens as an open page does.
    static func listening(_ site: TinySite) throws -> (PreviewRun, PreviewEvents, PreviewEvents.State) {
        let preview = try PreviewRun(site)
        _ = try preview.get("/")
        let events = try preview.listen()
        return (preview, events, try #require(events.next()))
    }
}
