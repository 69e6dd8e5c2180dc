import Foundation

/// A way to run the program as someone whom the rights of files hold back; root reads and writes all.
public enum Unprivileged {
    /// What starts the program; `nil` when there is no way.
    public static let launcher: [String]? = {
        guard getuid() == 0 else { return [] }
        let setpriv = ["/usr/bin/setpriv", "/bin/setpriv"].first(where: FileManager.default.isExecutableFile)
        guard let setpriv else { return nil }
        let launcher = [setpriv, "--reuid=65534", "--regid=65534", "--clear-groups"]
        // The checkout may lie where only root may go.
        let trial = try? SiteBinary.run(["--version"], in: "/", launcher: launcher)
        return trial?.status == 0 ? launcher : nil
    }()

    /// Whether there is a way.
    public static var isAvailable: Bool { launcher != nil }
}
