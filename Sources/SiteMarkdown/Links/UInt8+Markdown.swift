extension UInt8 {
    /// White space between the parts of a link.
    var isMarkdownSpace: Bool { self == 0x20 || (9...13).contains(self) }

    /// What a backslash escapes.
    var isASCIIPunctuation: Bool {
        switch self {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}
