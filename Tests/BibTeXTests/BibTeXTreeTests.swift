import CitandaDiagnostics
import Foundation
import TestSupport
import Testing

@testable import CitandaBibTeX

@Suite struct BibTeXTreeTests {
    /// An entry in one line: type, key, then names with the pieces of their values.
    private func dump(_ source: String) -> [String] {
        let tree = BibTeXTree(parsing: Array(source.utf8))
        #expect(tree.written == Array(source.utf8))
        #expect(tree.isTiled)
        return tree.items.filter { $0.kind != .text }.map { item in
            let fields = tree.fields[item.fields].map { field in
                let pieces = tree.pieces(of: field).map { tree.text($0.range) }
                return "\(tree.text(field.name))=\(pieces.joined(separator: "#"))"
            }
            return ([tree.text(item.name), tree.text(item.key)] + fields).joined(separator: "|")
        }
    }

    private func findings(_ source: String) -> [String] {
        BibTeXTree(parsing: Array(source.utf8)).diagnostics.map(\.id)
    }

    @Test(arguments: [
        ("@book{k, title = {A {B} c}, year = 1999}", ["book|k|title=A {B} c|year=1999"]),
        ("@Book (k, title = \"A {\"} c\",)", ["Book|k|title=A {\"} c"]),
        ("@a{k, m = jan # \" 1\" # {x}}", ["a|k|m=jan# 1#x"]),
        (
            "@string{ab = \"x\"}@preamble{ \"p\" # ab }",
            ["string||ab=x", "preamble|||=p#ab"].map { $0.replacing("|||", with: "||") }
        ),
        ("@comment{ @a{k, b = 1} } text @a{l}", ["comment|", "a|l"]),
        ("@comment no braces\n@a{l,}", ["comment|", "a|l"]),
        ("% @a{k, b = 1}\nme@example.org (x) @a{l,\r\n% note\rb=2}", ["a|l|b=2"]),
        ("@article{ a:b/c+d , x = y }", ["article|a:b/c+d|x=y"]),
    ])
    func partsOfAFile(_ source: String, _ dumped: [String]) {
        #expect(dump(source) == dumped)
        #expect(findings(source) == [])
    }

    @Test(arguments: [
        // What is wrong, what is read all the same, and what is said.
        ("@a{k, x = {1} y = {2}}", ["a|k|x=1|y=2"], ["bib-missing-comma"]),
        ("@a{k x = {1}}", ["a|k|x=1"], ["bib-missing-comma"]),
        ("@a{x = {1}}", ["a||x=1"], ["key-missing"]),
        ("@a{, x = {1}}", ["a||x=1"], ["key-missing"]),
        ("@a{k, x {1}, y = 2}", ["a|k|x=1|y=2"], ["bib-missing-equals"]),
        ("@a{k, x = , y = 2}", ["a|k|x=|y=2"], ["bib-missing-value"]),
        ("@a{k, x = {1}}, y = {2}}", ["a|k|x=1|y=2"], ["bib-extra-brace"]),
        ("@a{k, x = some words, y = 2}", ["a|k|x=some words|y=2"], ["bib-missing-delimiters"]),
        ("@a{k, x = \"a \"b\" c\", y = 2}", ["a|k|x=a \"b\" c|y=2"], ["bib-quote-inside"]),
        ("@a{k, x = {1},\n  y = {2}\n\n@b{l, z = 3}", ["a|k|x=1|y=2", "b|l|z=3"], ["bib-unclosed-entry"]),
        (
            "@a{k, x = {1,\n  y = {2}\n}\n@b{l, z = 3}", ["a|k|x=1|y=2", "b|l|z=3"], ["bib-unclosed-brace"]
        ),
        (
            "@a{k, x = {1,\n  y = {2,\n w = 4\n}\n\n@b{l, z = 3}\n@c{m}", ["a|k|x=1|y=2|w=4", "b|l|z=3", "c|m"],
            ["bib-unclosed-brace", "bib-unclosed-brace"]
        ),
        // All in one line: fields that both programs know end the value.
        (
            "@book{a, title={Unclosed, author={A}, year=1990\n@book{b, title={B}}",
            ["book|a|title=Unclosed|author=A|year=1990", "book|b|title=B"],
            ["bib-unclosed-entry", "bib-unclosed-brace"]
        ),
        (
            "@book{a, title={Unclosed, author={A}, year=1990}\n@book{b, title={B}}",
            ["book|a|title=Unclosed|author=A|year=1990", "book|b|title=B"], ["bib-unclosed-brace"]
        ),
        (
            "@book{a, title={On p, q = {1} r, year=1990}\n@book{b}",
            ["book|a|title=On p, q = {1} r|year=1990", "book|b"],
            ["bib-unclosed-brace"]
        ),
        (
            "@a{k, title: {Colon}, x : \"1\", y = 2}", ["a|k|title=Colon|x=1|y=2"],
            ["bib-missing-equals", "bib-missing-equals"]
        ),
        ("@a{k, x:y = {1}, dc:z = 2}", ["a|k|x:y=1|dc:z=2"], []),
        ("@a{k, x = \"1,\n  y = {2}\n}\n@b{l, z = 3}", ["a|k|x=1|y=2", "b|l|z=3"], ["bib-unclosed-quote"]),
        ("@a{k, x = {cut o", ["a|k|x=cut o"], ["bib-unclosed-entry", "bib-unclosed-brace"]),
        ("@a(k, x = {1}}\n@b{l}", ["a|k|x=1", "b|l"], ["bib-wrong-delimiter"]),
        ("@a k, x = {1}}\n@b{l}", ["a|k|x=1", "b|l"], ["bib-missing-brace"]),
        ("@a{k, {stray}, x = 1}", ["a|k|x=1"], ["bib-stray-text"]),
        ("@a{two words, x = 1}", ["a|two words|x=1"], ["bib-blank-in-key"]),
        ("@comment{ {\n@b{l}", ["comment|", "b|l"], ["bib-unclosed-comment"]),
        ("a @ b @ c, @d", [], ["bib-stray-at", "bib-stray-at", "bib-stray-at"]),
        ("@a{k, note = {\n@b{inner, z = 3}\n}, x = 1}\n@c{m}", ["a|k|note=\n@b{inner, z = 3}\n|x=1", "c|m"], []),
        ("@a{k, x = 1 # , y = 2}", ["a|k|x=1|y=2"], ["bib-missing-piece"]),
    ])
    func faultsCostNoSoundEntry(_ source: String, _ dumped: [String], _ said: [String]) {
        #expect(dump(source) == dumped)
        #expect(findings(source) == said)
    }

