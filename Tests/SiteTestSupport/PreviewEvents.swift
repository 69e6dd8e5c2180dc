import Foundation

/// The events that the preview sends to an open page.
public final class PreviewEvents {
    private let connection: HTTPConnection
    private var last: State?
    /// The answer that the events are part of.
    public let answer: String

    /// One event.
    public struct State: Decodable, Equatable, Sendable {
        /// Names the build.
        public let build: String
        /// The build before.
        public let previous: String
        /// Whether only style sheets differ.
        public let isOnlyStyle: Bool
        /// What is wrong.
        public let problems: [Problem]
    }

    /// Something that is wrong.
    public struct Problem: Decodable, Equatable, Sendable {
        /// The file and the place in it.
        public let place: String
        /// What is wrong.
        public let message: String
        /// How to fix it.
        public let hint: String?
        /// The number of the line.
        public let line: Int?
        /// The line.
        public let excerpt: Excerpt?
    }

    /// A line, divided at one place.
    public struct Excerpt: Decodable, Equatable, Sendable {
        /// The text before the place.
        public let before: String
        /// The rest.
        public let after: String
    }

    init(_ connection: HTTPConnection) {
        self.connection = connection
        answer = connection.text(upTo: "\r\n\r\n") ?? ""
    }

    /// The next event that is news; `nil` once the connection has ended.
    public func next() -> State? {
        while let event = connection.text(upTo: "\n\n"), let start = event.firstRange(of: "data: ") {
            let data = Data(event[start.upperBound...].utf8)
            guard let state = try? JSONDecoder().decode(State.self, from: data) else { return nil }
            defer { last = state }
            if state != last { return state }
        }
        return nil
    }

    /// The next event that fulfils a condition; `nil` if none does for a long time.
    public func first(where isWanted: (State) -> Bool) -> State? {
        let end = ContinuousClock.now + .seconds(120)
        while ContinuousClock.now < end, let state = next() {
            if isWanted(state) { return state }
        }
        return nil
    }
}
