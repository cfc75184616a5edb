import CitandaLexicon
import CitandaWorks

extension MARCReader {
    /// Reads publishers, places and dates.
    mutating func readPublication() {
        let statements = fields("264").filter { $0.field.second == Self.publication } + fields("260") + fields("264")
        for (index, field) in statements where !isUsed[index] {
            // A statement of copyright has only a date.
            if !work.publishers.isEmpty, field["b"] != nil { continue }
            isUsed[index] = true
            _ = script(of: field)
            addPublishers(of: field)
            if work[.issued] == nil, let date = field["c"] ?? field["g"] {
                work[.issued] = MARCDate.date(
                    date, isOpen: mayBeOpen, coded: MARCDate.coded(record).first?.start?.year)
            }
        }
        readCodedDates()
        if work[.issued] == nil, let field = take("269"), let date = field["c"] ?? field["a"] {
            work[.issued] = MARCDate.date(date)
        }
        if let (index, field) = fields("534").first, let source = field["c"] {
            // The note on the original ends with its year.
            if work[.original] as PartialDate? == nil, let comma = source.text.lastIndex(where: { ",،".contains($0) }) {
                let date = MARCDate.date(
                    Literal(String(source.text[comma...].dropFirst()).trimmingBlanks, origin: source.origin))
                if date?.extent != nil { work[.original] = date }
            }
            isUsed[index] = false
        }
    }

    /// The indicator of the statement of publication.
    private static let publication: Character = "1"

    /// Whether the publication may go on: serials, collections and works of several volumes.
    private var mayBeOpen: Bool {
        work.type == .periodical || work.type == .webpage || "mcd".contains(MARCDate.coded(record).kind)
    }

    private mutating func addPublishers(of field: MARCField) {
        var open = Publisher(nil)
        func isKnown(_ text: String) -> Bool {
            let words = text.lowercased()
            return !text.isEmpty && !Self.unknown.contains { words.contains($0) }
        }
        for subfield in field.subfields where subfield.code == "a" || subfield.code == "b" {
            let text = MARCText.withoutBrackets(MARCText.value(subfield.value.text))
            guard isKnown(text) else { continue }
            let value = Literal(text, origin: subfield.value.origin)
            if subfield.code == "a" {
                if open.name != nil {
                    work.publishers.append(open)
                    open = Publisher(nil)
                }
                // Several places of one publisher.
                open.place = open.place.map { Literal($0.text + "; " + text, origin: $0.origin) } ?? value
            } else {
                if open.name != nil {
                    work.publishers.append(open)
                    open = Publisher(nil)
                }
                open.name = value
            }
        }
        if open.name != nil || open.place != nil { work.publishers.append(open) }
    }

    /// The words of catalogues for a place or publisher that nobody knows.
    private static let unknown = [
        "s.l.", "s. l.", "s.n.", "s. n.", "not identified", "sine loco", "sine nomine", "nicht ermittelbar", "б. м",
        "غير معروف",
        "б. и",
    ]

    /// Field 008 says what the statement does not: the year, and the year of the original of a reprint.
    private mutating func readCodedDates() {
        let (kind, first, second) = MARCDate.coded(record)
        if work[.issued]?.extent == nil, kind != "b", let first {
            work[.issued] = first
        }
        if kind == "r", let second, work[.original] as PartialDate? == nil { work[.original] = second }
        // A day in the place of the second year.
        if kind == "e", let year = first?.start?.year, work[.issued]?.start?.month == nil {
            let text = record.coded(MARCCodes.secondYear)
            let day = "\(record.coded(MARCCodes.firstYear))-\(text.prefix(2))-\(text.suffix(2))"
            if let point = DatePoint(edtf: day), point.year == year {
                work[.issued] = PartialDate(.point(point), origin: record[control: "008"]?.origin)
            }
        }
    }

    // MARK: - Host

