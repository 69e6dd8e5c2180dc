import SiteBytes
import SiteModel

// The cache's format for values of the model.

// MARK: Values of one part

extension Slug: CacheCodable {
    func encode(into encoder: inout CacheEncoder) { encoder.write(text) }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) { self.init(known: try decoder.read()) }
}

extension Route: CacheCodable {
    func encode(into encoder: inout CacheEncoder) { encoder.write(path) }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) { self.init(path: try decoder.read()) }
}

extension Timestamp: CacheCodable {
    func encode(into encoder: inout CacheEncoder) { encoder.write(millisecondsSinceEpoch) }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        self.init(millisecondsSinceEpoch: try decoder.read())
    }
}

extension CivilDate: CacheCodable {
    func encode(into encoder: inout CacheEncoder) { encoder.write(daysSinceEpoch) }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) { self.init(daysSinceEpoch: try decoder.read()) }
}

extension CacheCodable where Self: RawRepresentable, RawValue: CacheCodable {
    func encode(into encoder: inout CacheEncoder) { encoder.write(rawValue) }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        guard let value = Self(rawValue: try decoder.read()) else { throw CacheDamage() }
        self = value
    }
}

extension DocumentKind: CacheCodable {}

// MARK: Values of one of several forms

extension FrontMatterValue: CacheCodable {
    func encode(into encoder: inout CacheEncoder) {
        switch self {
        case .text(let text):
            encoder.write(count: 0)
            encoder.write(text)
        case .list(let values):
            encoder.write(count: 1)
            encoder.write(values)
        case .mapping(let values):
            encoder.write(count: 2)
            encoder.write(values)
        }
    }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        switch try decoder.count() {
        case 0: self = .text(try decoder.read())
        case 1: self = .list(try decoder.read())
        case 2: self = .mapping(try decoder.read())
        default: throw CacheDamage()
        }
    }
}

extension DocumentLink.Kind: CacheCodable {
    func encode(into encoder: inout CacheEncoder) {
        switch self {
        case .link: encoder.write(count: 0)
        case .resource: encoder.write(count: 1)
        case .imageWithoutText: encoder.write(count: 2)
        case .story(let headline):
            encoder.write(count: 3)
            encoder.write(headline)
        case .field(let key):
            encoder.write(count: 4)
            encoder.write(key)
        }
    }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        switch try decoder.count() {
        case 0: self = .link
        case 1: self = .resource
        case 2: self = .imageWithoutText
        case 3: self = .story(headline: try decoder.read())
        case 4: self = .field(key: try decoder.read())
        default: throw CacheDamage()
        }
    }
}

extension LinkedFile: CacheCodable {
    func encode(into encoder: inout CacheEncoder) {
        switch self {
        case .missing: encoder.write(count: 0)
        case .there: encoder.write(count: 1)
        case .image(nil): encoder.write(count: 2)
        case .image(let size?):
            encoder.write(count: 3)
            encoder.write(size.width)
            encoder.write(size.height)
        }
    }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        switch try decoder.count() {
        case 0: self = .missing
        case 1: self = .there
        case 2: self = .image(nil)
        case 3:
            guard let size = ImageSize(width: try decoder.read(), height: try decoder.read()) else {
                throw CacheDamage()
            }
            self = .image(size)
        default: throw CacheDamage()
        }
    }
}

// MARK: Values of several properties

extension Tag: CacheRecord {
    static var blank: Tag { Tag(name: "", slug: .blank) }

    mutating func code<Coder: CacheCoder & ~Copyable>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&name)
        try coder.code(&slug)
    }
}

extension Attribution: CacheRecord {
    static var blank: Attribution { Attribution(name: "", slug: .blank) }

    mutating func code<Coder: CacheCoder & ~Copyable>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&name)
        try coder.code(&slug)
    }
}

extension Alias: CacheRecord {
    static var blank: Alias { Alias(route: .home, position: .blank, excerpt: "") }

    mutating func code<Coder: CacheCoder & ~Copyable>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&route)
        try coder.code(&query)
        try coder.code(&position)
        try coder.code(&excerpt)
    }
}

extension WikiLink: CacheRecord {
    static var blank: WikiLink { WikiLink(name: "", fragment: nil, position: .blank) }

    mutating func code<Coder: CacheCoder & ~Copyable>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&name)
        try coder.code(&fragment)
        try coder.code(&position)
        try coder.code(&excerpt)
    }
}

extension DocumentLink: CacheRecord {
    static var blank: DocumentLink { DocumentLink(kind: .link, written: "", address: "", position: .blank) }

    mutating func code<Coder: CacheCoder & ~Copyable>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&kind)
        try coder.code(&written)
        try coder.code(&address)
        try coder.code(&position)
    }
}

extension PublicationDate: CacheRecord {
    static var blank: PublicationDate {
        PublicationDate(instant: .blank, day: CivilDate(daysSinceEpoch: 0), isDayOnly: false)
    }

    mutating func code<Coder: CacheCoder & ~Copyable>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&instant)
        try coder.code(&day)
        try coder.code(&isDayOnly)
    }
}

extension OutlineEntry: CacheRecord {
    static var blank: OutlineEntry { OutlineEntry(level: 1, identifier: "", text: "") }

    mutating func code<Coder: CacheCoder & ~Copyable>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&level)
        try coder.code(&identifier)
        try coder.code(&text)
        try coder.code(&time)
    }
}

extension PageFields: CacheRecord {
    static var blank: PageFields { PageFields(file: "", kind: .post, title: "", description: "", route: .home) }

    mutating func code<Coder: CacheCoder & ~Copyable>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&file)
        try coder.code(&kind)
        try coder.code(&title)
        try coder.code(&titleHTML)
        try coder.code(&description)
        try coder.code(&route)
        try coder.code(&permalink)
        try coder.code(&published)
        try coder.code(&modified)
        try coder.code(&author)
        try coder.code(&source)
        try coder.code(&tags)
        try coder.code(&isFeatured)
        try coder.code(&isDraft)
        try coder.code(&isUnlisted)
        try coder.code(&isKeptFromSearch)
        try coder.code(&release)
        try coder.code(&expires)
        try coder.code(&socialImage)
        try coder.code(&canonicalURL)
        try coder.code(&feedID)
        try coder.code(&readingMinutes)
        try coder.code(&aliases)
        try coder.code(&wikiLinks)
        try coder.code(&extra)
    }
}

extension Page: CacheCodable {
    func encode(into encoder: inout CacheEncoder) { encoder.write(fields) }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) { self.init(try decoder.read()) }
}

extension Slug {
    fileprivate static var blank: Slug { Slug(known: "") }
}

extension Timestamp {
    static var blank: Timestamp { Timestamp(millisecondsSinceEpoch: 0) }
}
