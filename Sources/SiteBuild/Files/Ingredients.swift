import SiteBytes
import SiteContent
import SiteFeeds
import SiteFiles
import SiteModel
import SiteTemplates

/// What a file is made from: parts that are fingerprinted, every one of them, by construction.
struct Ingredients<each Part: CacheEncodable & Sendable>: CacheEncodable, Sendable {
    let parts: (repeat each Part)

    init(_ part: repeat each Part) {
        parts = (repeat each part)
    }

    func encode(into encoder: inout CacheEncoder) {
        repeat (each parts).encode(into: &encoder)
    }
}

/// What a file is made from that shows the same whatever documents the site has.
struct NothingOfTheSite: CacheEncodable, Sendable {
    func encode(into _: inout CacheEncoder) {}
}

/// A document that a file shows, without its body.
///
/// Its fingerprint is known already, so that it costs the fingerprint of each file that shows it 16 bytes.
struct PageReference: CacheEncodable, Sendable {
    let page: Page
    /// The fingerprint of the page, with its tags as pages show them.
    let fingerprint: Fingerprint
    /// Where the page is in the site; it tells the renderer which card this is, and says nothing of the page.
    let position: Int

    func encode(into encoder: inout CacheEncoder) { encoder.write(fingerprint) }
}

/// The body of a document that a file shows: code that holds one can ask `RenderTools` for its HTML.
struct BodyReference: CacheEncodable, Sendable {
    /// Where the document's page is in the site.
    let position: Int
    /// The fingerprint of the document's bytes.
    let source: Fingerprint
    /// The fingerprint of the document's page, which covers the files that its links and pictures have found.
    let page: Fingerprint
    /// The addresses of its links to other documents by their names.
    var wikiAddresses: [String] = []

    func encode(into encoder: inout CacheEncoder) {
        encoder.write(source)
        encoder.write(page)
        encoder.write(wikiAddresses)
        encoder.noteBody(of: position)
    }
}

/// A file on disk that another one is made from: code that holds one can ask `RenderTools` for its bytes.
struct DiskFileReference: CacheEncodable, Sendable {
    let place: FoundFile
    let stamp: FileStamp

    init(_ file: SourceFile) {
        place = file.place
        stamp = file.stamp
    }

    func encode(into encoder: inout CacheEncoder) { encoder.write(stamp) }
}

// MARK: Values of the model as ingredients

extension PageLink: CacheEncodable {
    init(_ page: Page, showingDate: Bool = false) {
        self.init(
            title: page.title, titleHTML: page.titleHTML, route: page.route,
            published: showingDate ? page.published : nil)
    }

    func encode(into encoder: inout CacheEncoder) {
        encoder.write(title)
        encoder.write(titleHTML)
        encoder.write(route)
        encoder.write(published)
    }
}

extension PageContent.Group: CacheEncodable {
    func encode(into encoder: inout CacheEncoder) {
        encoder.write(name)
        encoder.write(route)
        encoder.write(count)
    }
}

extension PageContent.List.Period: CacheEncodable {
    func encode(into encoder: inout CacheEncoder) {
        encoder.write(first)
        encoder.write(last)
    }
}

extension Archive.Year: CacheEncodable {
    func encode(into encoder: inout CacheEncoder) {
        encoder.write(year)
        encoder.write(months)
    }
}

extension Archive.Month: CacheEncodable {
    func encode(into encoder: inout CacheEncoder) {
        encoder.write(year)
        encoder.write(month)
        encoder.write(days)
    }
}

extension Archive.Day: CacheEncodable {
    func encode(into encoder: inout CacheEncoder) {
        encoder.write(date)
        encoder.write(pageCount)
    }
}

extension Sitemap.Entry: CacheEncodable {
    func encode(into encoder: inout CacheEncoder) {
        encoder.write(route)
        encoder.write(modified)
    }
}

extension SiteParts: CacheEncodable {
    func encode(into encoder: inout CacheEncoder) {
        encoder.write(hasFeatured)
        encoder.write(hasAbout)
        encoder.write(hasSearch)
        encoder.write(favicon)
    }
}
