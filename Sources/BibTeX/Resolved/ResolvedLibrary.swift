import Diagnostics

/// The second stage of reading: strings and months put in, `crossref` and `xdata` followed, `ids` known.
///
/// Entries are made one at a time, so that a large file never stands in memory twice.
public struct ResolvedLibrary: Sendable {
    /// The tree.
    public let tree: BibTeXTree
    /// What was found wrong: undefined strings, keys and fields given twice, references to entries that are not there, cycles.
    public private(set) var diagnostics: [Diagnostic] = []
    /// The commands that preambles define.
    private(set) var macros = TeXMacros()
    /// The strings by their names in small letters.
    private var strings: [String: BibTeXValue] = [:]
    /// The items of entries that another refers to, by key in small letters. Empty where no entry refers to another.
    private(set) var parents: [String: Int] = [:]

    /// The deepest chain of references that is followed.
    static let chainLimit = 16
    /// The largest value that strings may be joined to; beyond it they could double each other without end.
    static let valueLimit = 1 << 20
    /// The bytes that all joined strings together may have.
    static let stringsLimit = 1 << 26
    /// The entries that one entry may take fields from, one through the other.
    static let parentLimit = 200

    /// Resolves a tree.
    public init(_ tree: BibTeXTree) {
        self.tree = tree
        strings = Self.months
        var keys: [String: Int] = [:]
        var hasReferences = false
        var findings: [Diagnostic] = []
        var joined = 0
        for (index, item) in tree.items.enumerated() {
            switch item.kind {
            case .string:
                guard let field = tree.fields[item.fields].first, !field.name.isEmpty else { continue }
                let value = value(of: field, findings: &findings)
                if case .joined(let bytes) = value { joined += bytes.count }
                guard joined < Self.stringsLimit else { continue }
                strings[tree.text(field.name).lowercased()] = value
            case .preamble:
                guard let field = tree.fields[item.fields].first else { continue }
                macros.define(in: bytes(of: value(of: field, findings: &findings)))
            case .entry:
                let key = tree.text(item.key).lowercased()
                if !key.isEmpty {
                    if let first = keys[key] {
                        if findings.count < TreeParser.findingLimit {
                            findings.append(
                                Diagnostic(
                                    "bib-duplicate-key", .warning, "another entry has the key “\(tree.text(item.key))”",
                                    at: item.key, notes: [.init("the first is here", at: tree.items[first].key)]))
                        }
                    } else {
                        keys[key] = index
                    }
                }
                if !hasReferences {
                    hasReferences =
                        item.name.count == 5 && matches(item.name, "xdata")
                        || tree.fields[item.fields].contains { isReference($0.name) }
                }
            case .comment, .text: continue
            }
        }
        if hasReferences {
            parents = keys
            addAliases()
        }
        diagnostics = findings
    }

    /// Entries answer to their other keys too.
    private mutating func addAliases() {
        var unheard: [Diagnostic] = []
        for (index, item) in tree.items.enumerated() where item.kind == .entry {
            for field in tree.fields[item.fields] where field.name.count == 3 && matches(field.name, "ids") {
                for key in self.keys(of: value(of: field, findings: &unheard)) where parents[key.lowercased()] == nil {
                    parents[key.lowercased()] = index
                }
            }
        }
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

    // MARK: - Strings

    /// The months as classic styles define them: their numbers, so that every language can name them.
    private static let months: [String: BibTeXValue] = {
        let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        return Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, .joined(Array("\($0 + 1)".utf8))) })
    }()

    /// The value of a field with its strings put in. A string that is not defined stands for its name.
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
                    if case .joined(let bytes) = value, let number = Int(String(decoding: bytes, as: UTF8.self)),
                        (1...12).contains(number), Self.months[tree.text(piece.range).lowercased()] == value,
                        !matchesMonth(field.name)
                    {
                        out += DateFieldReader.monthNames[number - 1].utf8
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
        if let value = strings[tree.text(range).lowercased()] { return value }
        if findings.count < TreeParser.findingLimit {
            findings.append(
                Diagnostic(
                    "bib-undefined-string", .warning, "no string is called “\(tree.text(range))”", at: range,
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

    /// The entry of an item of the tree, and what was found wrong with it; nil for other items.
    public func entry(at index: Int) -> (entry: ResolvedEntry, diagnostics: [Diagnostic])? {
        guard tree.items.indices.contains(index), tree.items[index].kind == .entry else { return nil }
        var findings: [Diagnostic] = []
        var left = Self.parentLimit
        let entry = resolved(index, chain: [], left: &left, findings: &findings)
        return (entry, findings)
    }

    /// The entry without what it inherits.
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
                        "bib-duplicate-field", .warning, "the entry has two fields “\(name)”; the first counts",
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
