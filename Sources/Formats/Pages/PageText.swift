/// Joins the lines of pages into paragraphs.
struct PageText {
    private let bytes: [UInt8]
    /// The labels of the marks by the offsets of their figures.
    private let marks: [Int: (label: String, range: Range<Int>)]
    /// The line before.
    private var last: PageLine?
    /// The hyphen at the end of the line before.
    private var hyphen: Range<Int>?
    /// Whether the line before ended inside an address that goes on.
    private var isInAddress = false
    /// Whether the paragraph that is read began with a dot.
    private var isItem = false
    /// The indents of paragraphs whose first line hangs out to the left.
    private var hanging: (first: Int, rest: Int)?
    /// The length of a full line.
    private var usual = 0
    /// The lines of the paragraph that is read.
    private var lines = 0
    /// The words of the text, which tell divided words from compounds.
    private let words: PageWords

    init(_ bytes: [UInt8], marks: [Int: (label: String, range: Range<Int>)]) {
        self.bytes = bytes
        self.marks = marks
        words = PageWords(bytes)
    }

    /// Whether a text ends as a sentence does: with a sign, and marks or figures behind the sign.
    static func endsSentence(_ text: ArraySlice<UInt8>) -> Bool {
        var rest = String(decoding: text, as: UTF8.self)[...]
        while let last = rest.last, last.isNumber || "”’\")]".contains(last) || last.isWhitespace { rest.removeLast() }
        return rest.last.map { ".!?".contains($0) } ?? false
    }

    // MARK: - Paragraphs

    /// Headings are shorter.
    private static let longestHeading = 60
    /// The last line of a paragraph is shorter than others by a fifth.
    private static let shortLine = (part: 4, of: 5)

    /// Writes the lines of all pages.
    mutating func write(pages: [[PageLine]], to writer: inout BlockWriter) {
        hanging = nil
        let lengths = pages.joined().filter { !$0.isBlank }.map(\.range.count).sorted()
        usual = lengths.isEmpty ? 0 : lengths[lengths.count * 3 / 4]
        for page in pages {
            var isBlankBefore = false
            for (index, line) in page.enumerated() {
                guard !line.isBlank else {
                    isBlankBefore = true
                    continue
                }
                let next = index + 1 < page.count ? page[index + 1] : nil
                if isHeading(line, next, isApart: isBlankBefore || last == nil || index == 0) {
                    finish(&writer)
                    writer.begin(.heading(level: 2))
                    add(line, to: &writer)
                    finish(&writer)
                } else {
                    if begins(line, isBlankBefore: isBlankBefore) { finish(&writer) }
                    add(line, to: &writer)
                }
                isBlankBefore = false
            }
        }
        finish(&writer)
    }

    /// Writes the lines of a note.
    mutating func write(note lines: [PageLine], to writer: inout BlockWriter) {
        for line in lines { add(line, to: &writer) }
        finish(&writer)
    }

    private mutating func finish(_ writer: inout BlockWriter) {
        addHyphen(to: &writer)
        writer.finish()
        last = nil
        isItem = false
        lines = 0
    }

    /// Whether a line begins a paragraph.
    private func begins(_ line: PageLine, isBlankBefore: Bool) -> Bool {
        guard let last else { return true }
        guard bullet(of: line) == nil else { return true }
        let isSentence = Self.endsSentence(bytes[last.range])
        if isBlankBefore { return isSentence || !startsLower(line) }
        if let hanging, abs(line.indent - hanging.first) <= 1 { return lines > 1 || isSentence }
        if isItem || hanging.map({ abs(line.indent - $0.rest) <= 1 }) ?? false { return false }
        return isSentence && (!isLong(last) || line.indent > last.indent + 1)
    }

    private func isHeading(_ line: PageLine, _ next: PageLine?, isApart: Bool) -> Bool {
        let text = String(decoding: bytes[line.range], as: UTF8.self)
        guard isApart, text.count <= Self.longestHeading, line.range.count < usual, let first = text.first,
            first.isUppercase || first.isNumber, text.contains(where: \.isLetter), let end = text.last,
            !".,;:!-–—)".contains(end)
        else { return false }
        return last.map { Self.endsSentence(bytes[$0.range]) } ?? true
            && next.map { $0.isBlank || $0.range.count > line.range.count } ?? true
    }

    private func isLong(_ line: PageLine) -> Bool {
        line.range.count * Self.shortLine.of >= usual * Self.shortLine.part
    }

    private func startsLower(_ line: PageLine) -> Bool {
        String(decoding: bytes[line.range], as: UTF8.self).unicodeScalars.first?.properties.isLowercase ?? false
    }

    // MARK: - Lines

    private mutating func add(_ line: PageLine, to writer: inout BlockWriter) {
        var range = line.range
        if let last, !writer.text.isEmpty {
            join(last, line, &writer)
        } else if let bullet = bullet(of: line) {
            writer.become(.listItem(number: nil))
            isItem = true
            range = bullet..<range.upperBound
        }
        if let last, lines == 1, hanging == nil, line.indent > last.indent + 1, line.range.count > 0 {
            hanging = isLong(last) ? (last.indent, line.indent) : nil
        } else if let known = hanging, ![known.first, known.rest].contains(where: { abs(line.indent - $0) <= 1 }) {
            hanging = nil
        }
        lines += 1
        // The hyphen at the end of the line waits for the next line.
        hyphen = hyphenAtEnd(of: range)
        add(range.lowerBound..<(hyphen?.lowerBound ?? range.upperBound), to: &writer)
        last = line
    }

