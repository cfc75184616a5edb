import CitandaDiagnostics
import CitandaEncodings
import CitandaWorks
import Foundation
import TestSupport
import Testing

@testable import CitandaBibTeX

/// A file in parts is the same file.
@Suite struct BibTeXPartsTests {
    /// What is read of a file: the entries as they are written, and the findings with their lines.
    private struct Outcome {
        var entries: [String] = []
        var findings: Set<String> = []

        init(whole bytes: [UInt8]) {
            let reader = BibTeXReader(parsing: bytes)
            var works: [Work] = []
            let found = reader.forEachWork { works.append($0) }
            add(found, reader.source)
            entries = BibTeXWriter(.biblatex).text(of: works).components(separatedBy: "\n\n")
        }

        init(parts bytes: [UInt8], size: Int, block: Int) throws {
            let parts = try BibTeXParts(partSize: size, of: BibTeXPartsTests.blocks(bytes, block))
            var written = BibTeXEntries(BibTeXWriter(.biblatex), keys: parts.keys)
            var text = ""
            try parts.forEach { reader in
                let found = reader.forEachWork { text += written.entry(of: $0).text }
                add(found, reader.source)
            }
            entries = text.components(separatedBy: "\n\n")
        }

        /// The first entry that is another, and all findings that only one of both has.
        func difference(from other: Outcome) -> [String] {
            let pairs = zip(entries, other.entries).first { $0 != $1 }
            return
                (pairs.map { [$0, $1] } ?? (entries.count == other.entries.count ? [] : ["\(entries.count) entries"]))
                + findings.symmetricDifference(other.findings).sorted()
        }

        private mutating func add(_ found: [Diagnostic], _ source: SourceText) {
            for finding in found {
                let position = finding.id == "encoding" ? nil : source.position(at: finding.range.lowerBound)
                findings.insert("\(position.map { "\($0.line):\($0.column)" } ?? ""): \(finding.message)")
            }
        }
    }

    private static func blocks(_ bytes: [UInt8], _ size: Int) -> ByteBlocks {
        {
            var place = 0
            return {
                guard place < bytes.count else { return nil }
                let block = Array(bytes[place..<min(place + size, bytes.count)])
                place += block.count
                return block
            }
        }
    }

    /// Enough entries that each small part has to end.
    private static func many(as name: String) -> String {
        (1...60).map {
            "@book{\(name)\($0), title = {Filler \($0)}, note = {\(String(repeating: "x ", count: 20))}}"
        }.joined(separator: "\n\n")
    }

    /// Entries that are read in shares are those that are read at once: the numbers of missing keys go on.
    @Test(arguments: 1...5) func sharesOfEntriesAreTheWhole(size: Int) {
        let text = """
            @book{a, title = {One}, year = {19x1}}
            @misc{, title = {Two}}
            @xdata{x, publisher = {Beck}}
            @comment{no entry}
            @misc{, title = {Three}, xdata = {x}}
            @incollection{b, title = {Four}, crossref = {a}}
            """
        let reader = BibTeXReader(parsing: Array(text.utf8))
        let parts = stride(from: 0, to: reader.entryCount, by: size).map { reader.works(of: $0..<$0 + size) }
        var works: [Work] = []
        let findings = reader.forEachWork { works.append($0) }
        #expect(parts.flatMap(\.value) == works && works.map(\.key) == ["a", "entry-2", "entry-4", "b"])
        #expect((reader.fileFindings + parts.flatMap(\.diagnostics)).inReadingOrder() == findings && !findings.isEmpty)
    }

