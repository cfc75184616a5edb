import CitandaJSON
import CitandaLexicon
import CitandaWorks
import Foundation
import TestSupport
import Testing

@testable import CitandaBibTeX

/// Fields as Better BibTeX's parser reads them (`fixtures/bbt-import`): texts with their markup, names in parts, strings put in.
@Suite struct BetterBibTeXTests {
    /// With titles as they stand, and with headlines in sentence case. (There ours have the capital after a colon that Chicago asks for.)
    @Test(arguments: [("expected-off", false), ("expected-as-needed+guess", true)])
    func fieldsAreThoseOfBetterBibTeX(_ answers: String, _ usesSentenceCase: Bool) throws {
        guard let folder = try Shared.url("bibtex/fixtures/bbt-import") else { return }
        let files = try SharedFiles.all("bibtex/fixtures/bbt-import") ?? []
        var fields = Comparison()
        var wholeFiles = Comparison()
        for file in files {
            let answer = folder.appendingPathComponent("\(answers)/\(file.lastPathComponent).json")
            guard FileManager.default.fileExists(atPath: answer.path) else { continue }
            let expected = try JSONValue(parsing: SharedFiles.bytes(answer))
            let before = fields.differences.count
            let reader = BibTeXReader(
                parsing: try SharedFiles.bytes(file), options: .init(usesSentenceCase: usesSentenceCase))
            compare(reader, with: expected, file.lastPathComponent, &fields)
            wholeFiles.add(fields.differences.count == before, cause: "files", file.lastPathComponent)
        }
        print(fields.report("Better BibTeX, \(answers), fields", examples: 6))
        print(wholeFiles.report("Better BibTeX, \(answers), files", examples: 0))
        #expect(fields.share >= 0.95)
    }

    private func compare(_ reader: BibTeXReader, with expected: JSONValue, _ file: String, _ fields: inout Comparison) {
        let entries = reader.library.tree.items.indices.compactMap { reader.library.entry(at: $0)?.value }
            .filter { $0.type != "xdata" }
        let answers = expected["entries"]?.array ?? []
        for (index, answer) in answers.enumerated() {
            let key = answer["key"]?.string ?? ""
            let entry =
                entries.indices.contains(index) && entries[index].key == key
                ? entries[index] : entries.first { $0.key == key }
            guard let entry else {
                fields.add(false, cause: "entry is missing", "\(file) \(key)")
                continue
            }
            fields.add(
                answer["type"]?.string == entry.type, cause: "type",
                "\(file): \(entry.type) \(answer["type"]?.string ?? "")")
            let values = EntryReader(entry, of: reader.library, options: reader.options)
            for member in answer["fields"]?.members ?? [] {
                let mode = answer["mode"]?[member.name]?.string ?? "literal"
                guard let field = entry[member.name] else {
                    fields.add(
                        false, cause: "field is missing: \(member.name)", "\(file) \(key): \(member.value.compact)")
                    continue
                }
                var (ours, theirs) = (self.value(field, mode, values), canonical(member.value))
                if member.name == "month" { (ours, theirs) = (month(ours), month(theirs)) }
                fields.add(
                    ours == theirs, cause: "\(mode)",
                    "\(file.prefix(30)) \(key) \(member.name)\n          ours   \(ours)\n          theirs \(theirs)")
            }
        }
    }

    /// Our value in the form of theirs.
    private func value(_ field: ResolvedEntry.Field, _ mode: String, _ reader: EntryReader) -> String {
        switch mode {
        case "creatorlist":
            let bytes = reader.source(of: field.value)
            let names = NameReader(bytes: bytes, macros: reader.macros)
            return ValueParts.betweenAnd(bytes, 0..<bytes.count).compactMap { names.name($0) }.map { name in
                switch name.kind {
                case .institution(let text), .literal(let text): return plain("[\(text)]")
                case .others: return "[others]"
                case .personal(let parts):
                    return plain(
                        [parts.given, parts.droppingParticle ?? parts.nonDroppingParticle, parts.family, parts.suffix]
                            .map { $0 ?? "" }.joined(separator: "|"))
                }
            }.joined(separator: "; ")
        case "literallist": return plain(reader.parts(field).joined(separator: "; "))
        case "verbatimlist":
            return plain(
                reader.verbatim(field).split(separator: ",").map { $0.trimmingBlanks }.sorted().joined(separator: "; "))
        case "verbatim": return plain(reader.verbatim(field))
        case "title":
            let text =
                reader.options.usesSentenceCase ? reader.titleText(field) : reader.rich(field, protectsCase: true)
            return plain(text.markup)
        default: return plain(reader.text(field))
        }
    }

    /// The number of a month that is written as one word, as the reader takes it.
    private func month(_ text: String) -> String {
        Lexicon.monthOrSeason(text.lowercased().filter { $0 != "." }).map(String.init) ?? text
    }

    private func canonical(_ value: JSONValue) -> String {
        if let list = value.array {
            let texts = list.map { item -> String in
                if let text = item.string { return text }
                if let name = item["name"]?.string { return "[\(name)]" }
                return ["firstName", "prefix", "lastName", "suffix"].map { item[$0]?.string ?? "" }.joined(
                    separator: "|")
            }
            return plain(texts.joined(separator: "; "))
        }
        return plain(value.string ?? value.compact)
    }

    /// Differences of spelling that say nothing: blanks, and the shape of quotation marks.
    private func plain(_ text: String) -> String {
        var text = text
        for (from, to) in [
            ("\u{A0}", " "), ("\u{2009}", " "), ("\u{202F}", " "), ("’", "'"), ("‘", "'"), ("“", "\""), ("”", "\""),
            ("<span class=\"nocase\">", ""), ("</span>", ""), ("<span class=\"nodecor\">", ""),
            ("<span style=\"font-variant: small-caps;\">", ""), ("<span style=\"font-variant:small-caps;\">", ""),
        ] { text = text.replacing(from, with: to) }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