    /// Reads the work that holds this one.
    mutating func readHost() {
        guard let field = take("773") else { return }
        let part = MARCHostPart(field)
        if let title = MARCText.value(field["t"]) ?? MARCText.value(field["s"]) ?? MARCText.value(field["a"]) {
            let text = title.text.replacing(" : ", with: ": ")
            work[.container] = Title(RichText(plain: text), origin: title.origin)
            if let short = MARCText.value(field["p"]) { work.variables[.containerTitleShort] = short }
        }
        func set(_ variable: Variable, _ text: String?) {
            guard let text, work.variables[variable] == nil else { return }
            work.variables[variable] = Literal(text, origin: part.origin)
        }
        set(.volume, part.volume)
        set(.issue, part.issue)
        set(.page, part.pages)
        if work[.issued]?.extent == nil, let date = part.date {
            work[.issued] = MARCDate.date(Literal(date, origin: part.origin))
        }
        for (code, scheme) in [("x", Identifier.Scheme.issn), ("z", .isbn)] as [(Character, Identifier.Scheme)] {
            if let number = MARCText.value(field[code]) {
                work.identifiers.append(Identifier(scheme, number.text, origin: number.origin))
            }
        }
        if let edition = field["b"], work.variables[.edition] == nil {
            work.variables[.edition] = MARCText.value(edition)
        }
        readHostPublication(field)
        if let author = field["a"], field["t"] != nil,
            let name = InvertedName.name(Literal(MARCText.value(author.text), origin: author.origin))
        {
            work.contributors.append(Contributor(.containerAuthor, name))
        }
    }

    /// “Oslo : Fjord, 1994” in the field for the host.
    private mutating func readHostPublication(_ field: MARCField) {
        guard let imprint = field["d"], work.publishers.isEmpty else { return }
        var text = MARCText.value(imprint.text)
        if let comma = text.lastIndex(of: ","), text[comma...].contains(where: \.isNumber) {
            let year = Literal(String(text[comma...].dropFirst()).trimmingBlanks, origin: imprint.origin)
            if work[.issued]?.extent == nil { work[.issued] = MARCDate.date(year) }
            text = String(text[..<comma])
        }
        let parts = text.split(separator: ":", maxSplits: 1).map { MARCText.withoutBrackets(String($0).trimmingBlanks) }
        guard let place = parts.first, !place.isEmpty, place.contains(where: \.isLetter) else { return }
        let name = parts.count > 1 ? Literal(parts[1], origin: imprint.origin) : nil
        work.publishers.append(Publisher(name, place: Literal(place, origin: imprint.origin)))
    }

    // MARK: - Identifiers

    /// Reads numbers and addresses.
    mutating func readIdentifiers() {
        for (tag, scheme) in [("020", Identifier.Scheme.isbn), ("022", .issn)] {
            for (index, field) in fields(tag) {
                guard let number = MARCText.value(field["a"]) else { continue }
                isUsed[index] = true
                let qualifier = field["q"].map { $0.text.trimmingCharacters("() :;,") }
                work.identifiers += Identifier(scheme, number.text, qualifier: qualifier, origin: number.origin).parts
            }
        }
        for (index, field) in fields("024") where field.first == Self.namedScheme {
            guard let value = field["a"], let name = field["2"]?.text.lowercased(), let scheme = Self.schemes[name]
            else {
                continue
            }
            isUsed[index] = true
            let text = scheme == .doi ? DOI(value.text)?.text ?? value.text : value.text
            work.identifiers.append(Identifier(scheme, text, origin: value.origin))
        }
        if let number = take("010")?["a"] {
            work.identifiers.append(Identifier(.lccn, number.text.trimmingBlanks, origin: number.origin))
        }
        for (index, field) in fields("035") {
            guard let value = field["a"], value.text.hasPrefix(Self.oclc) else { continue }
            isUsed[index] = true
            let number = String(value.text.dropFirst(Self.oclc.count).drop { !$0.isNumber })
            if work.identifier(.oclc) == nil {
                work.identifiers.append(Identifier(.oclc, number, origin: value.origin))
            }
        }
        for (index, field) in fields("856") where field.second != Self.relatedAddress {
            let words = [field["3"], field["y"], field["z"]].compactMap { $0?.text }.first
            let addresses = field.all("u")
            if !addresses.isEmpty { isUsed[index] = true }
            for address in addresses {
                work.identifiers.append(Identifier(.url, address.text, qualifier: words, origin: address.origin))
            }
        }
    }

    /// The indicator of numbers whose system is in subfield 2, and the indicator of addresses of other things.
    private static let namedScheme: Character = "7"
    private static let relatedAddress: Character = "2"
    private static let oclc = "(OCoLC)"
    private static let schemes: [String: Identifier.Scheme] = [
        "doi": .doi, "hdl": .handle, "urn": .urn, "uri": .url, "arxiv": .arxiv, "pmid": .pmid, "pmcid": .pmcid,
    ]
}
