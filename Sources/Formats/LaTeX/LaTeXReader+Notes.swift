import CitandaDiagnostics

/// The numbers of notes as LaTeX counts them.
struct LaTeXCounters {
    var footnotes = 0
    var endnotes = 0

    /// Footnotes are counted from 1 in each chapter.
    mutating func beginChapter() { footnotes = 0 }

    mutating func next(isEndnote: Bool) -> Int {
        if isEndnote {
            endnotes = endnotes.addingReportingOverflow(1).partialValue
            return endnotes
        }
        footnotes = footnotes.addingReportingOverflow(1).partialValue
        return footnotes
    }
}

/// The texts that stand apart from the marks of their notes, as `\footnotetext` gives them.
struct LaTeXNoteTexts {
    /// A text.
    struct Text {
        var start: Int
        var number: String?
        var range: Range<Int>
    }

    private var waiting: [Text] = []
    /// The text of each number that has a mark.
    private var claimed: [String: Range<Int>] = [:]

    init(_ bytes: [UInt8], in range: Range<Int>, _ braces: LaTeXBraces) {
        let command = "\\footnotetext"
        var start = range.lowerBound
        while let found = LaTeXSource.first(command, in: bytes, start, range.upperBound) {
            start = found + command.utf8.count
            var open = start
            var number: String?
            if open < range.upperBound, bytes[open] == UInt8(ascii: "["),
                let close = bytes[open..<min(range.upperBound, open + Self.longestNumber)].firstIndex(
                    of: UInt8(ascii: "]"))
            {
                number = String(decoding: bytes[open + 1..<close], as: UTF8.self)
                open = close + 1
            }
            guard open < range.upperBound, bytes[open] == UInt8(ascii: "{"), let close = braces.end(of: open) else {
                continue
            }
            waiting.append(Text(start: found, number: number, range: open + 1..<close))
        }
    }

    private static let longestNumber = 12

    /// The text for the mark of a number: the first text behind the mark that has the number or none.
    mutating func claim(_ number: String, isTyped: Bool, behind offset: Int) -> Range<Int>? {
        if isTyped, let known = claimed[number] { return known }
        let index = waiting.firstIndex { $0.start > offset && ($0.number == nil || $0.number == number) }
        guard let index else { return nil }
        let text = waiting.remove(at: index)
        claimed[number] = text.range
        return text.range
    }

    /// The texts that no mark names.
    func unclaimed() -> [Text] { waiting }
}

extension LaTeXReader {
    /// Reads a note, its mark, or its text.
    mutating func readNote(_ word: String, from start: Int) -> Bool {
        switch word {
        case "footnote", "endnote", "sidenote", "thanks", "tablefootnote": readWholeNote(word, from: start)
        case "footnotemark": readMark(from: start)
        case "footnotetext":
            skipOptions()
            position = argument(at: position)?.end ?? position
        case "setcounter":
            guard let name = argument(at: position), let value = argument(at: name.end) else { return false }
            if string(name.inside) == "footnote" {
                counters.footnotes = Int(string(value.inside)) ?? counters.footnotes
            }
            if string(name.inside) == "endnote" { counters.endnotes = Int(string(value.inside)) ?? counters.endnotes }
            position = value.end
        default: return false
        }
        return true
    }

    private mutating func readWholeNote(_ word: String, from start: Int) {
        let option = option(at: position)
        let behind = option?.end ?? position
        // Without its braces the note cannot be told from the text.
        guard let argument = argument(at: behind) else { return }
        let isEndnote = word == "endnote"
        let number =
            word == "thanks"
            ? "*" : option.map { string($0.inside) } ?? String(counters.next(isEndnote: isEndnote))
        addNote(argument.inside, number: number, isEndnote: isEndnote, mark: start..<behind)
        position = argument.end
    }

    private mutating func readMark(from start: Int) {
        let option = option(at: position)
        let number = option.map { string($0.inside) } ?? String(counters.next(isEndnote: false))
        position = option?.end ?? position
        if let text = texts.claim(number, isTyped: option != nil, behind: start) {
            addNote(text, number: number, mark: start..<position)
        } else {
            writer.text.add(number, for: start..<position, in: writer.part, .superscript)
        }
    }

    /// Adds a note, and its mark if it has one.
    mutating func addNote(
        _ inside: Range<Int>, number: String, isEndnote: Bool = false, isMarked: Bool = true, mark: Range<Int> = 0..<0
    ) {
        let label = notes.label(
            at: inside.lowerBound, number: number, id: nil, in: isEndnote ? .endnotes : .footnotes,
            Note(range: inside), &writer)
        if isMarked { writer.addMark(label, for: mark) }
    }
}
