import CitandaWorks
import CitandaXML

/// The elements `originInfo`, `physicalDescription` and `location`.
extension MODSReader {
    /// Reads a publication: publishers with their places, dates and edition.
    ///
    /// - Parameters:
    ///   - element: The element `originInfo`.
    ///   - original: Whether the publication is that of the original.
    mutating func readOrigin(_ element: MarkupTree.Element, original: Bool = false) {
        let elements = element.elements
        let places = elements.filter { $0.name == "place" }.compactMap { place -> Literal? in
            let term = place.elements.first { $0.name == "placeTerm" && $0["type"] != "code" }
            return markup.literal(term).map(Self.withoutMarks)
        }
        let names = elements.filter { $0.name == "publisher" }.compactMap {
            markup.literal($0).map(Self.withoutMarks)
        }
        var publishers: [Publisher] = []
        for index in 0..<max(places.count, names.count) {
            publishers.append(
                Publisher(
                    names.indices.contains(index) ? names[index] : nil,
                    place: places.indices.contains(index) ? places[index] : nil))
        }
        // Several places of one publisher are one text.
        if names.count == 1, places.count > 1, let first = places.first {
            publishers = [
                Publisher(names[0], place: Literal(places.map(\.text).joined(separator: "; "), origin: first.origin))
            ]
        }
        if original {
            work.originalPublishers += publishers.filter { !work.originalPublishers.contains($0) }
        } else {
            add(publishers)
        }
        readDates(elements, original: original)
        add(.edition, markup.literal(element.first("edition")).map(Self.withoutMarks))
    }

    private mutating func add(_ publishers: [Publisher]) {
        for publisher in publishers {
            let isKnown = work.publishers.contains {
                $0.name?.text == publisher.name?.text && $0.place?.text == publisher.place?.text
            }
            if !isKnown { work.publishers.append(publisher) }
        }
    }

