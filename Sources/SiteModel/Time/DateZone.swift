/// The zone of a date as it was written.
struct DateZone {
    /// What the name of a zone stands for.
    enum Meaning {
        /// Seconds ahead of UTC: several, where the name is used for several zones.
        case offsets([Int])
        /// A zone of the IANA time zone database, whose clocks may change.
        case place(SiteTimeZone)
    }

    private(set) var meaning: Meaning
    /// Whether an offset may still be counted from it: `GMT+0900`.
    private(set) var isOrigin = false

    init(_ meaning: Meaning, isOrigin: Bool = false) {
        self.meaning = meaning
        self.isOrigin = isOrigin
    }

    /// Whether an offset may follow: from UTC, or that of a place.
    var mayHaveOffset: Bool {
        switch meaning {
        case .offsets: isOrigin
        case .place: true
        }
    }

    /// What may be meant at a time, in seconds ahead of UTC.
    func offsets(at time: CivilTime) -> [Int] {
        switch meaning {
        case .offsets(let offsets): offsets
        case .place(let zone): [zone.offset(at: zone.timestamp(of: time))]
        }
    }

    /// Takes what is said of the zone a second time; `false` if that contradicts.
    mutating func narrow(to other: DateZone) -> Bool {
        isOrigin = false
        guard case .offsets(let known) = meaning, case .offsets(let more) = other.meaning else {
            // An offset says more than the name of a place.
            if case .place = meaning { meaning = other.meaning }
            return true
        }
        let common = known.filter { more.contains($0) }
        meaning = .offsets(common)
        return !common.isEmpty
    }

    // MARK: Names

    /// The zone of a word, if it is the name of one.
    ///
    /// The names of North America are those of mail (RFC 5322, 4.3); `CST` is Chinese time as well.
    static func named(_ word: String) -> DateZone? {
        switch word {
        case "ut", "utc", "gmt": DateZone(hours: 0, isOrigin: true)
        case "z": DateZone(hours: 0)
        case "kst", "jst": DateZone(hours: 9)
        case "hkt", "sgt": DateZone(hours: 8)
        case "cst": DateZone(hours: -6, 8)
        case "est", "cdt": DateZone(hours: -5)
        case "edt": DateZone(hours: -4)
        case "mst", "pdt": DateZone(hours: -7)
        case "mdt": DateZone(hours: -6)
        case "pst": DateZone(hours: -8)
        case "et": DateZone(place: "America/New_York")
        case "pt": DateZone(place: "America/Los_Angeles")
        case "cet": DateZone(hours: 1)
        case "cest": DateZone(hours: 2)
        default: nil
        }
    }

    private init(hours: Int..., isOrigin: Bool = false) {
        self.init(.offsets(hours.map { $0 * 3600 }), isOrigin: isOrigin)
    }

    private init?(place name: String) {
        guard let zone = SiteTimeZone(identifier: name) else { return nil }
        self.init(.place(zone))
    }

    /// Takes a name such as `Asia/Seoul`, in any case, out of a text.
    ///
    /// - Returns: The zone, and the text without it; `nil` if there is no name of a zone.
    static func place(in text: String) -> (zone: DateZone, rest: String)? {
        let scalars = Array(text.unicodeScalars)
        guard let slash = scalars.indices.first(where: { isBetweenLetters($0, scalars) }) else { return nil }
        var (start, end) = (slash, slash + 1)
        while start > 0, isPart(scalars[start - 1]) { start -= 1 }
        while end < scalars.count, isPart(scalars[end]) || "/-".unicodeScalars.contains(scalars[end]) { end += 1 }
        let name = String(String.UnicodeScalarView(scalars[start..<end]))
        guard let zone = DateZone(place: name) ?? DateZone(place: capitalized(name)) else { return nil }
        let rest = scalars[..<start] + [" "] + scalars[end...]
        return (zone, String(String.UnicodeScalarView(rest)))
    }

    private static func isBetweenLetters(_ position: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        scalars[position] == "/" && position > 0 && position + 1 < scalars.count && isLetter(scalars[position - 1])
            && isLetter(scalars[position + 1])
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        isLetter(scalar) || scalar == "_"
    }

    /// A name with a capital at the start of each word, as the database writes nearly all.
    private static func capitalized(_ name: String) -> String {
        var isStart = true
        return String(
            name.lowercased().map { character in
                defer { isStart = "/_-".contains(character) }
                return isStart ? Character(character.uppercased()) : character
            })
    }
}
