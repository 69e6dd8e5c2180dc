import Foundation
import SiteTestSupport
import Testing

@Suite(
    "a disk that fails at one call", .ownThreads,
    .enabled(if: Preload.isAvailable, "there is no way to make a system call fail"))
struct DiskFaultTests {
    @Test(
        "gives a clear error and no half file, and the next build succeeds",
        arguments: ["open", "write", "pwrite", "mkdir", "rename", "unlink"], [EIO, ENOSPC, EACCES])
    func fault(call: String, code: Int32) throws {
        let preload = try #require(Preload.shared)
        let versions = try TwoVersions(count: 6)
        try versions.expectRepair(0, "first")
        let reason = String(cString: strerror(code))
        var failures = 0
        for number in [1, 2, 5, 13] {
            let comment = "\(call) \(number): \(reason)"
            try versions.use(1)
            let faults = preload.failing(call, number: number, below: "/public", code: code)
            let result = try versions.site.build("--quiet", "--jobs", "2", environment: faults)
            versions.expectWholeFiles(comment)
            if result.status != 0 {
                failures += 1
                expectClear(result, reason, comment)
                #expect(!versions.site.exists("public/.site-staging"), "\(comment)")
            }
            try versions.expectRepair(0, comment)
        }
        #expect(failures > 0)
    }

    private func expectClear(_ result: SiteBinary.Result, _ reason: String, _ comment: String) {
        #expect(result.status == 1, "\(comment)")
        #expect(result.output.isEmpty, "\(comment)")
        let lines = result.errors.split(separator: "\n")
        #expect(lines.first?.contains("error: cannot ") == true, "\(comment)")
        #expect(lines.first?.hasSuffix(": " + reason) == true, "\(comment)")
        #expect(lines.dropFirst().first?.hasPrefix("  hint: ") == true, "\(comment)")
        let ends = ["site: 1 error; public is unchanged", "site: 1 error; public has a mix of old and new files"]
        #expect(ends.contains(String(lines.last ?? "")), "\(comment)")
        #expect(lines.count == 3, "\(comment)")
    }

    @Test(
        "a right that is missing when files are to be taken away is found before any file moves",
        .enabled(if: Unprivileged.isAvailable, "root can write everything, and there is no way to run as another user"))
    func removal() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가"), "content/b/c.png": "그림"])
        for name in try FileManager.default.subpathsOfDirectory(atPath: site.root + "/public") + [""] {
            chmod(site.root + "/public/" + name, 0o777)
        }
        for name in site.cacheFiles + [site.root + "/" + TinySite.cacheFolder] { chmod(name, 0o777) }
        chmod(site.root + "/public/b", 0o555)
        try site.remove("content/b")
        try site.write(TinySite.post("나"), to: "content/posts/a.md")
        try expectFailure(
            of: site,
            messages: """
                public: error: cannot write b: Permission denied
                  hint: the folder is as the last build left it; make room or give yourself permission to write \
                there, and build again

                """,
            launcher: Unprivileged.launcher ?? [])
        chmod(site.root + "/public/b", 0o777)
        try expectSuccess(of: site, launcher: Unprivileged.launcher ?? [])
        #expect(!site.exists("public/b"))
    }
}
