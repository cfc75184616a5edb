import CitandaJSON
import CitandaWorks

/// Makes a work of a record of MARC 21.
struct MARCReader {
    let record: MARCRecord
    var work: Work
    /// Whether the value of a field is in the work.
    var isUsed: [Bool]
    /// The fields in other scripts, by the tag and number of the field that they belong to.
    private var scripts: [String: Int] = [:]

    /// The work of a record.
    static func work(of record: MARCRecord) -> Work {
        var reader = MARCReader(record)
        reader.readTitles()
        reader.readNames()
        reader.readPublication()
        reader.readHost()
        reader.readSeries()
        reader.readIdentifiers()
        reader.readLanguage()
        reader.readThesis()
        reader.readTexts()
        reader.keepRest()
        return reader.work
    }

    private init(_ record: MARCRecord) {
        var record = record
        for (index, field) in record.fields.enumerated() where field.tag == Self.otherScript {
            guard let (tag, number, _) = Self.link(field) else { continue }
            if number == Self.unlinked {
                record.fields[index].tag = tag
            } else if scripts["\(tag)-\(number)"] == nil {
                scripts["\(tag)-\(number)"] = index
            }
        }
        self.record = record
        work = Work(key: "", type: MARCTypes.type(of: record))
        isUsed = record.fields.map { $0.subfields.isEmpty }
    }

    // MARK: - Fields

    private static let otherScript = "880"
    /// The number of fields in another script that belong to no field.
    private static let unlinked = "00"

    /// The parts of a link such as `245-01/$1`: tag, number and script.
    private static func link(_ field: MARCField) -> (tag: String, number: String, script: String?)? {
        guard let text = field["6"]?.text else { return nil }
        let parts = text.split(separator: "/", maxSplits: 2)
        let target = parts.first?.split(separator: "-") ?? []
        guard target.count == 2 else { return nil }
        return (String(target[0]), String(target[1]), parts.count > 1 ? String(parts[1]) : nil)
    }

    /// The same field in another script, which counts as read then.
    mutating func script(of field: MARCField) -> MARCField? {
        guard let (tag, number, _) = Self.link(field), tag == Self.otherScript,
            let index = scripts["\(field.tag)-\(number)"]
        else { return nil }
        isUsed[index] = true
        return record.fields[index]
    }

    /// The fields with a tag that are not read yet.
    func fields(_ tag: String) -> [(index: Int, field: MARCField)] {
        record.fields.indices.filter { !isUsed[$0] && record.fields[$0].tag == tag }.map { ($0, record.fields[$0]) }
    }

    /// The first field with a tag that is not read yet, which counts as read then.
    mutating func take(_ tag: String) -> MARCField? {
        guard let (index, field) = fields(tag).first else { return nil }
        isUsed[index] = true
        return field
    }

    // MARK: - Texts

    private mutating func readTexts() {
        for row in MARCFields.texts where work.text(of: row.member) == nil {
            guard let (index, field) = fields(row.tag).first, var value = field.joined(row.codes) else { continue }
            // Editions end with an abbreviation.
            let isEdition = row.member == .variable(.edition)
            value.text = isEdition ? MARCText.withoutMarks(value.text) : MARCText.value(value.text)
            if value.text.isEmpty { continue }
            work.set(row.member, to: value)
            isUsed[index] = true
        }
        readExtent()
        readNotes()
        for (index, field) in record.fields.enumerated() where MARCFields.subjects.contains(field.tag) && !isUsed[index]
        {
            isUsed[index] = true
            for word in subjects(field) where !work.keywords.contains(word) { work.keywords.append(word) }
        }
    }

    /// The subjects of a field, with their divisions behind dashes.
    private func subjects(_ field: MARCField) -> [String] {
        if field.tag == "653" { return field.all("a").compactMap { MARCText.value($0)?.text } }
        let subject = field.joined(MARCFields.subjectCodes)?.text
        let divisions = field.subfields.filter { MARCFields.divisionCodes.contains($0.code) }.map(\.value.text)
        let text = ([subject].compactMap { $0 } + divisions).map { MARCText.value($0) }.joined(separator: "--")
        return text.isEmpty ? [] : [text]
    }

    private mutating func readNotes() {
        var notes: [Literal] = []
        while let note = take("500") {
            if let text = MARCText.value(note["a"]) { notes.append(text) }
        }
        guard let first = notes.first else { return }
        let text = notes.map(\.text).joined(separator: "\n")
        let known = work.variables[.note].map { $0.text + "\n" } ?? ""
        work.variables[.note] = Literal(known + text, origin: first.origin)
    }

