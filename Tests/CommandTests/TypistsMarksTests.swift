import CitandaJSON
import Foundation
import TestSupport
import Testing

/// The sample as pandoc's Markdown writes it, dashes and quotation marks by the keyboard, reads as the original does.
struct TypistsMarksTests {
    /// What pandoc writes by default for what a book prints.
    private static let marks: [(printed: String, typed: String)] = [
        ("—", "---"), ("–", "--"), ("“", "\""), ("”", "\""), ("‘", "'"), ("’", "'"), ("chap. ", "chap.\u{A0}"),
    ]

    private static func typed(_ text: String) throws -> String {
        let brackets = try Regex(#"\[([^\^\]][^\]]*)\]"#)
        let text = text.replacing(brackets) { match in
            #"\["# + (match.output[1].substring ?? "") + #"\]"#
        }
        return marks.reduce(text) { $0.replacing($1.printed, with: $1.typed) }
    }

    private func read(_ text: String) throws -> JSONValue {
        try JSONValue(parsing: CitandaRun(["read", "-", "--format", "json"], input: Data(text.utf8)).output)
    }

    @Test func theSampleReadsAsTheOriginal() throws {
        let sample = Shared.packageFolder.appendingPathComponent("Bibliography/split.md")
        let original = try String(contentsOf: sample, encoding: .utf8)
        let typed = try Self.typed(original)
        #expect(typed.contains("1945--1950") && !typed.contains("–"))
        let (printed, read) = (try read(original), try read(typed))
        #expect(kinds(read) == kinds(printed))
        #expect(kinds(read)["full"] == 62 && kinds(read)["short"] == 18)
        #expect(findings(read) == findings(printed))
        #expect(try works(read) == works(printed))
        #expect(places(read, in: typed).contains("1949--1966"))
    }

    private func kinds(_ json: JSONValue) -> [String: Int] {
        let citations = json["notes"]?.array?.flatMap { $0["citations"]?.array ?? [] } ?? []
        return citations.compactMap { $0["kind"]?.string }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    private func findings(_ json: JSONValue) -> [String] {
        json["diagnostics"]?.array?.map {
            "\($0["severity"]?.string ?? "") \($0["id"]?.string ?? "") \(curly($0["message"]?.string ?? ""))"
        } ?? []
    }

    /// The works without the places they were read at, and with quotation marks of one form.
    private func works(_ json: JSONValue) throws -> [String] {
        json["works"]?.array?.compactMap { work in
            guard case .object(let members)? = work["csl"] else { return nil }
            return members.filter { $0.name != "custom" }.map { curly("\($0.name) \($0.value)") }.joined(
                separator: "\n")
        } ?? []
    }

    private func curly(_ text: String) -> String {
        text.replacing("’", with: "'").replacing("‘", with: "'").replacing("“", with: "\"").replacing("”", with: "\"")
    }

    /// What the file has typed where works are cited.
    private func places(_ json: JSONValue, in text: String) -> String {
        let bytes = Array(text.utf8)
        return json["works"]?.array?.flatMap { $0["ranges"]?.array ?? [] }.compactMap { range in
            guard let start = range[0]?.integer, let end = range[1]?.integer, start <= end, end <= bytes.count else {
                return nil
            }
            return String(decoding: bytes[start..<end], as: UTF8.self)
        }.joined(separator: "\n") ?? ""
    }
}
