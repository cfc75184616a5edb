import CitandaDiagnostics
import CitandaJSON
import CitandaWorks

/// Makes one work from one entry. Each group of fields has a file, with the same names as the files of `EntryWriter`.
struct EntryReader {
    let entry: ResolvedEntry
    /// The bytes of the file, and the commands that it defines.
    let fileBytes: [UInt8]
    let macros: TeXMacros
    let options: BibTeXReader.Options
    /// The properties of the entry type.
    let facts: EntryType.Facts
    /// biblatex's name of the entry type.
    var type: String { facts.canonical }
    /// Whether the entry is a part of a larger work.
    var isPart: Bool { facts.isPart }
    /// Whether the entry is an article in a periodical, or a periodical.
    var isSerial: Bool { facts.isSerial }
    var work: Work
    var findings: [Diagnostic] = []
    /// The fields, with those that the writer put into `verbc`.
    private var fields: [ResolvedEntry.Field]
    private var isUsed: [Bool]
    /// A bit for each name that a field has, so that most questions need no search.
    private var names: (UInt64, UInt64) = (0, 0)
    /// biblatex's names of the fields.
    private var canonical: [String] = []
    /// Whether the entry has annotations.
    private(set) var hasAnnotations = false

    init(_ entry: ResolvedEntry, of library: ResolvedLibrary, options: BibTeXReader.Options) {
        self.entry = entry
        fileBytes = library.tree.bytes
        macros = library.macros
        self.options = options
        facts = EntryType.facts(of: entry.type)
        work = Work(key: entry.key, type: .document)
        work.variables.reserveCapacity(6)
        work.titles.reserveCapacity(2)
        fields = entry.fields
        isUsed = []
        unpack()
        isUsed = Array(repeating: false, count: fields.count)
        canonical.reserveCapacity(fields.count)
        for field in fields {
            let name = BibTeXField.canonical(field.name)
            note(field.name)
            if name != field.name { note(name) }
            canonical.append(name)
            if !hasAnnotations, field.name.utf8.count > 8, field.name.utf8.contains(UInt8(ascii: "+")) {
                hasAnnotations = true
            }
        }
    }

    private mutating func note(_ name: String) {
        let (half, bit) = Self.bit(name)
        if half { names.1 |= bit } else { names.0 |= bit }
    }

    private static func bit(_ name: String) -> (half: Bool, bit: UInt64) {
        let sum = Int(name.utf8.first ?? 0) &* 37 &+ name.utf8.count &* 11
        return (sum & 64 != 0, 1 << UInt64(sum & 63))
    }

    mutating func read() -> Work {
        readType()
        readNames()
        readTitles()
        readNumbers()
        readPublishers()
        readDates()
        readIdentifiers()
        readArchive()
        readLanguage()
        readNotes()
        readRelations()
        readAnnotations()
        readExtra()
        return work
    }

    /// Replaces `verbc` by the fields that `EntryWriter` put there. A `verbc` in any other form is the user's and stays.
    private mutating func unpack() {
        guard let at = fields.firstIndex(where: { $0.name == "verbc" }) else { return }
        let source = source(of: fields[at].value)
        let tree = BibTeXTree(parsingFields: source)
        guard tree.diagnostics.isEmpty, !tree.fields.isEmpty, tree.fields.allSatisfy({ $0.form == .braced }) else {
            return
        }
        let ours = tree.fields.map { "\(tree.text($0.name)) = \(tree.text($0.value))" }.joined(separator: ", ")
        func words(_ text: String) -> [Substring] { text.split { $0.isWhitespace } }
        guard words(ours) == words(String(decoding: source, as: UTF8.self)) else { return }
        fields.remove(at: at)
        for field in tree.fields {
            guard let piece = tree.pieces(of: field).first else { continue }
            fields.append(
                .init(name: tree.text(field.name).lowercased(), value: .joined(Array(tree.bytes[piece.range]))))
        }
    }

    // MARK: - Fields

    /// The TeX source of a value as bytes.
    func source(of value: BibTeXValue) -> [UInt8] {
        switch value {
        case .source(let range): Array(fileBytes[range])
        case .joined(let bytes): bytes
        }
    }

    /// The keys of a value between commas.
    func keys(of value: BibTeXValue) -> [String] {
        String(decoding: source(of: value), as: UTF8.self).split(separator: ",")
            .map { $0.trimmingBlanks }.filter { !$0.isEmpty }
    }

    /// Whether the entry has a field with something in it.
    func has(_ name: String) -> Bool {
        guard mayHave(name) else { return false }
        for index in fields.indices where fields[index].name == name {
            if !fields[index].value.isBlank(in: fileBytes) { return true }
        }
        return false
    }

    /// Whether the search for a name is worth it.
    private func mayHave(_ name: String) -> Bool {
        let (half, bit) = Self.bit(name)
        return (half ? names.1 : names.0) & bit != 0
    }

    /// Whether a field has been read.
    func isTaken(_ name: String) -> Bool {
        mayHave(name) && fields.indices.contains { fields[$0].name == name && isUsed[$0] }
    }

    /// A field with something in it, which stays unread.
    func entryField(_ name: String) -> ResolvedEntry.Field? {
        guard mayHave(name) else { return nil }
        return fields.first { $0.name == name && !$0.value.isBlank(in: fileBytes) }
    }

    /// The field of a name, which counts as read; blank fields count as missing.
    mutating func take(_ name: String) -> ResolvedEntry.Field? {
        guard mayHave(name) else { return nil }
        for index in fields.indices where fields[index].name == name {
            isUsed[index] = true
            if !fields[index].value.isBlank(in: fileBytes) { return fields[index] }
        }
        return nil
    }

