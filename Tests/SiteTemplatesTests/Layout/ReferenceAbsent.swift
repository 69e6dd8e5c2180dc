import Mustache

/// No value, for the reference.
struct ReferenceAbsent: MustacheCustomRenderable {
    let renderText = ""
    let isNull = true
}
