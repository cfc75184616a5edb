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
