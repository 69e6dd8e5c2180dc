import SiteMarkdown
import SiteModel
import Foundation
@main struct M { static func main() {
  var o = MarkdownOptions(baseURL: BaseURL("https://example.com/")!)
  let a = CommandLine.arguments
  o.isPlain = a.contains("--plain")
  o.takesTitleFromBody = a.contains("--title"); o.wantsSummary = true
  if a.contains("--spec") {
    let d = try! JSONSerialization.jsonObject(with: FileHandle.standardInput.readDataToEndOfFile()) as! [String]
    let out = d.map { r -> String in if case .article(let h) = MarkdownRenderer.render(Array(r.utf8), kind: .post, options: o).body { return h }; return "" }
    FileHandle.standardOutput.write(try! JSONSerialization.data(withJSONObject: out)); return }
  let t = Array(FileHandle.standardInput.readDataToEndOfFile())
  let k = DocumentKind(rawValue: a[1]) ?? .post
  let r = MarkdownRenderer.render(t, kind: k, options: o)
  switch r.body { case .article(let h): print(h, terminator: ""); case .digest(let i, let it, let c): print(i); for x in it { print(x) }; print(c); case .transcript(let p): for x in p { print(x) } }
  FileHandle.standardError.write(Data("\(r.outline.count) \(r.leadingTitle ?? "-") \(r.summary) \(r.findings)\n".utf8))
} }
