import SiteBytes

/// Leaves out the bare addresses of a line, or shows their hosts where a sentence needs them.
///
/// An address alone at the start or the end of a sentence, or in brackets, goes. In `소스는 https://example.com/a에 있다` the
/// sentence would have a hole without it.
struct AddressOmission {
    /// Addresses with nothing but separators between them, such as a comma or `그리고`, which stay or go together.
    private struct Run {
        /// The text from the run before.
        let before: String
        /// The hosts, with the separators.
        var hosts: String
        /// Whether words such as `그리고` join them.
        var isJoined = false
        /// The text up to the next run.
        var after = ""
        var isKept = false
    }

    private var runs: [Run] = []

    /// The text of a line without the addresses at these places; empty if no word is left.
    static func text(of line: [UInt8], addresses: [Range<Int>]) -> String {
        let omission = AddressOmission(line, addresses)
        guard let last = omission.runs.last,
            omission.runs.contains(where: { $0.before.hasWords }) || last.after.hasWords
        else { return "" }
        return omission.joined()
    }

    private init(_ line: [UInt8], _ addresses: [Range<Int>]) {
        var end = 0
        for address in addresses {
            let between = String(decoding: line[end..<address.lowerBound], as: UTF8.self)
            let host = line[address].withView(Self.host)
            if !runs.isEmpty, let separator = Self.separator(in: between) {
                runs[runs.count - 1].hosts += separator + host
                runs[runs.count - 1].isJoined = runs[runs.count - 1].isJoined || separator.hasWords
            } else {
                if !runs.isEmpty { runs[runs.count - 1].after = between }
                runs.append(Run(before: between, hosts: host))
            }
            end = address.upperBound
        }
        if !runs.isEmpty { runs[runs.count - 1].after = String(decoding: line[end...], as: UTF8.self) }
        for index in runs.indices { runs[index].isKept = Self.isNeeded(runs[index]) }
        keepBesideKept()
    }

    /// The host of an address, without `www.`.
    private static func host(of address: ByteView) -> String {
        let scheme = Array("://".utf8).withView { address.firstIndex(of: $0, from: 0) }
        let host = address[(scheme.map { $0 + 3 } ?? 0)...].prefix { !"/?#:".utf8.contains($0) }
        return String(decoding: host.starts(with: "www.".utf8) ? host.dropFirst(4) : host, as: UTF8.self)
    }

    /// What is between two addresses, if that is a separator; no space stays before a comma.
    private static func separator(in text: String) -> String? {
        guard text.utf8.count <= 20 else { return nil }
        let trimmed = text.trimmed
        guard trimmed.isEmpty || separators.contains(trimmed) else { return nil }
        return trimmed.first.map(commas.contains) == true ? String(text.drop(while: \.isWhitespace)) : text
    }

    private static let commas: Set<Character> = [",", "，", "、"]
    private static let separators: Set<String> = [
        ",", "，", "、", "·", "/", "|", "&", ";", "와", "과", "그리고", "및", "또는", "혹은", "이나", "and", "or", ", 그리고", ", and",
        ", or",
    ]

    /// Puts the line together again.
    private func joined() -> String {
        var text = ""
        /// How many bytes of the next text went with an address.
        var removed = 0
        for run in runs {
            text += String(decoding: run.before.utf8.dropFirst(removed), as: UTF8.self)
            let rest = run.after
            if run.isKept {
                text += run.hosts
                let next = rest.drop(while: \.isWhitespace)
                removed = next.first.map(Self.commas.contains) == true ? rest.utf8.count - next.utf8.count : 0
            } else {
                removed = AddressGap.close(in: &text, before: rest)
            }
        }
        let rest = String(decoding: (runs.last?.after ?? "").utf8.dropFirst(removed), as: UTF8.self)
        // What led to an address at the end leads nowhere.
        if rest.allSatisfy(\.isWhitespace) { AddressGap.removeSpaces(and: ",:;·|/→–—-", from: &text) }
        text += rest
        return text.hasWords ? text.trimmed : ""
    }
}

// MARK: Needed addresses

extension AddressOmission {
    private static func isNeeded(_ run: Run) -> Bool {
        if goesOn(run.after) || isQuoted(between: run.before, and: run.after) { return true }
        if AddressGap.isInBrackets(between: run.before, and: run.after) || AddressGap.label(of: run.before) != nil {
            return false
        }
        return run.isJoined || leads(run.before) || isJoined(to: run.after)
    }

    /// Keeps addresses within sentences of which another one is kept.
    private mutating func keepBesideKept() {
        var start = 0
        while start < runs.count {
            var end = start + 1
            while end < runs.count, !Self.hasSentenceEnd(runs[end].before) { end += 1 }
            if runs[start..<end].contains(where: \.isKept) {
                for index in start..<end where !runs[index].isKept {
                    runs[index].isKept = !Self.standsAlone(runs[index])
                }
            }
            start = end
        }
    }

