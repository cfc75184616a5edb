import CitandaCSL
import CitandaRecords
import CitandaWorks
import Foundation
import TestSupport
import Testing

/// A work with one variable beyond author, title and date: our Chicago styles print its value in the note, in the text or in the list.
///
/// The combinations are those that published styles print and ours once dropped. Those judged realistic are all printed. Of the others the
/// floor counts what makes sense: a reviewed genre without a reviewed work, or the scale of a law, is left out.
@Suite struct ChicagoVariablesTests {
    /// A kind of source with a variable, as a line of the table has them.
    private struct Combination {
        var type: String
        var variable: String
        var isRealistic: Bool
    }

    @Test(arguments: [
        ("chicago-notes-bibliography-18", 86), ("chicago-notes-bibliography-17", 86),
        ("chicago-author-date-18", 81), ("chicago-author-date-17", 81),
    ])
    func everyRealisticVariableIsPrinted(name: String, floor: Int) throws {
        guard let combinations = try Self.combinations() else { return }
        let file = Shared.packageFolder.appendingPathComponent("Styles/\(name).csl")
        let style = try #require(Style.parse(Array(try Data(contentsOf: file)), name: name).value)
        let items = combinations.enumerated().map { Self.item($0.element, key: "\($0.offset)") }
        let works = CSLJSON.works(parsing: Array("[\(items.joined(separator: ","))]".utf8)).value
        #expect(works.count == combinations.count)
        let texts = Self.texts(of: works, in: style)
        var printed = 0
        var dropped: [String] = []
        for (index, combination) in combinations.enumerated() {
            let text = texts["\(index)"] ?? ""
            if text.lowercased().contains(Self.mark(of: combination.variable)) {
                printed += 1
            } else if combination.isRealistic {
                dropped.append("\(combination.type) \(combination.variable): \(text)")
            }
        }
        let share = printed * 100 / max(combinations.count, 1)
        print("Chicago variables \(name): \(share) % of \(combinations.count)")
        #expect(dropped == [])
        #expect(share >= floor)
    }

    /// The lines of the table: type, variable, whether the combination is realistic.
    private static func combinations() throws -> [Combination]? {
        guard let bytes = try Shared.bytes("cases/reports/dropped-variables.tsv") else { return nil }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().compactMap { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count > 2 else { return nil }
            return Combination(type: fields[0], variable: fields[1], isRealistic: fields[2] == "yes")
        }
    }

    /// The note or text citation of each work, followed by its entry in the list, by key.
    private static func texts(of works: [Work], in style: Style) -> [String: String] {
        let citations = works.enumerated().map { index, work in
            CitationCluster(
                id: work.key, noteNumber: style.styleClass == .note ? index + 1 : 0,
                items: [CitationItem(id: work.key)])
        }
        let document = Processor(style: style, locales: { Embedded.locale($0) })
            .process(works: works, citations: citations)
        var texts: [String: String] = [:]
        for citation in document.citations { texts[citation.id] = PlainTextWriter().string(citation.text) }
        for entry in document.bibliography?.entries ?? [] {
            texts[entry.ids[0], default: ""] += " " + PlainTextWriter().string(entry.text)
        }
        return texts
    }

    /// The variables that hold names.
    private static let names: Set<String> = [
        "chair", "collection-editor", "compiler", "composer", "container-author", "contributor", "curator", "director",
        "editor", "editorial-director", "guest", "host", "illustrator", "interviewer", "narrator", "organizer",
        "performer", "producer", "recipient", "reviewed-author", "script-writer", "series-creator", "translator",
    ]

    /// The variables that hold numbers.
    private static let numbers: Set<String> = [
        "chapter-number", "collection-number", "edition", "issue", "number", "number-of-volumes", "page", "part-number",
        "section", "supplement-number", "version", "volume",
    ]

    /// What a printed value holds, in small letters.
    private static func mark(of variable: String) -> String {
        if names.contains(variable) { return "zyxel" }
        return numbers.contains(variable) ? "87" : "qwerty"
    }

    /// The work as CSL-JSON. A preprint is an article of that kind.
    private static func item(_ combination: Combination, key: String) -> String {
        let value =
            switch combination.variable {
            case "DOI": "\"10.5555/qwerty\""
            case "URL": "\"https://qwerty.example\""
            case let name where names.contains(name): "[{\"family\": \"Zyxel\", \"given\": \"Vera\"}]"
            case let number where numbers.contains(number): "\"87\""
            default: "\"Qwerty\""
            }
        let kind =
            combination.type == "preprint"
            ? "\"type\": \"article\", \"genre\": \"preprint\"" : "\"type\": \"\(combination.type)\""
        return """
            {"id": "\(key)", \(kind), "author": [{"family": "Orr", "given": "Ida"}], "title": "Salt Roads", \
            "issued": {"date-parts": [[1999]]}, "\(combination.variable)": \(value)}
            """
    }
}
