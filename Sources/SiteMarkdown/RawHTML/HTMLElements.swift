import SiteBytes

/// The elements of HTML, by name.
enum HTMLElements {
    /// Whether HTML has an element with a name; case does not matter.
    static func holds(_ name: some Collection<UInt8>) -> Bool {
        name.count <= longest && names.contains(lowercased(name))
    }

    /// Whether SVG or MathML has an element with a name; case does not matter.
    static func holdsInGraphics(_ name: some Collection<UInt8>) -> Bool {
        graphics.contains(lowercased(name))
    }

    /// Whether an element of HTML may have no end tag.
    static func mayLackEndTag(_ name: some Collection<UInt8>) -> Bool {
        withoutEndTag.contains(lowercased(name))
    }

    /// Whether a tag's name is that of an element in capitals, such as `P` and `H1`, but not `Table` or `API`.
    ///
    /// HTML ignores case, and old pages are written like this.
    static func holdsInCapitals(_ name: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: name, as: UTF8.self)
        return text == text.uppercased() && names.contains(text.lowercased())
    }

    /// A name in lower case.
    static func lowercased(_ name: some Collection<UInt8>) -> String {
        String(decoding: name.lazy.map(\.asciiLowercased), as: UTF8.self)
    }

    private static let names = set(of: current + " " + obsolete)
    private static let graphics = set(of: svg + " " + mathML)
    private static let longest = names.map(\.utf8.count).max() ?? 0

    private static func set(of words: String) -> Set<String> {
        Set(words.split(separator: " ").map { $0.lowercased() })
    }

    /// The elements in the index of the HTML standard.
    ///
    /// https://html.spec.whatwg.org/multipage/indices.html#elements-3
    private static let current = """
        a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption cite \
        code col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption \
        figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label \
        legend li link main map mark math menu meta meter nav noscript object ol optgroup option output p \
        picture pre progress q rp rt ruby s samp script search section select selectedcontent slot small \
        source span strong style sub summary sup svg table tbody td template textarea tfoot th thead time \
        title tr track u ul var video wbr
        """

    /// The elements that the standard calls obsolete.
    ///
    /// https://html.spec.whatwg.org/multipage/obsolete.html#non-conforming-features
    private static let obsolete = """
        acronym applet basefont bgsound big blink center dir font frame frameset isindex keygen listing \
        marquee menuitem multicol nextid nobr noembed noframes param plaintext rb rtc spacer strike tt xmp
        """

    /// The elements without content, and those whose end tags may be left out.
    ///
    /// https://html.spec.whatwg.org/multipage/syntax.html#optional-tags
    private static let withoutEndTag = set(
        of: """
            area base br col embed hr img input link meta source track wbr basefont bgsound frame keygen param \
            body caption colgroup dd dt head html li optgroup option p rb rp rt rtc tbody td tfoot th thead tr
            """)

    // https://www.w3.org/TR/SVG2/eltindex.html
    private static let svg = """
        a animate animateMotion animateTransform circle clipPath defs desc ellipse feBlend feColorMatrix \
        feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight \
        feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode \
        feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter \
        foreignObject g image line linearGradient marker mask metadata mpath path pattern polygon polyline \
        radialGradient rect set stop svg switch symbol text textPath title tspan use view
        """

    // https://www.w3.org/TR/mathml-core/
    private static let mathML = """
        annotation annotation-xml maction math menclose merror mfrac mi mmultiscripts mn mo mover mpadded \
        mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder \
        munderover none semantics
        """
}
