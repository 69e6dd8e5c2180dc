#if os(Linux)
    import SiteFiles
    import SiteModel

    /// The mounted file systems: some never report what another machine changes in them.
    enum MountTable {
        /// Why events cannot be relied on for a tree; `nil` if they can.
        static func reasonAgainstEvents(at tree: WatchedTree) -> Wording? {
            let mounts = self.mounts
            for name in [""] + tree.folders {
                guard let real = FilePath.real(tree.location(of: name)) else { continue }
                guard let kind = kind(of: real + "/", in: mounts), isSilent(kind) else { continue }
                return Wording(
                    "\(name.isEmpty ? "the site" : name) is on \(kind), which reports no changes",
                    korean: "\(name.isEmpty ? "사이트" : name) 폴더가 있는 \(kind)에서는 바뀐 것을 알 수 없습니다")
            }
            return nil
        }

        static func isSilent(_ kind: Substring) -> Bool {
            ["nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "vboxsf", "virtiofs", "prl_fs"].contains(kind)
                || kind.hasPrefix("fuse")
        }

        /// The kind of the file system that contains a path.
        private static func kind(of path: String, in mounts: [(point: String, kind: Substring)]) -> Substring? {
            mounts.last { path.hasPrefix($0.point == "/" ? "/" : $0.point + "/") }?.kind
        }

        /// The lines of proc_pid_mountinfo(5), shortest paths first.
        private static var mounts: [(point: String, kind: Substring)] {
            let table = (try? Disk.contents(ofTarget: "/proc/self/mountinfo", expecting: 0)) ?? []
            let text = String(decoding: table, as: UTF8.self)
            let mounts = text.split(separator: "\n").compactMap { line -> (point: String, kind: Substring)? in
                let words = line.split(separator: " ")
                guard words.count > 4, let dash = words.firstIndex(of: "-"), dash + 1 < words.count else { return nil }
                return (String(words[4]).replacing("\\040", with: " "), words[dash + 1])
            }
            return mounts.sorted { $0.point.utf8.count < $1.point.utf8.count }
        }
    }
#endif
