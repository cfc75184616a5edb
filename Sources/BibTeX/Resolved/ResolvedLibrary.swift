import CitandaDiagnostics

/// The second stage of reading: strings and months are replaced, `crossref` and `xdata` followed, `ids` known.
///
/// Entries are resolved one at a time, so that memory never holds a large file twice.
public struct ResolvedLibrary: Sendable {
    /// The tree.
    public let tree: BibTeXTree
    /// The faults: undefined strings, repeated keys and fields, references to missing entries, cycles.
    public private(set) var diagnostics: [Diagnostic] = []
    /// The commands that preambles define.
    private(set) var macros = TeXMacros()
    private var strings = StringTable()
    /// The items of entries that another may refer to, by key in small letters. Empty where no entry refers to another.
    private(set) var parents: [String: Int] = [:]
    private var hasReferences = false

    /// The deepest chain of references that is followed.
    static let chainLimit = 16
    /// The largest value that strings may be joined to; beyond it they could double each other without end.
    static let valueLimit = 1 << 20
    /// The entries that one entry may take fields from, one through the other.
    static let parentLimit = 200

    /// Resolves a tree.
    public init(_ tree: BibTeXTree) { self.init(tree) { _ in false } }

    /// Resolves a part of a file; `isGiven` says whether an earlier part has an entry with a key, in small letters.
    init(_ tree: BibTeXTree, isGiven: (String) -> Bool) {
        self.tree = tree
        let shared = tree.items[..<tree.prelude.items], own = tree.items[tree.prelude.items...]
        for (index, item) in zip(shared.indices, shared) {
            if item.kind == .string || item.kind == .preamble { define(item) }
            if item.kind == .entry { addParent(index) }
        }
        // Faults of the prelude are reported with the part that holds the item.
        if !shared.isEmpty { diagnostics = [] }
        hasReferences = shared.contains { $0.kind == .entry }
        for (index, item) in zip(own.indices, own) {
            switch item.kind {
            case .string, .preamble: if shared.isEmpty { define(item) } else { check(item) }
            case .entry:
                addEntry(index, isGiven)
                if !hasReferences {
                    hasReferences = isData(item) || tree.fields[item.fields].contains { isReference($0.name) }
                }
            case .text: findEntriesWithoutSign(in: item.range)
            case .comment: continue
            }
        }
        if hasReferences { addAliases() } else { parents = [:] }
    }

    /// Says of lines between entries that they look like the beginning of one: `article{key,`.
    private mutating func findEntriesWithoutSign(in range: Range<Int>) {
        guard tree.bytes[range].contains(ByteClass.open) else { return }
        var start = range.lowerBound
        while start < range.upperBound, diagnostics.count < TreeParser.findingLimit {
            let end = tree.bytes[start..<range.upperBound].firstIndex { ByteClass.isLineEnd($0) } ?? range.upperBound
            let line = ValueParts.trimmed(tree.bytes, start..<end)
            let name =
                line.lowerBound..<(tree.bytes[line].firstIndex { !ByteClass.isASCIILetter($0) } ?? line.upperBound)
            let rest = tree.bytes[name.upperBound..<line.upperBound].drop { $0 == 0x20 }
            if (4...20).contains(name.count), rest.first == ByteClass.open, rest.contains(ByteClass.comma),
                EntryType.isKnown(lowercased(name))
            {
                diagnostics.append(
                    Diagnostic(
                        .bibMissingAt, "the text looks like an entry without “@”, and is not read",
                        at: name))
            }
            start = end + 1
        }
    }

    /// Takes up a string or a preamble.
    private mutating func define(_ item: BibTeXTree.Item) {
        guard let field = tree.fields[item.fields].first else { return }
        let value = value(of: field, findings: &diagnostics)
        if item.kind == .preamble {
            macros.define(in: bytes(of: value))
        } else if !field.name.isEmpty {
            strings.define(tree.text(field.name), as: value, at: tree.place(of: item.range.lowerBound))
        }
    }

