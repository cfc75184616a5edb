import ArgumentParser
import Diagnostics

/// The formats that are read, and how one is recognised.
enum InputFormat: String, ExpressibleByArgument, CaseIterable {
    case manuscript
    case cslJSON = "csl-json"
    case bibtex, biblatex

    /// By the first mark of the content, which suffixes often belie.
    static func guess(_ source: SourceText) -> InputFormat {
        let first = source.bytes.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
        let name = source.name.lowercased()
        if name.hasSuffix(".bib") || name.hasSuffix(".bibtex") || name.hasSuffix(".biblatex") { return .bibtex }
        if first.first == UInt8(ascii: "{") || first.first == UInt8(ascii: "["), !name.hasSuffix(".md"),
            !name.hasSuffix(".markdown")
        {
            // `[^1]: …` and `[text]` begin Markdown, not JSON.
            let next = first.dropFirst().first { $0 > 0x20 }
            if first.first == UInt8(ascii: "{") || next == UInt8(ascii: "{") || next == UInt8(ascii: "]") {
                return .cslJSON
            }
        }
        if name.hasSuffix(".json") { return .cslJSON }
        return isBibTeX(source.bytes, named: name) ? .bibtex : .manuscript
    }

    /// Whether a file without a telling name has an entry in it: `@`, a word, a brace, a key and a comma, at the beginning of a line.
    private static func isBibTeX(_ bytes: [UInt8], named name: String) -> Bool {
        if name.hasSuffix(".md") || name.hasSuffix(".markdown") { return false }
        return bytes.prefix(4096).split { $0 == 0x0A || $0 == 0x0D }.contains { line in
            guard line.first == UInt8(ascii: "@"), let brace = line.firstIndex(of: UInt8(ascii: "{")) else {
                return false
            }
            let word = line[line.startIndex..<brace].dropFirst()
            return !word.isEmpty && word.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 == 0x20 }
                && line[brace...].contains(UInt8(ascii: ","))
        }
    }
}
