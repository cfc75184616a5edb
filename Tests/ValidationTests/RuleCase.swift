import CitandaDiagnostics
import CitandaDocuments
import CitandaManuscripts
import CitandaRecognition
import Testing

@testable import CitandaValidation

/// A manuscript with the places of the expected findings between ⟦ and ⟧, and what the rule should say of them.
struct RuleCase: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// The manuscript without the brackets.
    var text: String
    /// The places, in order.
    var ranges: [Range<Int>]
    /// “severity id” of each.
    var findings: [String]
    /// The manuscript after all fixes, where the findings have any.
    var fixed: String?

    init(_ name: String, _ marked: String, _ findings: String..., fixed: String? = nil) {
        testDescription = name
        self.findings = findings
        self.fixed = fixed
        var text = ""
        var ranges: [Range<Int>] = []
        var open: [Int] = []
        for character in marked {
            switch character {
            case "⟦":
                open.append(ranges.count)
                ranges.append(text.utf8.count..<text.utf8.count)
            case "⟧":
                if let last = open.popLast() { ranges[last] = ranges[last].lowerBound..<text.utf8.count }
            default: text.append(character)
            }
        }
        self.text = text
        self.ranges = ranges
    }

    /// Notes as `[^n]` definitions below one line of text that has all their markers.
    static func notes(_ notes: [String], then rest: String = "") -> String {
        let markers = notes.indices.map { "Text[^\($0 + 1)]" }.joined(separator: " ")
        let definitions = notes.enumerated().map { "[^\($0 + 1)]: \($1)\n\n" }.joined()
        return markers + ".\n\n" + definitions + rest
    }

    /// A case of notes alone.
    static func notes(_ name: String, _ notes: [String], _ findings: String..., fixed: [String]? = nil) -> RuleCase {
        var made = RuleCase(name, self.notes(notes), fixed: fixed.map { self.notes($0) })
        made.findings = findings
        return made
    }

    /// Notes and a list below a heading.
    static func list(
        _ name: String, notes: [String] = ["A remark."], heading: String = "Bibliography", _ entries: [String],
        _ findings: String...
    ) -> RuleCase {
        let list = "\n## \(heading)\n\n" + entries.map { $0 + "\n\n" }.joined()
        var made = RuleCase(name, self.notes(notes, then: list))
        made.findings = findings
        return made
    }

    /// Runs a rule over the manuscript: the findings stand where they should, and applying the fixes ends them.
    func check(_ rule: any Rule, sourceLocation: SourceLocation = #_sourceLocation) {
        let found = Self.findings(rule, in: text)
        let source = SourceText(text)
        #expect(found.allSatisfy { type(of: rule).kinds.contains($0.kind) }, sourceLocation: sourceLocation)
        #expect(found.map { "\($0.severity) \($0.id)" } == findings, sourceLocation: sourceLocation)
        #expect(
            found.map { "\($0.range) \(source[$0.range])" } == ranges.map { "\($0) \(source[$0])" },
            sourceLocation: sourceLocation)
        for finding in found {
            let places = finding.fixes.flatMap { $0.edits.map(\.range) } + finding.notes.compactMap(\.range)
            for place in places {
                #expect(place.lowerBound >= 0 && place.upperBound <= text.utf8.count, sourceLocation: sourceLocation)
            }
        }
        guard let fixed else { return }
        var mended = text
        for _ in 0..<5 {
            let edits = Self.findings(rule, in: mended).flatMap { $0.fixes.first?.edits ?? [] }
            if edits.isEmpty { break }
            mended = Self.apply(edits, to: mended)
        }
        #expect(mended == fixed, sourceLocation: sourceLocation)
        #expect(Self.findings(rule, in: mended) == [], sourceLocation: sourceLocation)
    }

    private static func findings(_ rule: any Rule, in text: String) -> [Diagnostic] {
        let (document, _) = DocumentReader.read(SourceText(text))
        let reading = ManuscriptReader.read(document)
        return rule.findings(in: Facts(reading)).inReadingOrder()
    }

    /// From the back; of edits that overlap the later one in the file is made.
    private static func apply(_ edits: [Edit], to text: String) -> String {
        var bytes = Array(text.utf8)
        var limit = bytes.count
        for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) where edit.range.upperBound <= limit
        {
            bytes.replaceSubrange(edit.range, with: Array(edit.text.utf8))
            limit = edit.range.lowerBound
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
