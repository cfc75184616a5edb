import CitandaLabelling
import Testing

/// Tokens are what a person would point at: words, numbers, marks, single characters.
struct TokeniserTests {
    private func texts(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return Tokeniser.tokens(of: bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }

    @Test(arguments: [
        ("Abe, K. 12(3):45–67", ["Abe", ",", "K", ".", "12", "(", "3", ")", ":", "45", "–", "67"]),
        ("L’arte è 5HT3", ["L", "’", "arte", "è", "5", "HT", "3"]),
        ("见《史记》23 卷", ["见", "《", "史", "记", "》", "23", "卷"]),
        ("Юрий Лотман", ["Юрий", "Лотман"]),
        (
            "see http://a.org/b(c), and doi:10.1000/x.y.",
            ["see", "http://a.org/b(c)", ",", "and", "doi", ":", "10.1000/x.y", "."]
        ),
        ("Mu\u{308}nchen co\u{AD}op", ["Mu\u{308}nchen", "co\u{AD}op"]),
        ("", []),
        (" \u{A0}\t", []),
    ])
    func tokens(text: String, expected: [String]) {
        #expect(texts(text) == expected)
    }

    @Test func everyByteThatIsNoBlankStandsInOneToken() {
        var state = SplitMix(state: 3)
        for _ in 0..<400 {
            let bytes = (0..<Int.random(in: 0...60, using: &state)).map { _ in
                UInt8.random(in: 0...255, using: &state)
            }
            var position = 0
            for token in Tokeniser.tokens(of: bytes) {
                #expect(token.range.lowerBound >= position && !token.range.isEmpty)
                position = token.range.upperBound
            }
            #expect(position <= bytes.count)
        }
    }
}
