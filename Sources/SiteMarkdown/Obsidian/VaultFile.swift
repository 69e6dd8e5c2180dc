import SiteModel

/// What a name in `[[…]]` is, if it is that of a file and not of a document.
package enum VaultFile {
    case picture
    /// A sound, a film or anything else that a page links to.
    case attachment

    /// Tells a file by its extension; `nil` for the name of a document, which may have a dot as well, as `Node.js` has.
    ///
    /// - Parameter name: What was written, without heading and label.
    package init?(_ name: String) {
        let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
        if Self.pictures.contains(ending) {
            self = .picture
        } else if Self.attachments.contains(ending) {
            self = .attachment
        } else {
            return nil
        }
    }

    private static let pictures: Set<String> = ["avif", "bmp", "gif", "jpeg", "jpg", "png", "svg", "webp"]

    /// Those that Obsidian shows (https://help.obsidian.md/file-formats), and others that people keep in their vaults.
    private static let attachments = Set(
        """
        3gp aac aiff flac m4a mid mp3 oga ogg opus wav wma avi m4v mkv mov mp4 mpeg mpg ogv webm wmv
        canvas csv doc docx epub heic hwp hwpx json key numbers odp ods odt pages pdf pot potx pps ppsx ppt pptx psd rtf
        srt tif tiff tsv txt vtt xls xlsm xlsx 7z gz rar tar tgz zip
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