    @Test(arguments: [
        "@a{k, x = {1} y = {2}}", "@a{k x = {1}}", "@a{k, x {1}, y = 2}", "@a{k, x = {1}}, y = {2}}",
        "@a{k, x = some words, y = 2}", "@a{k, x = \"a \"b c\", y = 2}", "@a{k, x = {1},\n  y = {2}\n\n@b{l, z = 3}",
        "@a{k, x = {1,\n  y = {2}\n}\n@b{l, z = 3}", "@a(k, x = {1}}\n@b{l}", "@a{k, x = {cut o",
    ])
    func fixesMendTheFile(_ source: String) {
        var tree = BibTeXTree(parsing: Array(source.utf8))
        for edit in tree.diagnostics.flatMap(\.fixes).flatMap(\.edits) { tree.replace(edit.range, with: edit.text) }
        #expect(BibTeXTree(parsing: tree.written).diagnostics == [])
    }

    @Test func changeOfAValueTouchesItsBytesAlone() throws {
        let source = "junk\r\n@Book{ k,\n\tTITLE = \"Old\" ,year=1990 % why\n}\n"
        var tree = BibTeXTree(parsing: Array(source.utf8))
        let year = try #require(tree.fields.last)
        let isDone = tree.replace(year.value, with: "{1991}")
        let isDoneAgain = tree.replace(year.value, with: "{1992}")
        #expect(isDone && !isDoneAgain)
        #expect(String(decoding: tree.written, as: UTF8.self) == source.replacing("1990", with: "{1991}"))
    }

    @Test(arguments: [
        ("", "{", 40_000, ""), ("@a{k, x = ", "{", 40_000, ""), ("@a{k, x = {", "{}", 40_000, "}}"),
        ("", "@a{", 10_000, ""),
        ("", "@comment{", 10_000, ""), ("", "@a{k,\nx = {", 10_000, ""), ("@a{k,\n", "x = {1,\n", 10_000, ""),
        ("@a{k,\n", "x = \"1,\n", 10_000, ""), ("", "@a{k, x = \"{", 10_000, ""), ("@a{k, ", "x ", 40_000, ""),
        ("@a{k, x = ", "y # ", 40_000, ""), ("", "@", 40_000, ""), ("", "\n@a\n", 10_000, ""),
        ("@a{", ",", 40_000, ""), ("@a{k, x = ", "\"", 40_000, ""), ("", "\0@a{\0k,\0x = 1}\0", 10_000, ""),
        ("@a{k, x = ", "y ", 40_000, ""), ("@a{k, x = \"", "\" b ", 40_000, "\"}"),
        ("@a{k, x = {", "\n@a{k,", 10_000, ""),
    ])
    func hostileFilesTakeLinearTime(_ head: String, _ unit: String, _ count: Int, _ tail: String) {
        let source = head + String(repeating: unit, count: count) + tail
        let bytes = Array(source.utf8)
        let elapsed = ContinuousClock().measure {
            let tree = BibTeXTree(parsing: bytes)
            #expect(tree.isTiled)
            #expect(tree.written == bytes)
        }
        #expect(elapsed < .seconds(20))
    }

