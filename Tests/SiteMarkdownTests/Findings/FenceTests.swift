import Testing

@Suite("fences around code")
struct FenceTests {
    @Test(
        "code that is never closed is reported where it starts",
        arguments: [
            ("```python\nprint(1)\n\n## 절\n", "1:1"), ("글\n\n~~~\n코드", "3:1"), ("```\n", "1:1"),
            ("```\n코드\n~~~\n", "1:1"),
            ("````\n코드\n```\n", "1:1"), ("> ```js\n코드\n\n> ```\n\n글", "1:3"), ("> ```\n> 코드\n> \n\t> 코드\n글\n", "1:3"),
            ("> ```\n> 코드\n\n글", "1:3"), ("> ```\n> 코드\n글", "1:3"),
            ("- 항목\n  ```sh\n  코드\n```\n\n끝", "2:3"), ("1. 항목\n\n   ~~~\n   코드\n\n글", "3:4"),
            ("```py\r\n코드\r\n\r\n글\r\n", "1:1"), ("[^1]\n\n[^1]: 주\n\n    ```\n    코드\n\n글", "5:5"),
        ])
    func neverClosed(markdown: String, place: String) {
        #expect(slips(markdown) == ["\(place) fence-never-closed"])
    }

    @Test(
        "code that holds the start of other code is reported where it starts",
        arguments: [
            (
                "```markdown\n글\n```bash\nls\n```\n글\n```\n끝\n", "1:1",
                "‘````’ instead of ‘```’ in this line and in the one 6 lines below"
            ),
            (
                "~~~md\n~~~js\n가\n~~~\n~~~\n\n글\n\n~~~py\n나\n~~~\n", "1:1",
                "‘~~~~’ instead of ‘~~~’ in this line and in the one 4 lines below"
            ),
            ("```python\n가\n\n글\n\n```bash\n나\n```\n끝\n", "1:1", "before the line 5 lines below"),
            ("```python\n가\n\n글\n\n```bash\n나\n```\n\n```\n다\n```\n", "1:1", "before the line 5 lines below"),
            ("- ```md\n  ```js\n  가\n  ```\n  ```\n", "1:3", "in this line and in the one 4 lines below"),
        ])
    func nested(markdown: String, place: String, hint: String) {
        #expect(slips(markdown) == ["\(place) fence-holds-fence"])
        #expect(hints(markdown).allSatisfy { $0.contains(hint) })
    }

    @Test(
        "code that is closed is not reported",
        arguments: [
            "```\n코드\n```", "~~~\n```js\n~~~", "````md\n```js\n가\n```\n````\n", "> ```\n> 코드\n> ```\n글",
            "- ```\n  코드\n  ```\n- 둘",
            "- 가\n\n  ```\n  코드\n  ```\n\n글", "1. 가\n   - 나\n     ~~~\n     코드\n     ~~~\n2. 다",
            "```\n    ```js\n    가\n    ```\n```",
            "    코드\n    ```\n", "`` ```js ``", "```\n```js` 가\n```", "```\n코드\n`````\n", "```\n```\n",
            "> > ```\n> > 코드\n> > ```\n\n글",
            "```diff\n+```js\n```",
        ])
    func closed(markdown: String) {
        #expect(slips(markdown) == [])
    }
}
