import Foundation

extension String {
    /// The text without percent-encoding, or the text itself if the result would not be valid UTF-8.
    var removingPercentEncodingOrSelf: String {
        removingPercentEncoding ?? self
    }
}