    /// Whether addresses are in brackets, at the end of a sentence, or before a sentence such as `이 영상은 길다.`.
    private static func standsAlone(_ run: Run) -> Bool {
        if AddressGap.isInBrackets(between: run.before, and: run.after) { return true }
        let rest = run.after.drop(while: \.isWhitespace)
        guard let next = rest.first, !".!?。…".contains(next) else { return true }
        let startsSentence = !run.before.hasWords || run.before.trimmed.last.map { ".!?。…".contains($0) } == true
        return startsSentence && ["이", "그", "저", "더", "위"].contains(rest.prefix { !$0.isWhitespace })
    }

    private static func hasSentenceEnd(_ text: String) -> Bool {
        // The text may start with the full stop of a sentence that ends with an address.
        let scalars = ("글" + text).unicodeScalars
        return scalars.indices.contains { index in
            scalars[index] == " " && SentenceEnd.ends(scalars[..<index], before: scalars[index...].dropFirst().first)
        }
    }

    /// Whether a text makes an address before it part of a sentence: it starts with a letter, or with a particle.
    private static func goesOn(_ rest: String) -> Bool {
        guard let first = rest.unicodeScalars.first else { return false }
        if first.properties.isAlphabetic || first.properties.numericType != nil { return true }
        let next = rest.drop(while: \.isWhitespace)
        // `https://example.com (영문)에서`
        if next.first == "(", let close = next.prefix(100).firstIndex(of: ")") {
            return ParticleDictionary.isParticle(String(next[close...].dropFirst().prefix { $0.isLetter }))
        }
        let word = String(next.prefix { $0.isLetter })
        // `이 영상은` and `그 뒤`, `더 보기` go on otherwise.
        return first.properties.isWhitespace && word.count > 0 && !notParticles.contains(word)
            && ParticleDictionary.isParticle(word)
    }

    /// Words that are also particles, but hardly so after a space.
    private static let notParticles: Set<String> = [
        "이", "가", "나", "다", "도", "만", "고", "요", "야", "서", "든", "며", "등", "및", "같은", "관련", "대신", "보고", "하고", "따라",
        "말고", "해", "한", "인", "란",
    ]

    /// Whether an address between two texts is in quotes, and so what the sentence is about.
    private static func isQuoted(between text: String, and rest: String) -> Bool {
        guard let opening = text.last, let closing = rest.first else { return false }
        return "\"'“‘`".contains(opening) && "\"'”’`".contains(closing)
    }

    /// Whether a comma or a conjunction joins an address to what follows it.
    private static func isJoined(to rest: String) -> Bool {
        let next = rest.drop(while: \.isWhitespace)
        if let first = next.first, commas.contains(first) { return true }
        return conjunctions.contains(String(next.prefix(while: \.isLetter)))
    }

    private static let conjunctions: Set<String> = [
        "그리고", "및", "또는", "혹은", "등", "등을", "등에", "등에서", "등이", "등은", "and", "or", "is", "are", "was", "for",
    ]

    /// Whether the last word of a text needs what follows it: it ends in a particle, or qualifies a noun.
    private static func leads(_ text: String) -> Bool {
        guard text.last?.isWhitespace == true else { return false }
        let word = String(text.suffix(40)).trimmed.suffix(while: { !$0.isWhitespace && $0 != "(" })
        if prepositions.contains(word.lowercased()) { return true }
        guard let end = word.last, let stem = word.dropLast().last, !nouns.contains(String(word)) else { return false }
        // What is in Latin letters or brackets may be read either way.
        let hasFinal = stem.hangulFinal
        switch end {
        case "은", "이", "과": return hasFinal != false
        case "가", "와": return hasFinal != true
        case "는", "된", "던": return true
        case "한": return word.count > 2
        default: return false
        }
    }

    /// Nouns and adverbs that look like others with a particle.
    private static let nouns: Set<String> = [
        "결과", "효과", "성과", "높이", "깊이", "길이", "넓이", "많이", "같이", "깨끗이", "추가", "휴가", "증가", "대가", "물가", "부가", "사과",
        "통과", "일과", "학과",
    ]

    private static let prepositions: Set<String> = [
        "at", "on", "in", "from", "to", "of", "by", "with", "via", "is", "are", "see", "visit", "and", "or",
    ]
}

extension String {
    fileprivate var hasWords: Bool { contains { $0.isLetter || $0.isNumber } }
}

extension Character {
    /// Whether a syllable of Hangul ends in a consonant; `nil` for other characters.
    fileprivate var hangulFinal: Bool? {
        guard let scalar = unicodeScalars.first, scalar.isHangulSyllable else { return nil }
        return (scalar.value - 0xAC00) % 28 != 0
    }
}
