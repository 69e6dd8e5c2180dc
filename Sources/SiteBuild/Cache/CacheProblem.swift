import SiteModel

/// What can be wrong with the folder in which builds keep results for the next one.
enum CacheProblem: Problem {
    case cannotKeep(reason: Wording)
    case addressesLost
    case addressesNotKept(reason: Wording)
    case addressesUnreadable(reason: Wording)

    var severity: Severity {
        switch self {
        case .cannotKeep, .addressesLost, .addressesNotKept: .note
        case .addressesUnreadable: .error
        }
    }

    var message: Wording {
        switch self {
        case .cannotKeep(let reason):
            Wording(
                "cannot write to \(CacheFolder.name): \(reason.english); the next build will be slower",
                korean: "\(CacheFolder.name) 폴더에 쓸 수 없습니다: \(reason.korean). 다음 빌드가 느려집니다")
        case .addressesNotKept(let reason):
            Wording(
                """
                cannot write to \(CacheFolder.name): \(reason.english); if a document moves, its current address \
                will lead nowhere unless it is added to `aliases`
                """,
                korean: """
                    \(CacheFolder.name) 폴더에 쓸 수 없습니다: \(reason.korean). 지금 주소는 바뀐 뒤에 `aliases`에 적어야만 이어집니다
                    """)
        case .addressesUnreadable(let reason):
            Wording(
                "the record of addresses in \(CacheFolder.name) cannot be read: \(reason.english)",
                korean: "\(CacheFolder.name)에 적어 둔 주소를 읽을 수 없습니다: \(reason.korean)")
        case .addressesLost:
            Wording(
                """
                the record of addresses in \(CacheFolder.name) was damaged and is started over: former addresses of \
                documents lead nowhere now unless they are listed in `aliases`
                """,
                korean: "\(CacheFolder.name)에 적어 둔 주소가 망가져 새로 적습니다. 글의 예전 주소는 `aliases`에 있는 것만 이어집니다")
        }
    }

    var hint: Wording? {
        guard case .addressesUnreadable = self else { return nil }
        return Wording(
            "give yourself permission to read it, or delete it if no document has ever moved",
            korean: "읽기 권한을 주세요. 주소를 바꾼 적이 없으면 지워도 됩니다")
    }
}
