import CitandaJSON
import CitandaRecords
import CitandaWorks
import Foundation
import TestSupport
import Testing

@testable import CitandaBibTeX

/// CSL items as pandoc and its predecessor make them of .bib files.
@Suite struct PandocTests {
    @Test func itemsAreThoseOfBiblio2yaml() throws {
        guard
            let files = try SharedFiles.all(
                "bibtex/fixtures/pandoc-citeproc-biblio2yaml", suffixes: [".biblatex", ".bibtex"])
        else { return }
        var comparison = Comparison()
        for file in files {
            let parts = String(decoding: try SharedFiles.bytes(file), as: UTF8.self).split(
                separator: "\n---\n", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { continue }
            compare(String(parts[0]), PlainYAML.value(of: String(parts[1])), file.lastPathComponent, &comparison)
        }
        print(comparison.report("biblio2yaml", examples: 12))
        #expect(comparison.share >= 0.95)
    }

    @Test func itemsAreThoseOfPandoc() throws {
        guard let files = try SharedFiles.all("bibtex/fixtures/pandoc", suffixes: [".expected"]) else { return }
        var comparison = Comparison()
        for file in files {
            let bib = file.deletingPathExtension().appendingPathExtension("bib")
            guard FileManager.default.fileExists(atPath: bib.path) else { continue }
            let text = String(decoding: try SharedFiles.bytes(file), as: UTF8.self)
            guard let lineEnd = text.firstIndex(of: "\n") else { continue }
            let command = text[..<lineEnd]
            let answer = String(text[lineEnd...])
            let source = String(decoding: try SharedFiles.bytes(bib), as: UTF8.self)
            if command.contains("-t csljson") {
                guard let items = try? JSONValue(parsing: Array(answer.utf8)) else { continue }
                compare(source, .object([.init("references", items)]), file.lastPathComponent, &comparison)
            } else if command.contains("-t markdown") {
                compare(source, PlainYAML.value(of: answer), file.lastPathComponent, &comparison)
            }
        }
        print(comparison.report("pandoc", examples: 12))
        #expect(comparison.share >= 0.95)
    }

    private func compare(_ source: String, _ expected: JSONValue, _ file: String, _ comparison: inout Comparison) {
        let (works, _) = BibTeXReader.works(parsing: Array(source.utf8), options: .init(usesSentenceCase: true))
        let items = works.map { CSLJSON.value(of: $0) }
        for (index, answer) in (expected["references"]?.array ?? []).enumerated() {
            let id = answer["id"]?.stringOrNumber ?? ""
            let at = works.indices.contains(index) && works[index].key == id ? index : works.firstIndex { $0.key == id }
            guard let at else {
                comparison.add(false, cause: "entry is missing", "\(file) \(id)")
                continue
            }
            let ours = Item(items[at], title: works[at][.title])
            let theirs = Item(answer, title: nil)
            for (name, value) in theirs.fields where name != "id" {
                let mine = name == "title-short" ? ours.fields[name] ?? ours.shortTitle : ours.fields[name]
                comparison.add(
                    mine == value, cause: name + (mine == nil ? " (missing)" : ""),
                    "\(file): \(id)\n          ours   \(mine ?? "-")\n          theirs \(value)")
            }
            for name in ours.fields.keys where theirs.fields[name] == nil && name != "custom" {
                comparison.add(false, cause: "\(name) (not theirs)", "\(file): \(id): \(ours.fields[name] ?? "")")
            }
        }
    }

    /// An item with all values as text, in one spelling for both sides.
    private struct Item {
        var fields: [String: String] = [:]
        /// The main title, which pandoc gives as a short title wherever there is a subtitle.
        var shortTitle: String?

        init(_ item: JSONValue, title: Title?) {
            for member in item.members ?? [] {
                let name = Self.names[member.name] ?? member.name
                if name == "custom" { continue }
                fields[name] = Self.text(name, member.value)
            }
            if let title, title.sub != nil { shortTitle = Self.plain(title.main.markup) }
        }

        /// pandoc's Markdown has its own names for some variables.
        private static let names = [
            "url": "URL", "doi": "DOI", "isbn": "ISBN", "issn": "ISSN", "pmid": "PMID", "pmcid": "PMCID",
            "original-publisher-place": "original-publisher-place",
        ]

        private static func text(_ name: String, _ value: JSONValue) -> String {
            if name.hasSuffix("date") || name == "issued" || name == "accessed" || name == "submitted" {
                return date(value)
            }
            if let names = value.array {
                return names.map { person in
                    ["family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal"]
                        .compactMap { part in person[part]?.string.map { "\(part)=\(plain($0))" } }
                        .joined(separator: "|")
                }.joined(separator: "; ")
            }
            let text = plain(value.stringOrNumber ?? value.compact)
            // A tag of a language and its country where the language alone means it.
            if name == "language" {
                return [
                    "de-DE": "de", "en-US": "en", "fr-FR": "fr", "es-ES": "es", "it-IT": "it", "pt-PT": "pt",
                    "la": "la", "ru-RU": "ru", "el-GR": "el", "sv-SE": "sv", "nl-NL": "nl", "da-DK": "da",
                    "fi-FI": "fi", "nb-NO": "nb", "pl-PL": "pl",
                ][text] ?? text
            }
            return text
        }

        /// Dates of all three forms as numbers.
        private static func date(_ value: JSONValue) -> String {
            func circa(_ text: String) -> String { text }
            if let text = value.stringOrNumber {
                guard
                    let date = PartialDate(edtf: text.replacing("~", with: "").replacing("?", with: ""))
                        ?? DateFieldReader.date(text)
                else { return text }
                return parts(date)
            }
            if let list = value["date-parts"]?.array {
                let season = value["season"]?.stringOrNumber.map { "s\($0)" } ?? ""
                return list.map { numbers($0.array ?? []) }.joined(separator: "/") + season
            }
            if let list = value.array {
                return list.map { point in
                    let season = point["season"]?.stringOrNumber.map { "s\($0)" } ?? ""
                    return numbers(["year", "month", "day"].compactMap { point[$0] }) + season
                }.joined(separator: "/")
            }
            return value["literal"]?.string ?? value["raw"]?.string ?? value.compact
        }

        private static func parts(_ date: PartialDate) -> String {
            func point(_ point: DatePoint?) -> String {
                guard let point else { return "" }
                let year = "\(point.year > 0 ? point.year : point.year - 1)"
                if let month = point.month, month > 12 { return year + "s\(month - 20)" }
                return [year, point.month.map(String.init), point.day.map(String.init)].compactMap { $0 }.joined(
                    separator: "-")
            }
            guard case .span(_, let to) = date.extent else { return point(date.start) }
            if case .at(let end) = to { return point(date.start) + "/" + point(end) }
            return point(date.start) + "/"
        }

        private static func numbers(_ values: [JSONValue]) -> String {
            values.compactMap { $0.stringOrNumber.flatMap { Int($0) } }.map { "\($0)" }.joined(separator: "-")
        }

        /// One spelling of blanks, quotation marks and marks of style, which pandoc writes as Markdown.
        static func plain(_ text: String) -> String {
            var text = text
            for (from, to) in [
                ("\u{A0}", " "), ("\u{2009}", " "), ("\u{202F}", " "), ("’", "'"), ("‘", "'"), ("“", "\""), ("”", "\""),
                ("<i>", "*"), ("</i>", "*"), ("<b>", "**"), ("</b>", "**"), ("<sup>", "^"), ("</sup>", "^"),
                ("<sub>", "~"),
                ("</sub>", "~"), ("\\", ""), ("–", "-"), ("—", "-"), ("---", "-"), ("--", "-"), ("…", "..."),
                ("]{.smallcaps}", ""), ("]{.nocase}", ""), ("]{.nodecor}", ""), ("{=html}", ""), ("`", ""),
            ] { text = text.replacing(from, with: to) }
            for tag in [
                "<span class=\"nocase\">", "<span class=\"nodecor\">", "<span class=\"smallcaps\">",
                "<span style=\"font-variant: small-caps;\">", "<span style=\"font-variant:small-caps;\">", "</span>",
                "[",
            ] {
                text = text.replacing(tag, with: "")
            }
            text = text.replacing("]", with: "")
            return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }
}
