import Testing

@testable import CitandaJSON

@Suite struct JSONElementsTests {
    private func read(_ text: String) -> [JSONElement] { JSONValue.elements(of: Array(text.utf8), in: "items") }

    @Test(arguments: [
        ("[1, {\"a\":2}]", ["1", "{\"a\":2}"]), ("{\"items\": [1,2]}", ["1", "2"]),
        ("{\"x\":{\"items\":[0]},\"items\":[1]}", ["1"]), ("{\"a\":1}", ["{\"a\":1}"]),
        ("{\"items\":3}", ["{\"items\":3}"]),
        ("{\"a\":1}\n{\"a\":2}", ["{\"a\":1}", "{\"a\":2}"]), ("[]", []), ("\u{FEFF}[1]", ["1"]),
    ])
    func elements(_ text: String, _ values: [String]) {
        #expect(read(text).map { (try? $0.value.get())?.compact } == values)
    }

    /// What is between ‹ and › should be an element; a broken one is marked with an exclamation mark.
    @Test(
        arguments: [
            "[‹1›, ‹!{\"a\" 2}›, ‹3›]",
            "[‹{\"a\":1}›,\n‹!{\"a\":\"x},\n›‹{\"b\":1}›]", "[‹1›, ‹!{\"a\":[}, ›‹{\"b\":1}›]", "‹{\"a\":1}› ‹!{,}›",
        ])
    func rangesOfElements(_ marked: String) {
        var text: [UInt8] = []
        var expected: [(Range<Int>, Bool)] = []
        var start = 0
        var isBroken = false
        for character in marked {
            switch character {
            case "‹":
                start = text.count
                isBroken = false
            case "!": isBroken = true
            case "›": expected.append((start..<text.count, isBroken))
            default: text += Array(String(character).utf8)
            }
        }
        let found = JSONValue.elements(of: text, in: "items")
        #expect(found.map(\.range) == expected.map(\.0))
        #expect(found.map { (try? $0.value.get()) == nil } == expected.map(\.1))
    }

    @Test(arguments: [
        (#"[{"a": 1, "b" : [2, {"a": 3}], "c":"x"}]"#, ["a": "1", "b": #"[2, {"a": 3}]"#, "c": #""x""#]),
        (#"[{"a": 1, "\u0061": 2, "b": 3, "b": 4}]"#, ["a": "1", "b": "3"]), ("[{}]", [:]), ("[7]", [:]),
    ])
    func rangesOfMembers(_ text: String, _ expected: [String: String]) throws {
        let bytes = Array(text.utf8)
        let element = try #require(JSONValue.elements(of: bytes, in: "items").first)
        let found = element.memberRanges(in: bytes).mapValues { String(decoding: bytes[$0], as: UTF8.self) }
        #expect(found == expected)
    }

    @Test(arguments: [
        ("[{\"a\":1}, {\"a\":\"x}, {\"a\":3}]", 1), ("[{\"a\":1},\n{\"a\":\"x},\n{\"a\":3}]", 2),
        ("[{\"a\":1}, {\"a\":[}, {\"a\":3}]", 2), ("[{\"a\":1}, {\"a\":1]}, {\"a\":3}]", 2),
        ("[{\"a\":1},,{\"a\":2}]", 2),
        ("[{\"a\":1}}, {\"a\":2}]", 2), ("[abc, {\"a\":2}]", 1),
    ])
    func soundElementsAreKept(_ text: String, _ count: Int) {
        #expect(read(text).count { (try? $0.value.get()) != nil } == count)
        #expect(read(text).contains { (try? $0.value.get()) == nil } || text.contains(",,"))
    }

    @Test(arguments: [
        "]", "}", ",", "[,]", "{", "[", "\"", "[\"", "\\", "{\"items\":[", "[{]", "\u{0}", "[1]]]]", "[}{]",
    ])
    func nonsenseComesToAnEnd(_ text: String) {
        _ = read(text)
        _ = read(String(repeating: text, count: 2000))
    }
}