    /// The field of biblatex's name or of one of its other names.
    mutating func takeAny(_ name: String) -> ResolvedEntry.Field? {
        guard mayHave(name) else { return nil }
        for index in fields.indices where canonical[index] == name && !isUsed[index] {
            isUsed[index] = true
            if !fields[index].value.isBlank(in: fileBytes) { return fields[index] }
        }
        return nil
    }

    /// A value as rich text.
    func rich(
        _ field: ResolvedEntry.Field, protectsCase: Bool = false, showsAddresses: Bool = false
    ) -> RichText {
        let options = TeXReader.Options(protectsCase: protectsCase, showsAddresses: showsAddresses)
        switch field.value {
        case .source(let range):
            return TeXReader.text(fileBytes, range, options: options, macros: macros)
        case .joined(let bytes):
            return TeXReader.text(bytes, 0..<bytes.count, options: options, macros: macros)
        }
    }

    /// A value as text with the markup of CSL-JSON.
    func text(_ field: ResolvedEntry.Field) -> String {
        switch field.value {
        case .source(let range): TeXReader.markup(fileBytes, range, macros: macros)
        case .joined(let bytes): TeXReader.markup(bytes, 0..<bytes.count, macros: macros)
        }
    }

    mutating func text(_ name: String) -> String? {
        guard let field = take(name) else { return nil }
        let text = text(field)
        return text.isEmpty ? nil : text
    }

    /// A value such as an address. TeX's escapes of signs are resolved, and line breaks are left out; all other bytes
    /// stay.
    func verbatim(_ field: ResolvedEntry.Field) -> String {
        let bytes = source(of: field.value)
        let isPlain = !bytes.contains {
            ByteClass.isBlank($0) || $0 == ByteClass.backslash || $0 == ByteClass.open || $0 == UInt8(ascii: "$")
                || $0 == UInt8(ascii: "<")
        }
        if isPlain { return String(decoding: bytes, as: UTF8.self) }
        var out: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == ByteClass.backslash, index < bytes.count, bytes[index] == byte {
                // Two backslashes, as in Windows paths, do not escape the next sign.
                out += [byte, byte]
                index += 1
            } else if byte == ByteClass.backslash, index < bytes.count, "_&%#$~{}".utf8.contains(bytes[index]) {
                // `\~{}` and `\~{ }` are a tilde.
                out.append(bytes[index])
                let isTilde = bytes[index] == UInt8(ascii: "~")
                index += 1
                if isTilde, index < bytes.count, bytes[index] == ByteClass.open,
                    let close = bytes[index...].prefix(3).firstIndex(of: ByteClass.close),
                    bytes[index + 1..<close].allSatisfy({ ByteClass.isBlank($0) })
                {
                    index = close + 1
                }
            } else if !ByteClass.isBlank(byte) || byte == 0x20 {
                out.append(byte)
            }
        }
        var text = String(decoding: out, as: UTF8.self).trimmingBlanks
        for tilde in ["{\\textasciitilde}", "\\textasciitilde{}", "\\textasciitilde", "{~}", "$\\sim$"]
        where text.contains(tilde) {
            text = text.replacing(tilde, with: "~")
        }
        if text.hasPrefix("\\url{"), text.hasSuffix("}") { text = String(text.dropFirst(5).dropLast()) }
        if text.hasPrefix("{"), text.hasSuffix("}") { text = String(text.dropFirst().dropLast()) }
        if text.hasPrefix("<"), text.hasSuffix(">") { text = String(text.dropFirst().dropLast()) }
        return text
    }

    /// Whether the entry has fields of BibTeX and no fields of biblatex. In such an entry only names are lists.
    private(set) lazy var isClassic: Bool =
        ["address", "journal", "year", "school"].contains { has($0) }
        && !["date", "journaltitle", "location", "eprinttype", "urldate"].contains { has($0) }

    /// The texts of a list between `and`; in BibTeX one text.
    mutating func list(_ field: ResolvedEntry.Field) -> [String] {
        if isClassic { return [text(field)].filter { !$0.isEmpty } }
        return parts(field)
    }

    /// The texts between `and`.
    func parts(_ field: ResolvedEntry.Field) -> [String] {
        let bytes: [UInt8]
        let range: Range<Int>
        switch field.value {
        case .source(let source): (bytes, range) = (fileBytes, source)
        case .joined(let made): (bytes, range) = (made, 0..<made.count)
        }
        let parts = ValueParts.betweenAnd(bytes, range)
        return parts.map { part in
            TeXReader.markup(bytes, part, macros: macros)
        }
    }

    // MARK: - What is left

    private mutating func readExtra() {
        for index in fields.indices where !isUsed[index] {
            let field = fields[index]
            // Inherited fields, and the references to other entries, are not kept.
            if field.inheritedFrom != nil || field.name == "xdata" || field.value.isBlank(in: fileBytes) {
                continue
            }
            let text =
                BibTeXField.kind(of: field.name) == .verbatim ? verbatim(field) : self.text(field)
            if text.isEmpty { continue }
            if let variable = Variable(rawValue: field.name), work[variable] == nil {
                work[variable] = text
            } else {
                work.extra.append(.init(BibTeXField.extraPrefix + field.name, .string(text)))
            }
        }
        if EntryType.isLost(entry.type, facts, of: work), EntryType.given(work) == nil {
            work.extra.append(.init(EntryType.givenName, .string(entry.type)))
        }
    }
}
