import SiteBytes
import SiteContent
import SiteFeeds
import SiteModel

/// Where documents were published, so that published addresses keep leading to their documents.
struct AddressBook: Sendable {
    /// Where each document is or last was, by file.
    private(set) var known: [KnownAddress] = []
    /// The addresses that documents had before, by address.
    private(set) var moves: [Move] = []
    /// What documents are known by in feeds, by file, unless that is their present address.
    private(set) var identities: [String: FeedIdentity] = [:]

    /// Makes an address book, empty by default.
    init(known: [KnownAddress] = [], moves: [Move] = [], identities: [String: FeedIdentity] = [:]) {
        self.known = known
        self.moves = moves
        self.identities = identities
    }

    /// The address book after some documents have been published.
    ///
    /// A document keeps its identity as long as its file keeps its name. If a file is gone and a new one has the same
    /// bytes, the file was renamed, unless other documents have these bytes or had them: then it may as well be a copy of
    /// one of those. Documents whose files are gone are forgotten, together with the moves to them.
    ///
    /// `published` is where documents are now, without drafts and documents from the future; `documents` are all
    /// documents in `content/`. Some of the resulting moves may lead nowhere, or from an address that is taken.
    func updated(by published: [KnownAddress], among documents: [SourceFile]) -> AddressBook {
        guard !isUnmoved(published) else {
            return AddressBook(known: published, moves: moves, identities: identities)
        }
        let routes = Dictionary(uniqueKeysWithValues: published.map { ($0.file, $0.route) })
        let names = currentNames(published: published, files: Set(documents.map(\.path)))
        var book = AddressBook()
        var leavers: [Route: String] = [:]
        for move in moves {
            if let file = names(move.file) { leavers[move.route] = file }
        }
        for address in known {
            guard let file = names(address.file) else { continue }
            guard let route = routes[file] else {
                book.known.append(address)
                continue
            }
            if route != address.route { leavers[address.route] = file }
        }
        book.known = book.known.isEmpty ? published : (book.known + published).sorted { $0.file.precedes($1.file) }
        book.moves = leavers.map { Move(route: $0.key, file: $0.value) }
            .sorted { $0.route.path.precedes($1.route.path) }
        book.identities = identities(of: published, at: routes, named: names)
        return book
    }

    /// What documents are known by in feeds after some have been published: the address at which they were first.
    ///
    /// A document that is new at an address by which another one is known is told apart by a number.
    private func identities(
        of published: [KnownAddress], at routes: [String: Route], named names: (String) -> String?
    ) -> [String: FeedIdentity] {
        var identities: [String: FeedIdentity] = [:]
        for (file, identity) in self.identities {
            if let file = names(file) { identities[file] = identity }
        }
        for address in known {
            guard let file = names(address.file), let route = routes[file], route != address.route,
                identities[file] == nil
            else { continue }
            identities[file] = FeedIdentity(route: address.route)
        }
        guard !identities.isEmpty else { return [:] }
        let numbers = Dictionary(identities.values.map { ($0.route, $0.number) }, uniquingKeysWith: max)
        let remembered = Set(known.compactMap { names($0.file) })
        for address in published where !remembered.contains(address.file) {
            guard let number = numbers[address.route] else { continue }
            identities[address.file] = FeedIdentity(route: address.route, number: number + 1)
        }
        return identities.filter { file, identity in
            routes[file].map { identity != FeedIdentity(route: $0) } ?? true
        }
    }

    /// Whether the same documents are at the same addresses, as after most edits.
    private func isUnmoved(_ published: [KnownAddress]) -> Bool {
        known.isEmpty || known.elementsEqual(published) { $0.file == $1.file && $0.route == $1.route }
    }

    /// Maps the name that a file had in an earlier build to its current name; `nil` for a file that is gone.
    private func currentNames(published: [KnownAddress], files: Set<String>) -> (String) -> String? {
        let gone = known.filter { !files.contains($0.file) }
        guard !gone.isEmpty else { return { files.contains($0) ? $0 : nil } }
        let (before, after) = (Self.filesByContent(known), Self.filesByContent(published))
        let old = Set(known.map(\.file))
        var names: [String: String] = [:]
        for address in gone {
            guard before[address.source]?.count == 1, let found = after[address.source], found.count == 1,
                !old.contains(found[0])
            else { continue }
            names[address.file] = found[0]
        }
        return { files.contains($0) ? $0 : names[$0] }
    }
}

extension AddressBook {
    private static func filesByContent(_ addresses: [KnownAddress]) -> [Fingerprint: [String]] {
        Dictionary(grouping: addresses, by: \.source).mapValues { $0.map(\.file) }
    }
}

extension AddressBook: CacheRecord {
    static var blank: AddressBook { AddressBook() }

    mutating func code<Coder: CacheCoder & ~Copyable>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&known)
        try coder.code(&moves)
    }
}

extension FeedIdentity: CacheRecord {
    static var blank: FeedIdentity { FeedIdentity(route: .home) }

    mutating func code<Coder: CacheCoder & ~Copyable>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&route)
        try coder.code(&number)
    }
}

/// Where a document was when it was last published.
struct KnownAddress: Sendable {
    /// The document, relative to the site's root.
    private(set) var file: String
    private(set) var route: Route
    /// The fingerprint of the document's bytes, by which a renamed file is recognized, unless an earlier version of the
    /// program computed fingerprints differently.
    private(set) var source: Fingerprint
}

extension KnownAddress {
    /// The address of a published page; fails for a draft or a document from the future, whose address nobody knows
    /// yet.
    init?(_ page: Page, source: Fingerprint, now: Timestamp) {
        guard !page.isDraft, page.published.map({ $0.instant <= now }) ?? true else { return nil }
        self.init(file: page.file, route: page.route, source: source)
    }
}

extension KnownAddress: CacheRecord {
    static var blank: KnownAddress { KnownAddress(file: "", route: .home, source: .blank) }

    mutating func code<Coder: CacheCoder & ~Copyable>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&file)
        try coder.code(&route)
        try coder.code(&source)
    }
}

/// A former address of a document.
struct Move: Sendable {
    /// Where it was published.
    private(set) var route: Route
    /// The document, relative to the site's root.
    private(set) var file: String
}

extension Move: CacheRecord {
    static var blank: Move { Move(route: .home, file: "") }

    mutating func code<Coder: CacheCoder & ~Copyable>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&route)
        try coder.code(&file)
    }
}