    /// “xii, 312 p.” is a number of pages, “3 v.” a number of volumes.
    private mutating func readExtent() {
        guard let (index, field) = fields("300").first, let extent = field["a"] else { return }
        var number: Substring?
        for word in extent.text.split(whereSeparator: { " :;,[]()".contains($0) }) {
            let digits = word.prefix { $0.isASCII && $0.isNumber }
            let unit = word.dropFirst(digits.count)
            if !digits.isEmpty { number = digits }
            guard let count = number, !unit.isEmpty || digits.isEmpty else { continue }
            switch MARCUnits.unit(String(unit)) {
            case .pages:
                work.variables[.numberOfPages] = Literal(String(count), origin: extent.origin)
                isUsed[index] = true
                return
            case .volumes:
                work.variables[.numberOfVolumes] = Literal(String(count), origin: extent.origin)
                isUsed[index] = true
                return
            case nil: number = nil
            }
        }
    }

    /// “Thesis (Ph.D.)--University of Oslo, 1999.”
    private mutating func readThesis() {
        guard let field = take("502") else { return }
        if let degree = MARCText.value(field["b"]) { work.variables[.genre] = degree }
        var school = MARCText.value(field["c"])
        if let note = field["a"], let dashes = note.text.firstRange(of: "--") {
            work.variables[.genre] = Literal(
                String(note.text[..<dashes.lowerBound]).trimmingBlanks, origin: note.origin)
            var rest = MARCText.value(String(note.text[dashes.upperBound...]))
            if let comma = rest.lastIndex(of: ","), rest[comma...].contains(where: \.isNumber) {
                let year = Literal(String(rest[comma...].dropFirst()).trimmingBlanks, origin: note.origin)
                if work[.issued] == nil { work[.issued] = MARCDate.date(year) }
                rest = String(rest[..<comma])
            }
            if !rest.isEmpty { school = Literal(rest, origin: note.origin) }
        } else if let note = MARCText.value(field["a"]) {
            work.variables[.note] = note
        }
        if let year = field["d"], work[.issued] == nil { work[.issued] = MARCDate.date(year) }
        if let school, work.publishers.first?.name == nil { work.set(.publisher, to: school) }
    }

    /// The length of a language code.
    private static let codeLength = 3

    private mutating func readLanguage() {
        var original: String?
        if let field = take("041") {
            // Old records write several codes without a blank.
            if let text = field["a"] {
                let isSeveral = text.text.count > Self.codeLength && text.text.allSatisfy(\.isLetter)
                let code = isSeveral ? String(text.text.prefix(Self.codeLength)) : text.text
                work.variables[.language] = LanguageTag.tag(of: code).map { Literal($0, origin: text.origin) }
            }
            original = field["h"]?.text
        }
        if work.variables[.language] == nil, let tag = LanguageTag.tag(of: record.coded(MARCCodes.language)) {
            work.variables[.language] = Literal(tag, origin: record[control: "008"]?.origin)
        }
        // A uniform title with a language is the title of the original of a translation.
        if let (index, field) = fields("240").first, field["l"] != nil || original != nil,
            let title = MARCText.value(field["a"])
        {
            work[.original] = Title(RichText(plain: title.text), origin: title.origin)
            isUsed[index] = true
        }
    }

    private mutating func keepRest() {
        for (tag, value) in record.control where tag == "001" {
            work.extra.append(.init("marc:001", .string(value.text.trimmingBlanks)))
        }
        for (index, field) in record.fields.enumerated() where !isUsed[index] && MARCFields.isKept(field) {
            work.extra.append(.init("marc:" + field.tag, .string(field.extraText)))
        }
    }
}

/// The units of extents.
enum MARCUnits {
    /// What is counted.
    enum Unit { case pages, volumes }

    private static let pages: Set<String> = [
        "p", "pp", "pages", "page", "s", "seiten", "bl", "leaves", "l", "ff", "f", "с", "стр", "стор", "sivua", "sider",
        "str", "pàgines", "páginas", "pagine",
    ]
    private static let volumes: Set<String> = [
        "v", "vol", "vols", "volumes", "bd", "bde", "bände", "t", "tomes", "tomos", "тома",
    ]

    /// The unit that a word names.
    static func unit(_ word: String) -> Unit? {
        let word = word.lowercased().trimmingCharacters(".")
        return pages.contains(word) ? .pages : volumes.contains(word) ? .volumes : nil
    }
}
