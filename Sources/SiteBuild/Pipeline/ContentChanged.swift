/// Thrown when a document was changed between the two times that a build read it.
struct ContentChanged: Error {}
