import CitandaJSON
import CitandaWorks

/// Makes one entry from one work. Names, titles, dates, publication and sources have a file each.
struct EntryWriter {
    let work: Work
    let dialect: BibTeXDialect
    let tex: TeXText
    /// Whether English titles are set in headline style.
    let usesTitleCase: Bool
    /// The key in the file of the work of a key; nil where no work has it.
    let fileKey: (String) -> String?
    private(set) var entry: BibTeXEntry
    /// The fields that biber's data model has for the type of the entry.
    private let model: BibLaTeXModel.Fields
    /// Whether the work would have an entry type of its own if the program knew it.
    private let isMakeshift: Bool
    /// The fields that the entry type does not allow.
    private var rest: [BibTeXEntry.Field] = []

    init(
        _ work: Work, key: String, fileKey: @escaping (String) -> String?, dialect: BibTeXDialect,
        usesASCIIAccents: Bool,
        usesTitleCase: Bool = false
    ) {
        self.usesTitleCase = usesTitleCase
        self.work = work
        self.fileKey = fileKey
        self.dialect = dialect
        tex = TeXText(dialect: dialect, usesASCIIAccents: usesASCIIAccents)
        let type = EntryType.name(for: work, dialect)
        entry = BibTeXEntry(type: type, key: key)
        model = BibLaTeXModel.fields(of: EntryType.canonical(type))
        isMakeshift =
            type == "misc" && work.type != .document || EntryType.given(work).map { $0 != type } ?? false
        addNames()
        addTitles()
        addNumbers()
        addPublishers()
        addDates()
        addIdentifiers()
        addArchive()
        addPlaceInWhole()
        addLanguage()
        addNotes()
        addRelations()
        addExtra()
        addRest()
    }

    /// Whether the entry is for biblatex.
    var isBibLaTeX: Bool { dialect == .biblatex }

    /// Whether the entry may have a field.
    ///
    /// In biblatex, the data model decides. In BibTeX an entry may have any field, because the classic styles ignore
    /// unknown fields. An exception is an entry whose type only replaces a type that BibTeX lacks.
    func allows(_ name: String) -> Bool {
        entry[name] == nil && (!(isBibLaTeX || isMakeshift) || isKnown(name))
    }

    /// Whether biber's data model knows a field in entries of this type.
    func isKnown(_ name: String) -> Bool { model.allow(BibTeXField.canonical(name)) }

    /// Adds a field of TeX source where the entry can have it, else keeps it with the rest.
    mutating func put(_ name: String, _ value: String?, isBare: Bool = false) {
        guard let value, !value.isEmpty else { return }
        if allows(name) {
            entry.fields.append(.init(name: name, value: value, isBare: isBare))
        } else {
            keep(name, value)
        }
    }

    /// Adds a field of plain text.
    mutating func put(_ name: String, plain text: String?) { put(name, text.map { tex.plain($0) }) }

    /// Adds a field to those that go into `verbc`.
    mutating func keep(_ name: String, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        rest.append(.init(name: name, value: value))
    }

    /// Adds a biblatex annotation of a field, or of the parts of a list by their number from 1.
    mutating func annotate(_ field: String, _ kind: String, _ values: [(index: Int?, text: String?)]) {
        let parts = values.compactMap { index, text in
            text.map { "\(index.map(String.init) ?? "")=\"\(tex.plain($0).replacing("\"", with: "''"))\"" }
        }
        if !parts.isEmpty { put("\(field)+an:\(kind)", parts.joined(separator: "; ")) }
    }

    /// The text of a variable.
    func text(_ variable: Variable) -> String? { work[variable].map { tex.rich(RichText(markup: $0)) } }

    // MARK: - What is left

    private mutating func addExtra() {
        // biblatex's option that a particle belongs to the family name.
        var keepsPrefix = work.contributors.contains { $0.name.personal?.nonDroppingParticle != nil }
        for field in work.extra where !work.isSpelling(field) {
            let isOwn = field.name.hasPrefix(BibTeXField.extraPrefix)
            let name = Self.fieldName(field.name.dropFirst(isOwn ? BibTeXField.extraPrefix.count : 0))
            // The type of the entry tells the kind of work.
            guard !name.isEmpty, name != "entrytype" || !isOwn else { continue }
            let text = field.value.stringOrNumber ?? field.value.compact
            guard isOwn else {
                keep(name, tex.plain(text))
                continue
            }
            // A field that was read from a .bib file goes back to its field, if the entry still may have it.
            let isVerbatim = BibTeXField.kind(of: name) == .verbatim
            var source = isVerbatim ? tex.verbatim(text) : tex.rich(RichText(markup: text))
            if name == "options", keepsPrefix {
                if !source.contains("useprefix") { source += ", useprefix=true" }
                keepsPrefix = false
            }
            // A list of one.
            if isBibLaTeX, name == "language", NameField.hasAnd(text) { source = "{\(source)}" }
            if ["year", "month", "day"].contains(name) {
                // The date has these fields already.
                if entry[name] != source.replacing("–", with: "--") { keep(name, source) }
            } else if allows(name) {
                put(name, source)
            } else {
                keep(name, source)
            }
        }
        if keepsPrefix { put("options", "useprefix=true") }
    }

    /// A name as the name of a field, in small letters. A sign that no name can have gives way to another. Left out, it would switch on a
    /// field that was switched off (“!year”).
    private static func fieldName(_ name: Substring) -> String {
        if name.utf8.allSatisfy({ isNameSign(Unicode.Scalar($0)) && !Unicode.Scalar($0).isCapital }) {
            return String(name)
        }
        return String(
            name.lowercased().map { sign in
                sign.unicodeScalars.count == 1 && sign.unicodeScalars.allSatisfy(isNameSign) ? sign : "_"
            })
    }

    private static func isNameSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ":", "+": true
        default: false
        }
    }

    /// Adds the rest.
    private mutating func addRest() {
        if let given = EntryType.given(work), given != entry.type { keep("entrytype", tex.plain(given)) }
        if rest.isEmpty { return }
        // The user's own `verbc` goes inside the writer's.
        if let own = entry["verbc"] {
            rest.append(.init(name: "verbc", value: own))
            entry.fields.removeAll { $0.name == "verbc" }
        }
        let fields = rest.map { "\($0.name) = {\($0.value)}" }.joined(separator: ", ")
        entry.fields.append(.init(name: "verbc", value: fields))
    }
}