    @Test(arguments: [
        // Strings before and behind, said twice, and made of each other.
        "@string{p = \"Early\"}\n@book{a, publisher = p}\n…\n@string{p = p # \" Late\"}\n@book{b, publisher = p # q}\n@string{q = \"Q\"}",
        // Parents at the other end, by another key, of parents; a cycle; one that is not there.
        "@inproceedings{a, crossref = {old}}\n@inbook{c, crossref = c}\n@book{d, crossref = e}\n…\n@book{e, crossref = d}\n"
            + "@proceedings{p, ids = {old, older}, title = {Acts}, xdata = {x}}\n@xdata{x, publisher = {House}}\n@misc{f, crossref = none}",
        "@xdata{n, author = {A and B and C}}\n…\n@book{a, author = {xdata=n-author-2}, title = {T}}",
        // Keys given twice, in another case, or of no use; a relation to one of them.
        "@book{a, related = {c d}}\n@book{c d, title = {X}}\n…\n@book{A, title = {Y}}\n@book{a, related = {filler3}, relatedtype = {reprintof}}\n@book{, title = {Z}}",
        // Faults that are about the end of something.
        "@book{a, title = {open\n…\n@book{b, title = \"open\n}\n…other…\n@comment{ never\n@book{z, title = {cut o",
        "@preamble{\"\\newcommand{\\noop}[1]{}\"}\n…\n% @book{no}\n…x…me@x.org @book{z, year = 1\n",
    ])
    func isTheSameFile(_ source: String) throws {
        let bytes = Array(
            source.replacing("…other…", with: Self.many(as: "other")).replacing("…x…", with: Self.many(as: "x"))
                .replacing("…", with: Self.many(as: "filler")).utf8)
        let whole = Outcome(whole: bytes)
        for (size, block) in [(700, 100), (1500, 1500), (2500, 7), (64, 33)] {
            let parts = try Outcome(parts: bytes, size: size, block: block)
            #expect(parts.difference(from: whole) == [], "\(size)")
        }
    }

    @Test(arguments: [
        ("UTF-8", "Müller, Jörg; 中国人民大学 𝔄"), ("windows-1252", "Müller, Jörg; São João façade"),
        ("GB18030", "中国人民大学出版社研究"), ("UTF-16", "Müller 中国 𝔄"),
        ("SHIFT_JIS", "東京大学出版会の研究"),
    ])
    func encodingIsJudgedByTheWholeFile(_ name: String, _ text: String) throws {
        let source =
            "@book{first, title = {Plain}}\n\(Self.many(as: "filler"))\n@book{last, title = {\(text)}, note = {\(text)}}\n"
        let bytes = try #require(encoded(source, in: name))
        let whole = Outcome(whole: bytes)
        #expect(whole.entries.last?.contains(text) == true)
        for (size, block) in [(700, 101), (1500, 1500)] {
            let parts = try Outcome(parts: bytes, size: size, block: block)
            #expect(parts.difference(from: whole) == [], "\(size)")
        }
    }

    /// A file without line ends is no line to wait for.
    @Test(arguments: ["UTF-8", "windows-1252", "UTF-16"])
    func fileOfOneLine(_ name: String) throws {
        let source = String(repeating: "@book{k, title = {São João façade}, note = {x}} ", count: 400)
        let bytes = try #require(encoded(source, in: name))
        let whole = Outcome(whole: bytes)
        let parts = try Outcome(parts: bytes, size: 900, block: 101)
        #expect(parts.difference(from: whole) == [])
        #expect(parts.entries.count == 400)
    }

    @Test func sharedFilesAreTheSameInPartsWhatHappensToThem() throws {
        guard let files = try SharedFiles.all("bibtex") else { return }
        var dice = Dice(state: 7)
        var count = 0
        for file in files where Int.random(in: 0..<3, using: &dice) == 0 {
            var bytes = try SharedFiles.bytes(file)
            guard bytes.count > 2000, bytes.count < 60_000 else { continue }
            for turn in 0..<2 {
                if turn == 1 { bytes.damage(&dice) }
                let size = Int.random(in: 300...(bytes.count / 2), using: &dice)
                let block = Int.random(in: 1...size, using: &dice)
                let name = "\(file.lastPathComponent), size \(size), block \(block), turn \(turn)"
                var written: [UInt8] = []
                try BibTeXTree.forEachPart(size: size, of: Self.blocks(bytes, block)) {
                    #expect($0.isTiled, "\(name)")
                    written += $0.written
                }
                #expect(written == bytes, "\(name)")
                let whole = Outcome(whole: bytes)
                let parts = try Outcome(parts: bytes, size: size, block: block)
                #expect(parts.difference(from: whole) == [], "\(name)")
                count += 1
            }
        }
        #expect(count > 50)
    }
}
