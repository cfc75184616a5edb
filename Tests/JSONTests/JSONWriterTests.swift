import Testing

@testable import CitandaJSON

@Suite struct JSONWriterTests {
    @Test(
        arguments: [
            (JSONValue.null, "null"), (true, "true"), (.number("1.50"), "1.50"),
            ("a\"\\/\n\r\t\u{1}\u{1F}é", #""a\"\\/\n\r\t\u0001\u001fé""#),
            ([], "[]"), ([:], "{}"), (["b": 1, "a": [1, "x", .null]], #"{"b":1,"a":[1,"x",null]}"#),
        ] as [(JSONValue, String)])
    func compact(_ value: JSONValue, _ text: String) throws {
        #expect(value.compact == text)
        #expect(try JSONValue(parsing: text) == value)
    }

    @Test func prettyKeepsNumbersOnOneLine() {
        let value: JSONValue = ["a": [1, 2], "date": [[1957, 10, 4], [1958]], "b": ["x"], "c": [], "d": [:]]
        #expect(
            value.pretty == """
                {
                  "a": [1, 2],
                  "date": [[1957, 10, 4], [1958]],
                  "b": [
                    "x"
                  ],
                  "c": [],
                  "d": {}
                }
                """)
    }

    @Test func orderAndSpellingSurvive() throws {
        let text = #"{"z":1.0,"a":1e2,"z":null,"":[-0]}"#
        #expect(try JSONValue(parsing: text).compact == text)
    }
}
