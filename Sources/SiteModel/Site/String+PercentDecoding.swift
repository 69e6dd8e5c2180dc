import Foundation

extension String {
    /// The text with its percent-encoding undone, or as it is when that gives no valid text.
    var removingPercentEncodingOrSelf: String {
        removingPercentEncoding ?? self
    }
}
