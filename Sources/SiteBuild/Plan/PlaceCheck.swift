import SiteBytes
import SiteModel

/// Finds files that would be in the same place, or where another file needs a folder.
struct PlaceCheck {
    private let files: [any SiteFile]
    /// Where each of the files goes, relative to the output folder.
    private let paths: [String]
    private let remedies: ClashRemedies
    private let configuration: SiteConfiguration
    private var diagnostics: [Diagnostic] = []

    static func diagnostics(for files: [any SiteFile], at paths: [String], in site: Site) -> [Diagnostic] {
        guard PlaceFilter.mayClash(paths) else { return [] }
        var check = PlaceCheck(files: files, paths: paths, site: site)
        check.run()
        return check.diagnostics
    }

    private init(files: [any SiteFile], paths: [String], site: Site) {
        self.files = files
        self.paths = paths
        remedies = ClashRemedies(for: site)
        configuration = site.configuration
    }

    private mutating func run() {
        var owners: [ExactPath: Int] = Dictionary(minimumCapacity: files.count)
        for (position, path) in paths.enumerated() {
            guard let other = owners.updateValue(position, forKey: ExactPath(path)) else { continue }
            // The newer of two documents comes first in the plan and is blamed: it must not take the place of one that
            // is already published.
            let file = files[position]
            if file.owner.alias != nil {
                reportAlias(of: file, meeting: files[other])
            } else {
                reportAddress(of: files[other], and: file)
            }
        }
        checkCase(owners: owners)
        for (position, path) in paths.enumerated() {
            checkFolders(of: path, at: position, checked: position > 0 ? paths[position - 1] : "", owners: owners)
        }
    }

    /// Finds files whose paths differ only in capital letters.
    private mutating func checkCase(owners: [ExactPath: Int]) {
        var lowered: [ExactPath: Int] = [:]
        for (position, path) in paths.enumerated() where path.mayHaveCapitals && owners[ExactPath(path)] == position {
            let small = ExactPath(path.lowercased())
            let taken = lowered.updateValue(position, forKey: small) ?? (small.text == path ? nil : owners[small])
            guard let taken else { continue }
            let (file, other) = (files[max(position, taken)], files[min(position, taken)])
            let problem = BuildProblem.addressDiffersInCase(address: file.route.path, other: other.owner.name)
            report(problem, at: file, or: other)
        }
    }

    /// Checks the folders of a file, except those that the previous file shares.
    private mutating func checkFolders(
        of path: String, at position: Int, checked before: String, owners: [ExactPath: Int]
    ) {
        for folder in Self.folders(of: path, notOf: before) {
            guard let other = owners[ExactPath(folder)] else { continue }
            let file = files[position]
            report(.fileInPlaceOfFolder(path: folder, other: file.owner.name), at: files[other], or: file)
        }
    }

    /// The folders that contain one path but not another, innermost first.
    private static func folders(of path: String, notOf other: String) -> [String] {
        path.withUTF8Bytes { path in
            let shared = other.withUTF8Bytes { other in zip(path, other).prefix { $0 == $1 }.count }
            return path.indices.reversed().prefix { $0 >= shared }.filter { path[$0] == UInt8(ascii: "/") }
                .map { String(decoding: path[..<$0], as: UTF8.self) }
        }
    }

    // MARK: Reports

    /// The one of two files that has to go so that an untrusted document never takes the place of a trusted one; `nil`
    /// if both may stay for all that trust says.
    private func untrusted(_ first: any SiteFile, _ second: any SiteFile) -> (any SiteFile)? {
        guard let one = first.owner.contentPath, let other = second.owner.contentPath else { return nil }
        switch (configuration.trusts(one), configuration.trusts(other)) {
        case (true, false): return second
        case (false, true): return first
        case (true, true), (false, false): return nil
        }
    }

