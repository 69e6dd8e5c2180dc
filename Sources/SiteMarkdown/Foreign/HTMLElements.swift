/// The elements of HTML, by name.
enum HTMLElements {
    /// Whether a name in capitals alone is that of an element: HTML minds no case, and old pages are written so.
    ///
    /// - Parameter name: The name behind a `<`, in ASCII.
    /// - Returns: `true` for `P` and `H1`, `false` for `Table` and for `API`.
    static func holdsInCapitals(_ name: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: name, as: UTF8.self)
        return text == text.uppercased() && names.contains(text.lowercased())
    }

    private static let names = Set((current + " " + obsolete).split(separator: " ").map(String.init))

    /// Those of the HTML standard's index: <https://html.spec.whatwg.org/multipage/indices.html#elements-3>.
    private static let current = """
        a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption cite \
        code col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption \
        figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label \
        legend li link main map mark math menu meta meter nav noscript object ol optgroup option output p \
        picture pre progress q rp rt ruby s samp script search section select selectedcontent slot small \
        source span strong style sub summary sup svg table tbody td template textarea tfoot th thead time \
        title tr track u ul var video wbr
        """

    /// Those that it calls obsolete: <https://html.spec.whatwg.org/multipage/obsolete.html#non-conforming-features>.
    private static let obsolete = """
        acronym applet basefont bgsound big blink center dir font frame frameset isindex keygen listing \
        marquee menuitem multicol nextid nobr noembed noframes param plaintext rb rtc spacer strike tt xmp
        """
}
