import SiteModel
import SiteSearch

/// What there is to say of an answer besides its results.
struct SearchNotes {
    /// How the query was read, in sentences.
    let reading: [Wording]
    /// Which files of the index cannot be read.
    let damage: Wording

    init(of answer: SearchAnswer) {
        var reading: [Wording] = []
        if let other = answer.reading, !answer.results.isEmpty {
            reading.append(Wording("showing results for ‘\(other)’", korean: "‘\(other)’(으)로 찾은 결과입니다"))
        }
        if answer.hasOnlySomeWords, !answer.results.isEmpty {
            reading.append(
                Wording("nothing has all the words; these have some of them", korean: "모든 낱말이 든 글은 없어 일부가 든 글을 보여 줍니다"))
        }
        if answer.isCut {
            reading.append(
                Wording(
                    "the query is long; only its first 12 words and 200 letters count",
                    korean: "검색어가 길어 앞에서부터 낱말 12개, 200자까지만 찾았습니다"))
        }
        self.reading = reading
        let (first, more) = (answer.unreadable.first ?? "", answer.unreadable.count - 1)
        damage = Wording(
            "part of the search index is missing or damaged: search/\(first)\(more > 0 ? " and \(more) more" : ""); "
                + "results may be missing. Run site build.",
            korean: "검색 색인의 일부가 없거나 손상되어 빠진 결과가 있을 수 있습니다: search/\(first)\(more > 0 ? " 외 \(more)개" : ""). "
                + "site build를 실행하세요.")
    }
}
