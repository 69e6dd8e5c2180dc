public import SiteModel

/// What can be wrong with entities of HTML outside of Markdown.
public enum EntityProblem: Problem, Hashable {
    /// A value holds entities, which are text there; `value` is what to write, if it fits on a line, and `literal` what to
    /// write if the text speaks of the entities in them.
    case shownAsText(entities: [Entity], value: String?, literal: String?, isFixed: Bool)

    /// An entity, and what it stands for.
    public struct Entity: Sendable, Hashable {
        /// The entity as it is written.
        public let written: String
        /// The character.
        public let character: String
    }

    /// A warning: the page can be read.
    public var severity: Severity { .warning }

    /// What is wrong.
    public var message: Wording {
        switch self {
        case .shownAsText(let entities, _, _, _):
            Wording(
                "\(Self.names(entities)) appear\(entities.count == 1 ? "s" : "") in pages as text: entities mean nothing here",
                korean: "\(Self.names(entities)) 부분이 페이지에 글자 그대로 나옵니다. 여기에서는 엔티티를 쓰지 않습니다")
        }
    }

    /// What to write instead.
    public var hint: Wording? {
        switch self {
        case .shownAsText(_, let value?, let literal?, _):
            Wording(
                "write `\(value)`, or `\(literal)` where the entity itself is meant",
                korean: "`\(value)`처럼 쓰거나, 엔티티 자체를 말하는 글이면 `\(literal)`처럼 쓰세요")
        case .shownAsText(_, nil, let literal?, _):
            Wording("write `\(literal)` where the entity itself is meant", korean: "엔티티 자체를 말하는 글이면 `\(literal)`처럼 쓰세요")
        case .shownAsText(_, let value?, nil, let isFixed):
            isFixed
                ? Wording(
                    "write `\(value)`; `site check --fix` does it",
                    korean: "`\(value)`처럼 쓰세요. `site check --fix` 명령이 고칩니다")
                : Wording("write `\(value)`", korean: "`\(value)`처럼 쓰세요")
        case .shownAsText(let entities, nil, nil, let isFixed):
            Self.replacements(of: entities, isFixed: isFixed)
        }
    }

    private static func replacements(of entities: [Entity], isFixed: Bool) -> Wording {
        let pairs = entities.map { entity in
            Wording(
                "`\(entity.character)` for `\(entity.written)`",
                korean: "`\(entity.character)`(`\(entity.written)` 대신)")
        }.joined(separator: ", ")
        return isFixed
            ? Wording(
                "write \(pairs.english); `site check --fix` does it",
                korean: "\(pairs.korean) 문자를 쓰세요. `site check --fix` 명령이 고칩니다")
            : Wording("write \(pairs.english)", korean: "\(pairs.korean) 문자를 쓰세요")
    }

    private static func names(_ entities: [Entity]) -> String {
        entities.prefix(3).map { "`\($0.written)`" }.joined(separator: ", ") + (entities.count > 3 ? " …" : "")
    }
}
