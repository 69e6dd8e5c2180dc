import Foundation

/// A preview of a site while it runs.
public final class PreviewRun {
    /// The program.
    public let run: SiteBinary.Run
    /// Where it listens.
    public let port: UInt16
    /// The site, which is there for as long as the preview is.
    public let site: TinySite

    /// A preview that did not start.
    public struct Failure: Error {
        /// What it said.
        public let errors: String
    }

    /// Starts a preview, and waits until it listens.
    ///
    /// - Parameters:
    ///   - site: The site.
    ///   - arguments: Arguments beside `serve`.
    ///   - port: Where it is to listen; on any port that is free when nothing else is said.
    ///   - environment: Variables to set over those of the test.
    /// - Throws: A `Failure` when it does not start.
    public init(
        _ site: TinySite, _ arguments: [String] = [], port: [String] = ["--port", "0"],
        environment: [String: String] = [:]
    ) throws {
        let run = try SiteBinary.start(["serve"] + port + arguments, in: site.root, environment: environment)
        var words: [Substring] = []
        _ = run.waits {
            words = run.output.split(separator: "\n").first { $0.contains("Ctrl-C") }?.split(separator: " ") ?? []
            return !words.isEmpty
        }
        guard let address = words.first(where: { $0.hasPrefix("http://") }),
            let number = address.split(separator: ":").last?.split(separator: "/").first,
            let port = UInt16(number)
        else {
            run.send(SIGKILL)
            throw Failure(errors: run.errors)
        }
        self.run = run
        self.site = site
        self.port = port
    }

    deinit {
        if run.isRunning {
            run.send(SIGTERM)
            _ = try? run.wait(atMost: 20)
        }
    }

    /// Connects to it.
    public func connect() throws -> HTTPConnection {
        try HTTPConnection(port: port)
    }

    /// Asks for something on a connection of its own.
    ///
    /// - Parameters:
    ///   - target: The target, exactly as it is sent.
    ///   - fields: Further fields.
    ///   - method: The method.
    ///   - host: The host that is named; the preview's own when none is given.
    /// - Returns: The answer; `nil` when the connection ended without one.
    /// - Throws: An error if nothing listens there.
    public func get(
        _ target: String, _ fields: [String: String] = [:], method: String = "GET", host: String? = nil
    ) throws -> HTTPAnswer? {
        let connection = try connect()
        connection.send(request(target, fields, method: method, host: host))
        return connection.answer(isHead: method == "HEAD")
    }

    /// The head of a request.
    public func request(
        _ target: String, _ fields: [String: String] = [:], method: String = "GET", host: String? = nil
    ) -> String {
        let lines = fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\r\n" }
        return "\(method) \(target) HTTP/1.1\r\nHost: \(host ?? "127.0.0.1:\(port)")\r\n\(lines.joined())\r\n"
    }

    /// Waits until something holds of what the preview answers.
    ///
    /// - Parameters:
    ///   - target: What to ask for, again and again.
    ///   - condition: What to wait for.
    /// - Returns: Whether it came to hold.
    public func waits(for target: String, until condition: (HTTPAnswer) -> Bool) -> Bool {
        waits { (try? self.get(target)).flatMap { $0 }.map(condition) ?? false }
    }

    /// Waits until something holds, for a limited time.
    ///
    /// - Parameter condition: What to wait for.
    /// - Returns: Whether it came to hold while the preview ran.
    public func waits(until condition: () -> Bool) -> Bool {
        let end = ContinuousClock.now + .seconds(120)
        var holds = false
        _ = run.waits {
            holds = condition()
            return holds || ContinuousClock.now > end
        }
        return holds
    }

    /// Listens to events as an open page does.
    public func listen() throws -> PreviewEvents {
        let connection = try connect()
        connection.send(request("/_site/events"))
        return PreviewEvents(connection)
    }

    /// The bytes that the server has in memory now.
    public var memory: Int {
        let status = (try? String(contentsOfFile: "/proc/\(run.identifier)/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 1024
    }

    /// How many files and connections the server has open.
    public var openFileCount: Int {
        ((try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(run.identifier)/fd")) ?? []).count
    }

    /// The process that builds for it.
    public var builder: Int32? {
        let children = "/proc/\(run.identifier)/task/"
        for task in (try? FileManager.default.contentsOfDirectory(atPath: children)) ?? [] {
            let text = try? String(contentsOfFile: children + task + "/children", encoding: .utf8)
            if let number = text?.split(separator: " ").first.flatMap({ Int32($0) }) { return number }
        }
        return nil
    }
}

extension TinySite {
    /// Every file of a preview.
    public var previewTree: [String: [UInt8]] { folder.tree(".site/preview/pages") }
}
