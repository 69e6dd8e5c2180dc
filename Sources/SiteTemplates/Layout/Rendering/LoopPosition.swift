/// Where a loop stands.
struct LoopPosition {
    let index: Int
    let isLast: Bool

    /// What a template asks about it.
    func value(of function: LoopFunction) -> TemplateValue {
        switch function {
        case .first: .flag(index == 0)
        case .last: .flag(isLast)
        case .index: .number(index)
        case .even: .flag(index.isMultiple(of: 2))
        case .odd: .flag(!index.isMultiple(of: 2))
        }
    }
}
