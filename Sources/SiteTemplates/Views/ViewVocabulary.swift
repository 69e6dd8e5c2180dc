/// Every variable that some template may use.
enum ViewVocabulary {
    /// The variables of each kind of value, by the name under which templates/README.md lists it.
    static let fieldsByView: [String: [String]] = [
        "page": PageView.fieldNames, "site": SiteView.fieldNames,
        "document": DocumentView.fieldNames + CardView.fieldNames,
        "card": CardView.fieldNames, "date": DateView.fieldNames, "related": RelatedView.fieldNames,
        "group": GroupView.fieldNames,
        "link": LinkView.fieldNames, "outline": OutlineView.fieldNames, "pagination": PaginationView.fieldNames,
        "year": YearView.fieldNames, "month": MonthView.fieldNames, "day": DayView.fieldNames,
        "initial": InitialView.fieldNames, "card day": CardDayView.fieldNames, "calendar": CalendarView.fieldNames,
        "weekday": WeekdayView.fieldNames, "week": WeekView.fieldNames, "cell": CellView.fieldNames,
        "rendered card": RenderedCardView.fieldNames, "digest body": DigestBodyView.fieldNames,
        "item": DigestItemView.fieldNames, "figure": FigureView.fieldNames,
        "transcript body": TranscriptBodyView.fieldNames, "part": TranscriptPartView.fieldNames,
        "turn": TurnView.fieldNames, "speaker": SpeakerView.fieldNames, "chapter": ChapterView.fieldNames,
        "heading": HeadingView.fieldNames,
        "text": InterfaceText.fieldNames,
    ]

    static let names = Set(fieldsByView.values.joined())
}

extension TabledView {
    fileprivate static var fieldNames: [String] { fields.names }
}
