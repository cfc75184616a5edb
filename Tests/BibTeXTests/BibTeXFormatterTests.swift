import CitandaEncodings
import CitandaWorks
import Foundation
import TestSupport
import Testing

@testable import CitandaBibTeX

@Suite struct BibTeXFormatterTests {
    private func formatted(_ source: String, _ change: (inout BibTeXFormatter) -> Void = { _ in }) -> String {
        var formatter = BibTeXFormatter()
        change(&formatter)
        return String(decoding: formatter.formatted(Array(source.utf8)).value, as: UTF8.self)
    }

    @Test func fieldsStandInLinesAndValuesKeepTheirBytes() {
        let source = """
            Some text.
            @Article {key,AUTHOR="A {\\'e}" # and, title = {Two
               lines}  , year=1990 % note
            , month = jan}
            @string{ab="x"}

            """
        #expect(
            formatted(source) == """
                Some text.
                @article{key,
                  author = {A {\\'e}} # and,
                  title  = {Two
                   lines},
                  year   = 1990,
                  % note
                  month  = jan,
                }

                @string{ab="x"}

                """)
    }

    @Test func valuesStandInQuotationMarksOnRequestButForThoseThatHoldOne() {
        #expect(
            formatted("@a{k, x = {1}, y = {a \"b\"}}") { $0.usesQuotes = true }
                == "@a{k,\n  x = \"1\",\n  y = {a \"b\"},\n}\n")
    }

    @Test func entriesAreSortedWithThoseThatOthersNeedLast() {
        let source =
            "@book{b, title={B}, year=1990}\n\n% about a\n@inbook{a, crossref={b}, title={A}}\n\n@misc{C,title={C}}\n"
        let sorted = formatted(source) { $0.order = .key }
        #expect(
            sorted.split(separator: "\n").filter { $0.hasPrefix("@") || $0.hasPrefix("%") }
                == ["% about a", "@inbook{a,", "@misc{C,", "@book{b,"])
    }

    @Test func newKeysAreUsedWhereEntriesReferToEachOther() throws {
        let source =
            "@book{x, author={Ann Doe}, title={The Long Day}, year=1990}\n@inbook{y, author={Bo Ek}, title={Night}, crossref = {x}}\n"
        let pattern = try #require(KeyPattern("{Author}:{yy}{title:2}"))
        let text = formatted(source) { $0.keys = pattern }
        #expect(text.contains("@book{Doe:90longday,"))
        #expect(text.contains("crossref = {Doe:90longday}"))
    }

    /// An entry with a fault that has no safe fix, or with more faults than slips, stays as it is.
    @Test(arguments: [
        "@a{k, {stray}, X = 1}", "@video{{{{{{{{{{{{{{{{{{", "@a{k, X = {1} {2} {3", "@a{, x = {{{{{{{{{{{{ 1",
        "@a{k, x = {{{{{{{{{{{{ 1", "@a{k, x = 1 y = 2, {stray}}",
    ])
    func faultWithoutFixLeavesTheEntryAsItIs(_ source: String) {
        #expect(formatted(source) == source + "\n")
        #expect(formatted(source + "\n@b{l, Y = 2}") == source + "\n\n@b{l,\n  y = 2,\n}\n")
    }

    @Test(arguments: [
        (
            "@book{a, title={Unclosed, author={A}, year=1990\n",
            "@book{a,\n  title  = {Unclosed},\n  author = {A},\n  year   = 1990,\n}\n"
        ),
        ("@book{a, title: {Colon}, year=1990}", "@book{a,\n  title = {Colon},\n  year  = 1990,\n}\n"),
    ])
    func safeFixesBuryNothing(_ source: String, _ text: String) { #expect(formatted(source) == text) }

    /// All entries with what their fields say.
    private func meaning(_ bytes: [UInt8]) -> [String] {
        let library = ResolvedLibrary(BibTeXTree(parsing: bytes))
        return library.tree.items.indices.compactMap { library.entry(at: $0)?.value }.map { entry in
            entry.type + "|" + entry.key + "|"
                + entry.fields.map { "\($0.name)=\(String(decoding: library.bytes(of: $0.value), as: UTF8.self))" }
                .joined(separator: "|")
        }
    }

    @Test func sharedFilesMeanTheSameAndAreLaidOutOnce() throws {
        guard let files = try SharedFiles.all("bibtex/fixtures") else { return }
        for file in files {
            let bytes = try SharedFiles.bytes(file)
            let once = BibTeXFormatter().formatted(bytes).value
            #expect(BibTeXFormatter().formatted(once).value == once, "\(file.lastPathComponent)")
            let before = BibTeXTree(parsing: TextEncoding.decode(bytes).value)
            guard !before.diagnostics.contains(where: { $0.severity == .error }) else { continue }
            #expect(meaning(before.bytes) == meaning(once), "\(file.lastPathComponent)")
        }
    }

    /// What is laid out once stays, however broken it is; nothing grows from one time to the next.
    @Test func brokenFilesAreLaidOutOnce() throws {
        guard let files = try SharedFiles.all("bibtex/fixtures") else { return }
        var dice = Dice(state: 10)
        for file in files {
            var bytes = Array(try SharedFiles.bytes(file).prefix(3000))
            bytes.damage(&dice)
            let once = BibTeXFormatter().formatted(bytes).value
            let twice = BibTeXFormatter().formatted(once).value
            #expect(
                String(decoding: twice, as: UTF8.self) == String(decoding: once, as: UTF8.self),
                "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
        }
    }
}
