import CitandaDiagnostics
import CitandaWorks

/// Lays out a .bib file: one field a line, aligned equals signs, one blank line between entries.
///
/// The content stays the same for BibTeX and biblatex: values keep the bytes between their delimiters, and text between
/// entries stays. An entry with a fault that has no safe fix stays unchanged. A second run changes nothing.
public struct BibTeXFormatter: Sendable, Hashable {
    /// The order of entries.
    public enum Order: String, Sendable, Hashable, CaseIterable {
        /// The order of the file.
        case given
        /// By key.
        case key
        /// By first author or editor, then year, then title.
        case author
    }

    /// The blanks before a field.
    public var indentation = 2
    /// Whether the equals signs of an entry are aligned.
    public var alignsFields = true
    /// Whether values are in quotation marks instead of braces.
    public var usesQuotes = false
    /// Whether names of types and fields are written in small letters.
    public var lowercasesNames = true
    /// The order of entries. Entries that others inherit from come last, as BibTeX requires.
    public var order = Order.given
    /// The pattern of new keys; nil keeps the keys.
    public var keys: KeyPattern?

    /// The usual layout.
    public init() {}

    /// The file in this layout with all safe fixes applied, and its faults.
    public func formatted(_ bytes: [UInt8]) -> Parsed<[UInt8]> { formatted(BibTeXReader(parsing: bytes)) }

    /// The file of a reader in this layout with all safe fixes applied, and its faults.
    public func formatted(_ reader: BibTeXReader) -> Parsed<[UInt8]> {
        let library = reader.library
        let findings = library.tree.diagnostics + library.diagnostics + reader.encodingFindings
        var tree = Self.mended(library.tree)
        if let keys { tree = KeyChange(keys).renewed(tree) }
        return (layout(tree), findings.inReadingOrder())
    }

    // MARK: - Faults

    /// The most repairs of one item. One repair can reveal the next fault; an item with more faults is too broken to be
    /// laid out.
    private static let mendingLimit = 4

    /// The file with repairs of those items whose faults all have a safe fix. Other items stay unchanged.
    private static func mended(_ tree: BibTeXTree) -> BibTeXTree {
        var changed = tree
        var isChanged = false
        var faults = tree.diagnostics.filter { !$0.fixes.isEmpty }.map(\.range.lowerBound)[...]
        for item in tree.items {
            guard let first = faults.first, first < item.range.upperBound else { continue }
            faults = faults.drop { $0 < item.range.upperBound }
            guard item.kind != .text, let bytes = mended(Array(tree.bytes[item.range])) else { continue }
            changed.replace(item.range, with: String(decoding: bytes, as: UTF8.self))
            isChanged = true
        }
        return isChanged ? BibTeXTree(parsing: changed.written) : tree
    }

    /// An item without its faults; nil where one is left that has no safe fix.
    private static func mended(_ bytes: [UInt8]) -> [UInt8]? {
        var tree = BibTeXTree(parsing: bytes)
        for _ in 0..<mendingLimit {
            let fixes = tree.diagnostics.flatMap(\.fixes)
            if fixes.isEmpty { break }
            for edit in fixes.flatMap(\.edits) { tree.replace(edit.range, with: edit.text) }
            tree = BibTeXTree(parsing: tree.written)
        }
        return tree.diagnostics.contains { isFault($0) || !$0.fixes.isEmpty } ? nil : tree.bytes
    }

    /// Whether a finding is about something that has no place in the layout.
    private static func isFault(_ finding: Diagnostic) -> Bool {
        finding.severity == .error || finding.kind == .bibStrayText
    }

    // MARK: - Items

    private func layout(_ tree: BibTeXTree) -> [UInt8] {
        let faults = tree.diagnostics.filter { Self.isFault($0) }.map(\.range)
        var fault = 0
        // An item with the text before it, which goes where the item goes.
        var blocks: [(lead: [UInt8], text: [UInt8], item: Int)] = []
        var lead: [UInt8] = []
        for (index, item) in tree.items.enumerated() {
            while fault < faults.count, faults[fault].upperBound <= item.range.lowerBound { fault += 1 }
            let isFaulty = fault < faults.count && faults[fault].lowerBound < item.range.upperBound
            switch item.kind {
            // On a line of its own it would begin an entry.
            case .text where tree.bytes[item.range].first == ByteClass.at && !blocks.isEmpty:
                blocks[blocks.count - 1].text += Self.trimmed(tree.bytes[item.range])
            case .text:
                lead = Self.trimmed(tree.bytes[item.range])
            case .entry where !isFaulty:
                blocks.append((lead, entry(item, tree) ?? Array(tree.bytes[item.range]), index))
                lead = []
            case .entry, .comment, .preamble, .string:
                blocks.append((lead, Self.trimmed(tree.bytes[item.range]), index))
                lead = []
            }
        }
        if order != .given { blocks = sorted(blocks, tree) }
        var out: [UInt8] = []
        var previous: BibTeXTree.Item.Kind?
        for block in blocks {
            let kind = tree.items[block.item].kind
            if !out.isEmpty {
                // Strings follow each other without a blank line.
                out += kind == .string && previous == .string && block.lead.isEmpty ? "\n".utf8 : "\n\n".utf8
            }
            if !block.lead.isEmpty {
                out += block.lead
                out += kind == .comment ? "\n".utf8 : "\n".utf8
            }
            out += block.text
            previous = kind
        }
        if !lead.isEmpty { out += (out.isEmpty ? "" : "\n\n").utf8 + Array(lead) }
        if !out.isEmpty { out += "\n".utf8 }
        return out
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var rest = bytes
        while let first = rest.first, ByteClass.isBlank(first) { rest = rest.dropFirst() }
        while let last = rest.last, ByteClass.isBlank(last) { rest = rest.dropLast() }
        return Array(rest)
    }

