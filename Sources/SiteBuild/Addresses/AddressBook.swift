import SiteBytes
import SiteContent
import SiteModel

/// Where documents were published, so that an address that was given out goes on to lead to its document.
struct AddressBook: Sendable {
    /// Where each document is or was last, by file.
    private(set) var known: [KnownAddress] = []
    /// The addresses that documents had before, by address.
    private(set) var moves: [Move] = []

    /// Makes a book of addresses; an empty one unless some are given.
    init(known: [KnownAddress] = [], moves: [Move] = []) {
        self.known = known
        self.moves = moves
    }

    /// What is known when some documents have been published.
    ///
    /// A document is the same when its file is. Where a file is gone and another holds the same bytes, that is the
    /// file under another name. Documents whose files are gone are forgotten, and what led to them.
    ///
    /// - Parameters:
    ///   - published: Where documents are now; drafts and documents from the future are not among them.
    ///   - documents: Every document that lies in `content/`, by file.
    /// - Returns: The addresses, and every move that is known; some may lead nowhere or from an address that is taken.
    func updated(by published: [KnownAddress], among documents: [SourceFile]) -> AddressBook {
        guard !isUnmoved(published) else { return AddressBook(known: published, moves: moves) }
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
        return book
    }

    /// Whether the same documents are where they were, as after most edits.
    private func isUnmoved(_ published: [KnownAddress]) -> Bool {
        known.isEmpty || known.elementsEqual(published) { $0.file == $1.file && $0.route == $1.route }
    }

    /// The name that a file of an earlier build has now; none for a file that is gone.
    private func currentNames(published: [KnownAddress], files: Set<String>) -> (String) -> String? {
        let gone = known.filter { !files.contains($0.file) }
        guard !gone.isEmpty else { return { files.contains($0) ? $0 : nil } }
        let before = Set(known.map(\.file))
        let new = Dictionary(grouping: published.filter { !before.contains($0.file) }, by: \.source)
        var names: [String: String] = [:]
        for (source, addresses) in Dictionary(grouping: gone, by: \.source) {
            // Where several files are the same, nobody can tell which became which.
            guard addresses.count == 1, let found = new[source], found.count == 1 else { continue }
            names[addresses[0].file] = found[0].file
        }
        return { files.contains($0) ? $0 : names[$0] }
    }
}

extension AddressBook: CacheRecord {
    static var blank: AddressBook { AddressBook() }

    mutating func code<Coder: CacheCoder & ~Copyable>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&known)
        try coder.code(&moves)
    }
}

/// Where a document was when it was last published.
struct KnownAddress: Sendable {
    /// The document, relative to the site's root.
    private(set) var file: String
    private(set) var route: Route
    /// Of the document's bytes: by it a file is known again under another name, unless the program made fingerprints
    /// in another way before.
    private(set) var source: Fingerprint
}

extension KnownAddress {
    /// The address of a published page; fails for a draft or a document from the future, which has none that anyone
    /// could have been given.
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

/// An address that a document had, and has no more.
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
