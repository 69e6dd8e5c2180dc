import Mustache

/// A list, for the reference; in text it is nothing.
struct ReferenceList: MustacheSequence, MustacheCustomRenderable {
    let items: [Any]
    let renderText = ""
    let isNull = false

    func makeIterator() -> IndexingIterator<[Any]> {
        items.makeIterator()
    }
}