    // MARK: - Entries

    /// The entry in lines; nil where something in it has no place there.
    private func entry(_ item: BibTeXTree.Item, _ tree: BibTeXTree) -> [UInt8]? {
        let fields = tree.fields[item.fields]
        let name = tree.text(item.name)
        let hasBrace = tree.bytes[item.name.upperBound..<item.range.upperBound].contains(ByteClass.open)
        guard hasBrace || tree.bytes[item.name.upperBound..<item.range.upperBound].contains(ByteClass.openRound) else {
            return nil
        }
        var out: [UInt8] = []
        out.reserveCapacity(item.range.count + item.range.count / 4)
        out.append(ByteClass.at)
        out += (lowercasesNames ? name.lowercased() : name).utf8
        out.append(ByteClass.open)
        out += tree.bytes[item.key]
        out.append(ByteClass.comma)
        let width = fields.lazy.map { $0.name.count }.filter { $0 <= BibTeXEntry.longestAligned }.max() ?? 0
        var position = item.key.upperBound
        for field in fields {
            guard addNotes(tree.bytes[position..<field.name.lowerBound], to: &out) else { return nil }
            newLine(in: &out)
            let name = tree.text(field.name)
            out += (lowercasesNames ? name.lowercased() : name).utf8
            if alignsFields { for _ in 0..<max(width - field.name.count, 0) { out.append(UInt8(ascii: " ")) } }
            out += " = ".utf8
            addValue(field, tree, to: &out)
            out.append(ByteClass.comma)
            position = field.value.upperBound
        }
        let close = item.range.upperBound - 1
        guard position <= close, addNotes(tree.bytes[position..<close], to: &out) else { return nil }
        out += "\n}".utf8
        return out
    }

    /// Begins a line with the blanks of a field.
    private func newLine(in out: inout [UInt8]) {
        out.append(UInt8(ascii: "\n"))
        for _ in 0..<max(indentation, 0) { out.append(UInt8(ascii: " ")) }
    }

    /// Adds the comments between two fields, and says whether nothing else is there.
    private func addNotes(_ gap: ArraySlice<UInt8>, to out: inout [UInt8]) -> Bool {
        guard let notes = Self.notes(gap) else { return false }
        for note in notes {
            newLine(in: &out)
            out += note
        }
        return true
    }

    /// The comments between two fields, a line each; nil where there is something else.
    private static func notes(_ gap: ArraySlice<UInt8>) -> [[UInt8]]? {
        // Most gaps are a line end and the blanks of a field.
        if gap.allSatisfy({ ByteClass.isBlank($0) || $0 == ByteClass.comma }) { return [] }
        var notes: [[UInt8]] = []
        for line in gap.split(whereSeparator: { ByteClass.isLineEnd($0) }) {
            if let sign = line.firstIndex(of: ByteClass.percent) {
                guard line[..<sign].allSatisfy({ ByteClass.isBlank($0) || $0 == ByteClass.comma }) else { return nil }
                notes.append(trimmed(line[sign...]))
            } else if !line.allSatisfy({ ByteClass.isBlank($0) || $0 == ByteClass.comma }) {
                return nil
            }
        }
        return notes
    }

    private func addValue(_ field: BibTeXTree.Field, _ tree: BibTeXTree, to out: inout [UInt8]) {
        let start = out.count
        for (index, piece) in tree.pieces(of: field).enumerated() {
            if index > 0 { out += " # ".utf8 }
            let text = tree.bytes[piece.range]
            switch piece.form {
            case .braced, .quoted: add(delimited: text, to: &out)
            case .number, .name, .bare, .joined, .missing: out += text
            }
        }
        if out.count == start { add(delimited: [], to: &out) }
    }

    private func add(delimited text: ArraySlice<UInt8>, to out: inout [UInt8]) {
        // Inside quotation marks another one needs braces; whoever has it in braces keeps them.
        let quotes = usesQuotes && !text.contains(ByteClass.quote)
        out.append(quotes ? ByteClass.quote : ByteClass.open)
        out += text
        out.append(quotes ? ByteClass.quote : ByteClass.close)
    }

    // MARK: - Order

    private func sorted(
        _ blocks: [(lead: [UInt8], text: [UInt8], item: Int)], _ tree: BibTeXTree
    ) -> [(lead: [UInt8], text: [UInt8], item: Int)] {
        let library = ResolvedLibrary(tree)
        var parents: Set<String> = []
        var sortKeys: [Int: String] = [:]
        for block in blocks where tree.items[block.item].kind == .entry {
            guard let (entry, _) = library.entry(at: block.item) else { continue }
            for name in ["crossref", "xdata"] {
                if let field = entry[name] { parents.formUnion(library.keys(of: field.value).map { $0.lowercased() }) }
            }
            var key = entry.key.lowercased()
            if order == .author {
                var reader = EntryReader(entry, of: library, options: .init())
                let work = reader.read()
                let name = work.leadNames?.names.first?.short ?? ""
                let year = work[.issued]?.start.map { String($0.year) } ?? ""
                key = [ASCIIFold.letters(name), year, ASCIIFold.letters(work[.title]?.main.plain ?? ""), key].joined(
                    separator: "\u{1}")
            }
            sortKeys[block.item] = key
        }
        let head = blocks.filter { tree.items[$0.item].kind != .entry }
        let entries = blocks.filter { tree.items[$0.item].kind == .entry }
            .sorted { (sortKeys[$0.item] ?? "", $0.item) < (sortKeys[$1.item] ?? "", $1.item) }
        let isParent = { (item: Int) in parents.contains(tree.text(tree.items[item].key).lowercased()) }
        return head + entries.filter { !isParent($0.item) } + entries.filter { isParent($0.item) }
    }
}
