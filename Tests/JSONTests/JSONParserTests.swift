import Testing

@testable import CitandaJSON

@Suite struct JSONParserTests {
    @Test(
        arguments: [
            ("null", JSONValue.null), ("true", true), ("false", false), ("0", 0), ("-0", .number("-0")),
            ("1.50", .number("1.50")),
            ("1E+9", .number("1E+9")), ("123456789012345678901234567890", .number("123456789012345678901234567890")),
            ("\"\"", ""), ("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "a\"\\/\u{8}\u{C}\n\r\t"), ("\"\\u00e9\\u4E2d\"", "é中"),
            ("\"\\uD83D\\uDE00\"", "😀"), ("\"é中😀\"", "é中😀"), ("[]", []), ("[ 1 , [2] ]", [1, [2]]),
            ("{}", [:]), (" {\"a\" : 1,\"b\":[ ]}\n", ["a": 1, "b": []]),
        ] as [(String, JSONValue)])
    func value(_ text: String, _ value: JSONValue) throws {
        #expect(try JSONValue(parsing: text) == value)
    }

    @Test(arguments: ["\"\\uD83D\"", "\"\\uDE00\"", "\"\\uD83D\\u0041\""])
    func halfOfASurrogatePairIsReplaced(_ text: String) throws {
        #expect(try JSONValue(parsing: text).string?.first == "\u{FFFD}")
    }

    @Test(arguments: [
        ("", 0), ("  ", 2), ("nul", 0), ("01", 0), ("-", 1), ("-01", 0), ("1.", 2), ("1e", 2), (".5", 0), ("+1", 0),
        ("\"a", 0), ("\"\\x\"", 1), ("\"\\u12g4\"", 1), ("\"a\nb\"", 2), ("[1,]", 3), ("[1 2]", 3), ("[1", 2),
        ("{\"a\"}", 4), ("{\"a\":1,}", 7), ("{a:1}", 1), ("{\"a\":1", 6), ("1 2", 2), ("[1}", 2), ("\u{FEFF}", 3),
    ])
    func errorHasItsPlace(_ text: String, _ offset: Int) {
        #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
        do { _ = try JSONValue(parsing: text) } catch { #expect(error.offset == offset, "\(error.message)") }
    }

    @Test func byteOrderMarkIsPassedOver() throws {
        #expect(try JSONValue(parsing: "\u{FEFF}[1]") == [1])
    }

    @Test func brokenUTF8IsReplaced() throws {
        #expect(try JSONValue(parsing: [0x22, 0x61, 0xFF, 0x22]) == "a\u{FFFD}")
    }

    @Test func depthHasALimit() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(throws: Never.self) { try JSONValue(parsing: nested(512)) }
        #expect(throws: JSONError.self) { try JSONValue(parsing: nested(514)) }
        #expect(throws: JSONError.self) { try JSONValue(parsing: String(repeating: "{\"a\":", count: 100_000)) }
    }
}