    /// Adds the hyphen that waits.
    private mutating func addHyphen(to writer: inout BlockWriter) {
        if let hyphen { writer.text.add(bytes[hyphen], in: writer.part, writer.styles) }
        hyphen = nil
    }

    /// Fonts of symbols have their dots in the private use area.
    private static let bullets = ["•", "\u{F0B7}", "▪", "◦", "‣"]

    /// The offset behind the dot with which an item of a list begins.
    private func bullet(of line: PageLine) -> Int? {
        Self.bullets.first { bytes[line.range].starts(with: $0.utf8) }.map { line.range.lowerBound + $0.utf8.count }
    }

    /// The sign at the end of a line that may join the line with the next.
    private func hyphenAtEnd(of range: Range<Int>) -> Range<Int>? {
        for sign in ["-", "\u{AD}", "\u{2010}"] where range.count > sign.utf8.count {
            let start = range.upperBound - sign.utf8.count
            if bytes[start..<range.upperBound].elementsEqual(sign.utf8) { return start..<range.upperBound }
        }
        return nil
    }

    /// Adds what stands between two lines.
    private mutating func join(_ before: PageLine, _ line: PageLine, _ writer: inout BlockWriter) {
        let isRest = isInAddress && !bytes[before.range].contains(0x20)
        isInAddress = isRest || isAddress(before)
        if let hyphen {
            let isSoft = bytes[hyphen.lowerBound] != UInt8(ascii: "-")
            let isDivided =
                !isInAddress && startsLower(line)
                && words.isDivided(bytes[before.range.lowerBound..<hyphen.lowerBound], bytes[line.range])
            if isSoft || isDivided { self.hyphen = nil }
            return addHyphen(to: &writer)
        }
        let isRange =
            bytes[before.range].suffix("–".utf8.count).elementsEqual("–".utf8)
            && (0x30...0x39).contains(bytes[line.range.lowerBound])
        isInAddress = isInAddress && goesOn(address: before, with: line)
        guard !isRange, !isInAddress else { return }
        writer.addBlank(for: before.range.upperBound..<max(before.range.upperBound, line.range.lowerBound))
    }

    private func isAddress(_ line: PageLine) -> Bool {
        let word = String(decoding: bytes[line.range].suffix(while: { $0 > 0x20 }), as: UTF8.self)
        return word.contains("://") || word.hasPrefix("10.") || word.hasPrefix("www.")
    }

    /// Whether an address at the end of a line goes on with the next. A full stop before a capital ends a sentence.
    private func goesOn(address line: PageLine, with next: PageLine) -> Bool {
        let last = bytes[line.range].last
        if last == UInt8(ascii: ".") {
            return startsLower(next) || (0x30...0x39).contains(bytes[next.range.lowerBound])
        }
        return last.map { "/?=&_#%".utf8.contains($0) } ?? false
    }

    /// Adds a stretch of a line, with marks of notes in the place of their figures, and ligatures as letters.
    private func add(_ range: Range<Int>, to writer: inout BlockWriter) {
        var start = range.lowerBound
        var index = start
        while index < range.upperBound {
            if let mark = marks[index], mark.range.upperBound <= range.upperBound {
                // “noticed. 16”: the blank before the figures is the layout's.
                var end = index
                while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
                writer.text.addCollapsed(bytes[start..<end], in: writer.part, writer.styles)
                writer.addMark(mark.label, for: mark.range)
                start = mark.range.upperBound
                index = start
            } else if let sign = Self.sign(in: bytes[index..<range.upperBound]) {
                writer.text.addCollapsed(bytes[start..<index], in: writer.part, writer.styles)
                writer.add(sign.text, for: index..<index + sign.count)
                start = index + sign.count
                index = start
            } else {
                index += 1
            }
        }
        writer.text.addCollapsed(bytes[start..<range.upperBound], in: writer.part, writer.styles)
    }

    private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

    /// The letters of a ligature (U+FB00 to U+FB06), or the nothing that a soft hyphen is.
    private static func sign(in bytes: ArraySlice<UInt8>) -> (text: String, count: Int)? {
        guard let first = bytes.first, first == 0xEF || first == 0xC2 else { return nil }
        let start = bytes.startIndex
        if first == 0xC2 { return bytes.dropFirst().first == 0xAD ? ("", 2) : nil }
        guard
            let letters = ligatures.indices.first(where: { index in
                bytes[start...].starts(with: [0xEF, 0xAC, 0x80 + UInt8(index)])
            })
        else { return nil }
        return (ligatures[letters], "\u{FB00}".utf8.count)
    }
}

extension ArraySlice<UInt8> {
    /// The longest end of which every byte holds a condition.
    fileprivate func suffix(while holds: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        var start = endIndex
        while start > startIndex, holds(self[start - 1]) { start -= 1 }
        return self[start...]
    }
}
