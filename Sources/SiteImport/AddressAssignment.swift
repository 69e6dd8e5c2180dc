import SiteBuild
import SiteFix
import SiteModel

/// Sees to it that documents are found at their former addresses, and no two at one.
///
/// What the site's `permalink` gives is best; then a `slug` that makes the former address; then a `permalink` of the
/// document. Where none of them can, an alias leads from the former address.
struct AddressAssignment {
    private let configuration: SiteConfiguration
    /// The documents by the address that they have now.
    private var owners: [String: Int] = [:]
    /// The former addresses that are known.
    private var formers: [Int: Route] = [:]
    private(set) var addresses: [String: String] = [:]
    private(set) var remarks: [Diagnostic] = []

    init(configuration: SiteConfiguration) {
        self.configuration = configuration
    }

    mutating func assign(
        to documents: inout [ForeignDocument], formerAddress: (ForeignDocument) -> FormerAddress?
    ) {
        // Documents in the main language choose first, and those in fewer folders.
        let order = documents.indices.sorted { left, right in
            let keys = [left, right].map { index in
                (documents[index].language == nil ? 0 : 1, documents[index].path.count { $0 == "/" }, index)
            }
            return keys[0] < keys[1]
        }
        for index in order {
            let former = route(formerAddress(documents[index]), of: documents[index])
            formers[index] = former
            settle(&documents[index], former: former, index: index)
        }
        for index in order { addAlias(to: &documents[index], index: index) }
    }

    private mutating func route(_ former: FormerAddress?, of document: ForeignDocument) -> Route? {
        switch former {
        case .path(let path): return try? Route(alias: path, beside: .home, under: configuration.baseURL)
        case .unknown(let pattern):
            remarks.append(Diagnostic(ImportProblem.addressUnknown(pattern), file: document.destination))
            return nil
        case nil: return nil
        }
    }

    /// Gives a document an address of its own, if possible the former one.
    private mutating func settle(_ document: inout ForeignDocument, former: Route?, index: Int) {
        mend(&document)
        prefixAliases(of: &document)
        if let former, owners[former.path.lowercased()] == nil { keep(former, of: &document) }
        if let taken = address(of: document), owners[taken.path.lowercased()] != nil { makeDistinct(&document) }
        guard let address = address(of: document) else { return }
        owners[address.path.lowercased()] = index
        addresses[document.path] = address.path
    }

    /// Gives a document its former address by a slug, else by a permalink, unless it has that address already.
    private func keep(_ former: Route, of document: inout ForeignDocument) {
        guard address(of: document) != former else { return }
        let key = document.text.has("url") ? "url" : "permalink"
        for (key, value) in [("slug", Self.slug(in: former)), (key, former.path)] {
            guard let value else { continue }
            var candidate = document
            candidate.text.set(key, toText: value)
            guard address(of: candidate) == former else { continue }
            document = candidate
            return
        }
    }

    /// Puts quotes where YAML needs them, without which the document says nothing.
    private func mend(_ document: inout ForeignDocument) {
        guard document.text.fields != nil, address(of: document) == nil else { return }
        let fixed = SiteFixer.fixed(Array(document.text.text.utf8), path: document.destination)
        document.text = ForeignText(String(decoding: fixed, as: UTF8.self))
    }

    /// Former addresses of a translation are below those of its language, as those of the original are at the root.
    private func prefixAliases(of document: inout ForeignDocument) {
        guard let language = document.language else { return }
        for key in ["aliases", "redirect_from"] {
            let written = document.text.strings(key)
            let prefixed = written.map { alias in
                let isBelow = !alias.hasPrefix("/") && key == "aliases" || alias.hasPrefix("/\(language)/")
                return isBelow || alias.contains("://")
                    ? alias : "/\(language)" + (alias.hasPrefix("/") ? "" : "/") + alias
            }
            if prefixed != written { document.text.set(key, toList: prefixed) }
        }
    }

    /// Gives a document a slug with its folder's name.
    private func makeDistinct(_ document: inout ForeignDocument) {
        let folders = document.folder.split(separator: "/").filter { !$0.hasPrefix("_") }.map(String.init)
        let isBundle = document.stem.prefix { $0 != "." } == "index" && !folders.isEmpty
        let above = isBundle ? Array(folders.dropLast()) : folders
        let own = document.text.string("slug") ?? (isBundle ? folders[folders.count - 1] : document.stem)
        for count in 1...max(1, above.count) {
            let slug = (above.suffix(count) + [own]).joined(separator: "-").split(whereSeparator: \.isWhitespace)
                .joined(separator: "-")
            document.text.set("slug", toText: slug)
            if isDistinct(document) { return }
        }
        var number = 2
        while number < 1000, !isDistinct(document) {
            document.text.set("slug", toText: "\(own)-\(number)")
            number += 1
        }
    }

    /// Leads from the former address to the document, if that is not its own.
    private mutating func addAlias(to document: inout ForeignDocument, index: Int) {
        guard let former = formers[index], let own = addresses[document.path], former.path != own, former != .home
        else {
            return
        }
        guard owners[former.path.lowercased()] == nil else {
            remarks.append(Diagnostic(ImportProblem.addressLost(former.path), file: document.destination))
            return
        }
        let present = document.text.strings("aliases") + document.text.strings("redirect_from")
        guard
            !present.contains(where: { (try? Route(alias: $0, beside: .home, under: configuration.baseURL)) == former })
        else { return }
        document.text.set("aliases", toList: document.text.strings("aliases") + [former.path])
        owners[former.path.lowercased()] = index
    }

    private func isDistinct(_ document: ForeignDocument) -> Bool {
        address(of: document).map { owners[$0.path.lowercased()] == nil } ?? true
    }

    // MARK: Addresses

    private func address(of document: ForeignDocument) -> Route? {
        DocumentAddresses.address(
            ofText: Array(document.text.text.utf8), at: document.destination, configuration: configuration)
    }

    /// The last name of an address.
    private static func slug(in route: Route) -> String? {
        guard let name = route.path.split(separator: "/").last else { return nil }
        return name.hasSuffix(".html") ? String(name.dropLast(5)) : String(name)
    }
}
