import CitandaBibTeX
import CitandaDiagnostics
import CitandaFormats

/// A comment that silences findings in a part of a file.
struct IgnoreComment {
    /// How a format writes comments.
    enum Form {
        /// `<!-- … -->`
        case markup
        /// `%` to the end of the line, in LaTeX.
        case percent
        /// `%` to the end of the line, between the entries of a .bib file.
        case bibTeX

        /// The form of a file; nil where it has no comments.
        init?(of input: CheckInput) {
            switch (input.format, input.manuscript?.format) {
            case (.bibtex, _), (.biblatex, _): self = .bibTeX
            case (.manuscript, .latex?): self = .percent
            case (.manuscript, nil), (.manuscript, .html?), (.manuscript, .tei?), (.manuscript, .jats?),
                (.references, _):
                self = .markup
            default: return nil
            }
        }
    }

    /// The bytes of the comment.
    let range: Range<Int>
    /// The bytes to take out with the comment: a comment alone on its line goes with the line.
    let removal: Range<Int>
    /// The names of findings, groups and severities; empty for all.
    let ids: [String]
    /// The bytes of which the comment speaks; nil for the whole file.
    let scope: Range<Int>?
    private let selectors: [FindingSelector]

    /// Whether a finding at an offset is silenced.
    func silences(_ finding: Diagnostic, at offset: Int) -> Bool {
        guard scope?.contains(offset) ?? true else { return false }
        return ids.isEmpty || selectors.contains { $0.matches(finding) }
    }

    private static let word = Array("citanda-ignore".utf8)
    private static let wholeFile = Array("-file".utf8)

    /// All such comments of a text, in order.
    static func all(in text: SourceText, _ form: Form) -> [IgnoreComment] {
        let places = text.bytes.places(of: word)
        if places.isEmpty { return [] }
        let entries =
            form == .bibTeX ? BibTeXTree(parsing: text.bytes).items.filter { $0.kind != .text }.map(\.range) : []
        let lines = TextLines(text)
        return places.compactMap { IgnoreComment(at: $0, in: lines, form, entries) }
    }

    /// The comment whose word begins at an offset; nil where the word is no comment.
    private init?(at offset: Int, in lines: TextLines, _ form: Form, _ entries: [Range<Int>]) {
        let bytes = lines.text.bytes
        let line = lines.text.lineRange(lines.index(at: offset))
        let opening = Array((form == .markup ? "<!--" : "%").utf8)
        let before = bytes[..<offset].dropLast { $0 == UInt8(ascii: " ") || lines.isEnd($0) && form == .markup }
        guard before.suffix(opening.count).elementsEqual(opening) else { return nil }
        let start = before.endIndex - opening.count
        var end = line.upperBound
        var closing = end
        if form == .markup {
            guard let mark = bytes[offset...].firstRange(of: Array("-->".utf8)) else { return nil }
            (closing, end) = (mark.lowerBound, mark.upperBound)
        }
        var content = bytes[(offset + Self.word.count)..<max(closing, offset + Self.word.count)]
        let isForFile = content.starts(with: Self.wholeFile)
        if isForFile { content = content.dropFirst(Self.wholeFile.count) }
        // A reason follows the ids behind a colon.
        let named = String(decoding: content.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
        ids = named.split { $0 == "," || $0.isWhitespace }.map(String.init)
        selectors = ids.compactMap { try? FindingSelector(named: $0) }
        range = start..<end
        let isAlone = lines.areBlank(before: start, behind: end)
        removal = isAlone ? lines.whole(range) : range
        if isForFile {
            scope = nil
        } else if form == .bibTeX {
            let next = entries.first { $0.upperBound > start }
            let isInside = next.map { $0.lowerBound < start } ?? false
            scope = isInside ? line : next ?? line
        } else {
            scope = isAlone ? lines.item(behind: end, alone: form == .percent) : lines.item(around: range)
        }
    }
}

extension ArraySlice<UInt8> {
    /// The bytes without those at the end that fit.
    fileprivate func dropLast(while fits: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        var end = endIndex
        while end > startIndex, fits(self[end - 1]) { end -= 1 }
        return self[..<end]
    }
}

extension [UInt8] {
    /// The offsets at which a word begins.
    fileprivate func places(of word: [UInt8]) -> [Int] {
        guard let first = word.first, count >= word.count else { return [] }
        return (0...count - word.count).filter { self[$0] == first && self[$0..<$0 + word.count].elementsEqual(word) }
    }
}
