/// The notes of a text of pages: their blocks at the foot, and their marks above.
struct PageNotes {
    /// A note.
    struct Note {
        var number: Int
        /// The bytes of the figures of the mark.
        var mark: Range<Int>
        var lines: [PageLine]
    }

    private let bytes: [UInt8]
    private(set) var notes: [Note] = []
    /// The lines of each page that are the text.
    private(set) var text: [[PageLine]] = []
    /// The number of the last note, and where the text behind its mark begins.
    private var last = (number: 0, end: 0)

    init(_ pages: [[PageLine]], of bytes: [UInt8]) {
        self.bytes = bytes
        for page in pages { read(page) }
    }

    private mutating func read(_ page: [PageLine]) {
        var body = page
        var first: Int?
        // A note that found no room is on the page behind that of its mark.
        let before = text.last ?? []
        var tries = 0
        for (index, line) in page.enumerated() where !line.isBlank {
            guard tries < Self.mostTries, let start = start(of: line, at: index, in: page),
                let mark = mark(start.number, in: [before[...], page[..<(first ?? index)]])
            else {
                if line.range.count <= Self.shortLine { tries += 1 }
                if first != nil { notes[notes.count - 1].lines.append(line) }
                continue
            }
            let isBelow = start.line == nil && isBelowFirstLine(index, in: page)
            if first == nil {
                first = index
                body = Array(page[..<(isBelow ? index - 1 : index)])
                moveRest(from: &body, markAt: mark.lowerBound)
            } else if isBelow, notes.last?.lines.isEmpty == false {
                notes[notes.count - 1].lines.removeLast()
            }
            last = (start.number, mark.upperBound)
            notes.append(
                Note(
                    number: start.number, mark: mark, lines: isBelow ? [page[index - 1]] : start.line.map { [$0] } ?? []
                ))
        }
        text.append(body)
    }

    /// On a page of so many short lines no note begins.
    private static let mostTries = 300
    private static let shortLine = 8

    /// The number of the note that begins with a line, and the line without the number if it has more.
    private func start(of line: PageLine, at index: Int, in page: [PageLine]) -> (number: Int, line: PageLine?)? {
        if let number = line.number(in: bytes) {
            let hasText = page[(index + 1)...].contains { !$0.isBlank } || isBelowFirstLine(index, in: page)
            return hasText && isExpected(number, skips: true) ? (number, nil) : nil
        }
        guard let lead = line.leadingNumber(in: bytes), isExpected(lead.number, skips: false) else { return nil }
        return (lead.number, PageLine(range: lead.text..<line.range.upperBound, indent: line.indent))
    }

    /// One note in a hundred has no number that can be told; the notes behind count on.
    private static let mostSkipped = 2

    /// Whether a number may come next. In each chapter numbers may begin again.
    private func isExpected(_ number: Int, skips: Bool) -> Bool {
        number == 1 || (last.number + 1...last.number + 1 + (skips ? Self.mostSkipped : 0)).contains(number)
    }

    /// A layout may put the number of a note below the first line of the note: the line stands alone, and behind the number is a gap.
    private func isBelowFirstLine(_ index: Int, in page: [PageLine]) -> Bool {
        guard index > 1, index + 1 == page.count || page[index + 1].isBlank else { return false }
        return !page[index - 1].isBlank && page[index - 2].isBlank
    }

    /// The lines above the first note that are the rest of the last note on the page before. No rest follows a finished sentence.
    private mutating func moveRest(from body: inout [PageLine], markAt mark: Int) {
        guard let note = notes.last, let end = note.lines.last, !PageText.endsSentence(bytes[end.range]) else { return }
        var blocks: [(start: Int, blanks: Int)] = []
        var blanks = 0
        for (index, line) in body.enumerated() {
            if !line.isBlank, blanks > 0 || index == 0 { blocks.append((index, blanks)) }
            blanks = line.isBlank ? blanks + 1 : 0
        }
        let behind = blocks.filter { body[$0.start].range.lowerBound > mark && $0.blanks > 0 }
        // A wide gap, or the only one, is that above the notes; behind another one the words must go on.
        let rest =
            behind.last { $0.blanks >= Self.wideGap }
            ?? behind.last.flatMap { behind.count == 1 || goesOn(body[$0.start]) ? $0 : nil }
        guard let rest else { return }
        notes[notes.count - 1].lines += body[rest.start...].filter { !$0.isBlank }
        body = Array(body[..<rest.start])
    }

    /// So many empty lines part the notes from the text.
    private static let wideGap = 2

    /// Whether a line goes on with a sentence.
    private func goesOn(_ line: PageLine) -> Bool {
        let scalar = String(decoding: bytes[line.range], as: UTF8.self).unicodeScalars.first
        return scalar.map { $0.properties.isLowercase || !$0.properties.isAlphabetic } ?? false
    }

    // MARK: - Marks

    /// The figures of a mark in the text: close behind a word or a sign, or else behind a blank.
    private func mark(_ number: Int, in pages: [ArraySlice<PageLine>]) -> Range<Int>? {
        let digits = Array(String(number).utf8)
        var apart: Range<Int>?
        for line in pages.joined() where line.range.upperBound > last.end {
            var index = max(line.range.lowerBound, last.end)
            while index + digits.count <= line.range.upperBound {
                defer { index += 1 }
                let place = index..<index + digits.count
                guard bytes[index] == digits[0], bytes[place].elementsEqual(digits), index > line.range.lowerBound,
                    isEnd(place.upperBound, of: line)
                else { continue }
                if isWordEnd(bytes[index - 1]) { return place }
                let isApart = bytes[index - 1] == 0x20 && index > line.range.lowerBound + 1
                if apart == nil, isApart, Self.isSign(bytes[index - 2]) { apart = place }
            }
        }
        return apart
    }

    private func isEnd(_ offset: Int, of line: PageLine) -> Bool {
        guard offset < line.range.upperBound else { return true }
        return bytes[offset] <= 0x20
            || [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ")")].contains(bytes[offset])
            || bytes[offset] >= 0x80
    }

    private func isWordEnd(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || Self.isSign(byte) || byte == UInt8(ascii: ",")
            || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":")
    }

    /// Signs that end sentences, and closing marks. Closing quotation marks end with bytes beyond ASCII.
    private static func isSign(_ byte: UInt8) -> Bool {
        byte >= 0x80 || ".!?)]\"'".utf8.contains(byte)
    }
}