    /// Blames an alias that claims the place of something else; of two aliases, that of the newer document.
    private mutating func reportAlias(of file: any SiteFile, meeting other: any SiteFile) {
        let address = file.route.path
        let intruder = untrusted(file, other)?.owner.contentPath
        if other.owner.alias != nil {
            let (blamed, kept) = intruder == file.owner.contentPath ? (file, other) : (other, file)
            report(.aliasShared(address: address, other: kept.owner.name), at: blamed)
        } else if let intruder, intruder == other.owner.contentPath {
            let remedy = remedies.remedy(at: intruder, beside: file.owner.contentPath)
            report(.addressTaken(address: address, by: file.owner.name, remedy: remedy), at: other)
        } else {
            report(.aliasTaken(address: address, by: other.owner.name), at: file)
        }
    }

    /// Blames one of two files with the same address: the first that a person wrote.
    private mutating func reportAddress(of first: any SiteFile, and second: any SiteFile) {
        let documents = [first, second].filter { $0.owner.isDocument }.compactMap(\.owner.contentPath)
        let named = remedies.translation(among: documents)
        let intruder = untrusted(first, second)?.owner.contentPath
        let translation = intruder == nil || intruder == named?.file ? named : nil
        let blamesSecond =
            intruder.map { $0 == second.owner.contentPath }
            ?? translation.map { $0.file == second.owner.contentPath }
            ?? (first.owner.contentPath == nil && second.owner.contentPath != nil)
        let (blamed, other) = blamesSecond ? (second, first) : (first, second)
        let (address, name) = (blamed.route.path, other.owner.name)
        let remedy =
            translation.map { ClashRemedy.translation(slug: $0.slug) }
            ?? remedies.remedy(at: blamed.owner.contentPath, beside: other.owner.contentPath)
        let isNeedless = other.owner.isGenerated && blamed.owner.contentPath != nil
        report(
            isNeedless
                ? .addressGenerated(address: address, for: name, remedy: generatedRemedy(at: blamed))
                : .addressTaken(address: address, by: name, remedy: remedy), at: blamed)
    }

    private func generatedRemedy(at blamed: any SiteFile) -> GeneratedRemedy {
        guard blamed.owner.isDocument else { return .file }
        let permalink = remedies.permalink(of: blamed.owner.contentPath)
        return permalink.map { .permalink(example: $0.route.alternative.path) } ?? .document
    }

    /// Blames the untrusted of two files, else an alias, else the first that a person wrote.
    private mutating func report(_ problem: BuildProblem, at file: any SiteFile, or other: any SiteFile) {
        let candidates = [file, other]
        report(
            problem,
            at: untrusted(file, other) ?? candidates.first { $0.owner.alias != nil }
                ?? candidates.first { $0.owner.contentPath != nil })
    }

    private mutating func report(_ problem: BuildProblem, at file: (any SiteFile)?) {
        let isDocument = file?.owner.isDocument ?? false
        let alias = file?.owner.alias ?? (isDocument ? remedies.permalink(of: file?.owner.contentPath) : nil)
        diagnostics.append(
            Diagnostic(
                problem, file: file?.owner.contentPath ?? "", position: alias?.position, excerpt: alias?.excerpt))
    }
}

/// Recognizes quickly that no files of a site clash.
///
/// That is so for nearly every site, and the full check, which finds out what clashes, takes ten times as long.
enum PlaceFilter {
    /// Whether files at some paths may clash; `false` only if no path equals another or another's folder, even when
    /// case is ignored.
    static func mayClash(_ paths: [String]) -> Bool {
        var files: Set<UInt64> = Set(minimumCapacity: paths.count)
        var folders: Set<UInt64> = []
        for path in paths {
            let place = number(of: path.mayHaveCapitals ? path.lowercased() : path) { folders.insert($0) }
            guard files.insert(place).inserted else { return true }
        }
        return !folders.isDisjoint(with: files)
    }

    /// The hash of a path; `visitFolder` receives those of the folders above it.
    private static func number(of path: String, visitFolder: (UInt64) -> Void) -> UInt64 {
        path.withUTF8Bytes { path in
            var hash = ShortHash()
            for byte in path {
                if byte == UInt8(ascii: "/") { visitFolder(hash.value) }
                hash.add(byte)
            }
            return hash.value
        }
    }
}
