import SiteMarkdown
import SiteModel
import StockMarkdown

/// Compares our Markdown with the stock library on the same text, on one thread, in alternating rounds.
///
/// Both render every document once to warm up, and then `rounds` times; the median round counts.
@main
struct MarkdownBenchmark {
    private static let rounds = 9

    static func main() {
        let documents = SampleText.documents(count: 400, seed: 1)
        let byteCount = documents.reduce(0) { $0 + $1.count }
        let stock = { (text: [UInt8]) in
            text.withUnsafeBytes { stock_markdown_render($0.bindMemory(to: CChar.self).baseAddress, $0.count) }
        }
        var plain = MarkdownOptions(baseURL: BaseURL(origin: "https://example.com", basePath: ""))
        plain.isPlain = true
        let page = MarkdownOptions(baseURL: BaseURL(origin: "https://example.com", basePath: ""))
        // Most documents have a description of their own and need no summary.
        var summarized = page
        summarized.wantsSummary = true
        let (plainOptions, summarizedOptions) = (plain, summarized)
        let contenders: [(name: String, render: ([UInt8]) -> Int)] = [
            ("stock cmark-gfm", stock),
            ("site, plain", { MarkdownRenderer.render($0, kind: .post, options: plainOptions).byteCount }),
            ("site, as in pages", { MarkdownRenderer.render($0, kind: .post, options: page).byteCount }),
            (
                "site, as in pages, and a summary",
                { MarkdownRenderer.render($0, kind: .post, options: summarizedOptions).byteCount }
            ),
        ]
        var times = contenders.map { _ in [Double]() }
        for round in 0...rounds {
            for (position, contender) in contenders.enumerated() {
                let start = ContinuousClock.now
                var written = 0
                for document in documents { written += contender.render(document) }
                let seconds = start.duration(to: .now) / .seconds(1)
                if round > 0, written > 0 { times[position].append(seconds) }
            }
        }
        let medians = times.map { $0.sorted()[$0.count / 2] }
        print("Markdown, \(documents.count) documents, \(byteCount) bytes, median of \(rounds) alternating rounds")
        for (contender, median) in zip(contenders, medians) {
            let speed = rounded(Double(byteCount) / median / 1_000_000)
            print("  \(contender.name): \(speed) MB/s, \(rounded(median / medians[0])) × stock time")
        }
    }

    private static func rounded(_ number: Double) -> Double {
        (number * 100).rounded() / 100
    }
}

extension RenderedDocument {
    fileprivate var byteCount: Int {
        if case .article(let html) = body { html.count } else { 0 }
    }
}
