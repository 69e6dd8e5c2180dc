import SiteModel
import Testing

@testable import SiteSearch

@Suite("generations of the index")
struct GenerationPlanTests {
    typealias Document = GenerationPlan.Document

    @Test("of a small site are one, and one for documents without a date")
    func small() throws {
        let days = try ["2024-02-29", "2026-12-01"].map(day)
        let plan = GenerationPlan.generations(
            of: [
                Document(day: days[0], postings: 10), Document(day: nil, postings: 10),
                Document(day: days[1], postings: 10),
            ])
        #expect(plan.map(\.span.name) == ["2024-2031", "undated"])
        #expect(plan.map(\.documents) == [[0, 2], [1]])
    }

    @Test(
        "have the limit of the newest documents among them",
        arguments: [
            // The newest document is of 20 March 2026.
            ("2026-03-20", 100_000), ("2026-03-16", 100_000), ("2026-03-15", 400_000), ("2026-02-28", 400_000),
            ("2026-01-31", 1_200_000), ("2025-12-31", 2_400_000), ("1999-01-01", 2_400_000),
        ])
    func limits(date: String, limit: Int) throws {
        let limits = GenerationLimits(newest: try day("2026-03-20"), postings: 1)
        #expect(limits.limit(on: try day(date)) == limit)
    }

    @Test("keep the year of the month before together with the newest one")
    func january() throws {
        let limits = GenerationLimits(newest: try day("2026-01-20"), postings: 1)
        #expect(limits.limit(on: try day("2025-12-01")) == 400_000)
        #expect(limits.limit(on: try day("2025-03-01")) == 1_200_000)
    }

    @Test("grow with a site that has many")
    func growing() throws {
        let limits = GenerationLimits(newest: try day("2026-03-20"), postings: 4 * 12 * 2_400_000)
        #expect(limits.limit(on: try day("2026-03-20")) == 200_000)
        #expect(limits.limit(on: try day("2020-01-01")) == 4 * 2_400_000)
    }

    @Test("are halves of spans until each is within its limit, down to a day")
    func division() throws {
        let postings = [
            ("2026-03-20", 90_000), ("2026-03-19", 90_000), ("2026-03-19", 90_000), ("2026-03-01", 300_000),
            ("2026-02-03", 300_000),
            ("2026-01-01", 5_000_000), ("2025-06-01", 1_300_000), ("2025-01-01", 1_300_000), ("2024-05-05", 1),
            ("2019-01-01", 2_000_000), ("2016-01-01", 400_000), ("2001-01-01", 7),
        ]
        let plan = GenerationPlan.generations(of: try postings.map { Document(day: try day($0), postings: $1) })
        let expected = [
            "2026-03-20": [0], "2026-03-19": [1, 2], "2026-03a": [3], "2026-02": [4], "2026-01-01": [5],
            "2025-h1": [6, 7],
            "2024": [8], "2016-2023": [9, 10], "2000-2007": [11],
        ]
        #expect(
            plan.map(\.span.name) == [
                "2026-03-20", "2026-03-19", "2026-03a", "2026-02", "2026-01-01", "2025-q2", "2025-q1", "2024",
                "2016-2023",
                "2000-2007",
            ])
        for (span, documents) in plan where expected[span.name] != nil { #expect(documents == expected[span.name]) }
    }

    @Test("hold every document once, do not overlap, and change only where a document is added")
    func stable() throws {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<20 {
            let newest = Int.random(in: 10_000...25_000, using: &random)
            var documents = (0..<300).map { _ in
                Document(
                    day: Int.random(in: 0...newest, using: &random),
                    postings: Int.random(in: 1...60_000, using: &random))
            }
            documents.append(Document(day: newest, postings: 1))
            let plan = GenerationPlan.generations(of: documents)
            #expect(plan.flatMap(\.documents).sorted() == Array(documents.indices))
            for (older, newer) in zip(plan.dropFirst(), plan) {
                #expect(try #require(older.span.days).upperBound < #require(newer.span.days).lowerBound)
            }
            for (span, members) in plan {
                #expect(members.allSatisfy { span.days?.contains(documents[$0].day ?? -1) == true })
                #expect(members == members.sorted())
            }
            let added = Int.random(in: 0...newest, using: &random)
            let after = GenerationPlan.generations(of: documents + [Document(day: added, postings: 1)])
            let others = after.filter { $0.span.days?.contains(added) == false }
            #expect(
                others.allSatisfy { other in plan.contains { $0.span == other.span && $0.documents == other.documents }
                })
        }
    }

    @Test("reach from the first year to the last", arguments: ["0001-01-01", "9999-12-31"])
    func edges(date: String) throws {
        let number = try day(date)
        let plan = GenerationPlan.generations(of: [
            Document(day: number, postings: 9_000_000), Document(day: number, postings: 9_000_000),
        ])
        #expect(plan.map(\.span.name) == [date])
        #expect(plan.first?.span.days == number...number)
    }

    @Test(
        "have as many shards as their size asks for",
        arguments: [
            (0, 1), (4095, 3), (6000, 6), (100_000, 96), (1_000_000, 1024), (2_600_000, 1536), (100_000_000, 8192),
        ])
    func shards(bytes: Int, count: Int) {
        #expect(ShardCount.count(forCompressedBytes: bytes) == count)
    }

    private func day(_ date: String) throws -> Int {
        let numbers = date.split(separator: "-").compactMap { Int($0) }
        return try #require(CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])).daysSinceEpoch
    }
}
