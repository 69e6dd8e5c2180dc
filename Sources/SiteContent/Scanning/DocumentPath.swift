public import SiteModel

/// What a document's path says about it: its name, its language and the folders that hold it.
public struct DocumentPath: Sendable, Hashable {
    /// The path from the site's root, in NFC.
    public let path: String
    /// The folders between `content/` and the file, without those that start with `_`.
    public let folders: [String]
    /// The file's name.
    public let name: String

    /// Takes the path of a file that was found.
    ///
    /// - Parameter file: The file.
    public init(_ file: SourceFile) {
        path = file.path
        folders = file.folders
        name = file.name
    }

    /// Divides a path.
    ///
    /// - Parameter path: The path from the site's root, which starts with `content/`.
    public init(_ path: String) {
        let names = path.split(separator: "/").map(String.init)
        self.path = path
        folders = names.dropFirst().dropLast().filter { !$0.hasPrefix("_") }
        name = names.last ?? path
    }

    /// The name without its extension.
    public var stem: String {
        name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    }

    /// The language that ends the stem, as Hugo writes it: `ko` of `index.ko.md`.
    public var language: Substring? { LanguageSuffix.of(stem) }

    /// The folder that `index.md` or `index.ko.md` makes a page bundle, as in Hugo; `nil` for every other file.
    ///
    /// A folder that is not part of addresses is not a bundle, nor is the folder of all pages.
    public var bundle: String? {
        guard name.utf8.starts(with: "index.".utf8), isIndex, let folder = folders.last,
            path != "content/pages/\(name)", path.hasSuffix("/\(folder)/\(name)")
        else { return nil }
        return folder
    }

    private var isIndex: Bool {
        let stem = stem
        return stem == "index" || LanguageSuffix.of(stem).map { stem.utf8.count == $0.utf8.count + 6 } ?? false
    }

    /// The name that identifies the document: that of its folder in a page bundle, else its own without extension.
    public var ownName: String { bundle ?? stem }

    /// The name that identifies the document in a site of one language.
    ///
    /// - Parameter site: The site's language; a suffix that names it is not part of a document's name, any other is.
    /// - Returns: The name.
    public func ownName(in site: InterfaceLanguage) -> String {
        if let bundle { return bundle }
        guard let language, isIn(site) else { return stem }
        return String(stem.dropLast(language.count + 1))
    }

    /// Whether the document is in a site's language, as far as its name tells.
    ///
    /// - Parameter site: The site's language.
    /// - Returns: `false` for one whose name says another language.
    public func isIn(_ site: InterfaceLanguage) -> Bool {
        language.map { LanguageSuffix.names($0, site) } ?? true
    }

    /// The folders that hold the document, without the one that is its page bundle.
    public var holders: ArraySlice<String> {
        folders.dropLast(bundle == nil ? 0 : 1)
    }
}

/// The language at the end of a document's name, by which Hugo tells translations apart
/// (https://gohugo.io/content-management/multilingual/#translation-by-file-name).
enum LanguageSuffix {
    /// The code after the last dot of a name without its extension, if it is that of a language.
    static func of(_ stem: String) -> Substring? {
        guard let dot = stem.utf8.lastIndex(of: UInt8(ascii: ".")), dot != stem.startIndex else { return nil }
        let code = stem[stem.utf8.index(after: dot)...]
        guard (2...7).contains(code.utf8.count), code.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        let parts = code.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" })
        guard let language = parts.first, codes.contains(String(language)), parts.count <= 2,
            parts.dropFirst().allSatisfy({ (2...4).contains($0.count) && $0.allSatisfy(\.isLetter) })
        else { return nil }
        return code
    }

    /// Whether a code is that of a site's language: `ko`, `ko-KR` and, as people write it, `kr` are Korean.
    static func names(_ code: Substring, _ site: InterfaceLanguage) -> Bool {
        let language = code.lowercased().prefix { $0 != "-" && $0 != "_" }
        return language == site.rawValue || site == .korean && language == "kr"
    }

    /// The codes of languages of ISO 639-1, with those of countries that people write for them; without `ts`, since
    /// `index.ts` is the name of a program.
    private static let codes = Set(
        """
        aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en \
        eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv \
        ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne \
        ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st \
        su sv sw ta te tg th ti tk tl tn to tr tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu cn jp
        """.split(separator: " ").map(String.init))
}
