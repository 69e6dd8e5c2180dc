import Foundation
import SiteBytes
import SiteContent
import SiteModel

/// What stands for everything that a build depends on, the documents aside.
struct BuildInputs: Sendable {
    /// Of the program and the settings: what documents become depends on these.
    let settings: Fingerprint
    /// Of those and the theme: what pages become depends on these.
    let layout: Fingerprint

    init(setup: SiteSetup, program: String) {
        settings = Self.settings(of: setup.configuration, program: program)
        var encoder = CacheEncoder()
        encoder.write(settings)
        for file in setup.theme.files {
            encoder.write(file.path)
            encoder.write(count: UInt64(file.bytes.count))
            encoder.write(bytes: file.bytes)
        }
        layout = encoder.fingerprint
    }

    /// What stands for everything that a build reads.
    ///
    /// - Parameters:
    ///   - listing: The files of `content/`.
    ///   - sources: The documents' fingerprints.
    ///   - addresses: What stands for the addresses that are remembered.
    ///   - options: Which documents count.
    /// - Returns: The fingerprint, or `nil` when a document could not be read.
    func fingerprint(
        of listing: ContentListing, sources: [Fingerprint?], addresses: Fingerprint?, options: BuildOptions
    ) -> Fingerprint? {
        var encoder = CacheEncoder()
        encoder.write(layout)
        encoder.write(addresses)
        encoder.write(options.includesDrafts)
        encoder.write(options.includesFuture)
        for (document, source) in zip(listing.documents, sources) {
            guard let source else { return nil }
            encoder.write(document.path)
            encoder.write(source)
        }
        for asset in listing.assets + listing.hostFiles {
            encoder.write(asset.path)
            encoder.write(asset.stamp)
        }
        return encoder.fingerprint
    }

    private static func settings(of configuration: SiteConfiguration, program: String) -> Fingerprint {
        let json = JSONEncoder()
        json.outputFormatting = .sortedKeys
        var encoder = CacheEncoder()
        encoder.write(program)
        // Settings always have a JSON form; were there one without, no cache would ever hold.
        encoder.write(bytes: (try? json.encode(configuration)) ?? Data(UUID().uuidString.utf8))
        return encoder.fingerprint
    }
}
