/// How many of the diagnostics to show to people.
enum ReportDetail {
    /// Each diagnostic separately.
    case everything
    /// Each separately, except that those which the same key causes in many documents are shown as one.
    case eachKeyOnce
    /// As `eachKeyOnce`, but only the first few of each kind.
    case firstFew
}
