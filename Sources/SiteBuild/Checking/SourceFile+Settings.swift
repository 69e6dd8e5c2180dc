import SiteContent
import SiteFiles

extension SourceFile {
    /// The settings file of a site, when there is one.
    init?(settingsOf root: String) {
        let name = ConfigurationReader.fileName
        guard let stamp = FileStamp(of: root + "/" + name) else { return nil }
        self.init(path: name, location: root + "/" + name, stamp: stamp)
    }
}
