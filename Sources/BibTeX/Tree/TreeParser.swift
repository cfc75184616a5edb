import CitandaDiagnostics

/// The one pass over the bytes of a .bib file.
///
/// Outside entries everything is text, except an `@` with a word and a delimiter behind it. Inside, a fault costs as little as can be:
/// a field, or the rest of an entry, never the next entry. The places where the parser looks ahead are bounded, so that time grows
/// with the size of the file alone.
struct TreeParser {
    let bytes: [UInt8]
    let end: Int
    var position: Int
    var items: [BibTeXTree.Item] = []
    var fields: [BibTeXTree.Field] = []
    var findings: [Diagnostic] = []
    /// The bytes that searches for the end of a comment or value may still read without success. Afterwards each search
    /// reads at most `nearLimit` bytes.
    var vainBytes: Int
    /// The last byte that unbounded searches have read. If that is the end of the bytes, more bytes might change the
    /// result.
    private var horizon = 0
    /// The number of items, and their last byte, that stay the same whatever bytes follow.
    private(set) var settled = (items: 0, end: 0)
    static let nearLimit = 1024

    /// The most faults reported. A file with more faults is hardly a .bib file.
    static let findingLimit = 10_000

    init(_ bytes: [UInt8], range: Range<Int>? = nil) {
        self.bytes = bytes
        let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
        position = range.lowerBound
        end = range.upperBound
        vainBytes = 8 * range.count + 65_536
    }

    /// A parser for the bytes behind the prelude of a part.
    init(_ bytes: [UInt8], after prelude: Prelude) {
        self.init(bytes, range: prelude.bytes.count..<bytes.count)
        items = prelude.items
        fields = prelude.fields
        settled = (items.count, position)
    }

    /// The number of items before the last one that is not text, and the end of these items. Used to cut a part whose
    /// last item is too large.
    var lastItem: (items: Int, end: Int) {
        let last = items.lastIndex { $0.kind != .text } ?? 0
        return last > settled.items ? (last, Int(items[last].start)) : (items.count, end)
    }

    mutating func run() {
        guard end < Int(UInt32.max) else {
            report(.fileTooLarge, "the file is larger than 4 GiB and is not read", 0..<0)
            return
        }
        items.reserveCapacity(bytes.count / 500)
        fields.reserveCapacity(bytes.count / 60)
        var textStart = 0
        while let at = nextAt() {
            position = at
            guard let head = head(at: at) else {
                position = at + 1
                continue
            }
            addText(textStart..<at)
            position = head.body
            switch head.kind {
            case .comment: parseComment(head)
            case .entry: parseEntry(head)
            case .preamble, .string, .text: parseString(head)
            }
            textStart = position
            if isSettled { settled = (items.count, position) }
        }
        addText(textStart..<end)
    }

    /// Notes how far a search has looked: up to a byte, and a little farther for the beginning of an entry.
    mutating func hasLooked(at index: Int) { horizon = max(horizon, index + 512) }

    /// Whether the items so far stay the same whatever bytes follow. Behind an item the parser reads a comma, a name,
    /// an equals sign and the beginning of a key.
    private var isSettled: Bool {
        if horizon >= end { return false }
        if end - position > 8192 { return true }
        var place = skipBlanks(position)
        if place < end { place += 1 }
        for _ in 0..<2 { place = skipName(skipBlanks(place)) }
        return skipBlanks(place) + 256 < end
    }

    /// The next `@` of the text between entries.
    private func nextAt() -> Int? {
        var index = position
        while index < end {
            if bytes[index] == ByteClass.at { return index }
            index += 1
        }
        return nil
    }

    private mutating func addText(_ range: Range<Int>) {
        if range.isEmpty { return }
        add(.text, range, name: range.lowerBound..<range.lowerBound, key: range.lowerBound..<range.lowerBound)
    }

    mutating func add(
        _ kind: BibTeXTree.Item.Kind, _ range: Range<Int>, name: Range<Int>, key: Range<Int>, firstField: Int? = nil
    ) {
        items.append(
            BibTeXTree.Item(
                kind: kind, start: UInt32(range.lowerBound), end: UInt32(range.upperBound),
                nameStart: UInt32(name.lowerBound), nameEnd: UInt32(name.upperBound), keyStart: UInt32(key.lowerBound),
                keyEnd: UInt32(key.upperBound), firstField: UInt32(firstField ?? fields.count),
                endField: UInt32(fields.count)))
    }

    mutating func report(
        _ kind: FindingKind, _ message: String, _ range: Range<Int>, fix: FixIt? = nil
    ) {
        if findings.count > Self.findingLimit { return }
        if findings.count == Self.findingLimit {
            findings.append(Diagnostic(.bibFaults, "there are more faults than can be listed", at: range))
            return
        }
        findings.append(Diagnostic(kind, message, at: range, fixes: fix.map { [$0] } ?? []))
    }

    // MARK: - The beginning of an item

    /// `@`, a word and a delimiter.
    struct Head {
        var kind: BibTeXTree.Item.Kind
        var start: Int
        var name: Range<Int>
        /// The closing delimiter; nil where an opening one is missing.
        var close: UInt8?
        /// The first byte behind the delimiter.
        var body: Int
    }

