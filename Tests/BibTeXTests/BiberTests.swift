import CitandaDiagnostics
import CitandaEncodings
import Foundation
import TestSupport
import Testing

@testable import CitandaBibTeX

/// What biber makes of its own fixtures: names in parts, inherited fields, data of other entries. Skipped by name without biber.
@Suite struct BiberTests {
    /// The file that biber writes of a file; nil where there is no biber.
    private func output(_ source: String, _ options: [String], for test: String = #function) throws -> BibTeXTree? {
        try Biber(Array(source.utf8), options, for: test)?.output
    }

    private func shared(_ name: String) throws -> String? {
        try Shared.bytes("bibtex/fixtures/biber/\(name).bib").map {
            String(decoding: TextEncoding.decode($0).value, as: UTF8.self)
        }
    }

    private func names(_ source: [UInt8]) -> String {
        let reader = NameReader(bytes: source, macros: .none)
        return ValueParts.betweenAnd(source, 0..<source.count).compactMap { range -> String? in
            switch reader.name(range)?.kind {
            case .institution(let text), .literal(let text): return "||\(plain(text))|"
            case .others: return "others"
            case .personal(let parts):
                return [parts.given, parts.droppingParticle ?? parts.nonDroppingParticle, parts.family, parts.suffix]
                    .map { plain($0 ?? "") }.joined(separator: "|")
            case nil: return nil
            }
        }.joined(separator: "; ")
    }

    private func plain(_ text: String) -> String {
        text.precomposedStringWithCanonicalMapping.replacing("\u{A0}", with: " ").replacing("\u{2009}", with: " ")
            .filter { !"{}\"".contains($0) }.split(separator: " ").joined(separator: " ")
    }

    @Test func namesHaveThePartsThatBiberGivesThem() throws {
        var comparison = Comparison()
        for file in [
            "names", "names_x", "uniqueness1", "uniqueness3", "uniqueness4", "truncation", "labelalphaname",
            "sort-names",
        ] {
            guard let source = try shared(file), let answer = try output(source, ["--output-xname"]) else { continue }
            let library = ResolvedLibrary(BibTeXTree(parsing: Array(source.utf8)))
            let theirs = ResolvedLibrary(answer)
            var answers: [String: ResolvedEntry] = [:]
            for index in answer.items.indices {
                if let entry = theirs.entry(at: index)?.value { answers[entry.key] = entry }
            }
            for index in library.tree.items.indices {
                guard let entry = library.entry(at: index)?.value, let other = answers[entry.key] else { continue }
                for name in ["author", "editor", "translator"] {
                    guard let mine = entry[name], let their = other[name] else { continue }
                    let (left, right) = (names(library.bytes(of: mine.value)), names(theirs.bytes(of: their.value)))
                    comparison.add(
                        left == right, cause: "names", "\(file) \(entry.key)\n   ours  \(left)\n   biber \(right)")
                }
            }
        }
        print(comparison.report("biber, names", examples: 20))
        if comparison.total > 0 { #expect(comparison.share >= 0.95) }
    }

    @Test(arguments: ["crossrefs", "xdata"])
    func inheritedFieldsAreThoseOfBiber(_ file: String) throws {
        guard let source = try shared(file) else { return }
        // biber refuses a file with a cycle.
        var tree = BibTeXTree(parsing: Array(source.utf8))
        let whole = ResolvedLibrary(tree)
        for (index, item) in tree.items.enumerated() {
            if whole.entry(at: index)?.diagnostics.contains(where: { $0.id == "bib-reference-cycle" }) == true {
                tree.replace(item.range, with: "")
            }
        }
        let sound = String(decoding: tree.written, as: UTF8.self)
        guard let answer = try output(sound, ["--output-resolve-crossrefs", "--output-resolve-xdata"]) else { return }
        let library = ResolvedLibrary(BibTeXTree(parsing: Array(sound.utf8)))
        let theirs = ResolvedLibrary(answer)
        var comparison = Comparison()
        for index in answer.items.indices {
            guard let other = theirs.entry(at: index)?.value, other.type != "xdata", other.type != "set" else {
                continue
            }
            let mine = library.tree.items.indices.lazy.compactMap { library.entry(at: $0)?.value }.first {
                $0.key == other.key
            }
            guard let mine else {
                comparison.add(false, cause: "entry is missing", other.key)
                continue
            }
            for field in other.fields
            where !["crossref", "xdata", "ids", "options", "xref"].contains(field.name) && !field.name.contains("+") {
                let their = text(field, theirs)
                let found = mine[field.name] ?? BibTeXField.synonyms(of: field.name).lazy.compactMap { mine[$0] }.first
                let our = found.map { text($0, library) }
                comparison.add(
                    our == their, cause: found == nil ? "field is missing" : "value",
                    "\(other.key) \(field.name)\n   ours  \(our ?? "-")\n   biber \(their)")
            }
            let known = Set(other.fields.flatMap { [$0.name] + BibTeXField.synonyms(of: $0.name) })
            for field in mine.fields
            where field.inheritedFrom != nil && !known.contains(field.name) && !field.name.contains("+") {
                comparison.add(
                    false, cause: "not inherited by biber",
                    "\(mine.key) \(field.name) from \(field.inheritedFrom ?? "")")
            }
        }
        print(comparison.report("biber, \(file)", examples: 20))
        // Few values: one in which biber itself leaves a reference empty is a twentieth.
        #expect(comparison.share >= (comparison.total < 40 ? 0.9 : 0.95))
    }

    private func text(_ field: ResolvedEntry.Field, _ library: ResolvedLibrary) -> String {
        let bytes = library.bytes(of: field.value)
        if BibTeXField.kind(of: field.name) == .names { return names(bytes) }
        return plain(TeXReader.text(bytes, 0..<bytes.count).plain)
    }
}
