/// How much of what is wrong people are shown.
enum ReportDetail {
    /// Each diagnostic by itself.
    case everything
    /// Each but those that many documents have because of one key, which are shown as one.
    case eachKeyOnce
    /// Of these the first few of each kind.
    case firstFew
}
