/// The templates that the program renders; they can use any others as partials and parents.
public enum TemplateName: String, CaseIterable, Sendable {
    case home
    case post
    case digest
    case transcript
    case page
    case tag
    case tags
    case archives
    case archiveYear = "archive-year"
    case archiveMonth = "archive-month"
    case archiveDay = "archive-day"
    case featured
    case source
    case author
    case notFound = "404"
    case redirect
    case card
    case digestBody = "digest-body"
    case transcriptBody = "transcript-body"
}
