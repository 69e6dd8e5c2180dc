import SiteModel
import Testing

@Suite("Particles")
struct ParticleTests {
    @Test("brackets around nothing cost no more than their number")
    func emptyBrackets() {
        #expect(KoreanParticle.toward.form(after: String(repeating: "()", count: 60)) == "(으)로")
        #expect(KoreanParticle.toward.form(after: "김(" + String(repeating: "()", count: 60) + ")") == "으로")
    }

    /// A word, and what follows it of 은/는, 이/가, 을/를, 과/와 and 으로/로.
    static let cases: [(word: String, forms: String)] = [
        // Hangul, composed and not.
        ("에이전트", "는 가 를 와 로"), ("로봇", "은 이 을 과 으로"), ("모델", "은 이 을 과 로"), ("ㄱ", "은 이 을 과 으로"),
        ("ㄹ", "은 이 을 과 로"), ("ㅏ", "는 가 를 와 로"), ("각", "은 이 을 과 으로"),
        ("\u{1100}\u{1161}\u{11AF}", "은 이 을 과 로"), ("\u{1100}\u{1161}", "는 가 를 와 로"),
        // Numbers as they are read: 영, 일, 십, 백, 천, 만, 억, 조.
        ("0", "은 이 을 과 으로"), ("1", "은 이 을 과 로"), ("2", "는 가 를 와 로"), ("3", "은 이 을 과 으로"), ("4", "는 가 를 와 로"),
        ("5", "는 가 를 와 로"), ("6", "은 이 을 과 으로"), ("7", "은 이 을 과 로"), ("8", "은 이 을 과 로"), ("9", "는 가 를 와 로"),
        ("10", "은 이 을 과 으로"), ("100", "은 이 을 과 으로"), ("1,000", "은 이 을 과 으로"), ("10000", "은 이 을 과 으로"),
        ("100,000,000", "은 이 을 과 으로"), ("1000000000000", "는 가 를 와 로"), ("2025", "는 가 를 와 로"),
        ("3.10", "은 이 을 과 으로"), ("Llama 3.1", "은 이 을 과 로"), ("GPT-4", "는 가 를 와 로"), ("0.5", "는 가 를 와 로"),
        // Abbreviations by the names of their letters.
        ("AI", "는 가 를 와 로"), ("LLM", "은 이 을 과 으로"), ("URL", "은 이 을 과 로"), ("HTML", "은 이 을 과 로"),
        ("GPT", "는 가 를 와 로"), ("gpt", "는 가 를 와 로"), ("GPT-4o", "는 가 를 와 로"), ("R", "은 이 을 과 로"),
        ("HBM", "은 이 을 과 으로"), ("vLLM", "은 이 을 과 으로"), ("KAIST", "는 가 를 와 로"),
        // Words as loanwords.
        ("Google", "은 이 을 과 로"), ("Claude", "는 가 를 와 로"), ("Gemini", "는 가 를 와 로"), ("Chrome", "은 이 을 과 으로"),
        ("iPhone", "은 이 을 과 으로"), ("agent", "는 가 를 와 로"), ("chatbot", "은 이 을 과 으로"), ("Copilot", "은 이 을 과 으로"),
        ("OpenAI", "는 가 를 와 로"), ("Anthropic", "은 이 을 과 으로"), ("Facebook", "은 이 을 과 으로"),
        ("DeepSeek", "는 가 를 와 로"), ("Slack", "은 이 을 과 으로"), ("app", "은 이 을 과 으로"), ("benchmark", "는 가 를 와 로"),
        ("Samsung", "은 이 을 과 으로"), ("SAMSUNG", "은 이 을 과 으로"), ("NAVER", "는 가 를 와 로"), ("MATLAB", "은 이 을 과 으로"),
        ("IoT", "는 가 를 와 로"),
        ("blog", "는 가 를 와 로"), ("GitHub", "는 가 를 와 로"), ("web", "은 이 을 과 으로"), ("startup", "은 이 을 과 으로"),
        ("Python", "은 이 을 과 으로"), ("Intel", "은 이 을 과 로"), ("layout", "은 이 을 과 으로"), ("light", "는 가 를 와 로"),
        ("Mistral", "은 이 을 과 로"), ("café", "는 가 를 와 로"), ("image", "는 가 를 와 로"), ("type", "은 이 을 과 으로"),
        // Symbols with a name, and marks that have none.
        ("50%", "는 가 를 와 로"), ("C++", "는 가 를 와 로"), ("C#", "는 가 를 와 로"), ("‘로봇’", "은 이 을 과 으로"),
        ("\"AI\"", "는 가 를 와 로"), ("로봇!", "은 이 을 과 으로"), ("로봇 🤖", "은 이 을 과 으로"),
        // The particle follows the word before an aside.
        ("언어 모델(LLM)", "은 이 을 과 로"), ("로봇 [AI]", "은 이 을 과 으로"), ("(AI)", "는 가 를 와 로"), ("AI)", "는 가 를 와 로"),
        // Nobody can tell.
        ("人工知能", "은(는) 이(가) 을(를) 와(과) (으)로"), ("", "은(는) 이(가) 을(를) 와(과) (으)로"),
        ("!?", "은(는) 이(가) 을(를) 와(과) (으)로"), ("()", "은(는) 이(가) 을(를) 와(과) (으)로"),
    ]

    @Test("follow the sound of the word", arguments: cases)
    func forms(example: (word: String, forms: String)) {
        let forms = KoreanParticle.allCases.map { $0.form(after: example.word) }
        #expect(forms.joined(separator: " ") == example.forms)
    }

    @Test("come right after the word, outside its quotation marks")
    func attached() {
        #expect(KoreanParticle.subject.attached(to: "김철수") == "김철수가")
        #expect(KoreanParticle.toward.attached(to: "AI 에이전트", quoting: true) == "‘AI 에이전트’로")
    }

    static let initials: [(String, String?)] = [
        ("가나", "ㄱ"), ("까치", "ㄱ"), ("나비", "ㄴ"), ("딸기", "ㄷ"), ("빵", "ㅂ"), ("쌀", "ㅅ"), ("쪽", "ㅈ"), ("힣", "ㅎ"), ("ㅋㅋ", "ㅋ"),
        ("\u{1112}\u{1161}", "ㅎ"), ("ai", "A"), ("Zed", "Z"), ("Éclair", "E"), ("#에이전트", "ㅇ"), ("2025", "0–9"),
        ("人", nil), ("!", nil), ("", nil), ("ㅏ", nil),
    ]

    @Test("an index files names under plain consonants, letters and numbers", arguments: initials)
    func initial(name: String, expected: String?) {
        #expect(Initial(of: name).name == expected)
    }

    @Test("an index goes from ㄱ to ㅎ, from A to Z, then to numbers and the rest")
    func order() {
        let names = ["!", "7", "zoo", "apple", "하늘", "까마귀", "나무"]
        #expect(names.map(Initial.init).sorted().map(\.name) == ["ㄱ", "ㄴ", "ㅎ", "A", "Z", "0–9", nil])
    }
}
