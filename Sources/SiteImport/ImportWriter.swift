import Foundation
import SiteFiles
import SiteModel

extension SiteImporter {
    /// Writes what was planned: only files that are not there yet, and never through a symbolic link.
    ///
    /// - Parameters:
    ///   - plan: What to write.
    ///   - isDry: Whether nothing is written, and only what is in the way is found.
    ///   - isInterrupted: Asked before each file; from then on nothing more is written.
    /// - Returns: What became of it; if one file cannot be written, the others still are.
    public static func carryOut(
        _ plan: ImportPlan, isDry: Bool, isInterrupted: () -> Bool = { false }
    ) -> ImportOutcome {
        var outcome = ImportOutcome()
        for document in plan.documents where !isInterrupted() {
            let isNew = write(.bytes(document.new), to: document.destination, of: plan, isDry: isDry, &outcome)
            outcome.documentCount += isNew ? 1 : 0
        }
        for file in plan.files where !isInterrupted() {
            guard let open = plan.folder.file(file.source) else { continue }
            let isNew = write(.file(open), to: file.destination, of: plan, isDry: isDry, &outcome)
            outcome.fileCount += isNew ? 1 : 0
        }
        if let settings = plan.settings, !isInterrupted() {
            outcome.hasWrittenSettings =
                write(.bytes(Array(settings.utf8)), to: "site.yml", of: plan, isDry: isDry, &outcome)
        }
        return outcome
    }

    private enum Content {
        case bytes([UInt8])
        case file(OpenFile)
    }

    /// Writes one file, opening each folder on the way so that none can be replaced by a link meanwhile.
    private static func write(
        _ content: Content, to path: String, of plan: ImportPlan, isDry: Bool, _ outcome: inout ImportOutcome
    ) -> Bool {
        do throws(DiskError) {
            switch try present(at: path, in: plan.root) {
            case .nothing: break
            case .file(let file):
                if holds(file, content) {
                    outcome.presentCount += 1
                } else {
                    outcome.failures.append(Diagnostic(ImportProblem.exists, file: path))
                }
                return false
            case .obstacle:
                outcome.failures.append(Diagnostic(ImportProblem.exists, file: path))
                return false
            }
            if !isDry { try create(content, at: path, in: plan.root) }
            return true
        } catch {
            outcome.failures.append(Diagnostic(ImportProblem.cannotWrite(reason: error.reason), file: path))
            return false
        }
    }

    private enum Present {
        case nothing, obstacle
        case file(OpenFile)
    }

    /// What is where a file is to be written.
    private static func present(at path: String, in root: String) throws(DiskError) -> Present {
        var folder = try OpenFolder(root)
        var place = root
        for name in path.split(separator: "/").map(String.init) {
            place += "/" + name
            guard FileKind(at: place) != nil else { return .nothing }
            switch folder.entry(name) {
            case .folder(let next)?: folder = next
            case .file(let file)?: return place == root + "/" + path ? .file(file) : .obstacle
            case nil: return .obstacle
            }
        }
        return .obstacle
    }

    private static func holds(_ file: OpenFile, _ content: Content) -> Bool {
        switch content {
        case .bytes(let bytes): file.byteCount == bytes.count && file.bytes(in: 0..<bytes.count) == bytes
        case .file(let other): file.holds(sameAs: other)
        }
    }

    private static func create(_ content: Content, at path: String, in root: String) throws(DiskError) {
        var folder = try OpenFolder(root)
        let names = path.split(separator: "/").map(String.init)
        for name in names.dropLast() { folder = try folder.makeFolder(name) {} }
        guard let name = names.last else { return }
        // Hidden until it is whole: half a file would be in the way of the next import, and could be published.
        let new = ".site-import-\(ProcessInfo.processInfo.processIdentifier)"
        do throws(DiskError) {
            switch content {
            case .bytes(let bytes): try folder.write(bytes, to: new)
            case .file(let file): _ = try folder.copy(file, to: new)
            }
            try folder.rename(new, to: name)
        } catch {
            try? folder.remove(new)
            throw error.naming(root + "/" + path)
        }
    }
}
