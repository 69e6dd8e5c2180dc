import SiteModel

// The model's values as the cache holds them: their properties in the order of declaration.

extension Slug: CacheCodable {
    func encode(into encoder: inout CacheEncoder) { encoder.write(text) }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) { self.init(known: try decoder.read()) }
}

extension Tag: CacheCodable {
    func encode(into encoder: inout CacheEncoder) {
        encoder.write(name)
        encoder.write(slug)
    }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        self.init(name: try decoder.read(), slug: try decoder.read())
    }
}

extension Attribution: CacheCodable {
    func encode(into encoder: inout CacheEncoder) {
        encoder.write(name)
        encoder.write(slug)
    }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        self.init(name: try decoder.read(), slug: try decoder.read())
    }
}

extension Route: CacheCodable {
    func encode(into encoder: inout CacheEncoder) { encoder.write(path) }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) { self.init(path: try decoder.read()) }
}

extension Alias: CacheCodable {
    func encode(into encoder: inout CacheEncoder) {
        encoder.write(route)
        encoder.write(position)
        encoder.write(excerpt)
    }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        self.init(route: try decoder.read(), position: try decoder.read(), excerpt: try decoder.read())
    }
}

extension Timestamp: CacheCodable {
    func encode(into encoder: inout CacheEncoder) { encoder.write(millisecondsSinceEpoch) }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        self.init(millisecondsSinceEpoch: try decoder.read())
    }
}

extension PublicationDate: CacheCodable {
    func encode(into encoder: inout CacheEncoder) {
        encoder.write(instant)
        encoder.write(day.daysSinceEpoch)
        encoder.write(isDayOnly)
    }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        let instant: Timestamp = try decoder.read()
        let day = CivilDate(daysSinceEpoch: try decoder.read())
        self.init(instant: instant, day: day, isDayOnly: try decoder.read())
    }
}

extension OutlineEntry: CacheCodable {
    func encode(into encoder: inout CacheEncoder) {
        encoder.write(level)
        encoder.write(identifier)
        encoder.write(text)
        encoder.write(time)
    }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        self.init(
            level: try decoder.read(), identifier: try decoder.read(), text: try decoder.read(),
            time: try decoder.read())
    }
}

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

extension DocumentKind: CacheCodable {
    func encode(into encoder: inout CacheEncoder) { encoder.write(rawValue) }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        guard let kind = DocumentKind(rawValue: try decoder.read()) else { throw CacheDamage() }
        self = kind
    }
}

extension Page: CacheCodable {
    func encode(into encoder: inout CacheEncoder) {
        encoder.write(self.file)
        encoder.write(self.kind)
        encoder.write(self.title)
        encoder.write(self.description)
        encoder.write(self.route)
        encoder.write(self.published)
        encoder.write(self.modified)
        encoder.write(self.author)
        encoder.write(self.source)
        encoder.write(self.tags)
        encoder.write(self.isFeatured)
        encoder.write(self.isDraft)
        encoder.write(self.socialImage)
        encoder.write(self.canonicalURL)
        encoder.write(self.readingMinutes)
        encoder.write(self.outline)
        encoder.write(self.aliases)
        encoder.write(self.extra)
    }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        var fields = PageFields(
            file: try decoder.read(), kind: try decoder.read(), title: try decoder.read(),
            description: try decoder.read(), route: try decoder.read())
        fields.published = try decoder.read()
        fields.modified = try decoder.read()
        fields.author = try decoder.read()
        fields.source = try decoder.read()
        fields.tags = try decoder.read()
        fields.isFeatured = try decoder.read()
        fields.isDraft = try decoder.read()
        fields.socialImage = try decoder.read()
        fields.canonicalURL = try decoder.read()
        fields.readingMinutes = try decoder.read()
        fields.outline = try decoder.read()
        fields.aliases = try decoder.read()
        fields.extra = try decoder.read()
        self.init(fields)
    }
}
