import Foundation

/// A way to run the program as someone whom the rights of files hold back; root reads and writes all.
public enum Unprivileged {
    /// The command that starts the program; `nil` if there is no way to do it.
    public static let launcher: [String]? = {
        guard getuid() == 0 else { return [] }
        let setpriv = ["/usr/bin/setpriv", "/bin/setpriv"].first(where: FileManager.default.isExecutableFile)
        guard let setpriv else { return nil }
        // Root without any privilege, or else another user, who may be unable to reach the checkout.
        let ways = [
            ["--bounding-set=-all", "--inh-caps=-all", "--no-new-privs"],
            ["--reuid=65534", "--regid=65534", "--clear-groups"],
        ]
        return ways.map { [setpriv] + $0 }.first(where: isHeldBack)
    }()

    /// Whether there is a way.
    public static var isAvailable: Bool { launcher != nil }

    /// Whether the program starts this way, and cannot write to a folder without permission.
    private static func isHeldBack(_ launcher: [String]) -> Bool {
        guard let site = try? TinySite(["content/posts/a.md": TinySite.post("가")]),
            (try? SiteBinary.run(["--version"], in: "/", launcher: launcher))?.status == 0
        else { return false }
        chmod(site.root, 0o555)
        defer { chmod(site.root, 0o755) }
        return (try? site.build(launcher: launcher))?.status == 1
    }
}