    /// Reports the faults of a string or preamble of the prelude.
    private mutating func check(_ item: BibTeXTree.Item) {
        guard let field = tree.fields[item.fields].first else { return }
        _ = value(of: field, findings: &diagnostics)
    }

    private mutating func addParent(_ index: Int) {
        let key = tree.text(tree.items[index].key).lowercased()
        if !key.isEmpty, parents[key] == nil { parents[key] = index }
    }

    /// Takes up an entry by its key, which no other may have.
    private mutating func addEntry(_ index: Int, _ isGiven: (String) -> Bool) {
        let range = tree.items[index].key
        let key = tree.text(range).lowercased()
        if key.isEmpty { return }
        let first = parents[key]
        if first == nil { parents[key] = index }
        let other = first.flatMap { $0 < tree.prelude.items ? nil : $0 }
        guard other != nil || isGiven(key), diagnostics.count < TreeParser.findingLimit else { return }
        diagnostics.append(
            Diagnostic(
                .duplicateKey, "another entry has the key “\(tree.text(range))”", at: range,
                notes: other.map { [.init("the first is here", at: tree.items[$0].key)] } ?? []))
    }

    /// Entries answer to their other keys too.
    private mutating func addAliases() {
        for (index, item) in tree.items.enumerated() where item.kind == .entry {
            for name in names(of: item).dropFirst() where parents[name] == nil { parents[name] = index }
        }
    }

    /// Whether an item only holds data for other entries.
    func isData(_ item: BibTeXTree.Item) -> Bool { item.name.count == 5 && matches(item.name, "xdata") }

    /// The keys that entries refer to, in small letters.
    var targets: Set<String> {
        var targets: Set<String> = []
        guard hasReferences else { return targets }
        var unheard: [Diagnostic] = []
        for field in tree.fields where isReference(field.name) {
            targets.formUnion(keys(of: value(of: field, findings: &unheard)).map { $0.lowercased() })
        }
        return targets
    }

    /// The keys that an entry answers to, in small letters.
    func names(of item: BibTeXTree.Item) -> [String] {
        var unheard: [Diagnostic] = []
        let others = tree.fields[item.fields].filter { $0.name.count == 3 && matches($0.name, "ids") }
            .flatMap { keys(of: value(of: $0, findings: &unheard)) }
        return ([tree.text(item.key)] + others).map { $0.lowercased() }
    }

    /// Whether a field is one of those that refer to other entries.
    private func isReference(_ name: Range<Int>) -> Bool {
        switch name.count {
        case 5: matches(name, "xdata")
        case 8: matches(name, "crossref")
        default:
            name.count > 8 && tree.bytes[name].contains { $0 >= 0x80 }
                && ["xdata", "crossref"].contains(lowercased(name))
        }
    }

    private func matches(_ range: Range<Int>, _ word: StaticString) -> Bool {
        word.withUTF8Buffer { letters in
            for (offset, letter) in letters.enumerated() where tree.bytes[range.lowerBound + offset] | 0x20 != letter {
                return false
            }
            return true
        }
    }

    /// The TeX source of a value as bytes.
    public func bytes(of value: BibTeXValue) -> [UInt8] {
        switch value {
        case .source(let range): Array(tree.bytes[range])
        case .joined(let bytes): bytes
        }
    }

    /// The text of a value without the markup of TeX.
    public func plainText(of value: BibTeXValue) -> String {
        switch value {
        case .source(let range): TeXReader.plain(tree.bytes, range, macros: macros)
        case .joined(let bytes): TeXReader.plain(bytes, 0..<bytes.count, macros: macros)
        }
    }

    // MARK: - Strings

