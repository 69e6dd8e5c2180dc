import Foundation
import Synchronization
import Testing

@Suite("Threads")
struct ConcurrencyTests {
    private static let documents = (0..<200).map { number in
        """
        # 제목 \(number)

        **모델(LLM)**은 ~~옛(말)~~이 아니라 https://a.b/c\(number)에서 온 `코드 ~~가~~`다. 2~4년, me@a.com으로[^\(number % 7)].

        |가|나|
        |-|-:|
        |*「책」*을|\(number)|

        - [x] 은**(중요)**
        - [ ] www.a.com을

        [^\(number % 7)]: 각주 **“글”**이라고
        """
    }

    @Test("eight threads that render the same documents write the same pages")
    func equalOutput() {
        let expected = Self.documents.map { page($0) + plain($0) }
        let differences = Mutex(0)
        let group = DispatchGroup()
        for _ in 0..<8 {
            group.enter()
            Thread.detachNewThread {
                for _ in 0..<13 {
                    for index in Self.documents.indices.shuffled() {
                        let text = Self.documents[index]
                        let written = page(text) + plain(text)
                        if written != expected[index] { differences.withLock { $0 += 1 } }
                    }
                }
                group.leave()
            }
        }
        group.wait()
        #expect(differences.withLock { $0 } == 0)
    }
}
