import Mustache

/// A variable that is known and has no value: false in sections, nothing in text.
struct Absent: MustacheCustomRenderable {
    let renderText = ""
    let isNull = true
}
