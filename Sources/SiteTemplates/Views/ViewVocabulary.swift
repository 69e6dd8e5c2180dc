/// Every variable that a template can use.
enum ViewVocabulary {
    /// The views by the names under which templates/README.md lists them.
    static var views: [String: any TabledView.Type] {
        [
            "page": PageView.self, "site": SiteView.self, "text": InterfaceText.self,
            "document": DocumentView.self, "card": CardView.self, "rendered card": RenderedCardView.self,
            "card day": CardDayView.self, "related": RelatedView.self, "outline": OutlineView.self,
            "date": DateView.self, "group": GroupView.self, "initial": InitialView.self,
            "link": LinkView.self, "pagination": PaginationView.self,
            "year": YearView.self, "month": MonthView.self, "day": DayView.self,
            "calendar": CalendarView.self, "weekday": WeekdayView.self, "week": WeekView.self, "cell": CellView.self,
            "digest body": DigestBodyView.self, "item": DigestItemView.self, "figure": FigureView.self,
            "transcript body": TranscriptBodyView.self, "part": TranscriptPartView.self, "heading": HeadingView.self,
            "turn": TurnView.self, "speaker": SpeakerView.self, "chapter": ChapterView.self,
        ]
    }

    static let names = Set(views.values.flatMap { $0.variableNames })
}

extension TabledView {
    /// The names of the variables that templates see.
    static var variableNames: [String] { fields.names }
}