    /// The beginning of an item at an `@`; nil where it is a part of the text, as in an address.
    mutating func head(at: Int) -> Head? {
        // An address (name@example.org), or an entry behind TeX's comment sign.
        if at > 0, ByteClass.isASCIILetter(bytes[at - 1]) || ByteClass.isDigit(bytes[at - 1]) { return nil }
        if isCommented(at) { return nil }
        let nameStart = skipBlanks(at + 1)
        let nameEnd = skipName(nameStart)
        guard nameStart < nameEnd, ByteClass.isLetter(bytes[nameStart]) || bytes[nameStart] == UInt8(ascii: "_") else {
            return nil
        }
        let name = nameStart..<nameEnd
        let kind = kind(of: name)
        let delimiter = skipBlanks(nameEnd)
        if delimiter < end, bytes[delimiter] == ByteClass.open {
            return Head(kind: kind, start: at, name: name, close: ByteClass.close, body: delimiter + 1)
        }
        if delimiter < end, bytes[delimiter] == ByteClass.openRound {
            if kind == .entry, !looksLikeEntry(delimiter + 1) { return nil }
            return Head(kind: kind, start: at, name: name, close: ByteClass.closeRound, body: delimiter + 1)
        }
        if kind == .comment {
            return Head(kind: kind, start: at, name: name, close: nil, body: nameEnd)
        }
        if kind == .entry, delimiter > nameEnd, looksLikeEntry(delimiter) {
            report(
                .bibMissingBrace, "“{” is missing after “@\(text(name))”", nameEnd..<nameEnd,
                fix: FixIt("insert “{”", replacing: nameEnd..<nameEnd, with: "{"))
            return Head(kind: kind, start: at, name: name, close: ByteClass.close, body: delimiter)
        }
        report(.bibStrayAt, "“@\(text(name))” begins no entry, because no “{” follows", at..<nameEnd)
        return nil
    }

    private func kind(of name: Range<Int>) -> BibTeXTree.Item.Kind {
        switch name.count {
        case 6 where equals(name, "string"): .string
        case 7 where equals(name, "comment"): .comment
        case 8 where equals(name, "preamble"): .preamble
        default: .entry
        }
    }

    /// Whether the bytes of a range are those of a word in small letters, whatever their case.
    func equals(_ range: Range<Int>, _ word: StaticString) -> Bool {
        guard range.count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { letters in
            for (offset, letter) in letters.enumerated() where bytes[range.lowerBound + offset] | 0x20 != letter {
                return false
            }
            return true
        }
    }

    /// Whether a comment sign precedes an offset in its line.
    private func isCommented(_ at: Int) -> Bool {
        var index = at - 1
        let floor = max(0, at - 200)
        while index >= floor, !ByteClass.isLineEnd(bytes[index]) {
            if bytes[index] == ByteClass.percent { return true }
            // Only blanks and comment signs may precede an `@` that is commented out.
            if !ByteClass.isBlank(bytes[index]) { return false }
            index -= 1
        }
        return false
    }

    /// Whether a key, a comma and the beginning of a field follow an offset.
    private func looksLikeEntry(_ from: Int) -> Bool {
        let keyStart = skipBlanks(from)
        var index = keyStart
        while index < end, index - keyStart < 200, ByteClass.isNameByte(bytes[index]) { index += 1 }
        index = skipBlanks(index)
        guard index < end, bytes[index] == ByteClass.comma else { return false }
        return looksLikeField(index + 1)
    }

    /// Whether a name and an equals sign follow an offset, perhaps after blanks.
    func looksLikeField(_ from: Int) -> Bool {
        let nameStart = skipBlanks(from)
        let nameEnd = skipName(nameStart)
        guard nameEnd > nameStart, ByteClass.isLetter(bytes[nameStart]) else { return false }
        let sign = skipBlanks(nameEnd)
        return sign < end && bytes[sign] == ByteClass.equals
    }

    /// Where a search that begins at a byte has to end.
    func searchLimit(_ from: Int) -> Int { vainBytes > 0 ? end : min(end, from + Self.nearLimit) }

    // MARK: - Bytes

    @inline(__always) func skipBlanks(_ from: Int) -> Int {
        var index = from
        while index < end, ByteClass.isBlank(bytes[index]) { index += 1 }
        return index
    }

    @inline(__always) func skipName(_ from: Int) -> Int {
        var index = from
        while index < end, ByteClass.isNameByte(bytes[index]) { index += 1 }
        return index
    }

    /// The first byte of the next line, or the end.
    func nextLine(_ from: Int) -> Int {
        var index = from
        while index < end, !ByteClass.isLineEnd(bytes[index]) { index += 1 }
        return index
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range].prefix(80), as: UTF8.self) }

    /// Whether an entry begins at an `@` that is the first byte of its line. A word, a delimiter, and a key with a
    /// comma or a string follow.
    func beginsEntry(_ at: Int) -> Bool {
        let nameEnd = skipName(at + 1)
        guard nameEnd > at + 1, ByteClass.isLetter(bytes[at + 1]) else { return false }
        let delimiter = skipBlanks(nameEnd)
        guard delimiter < end, bytes[delimiter] == ByteClass.open || bytes[delimiter] == ByteClass.openRound else {
            return false
        }
        var index = skipBlanks(delimiter + 1)
        let limit = min(end, index + 200)
        while index < limit {
            let byte = bytes[index]
            if byte == ByteClass.comma { return true }
            if byte == ByteClass.equals { return kind(of: at + 1..<nameEnd) != .preamble }
            if ByteClass.isLineEnd(byte) || byte == ByteClass.open || byte == ByteClass.close { break }
            index += 1
        }
        return kind(of: at + 1..<nameEnd) != .entry
    }
}