    /// Without the marks of ISBD: “[Oslo] :”.
    private static func withoutMarks(_ value: Literal) -> Literal {
        var text = value.text[...]
        while let last = text.utf8.last, isMark(last) { text = text.dropLast() }
        // Most texts have no brackets.
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }) else {
            return Literal(String(text), origin: value.origin)
        }
        if text.hasPrefix("["), text.hasSuffix("]"), !text.dropFirst().dropLast().contains("[") {
            text = text.dropFirst().dropLast()
        } else if text.hasPrefix("["), !text.contains("]") {
            text = text.dropFirst()
        } else if text.hasSuffix("]"), !text.contains("[") {
            text = text.dropLast()
        }
        return Literal(String(text), origin: value.origin)
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: " "): true
        default: false
        }
    }

    // MARK: - Dates

    private mutating func readDates(_ elements: [MarkupTree.Element], original: Bool) {
        let others = elements.filter { $0.name == "dateOther" }
        for role in [DateRole.submitted, .available, .event] where !others.isEmpty {
            let dates = others.filter { $0["type"] == role.rawValue }
            if let date = date(of: dates) { work[role] = date }
        }
        if let captured = date(of: elements.filter { $0.name == "dateCaptured" }) { work[.accessed] = captured }
        let role: DateRole = original ? .original : .issued
        if work[role] as PartialDate? != nil { return }
        for name in ["dateIssued", "copyrightDate", "dateCreated"] {
            guard var date = date(of: elements.filter { $0.name == name }) else { continue }
            if let display = markup.literal(elements.first { $0.name == "displayDate" }) { date.text = display.text }
            work[role] = date
            return
        }
        if let untyped = date(of: others.filter { $0["type"] == nil }) { work[role] = untyped }
    }

    /// The date of elements of one name: with an encoding before without one, ends of a span together.
    func date(of elements: [MarkupTree.Element]) -> PartialDate? {
        if elements.isEmpty { return nil }
        let encoded = elements.filter { $0["encoding"] != nil }
        let candidates = encoded.isEmpty ? elements : encoded
        let start = candidates.first { $0["point"] == "start" }
        let end = candidates.first { $0["point"] == "end" }
        guard let element = candidates.first(where: { $0["keyDate"] == "yes" }) ?? start ?? candidates.first,
            let value = markup.literal(element)
        else { return nil }
        var date = self.date(element, value)
        if let end, let last = markup.literal(end), let to = self.date(end, last).start, let from = date.start {
            date.extent = .span(from: .at(from), to: .at(to))
        }
        // The text as printed stands beside the encoded date.
        if !encoded.isEmpty, elements.first?["type"] != nil || elements.first?.name == "date",
            let printed = elements.first(where: { $0["encoding"] == nil })
        {
            date.text = markup.literal(printed)?.text
        }
        return date
    }

    private func date(_ element: MarkupTree.Element, _ value: Literal) -> PartialDate {
        // “19uu” of MARC is “19XX” of EDTF.
        let text = element["encoding"] == "marc" ? value.text.replacing("u", with: "X") : value.text
        var date = PartialDate(edtf: text, origin: value.origin) ?? SlashDate.plain(text, origin: value.origin)
        guard case .point(var point) = date.extent else { return date }
        switch element["qualifier"] {
        case "approximate": point.isApproximate = true
        case "questionable": point.isUncertain = true
        default: break
        }
        date.extent = .point(point)
        return date
    }

    // MARK: - Description and places

    mutating func readPhysicalDescription(_ element: MarkupTree.Element) {
        for part in element.elements {
            guard let value = markup.literal(part) else { continue }
            switch part.name {
            case "form":
                // Terms of the MARC lists say what catalogues say of every book.
                if part["authority"]?.hasPrefix("marc") == true || part["authority"]?.hasPrefix("rda") == true {
                    keep(part)
                } else {
                    add(.medium, value)
                }
            case "extent": readExtent(value, unit: part["unit"])
            default: keep(part)
            }
        }
    }

    private mutating func readExtent(_ value: Literal, unit: String?) {
        switch unit {
        case "dimensions": return add(.dimensions, value)
        case "pages", "page": return add(.numberOfPages, value)
        case "volumes", "volume": return add(.numberOfVolumes, value)
        default: break
        }
        for (end, variable) in [(MODSWriter.pages, Variable.numberOfPages), (MODSWriter.volumes, .numberOfVolumes)]
        where value.text.hasSuffix(end) {
            return add(variable, Literal(String(value.text.dropLast(end.count)), origin: value.origin))
        }
        // “xv, 349 p. : ill. ; 23 cm”
        let words = value.text.split { " :;,".contains($0) }
        for (number, word) in zip(words, words.dropFirst()) where Int(number) != nil {
            let word = word.lowercased().filter(\.isLetter)
            if ["p", "pp", "pages", "s", "seiten", "leaves"].contains(word) {
                add(.numberOfPages, Literal(String(number), origin: value.origin))
            } else if ["v", "vol", "vols", "volumes", "bd", "bde"].contains(word) {
                add(.numberOfVolumes, Literal(String(number), origin: value.origin))
            }
        }
        // “2 sound discs : analog”
        if let number = words.first, Int(number) != nil, words.count > 2, words[1] == "sound",
            ["disc", "discs", "cassette", "cassettes"].contains(words[2])
        {
            add(.numberOfVolumes, Literal(String(number), origin: value.origin))
        }
        work.extra.append(.init(MODS.extra + "extent", .string(value.text)))
    }

    mutating func readLocation(_ element: MarkupTree.Element) {
        var archive = work.archive ?? ArchiveLocation()
        for part in element.elements {
            guard let value = markup.literal(part) else { continue }
            switch part.name {
            case "url":
                work.identifiers.append(
                    Identifier(.url, value.text, qualifier: part["displayLabel"], origin: value.origin))
                if work[.accessed] as PartialDate? == nil, let accessed = part["dateLastAccessed"] {
                    work[.accessed] = PartialDate(edtf: accessed) ?? SlashDate.plain(accessed, origin: nil)
                }
            case "physicalLocation":
                switch part["type"] {
                case "place": archive.place = value
                default:
                    // A code of a library is no name.
                    if ["marcorg", "isil"].contains(part["authority"]) || archive.repository != nil {
                        keep(part)
                    } else {
                        archive.repository = value
                    }
                }
            case "shelfLocator":
                archive.levels.append(.init(.shelfmark, text: value.text, value: value.text, origin: value.origin))
            default: keep(part)
            }
        }
        if archive != ArchiveLocation() { work.archive = archive }
    }
}
