import Mustache
import SiteModel

/// Front matter that an author keeps for templates; a key that is not there is absent, not looked for further out.
final class ExtraView: MustacheParent {
    let entries: [String: FrontMatterValue]

    init(entries: [String: FrontMatterValue]) {
        self.entries = entries
    }

    func child(named name: String) -> Any? {
        entries[name]?.templateValue ?? Absent()
    }
}
