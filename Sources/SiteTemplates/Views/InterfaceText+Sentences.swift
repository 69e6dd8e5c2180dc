import SiteModel

// What the theme says of things with names and numbers, in whole phrases: Korean particles follow the sound of the
// name, and English nouns their number.

extension InterfaceText {
    /// How long it takes to read something.
    package func readingTime(minutes: Int) -> String {
        isKorean ? "읽는 데 \(minutes)분" : "\(minutes) min read"
    }

    /// A number of documents.
    package func count(_ count: Int) -> String {
        isKorean ? "글 \(count)건" : "\(count) \(count == 1 ? "post" : "posts")"
    }

    /// A number of tags.
    package func tagCount(_ count: Int) -> String {
        isKorean ? "태그 \(count)개" : "\(count) \(count == 1 ? "tag" : "tags")"
    }

    /// What a tag's page lists.
    package func documents(tagged name: String, count: Int) -> String {
        isKorean
            ? "\(KoreanParticle.toward.attached(to: name, quoting: true)) 묶인 \(self.count(count))"
            : "\(self.count(count)) tagged ‘\(name)’"
    }

    /// What a source's page lists.
    package func documents(from source: String, count: Int) -> String {
        isKorean ? "\(source)에서 가져온 \(self.count(count))" : "\(self.count(count)) from \(source)"
    }

    /// What an author's page lists.
    package func documents(by author: String, count: Int) -> String {
        isKorean
            ? "\(KoreanParticle.subject.attached(to: author)) 쓴 \(self.count(count))"
            : "\(self.count(count)) by \(author)"
    }

    /// What a page of the archives lists.
    package func documents(of period: String, count: Int) -> String {
        isKorean ? "\(period)에 나온 \(self.count(count))" : "\(self.count(count)) from \(period)"
    }

    /// What the archives list.
    package func documentsSoFar(count: Int) -> String {
        isKorean ? "지금까지 나온 \(self.count(count))" : "\(self.count(count)) so far"
    }

    /// What the list of featured documents holds.
    package func featuredDocuments(count: Int) -> String {
        isKorean ? "추천 \(self.count(count))" : "\(count) featured \(count == 1 ? "post" : "posts")"
    }

    /// The number of a page of a list.
    package func page(_ number: Int) -> String {
        isKorean ? "\(number)쪽" : "Page \(number)"
    }

    /// The number of a page of a list, and how many there are.
    package func page(_ number: Int, of count: Int) -> String {
        isKorean ? "\(count)쪽 가운데 \(number)쪽" : "Page \(number) of \(count)"
    }

    private var isKorean: Bool { language == .korean }
}
