import CitandaDiagnostics

/// A .bib file as written. Every byte belongs to an item, and unchanged bytes are written back as they were.
///
/// This is the first of three stages. The tree knows entries, fields and values by their bytes and judges nothing.
/// `ResolvedLibrary` replaces strings and adds inherited fields; `BibTeXReader` makes works. The tree holds ranges
/// instead of texts, so that a file costs little more than its bytes.
///
/// Limits: a file has at most 4 GiB (a larger one is one item of text). Braces may nest to any depth.
public struct BibTeXTree: Sendable {
    /// A stretch of the file: an entry, a string, a preamble, a comment, or text between them.
    public struct Item: Sendable, Hashable {
        /// The kind of an item.
        public enum Kind: UInt8, Sendable, Hashable {
            /// White space and text between entries, which BibTeX passes over.
            case text
            /// An entry.
            case entry
            /// `@comment`.
            case comment
            /// `@preamble`; its one field has no name.
            case preamble
            /// `@string`; its one field is the string.
            case string
        }

        /// The kind of the item.
        public let kind: Kind
        let start, end, nameStart, nameEnd, keyStart, keyEnd, firstField, endField: UInt32

        /// All its bytes.
        public var range: Range<Int> { Int(start)..<Int(end) }
        /// The bytes of the word after `@`.
        public var name: Range<Int> { Int(nameStart)..<Int(nameEnd) }
        /// The bytes of the key; empty without a key.
        public var key: Range<Int> { Int(keyStart)..<Int(keyEnd) }
        /// The indices of its fields in `BibTeXTree.fields`.
        public var fields: Range<Int> { Int(firstField)..<Int(endField) }
    }

    /// A field: a name and a value.
    public struct Field: Sendable, Hashable {
        /// The form of a value in the file.
        public enum Form: UInt8, Sendable, Hashable {
            case braced, quoted, number
            /// The name of a string.
            case name
            /// Several pieces between `#`.
            case joined
            /// Words without delimiters.
            case bare
            /// No value.
            case missing
        }

        /// The form of the value.
        public let form: Form
        let nameStart, nameEnd, valueStart, valueEnd: UInt32

        /// The bytes of the name.
        public var name: Range<Int> { Int(nameStart)..<Int(nameEnd) }
        /// The bytes of the value with its delimiters.
        public var value: Range<Int> { Int(valueStart)..<Int(valueEnd) }
    }

    /// A part of a value, without its delimiters.
    public struct Piece: Sendable, Hashable {
        /// The form of the piece: `braced`, `quoted`, `number`, `name` or `bare`.
        public var form: Field.Form
        /// The bytes between the delimiters.
        public var range: Range<Int>
    }

    /// The bytes of the file.
    public let bytes: [UInt8]
    /// The items in order; their ranges lie end to end from the first byte of the file to the last.
    public let items: [Item]
    /// The fields of all items, in order.
    public let fields: [Field]
    /// The faults of the file, in reading order.
    public let diagnostics: [Diagnostic]
    /// The items copied from elsewhere in the file. Empty unless this tree is one part of a larger file
    /// (`BibTeXParts`).
    let prelude: Shared

    /// The size of the prelude at the head of a part of a file.
    struct Shared {
        /// The number of items and bytes.
        var items = 0, bytes = 0
        /// The offset of each item in the file, relative to the beginning of the part.
        var places: [Int] = []
    }

    /// Changes not yet written, sorted by place and apart from each other.
    private var edits: [(range: Range<Int>, bytes: [UInt8])] = []

    /// Reads a file. Every sound entry is kept; each fault is a finding.
    public init(parsing bytes: [UInt8]) {
        self.bytes = bytes
        var parser = TreeParser(bytes)
        parser.run()
        items = parser.items
        fields = parser.fields
        diagnostics = parser.findings.inReadingOrder()
        prelude = Shared()
    }

    /// Reads fields without an entry around them: `medium = {film}, note = {…}`. The tree has fields and no items.
    init(parsingFields bytes: [UInt8]) {
        self.bytes = bytes
        var parser = TreeParser(bytes)
        parser.parseFieldsAlone()
        items = []
        fields = parser.fields
        diagnostics = parser.findings
        prelude = Shared()
    }

    /// The first items that a parser has found behind the prelude of a file in parts, up to a byte.
    init(_ parser: TreeParser, items count: Int, end: Int, after prelude: Shared) {
        bytes = Array(parser.bytes[..<end])
        items = Array(parser.items[..<count])
        fields = Array(parser.fields[..<(items.last?.fields.upperBound ?? 0)])
        diagnostics = parser.findings.filter { $0.range.lowerBound < end }.inReadingOrder()
        self.prelude = prelude
    }

    /// The offset of a byte in the file, relative to the beginning of the part.
    func place(of byte: Int) -> Int {
        guard byte < prelude.bytes else { return byte - prelude.bytes }
        var low = 0
        var high = prelude.items - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if Int(items[middle].start) <= byte { low = middle } else { high = middle - 1 }
        }
        return prelude.places[low] + byte - Int(items[low].start)
    }

    /// The text of a range; bytes that are not UTF-8 come as U+FFFD.
    public func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    /// The parts of the value of a field.
    public func pieces(of field: Field) -> [Piece] {
        switch field.form {
        case .missing: return []
        case .number, .name, .bare: return [Piece(form: field.form, range: field.value)]
        case .braced, .quoted: return [Piece(form: field.form, range: inside(field.value))]
        case .joined:
            var parser = TreeParser(bytes, range: field.value)
            return parser.pieces().map { form, range in
                Piece(form: form, range: form == .braced || form == .quoted ? inside(range) : range)
            }
        }
    }

    /// A value without its delimiters; the closing one may be missing.
    private func inside(_ range: Range<Int>) -> Range<Int> {
        guard let open = range.first else { return range }
        let close = bytes[open] == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "\"")
        let isClosed = range.count > 1 && bytes[range.upperBound - 1] == close
        return open + 1..<(isClosed ? range.upperBound - 1 : range.upperBound)
    }
}

// MARK: - Writing

extension BibTeXTree {
    /// Replaces the bytes of a range, such as a value with its delimiters. All other bytes stay the same.
    ///
    /// Of two insertions at one offset the later one comes first, because findings come from the outside to the inside.
    ///
    /// - Returns: false, without a change, if the range is outside the file or overlaps an earlier change.
    @discardableResult
    public mutating func replace(_ range: Range<Int>, with text: String) -> Bool {
        guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return false }
        var at = edits.count
        var low = 0
        while low < at {
            let middle = (low + at) / 2
            if edits[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { at = middle }
        }
        if at > 0, edits[at - 1].range.upperBound > range.lowerBound { return false }
        if at < edits.count, edits[at].range.lowerBound < range.upperBound { return false }
        edits.insert((range, Array(text.utf8)), at: at)
        return true
    }

    /// The bytes of the file with the changes.
    public var written: [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var next = edits.startIndex
        var position = 0
        for item in items {
            while next < edits.endIndex, edits[next].range.lowerBound < item.range.upperBound {
                let edit = edits[next]
                if edit.range.lowerBound > position { out += bytes[position..<edit.range.lowerBound] }
                out += edit.bytes
                position = max(position, edit.range.upperBound)
                next += 1
            }
            if position < item.range.upperBound {
                out += bytes[max(position, item.range.lowerBound)..<item.range.upperBound]
                position = item.range.upperBound
            }
        }
        for edit in edits[next...] { out += edit.bytes }
        return out
    }
}
