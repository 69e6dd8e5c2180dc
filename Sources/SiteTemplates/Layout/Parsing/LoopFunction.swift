/// What a template can ask about the loop it is in, as in `{{#last()}}`.
enum LoopFunction: String, CaseIterable {
    case first
    case last
    case index
    case even
    case odd
}
