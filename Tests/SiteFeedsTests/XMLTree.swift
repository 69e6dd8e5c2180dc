import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// An XML document as a parser other than ours reads it.
final class XMLTree: NSObject, XMLParserDelegate {
    /// An element that was read.
    struct Element {
        let path: String
        let attributes: [String: String]
        var text = ""
    }

    private(set) var elements: [Element] = []
    private(set) var isWellFormed = false
    private var open: [Int] = []

    init(_ xml: String) {
        super.init()
        let parser = XMLParser(data: Data(xml.utf8))
        parser.delegate = self
        isWellFormed = parser.parse()
    }

    /// The texts of the elements at a path such as `rss/channel/title`.
    func texts(_ path: String) -> [String] {
        elements.filter { $0.path == path }.map(\.text)
    }

    /// The values of an attribute of the elements at a path.
    func attributes(_ name: String, of path: String) -> [String] {
        elements.filter { $0.path == path }.compactMap { $0.attributes[name] }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        let path = open.last.map { elements[$0].path + "/" + name } ?? name
        open.append(elements.count)
        elements.append(Element(path: path, attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        if let current = open.last { elements[current].text += text }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }
}