    // MARK: - Mutated files

    @Test func mutatedFilesAreWrittenBackAndReadWithoutATrap() throws {
        guard let all = try SharedFiles.all("bibtex/fixtures") else { return }
        var dice = Dice(state: 1)
        for file in all where Int.random(in: 0..<4, using: &dice) == 0 {
            var bytes = try SharedFiles.bytes(file)
            guard !bytes.isEmpty, bytes.count < 20_000 else { continue }
            for _ in 0..<8 {
                bytes.damage(&dice)
                let tree = BibTeXTree(parsing: bytes)
                #expect(tree.written == bytes, "\(file.lastPathComponent)")
                #expect(tree.isTiled, "\(file.lastPathComponent)")
                let works = BibTeXReader.works(parsing: bytes).value
                #expect(works.count <= tree.items.count + 1)
            }
        }
    }

    // MARK: - Shared files

    /// Keys of entries that stand in lines of their own, as a simple search finds them, outside comments.
    private func plainKeys(_ bytes: [UInt8]) -> [String] {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.split(whereSeparator: \.isNewline).compactMap { line in
            guard line.first == "@", let brace = line.firstIndex(of: "{"), let comma = line.firstIndex(of: ","),
                brace < comma
            else { return nil }
            let type = line[line.index(after: line.startIndex)..<brace].trimmingCharacters(in: .whitespaces)
            guard !type.isEmpty, type.allSatisfy({ $0.isLetter }), type.lowercased() != "comment" else { return nil }
            let key = line[line.index(after: brace)..<comma].trimmingCharacters(in: .whitespaces)
            return key.contains(where: { "={}\"%".contains($0) }) ? nil : key
        }
    }

    @Test func everySharedFileIsWrittenBackByteForByteAndKeepsItsEntries() throws {
        guard let files = try SharedFiles.all("bibtex", suffixes: [".bib", ".biblatex", ".bibtex", ".bbl", ".txt"])
        else {
            return
        }
        var lost: [String] = []
        var entries = 0
        for file in files {
            let bytes = try SharedFiles.bytes(file)
            let tree = BibTeXTree(parsing: bytes)
            #expect(tree.written == bytes, "\(file.lastPathComponent)")
            #expect(tree.isTiled, "\(file.lastPathComponent)")
            let keys = Set(tree.items.filter { $0.kind == .entry }.map { tree.text($0.key) })
            entries += tree.items.count { $0.kind == .entry }
            let comments = tree.items.filter { $0.kind == .comment }.map { tree.text($0.range) }.joined()
            for key in plainKeys(bytes) where !keys.contains(key) && !comments.contains(key) {
                lost.append("\(file.lastPathComponent): \(key)")
            }
        }
        print("files: \(files.count), entries: \(entries), lost: \(lost.count)")
        #expect(lost.isEmpty, "\(lost.prefix(40).joined(separator: "\n"))")
    }

    /// What hostile files make the parser look at in vain grows with their size, not faster.
    @Test(arguments: ["@book{a, title=\"", "@book{a, title={", "@comment{", "@a{b, c = {d} # \"e", "@a(b, c = \"{d"])
    func vainSearchesGrowWithTheFile(_ piece: String) {
        func spent(_ count: Int) -> Int {
            var parser = TreeParser(Array(String(repeating: piece, count: count).utf8))
            let before = parser.vainBytes
            parser.run()
            return before - parser.vainBytes
        }
        let (one, two) = (spent(8000), spent(16_000))
        #expect(two <= 2 * one + one / 4, "\(one) bytes, then \(two)")
    }
}

extension BibTeXTree {
    /// Whether items lie end to end over all bytes, and what is in them lies in order inside them.
    var isTiled: Bool {
        var position = 0
        for item in items {
            guard item.range.lowerBound == position, !item.range.isEmpty else { return false }
            position = item.range.upperBound
            guard item.kind != .text else { continue }
            var inner = item.range.lowerBound
            for range in [item.name] + (item.kind == .entry ? [item.key] : [])
                + fields[item.fields].flatMap({ [$0.name, $0.value] })
            {
                guard range.lowerBound >= inner, range.upperBound <= position else { return false }
                inner = range.upperBound
            }
        }
        return position == bytes.count
    }
}