    /// The value of a field with its strings replaced. An undefined string counts as its name.
    func value(of field: BibTeXTree.Field, findings: inout [Diagnostic]) -> BibTeXValue {
        switch field.form {
        case .missing: return .source(field.value.lowerBound..<field.value.lowerBound)
        case .braced, .quoted, .number, .bare:
            return .source(tree.pieces(of: field).first?.range ?? field.value)
        case .name: return string(field.value, in: field, findings: &findings)
        case .joined:
            var out: [UInt8] = []
            for piece in tree.pieces(of: field) where out.count < Self.valueLimit {
                if piece.form == .name {
                    let value = string(piece.range, in: field, findings: &findings)
                    // A month between other words is wanted by its name.
                    if let number = StringTable.month(tree.text(piece.range), value) {
                        if let last = out.last, ByteClass.isDigit(last), matchesMonth(field.name) { out.append(0x20) }
                        out += MonthNames.full[number - 1].utf8
                    } else {
                        out += bytes(of: value)
                    }
                } else {
                    out += tree.bytes[piece.range]
                }
            }
            return .joined(out)
        }
    }

    private func matchesMonth(_ name: Range<Int>) -> Bool { name.count == 5 && matches(name, "month") }

    private func string(
        _ range: Range<Int>, in field: BibTeXTree.Field, findings: inout [Diagnostic]
    ) -> BibTeXValue {
        if let value = strings.value(of: tree.text(range), at: tree.place(of: range.lowerBound)) { return value }
        if findings.count < TreeParser.findingLimit {
            findings.append(
                Diagnostic(
                    .bibUndefinedString, "the string “\(tree.text(range))” is not defined", at: range,
                    fixes: [
                        FixIt(
                            "put it in braces",
                            [
                                Edit(range.lowerBound..<range.lowerBound, "{"),
                                Edit(range.upperBound..<range.upperBound, "}"),
                            ])
                    ]))
        }
        return .source(range)
    }

    // MARK: - Entries

    /// The entry of an item of the tree, and its faults; nil for an item that is not an entry.
    public func entry(at index: Int) -> Parsed<ResolvedEntry>? {
        guard tree.items.indices.contains(index), tree.items[index].kind == .entry else { return nil }
        var findings: [Diagnostic] = []
        var left = Self.parentLimit
        let entry = resolved(index, chain: [], left: &left, findings: &findings)
        return (entry, findings)
    }

    /// The entry with its own fields only.
    func own(_ index: Int, findings: inout [Diagnostic]) -> ResolvedEntry {
        let item = tree.items[index]
        var fields: [ResolvedEntry.Field] = []
        fields.reserveCapacity(item.fields.count)
        // A few names are searched faster than hashed; thousands are not.
        var names: Set<String>? = item.fields.count > 40 ? [] : nil
        for at in item.fields {
            let field = tree.fields[at]
            let name = lowercased(field.name)
            if names.map({ $0.contains(name) }) ?? fields.contains(where: { $0.name == name }) {
                findings.append(
                    Diagnostic(
                        .bibDuplicateField, "the entry has two fields “\(name)”; the first counts",
                        at: field.name))
                continue
            }
            names?.insert(name)
            fields.append(.init(name: name, value: value(of: field, findings: &findings), index: at))
        }
        return ResolvedEntry(type: lowercased(item.name), key: tree.text(item.key), fields: fields, item: index)
    }

    private func lowercased(_ range: Range<Int>) -> String {
        var isASCII = true
        var isSmall = true
        for byte in tree.bytes[range] {
            if byte >= 0x80 { isASCII = false }
            if byte >= 0x41, byte <= 0x5A { isSmall = false }
        }
        if isSmall, isASCII { return tree.text(range) }
        // Blanks of other kinds come with text from the web.
        guard isASCII else { return tree.text(range).lowercased().trimmingBlanks }
        return String(
            unsafeUninitializedCapacity: range.count,
            initializingUTF8With: { buffer in
                for (offset, at) in range.enumerated() {
                    let byte = tree.bytes[at]
                    buffer[offset] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
                }
                return range.count
            })
    }
}
