/// Writes a text with citations in the place of keys. Everything else stays as it is.
struct KeyedWriter {
    /// Whether citations of the text become notes.
    let makesNotes: Bool

    private let source: [UInt8]
    private var edits: [Edit] = []

    private struct Edit {
        var range: Range<Int>
        var text: String
        /// The text of a new note, whose mark follows.
        var note: String?
    }

    init(_ source: [UInt8], makesNotes: Bool) {
        self.source = source
        self.makesNotes = makesNotes
    }

    /// The marks that stand before the mark of a note, and that a style may print itself.
    static let marks = Set(".,;:".utf8)

    /// Puts words in the place of a citation by key.
    mutating func write(_ citation: KeyedCitation, _ text: String, names: String?) {
        let end = citation.range.upperBound
        let mark = source.indices.contains(end) && Self.marks.contains(source[end]) ? 1 : 0
        if citation.isInNote {
            // The style prints the mark that follows.
            edits.append(Edit(range: citation.range.lowerBound..<end + mark, text: text))
        } else if makesNotes {
            if let names {
                edits.append(Edit(range: citation.range, text: names, note: text))
            } else {
                // “text [@roe].” is “text.[^1]”: the mark goes behind the stop, without a blank (Chicago 18 §13.29).
                let start = blanks(before: citation.range.lowerBound)
                let stop = String(decoding: source[end..<end + mark], as: UTF8.self)
                let isDoubled = stop == "." && endsSentence(before: start)
                edits.append(Edit(range: start..<end + mark, text: isDoubled ? "" : stop, note: text))
            }
        } else {
            let before = names.map { $0.isEmpty ? "" : $0 + " " } ?? ""
            edits.append(Edit(range: citation.range, text: before + text))
        }
    }

    /// Where the blanks before a citation begin; the citation itself where nothing but the mark of an item or quotation is before it.
    private func blanks(before offset: Int) -> Int {
        var start = offset
        while start > 0, source[start - 1] == 0x20 { start -= 1 }
        let line = source[..<start].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
        let before = source[line..<start]
        let isText =
            before.contains { $0 >= 0x80 || (0x41...0x5A).contains($0 & 0xDF) }
            || before.last == UInt8(ascii: "*")
                && before.count > 1
        return isText ? start : offset
    }

    /// Whether a stop, a question mark or an exclamation mark is before an offset, perhaps inside quotation marks.
    private func endsSentence(before offset: Int) -> Bool {
        let text = String(decoding: source[max(0, offset - Self.longestClosing)..<offset], as: UTF8.self)
        return text.last { !"\"'”’)*_ ".contains($0) }.map { ".?!".contains($0) } ?? false
    }

    /// So many bytes hold the marks that close a sentence.
    private static let longestClosing = 16

    /// Puts the list of works into the empty container that pandoc and Quarto fill: `::: {#refs}`.
    mutating func writeReferences(_ list: String) {
        let lines = source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (line, next) in zip(lines, lines.dropFirst()) {
            let text = String(decoding: line, as: UTF8.self)
            guard text.hasPrefix(":::") && text.contains("#refs") || text.hasPrefix("<div id=\"refs\"") else {
                continue
            }
            return edits.append(Edit(range: next.startIndex..<next.startIndex, text: list))
        }
    }

    /// The whole text.
    ///
    /// - Parameter hasNotes: Whether the text has notes of its own.
    func finished(hasNotes: Bool) -> String {
        let end = source.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
        let typed = String(decoding: source, as: UTF8.self)
        var prefix = hasNotes ? "cite-" : ""
        while typed.contains("[^\(prefix)1]") { prefix += "cite-" }
        var bytes: [UInt8] = []
        var position = 0
        var number = 0
        var definitions = ""
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
        where edit.range.lowerBound >= position {
            var text = edit.text
            if let note = edit.note {
                number += 1
                text += "[^\(prefix)\(number)]"
                definitions += "\(end)[^\(prefix)\(number)]: \(note)\(end)"
            }
            bytes += source[position..<edit.range.lowerBound] + Array(text.utf8)
            position = edit.range.upperBound
        }
        bytes += source[position...]
        guard !definitions.isEmpty else { return String(decoding: bytes, as: UTF8.self) }
        while bytes.last == UInt8(ascii: "\n") || bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self) + end + definitions
    }
}
