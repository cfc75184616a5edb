import CitandaWorks

extension EntryReader {
    // MARK: - Numbers

    /// Reads volume, number, pages and their like. `number` is an issue in a periodical, a number in a series where there is a series, else
    /// the number of the work itself.
    mutating func readNumbers() {
        for (variable, name) in BibTeXField.numbers {
            guard let field = takeAny(name) else { continue }
            if variable == .page, let pages = plainPages(field) {
                work[.page] = pages
                continue
            }
            let value = text(field)
            if value.isEmpty { continue }
            work[variable] = variable == .page ? pages(value) : value
        }
        if let edition = work[.edition] { work[.edition] = Self.ordinals[edition.lowercased()] ?? edition }
        let number = text("number")
        let issue = text("issue")
        if isSerial {
            work[.issue] = [number, issue].compactMap { $0 }.first
            if let number, let issue, number != issue { work[.issue] = "\(number), \(issue)" }
        } else {
            work[.issue] = issue
            if let number {
                if Self.booklike.contains(type) {
                    work[.collectionNumber] = number
                } else {
                    work[.number] = number
                }
            }
        }
        if let number = text("seriesnumber") { work[.collectionNumber] = number }
        if let eid = text("eid") {
            if work[.number] == nil {
                work[.number] = eid
            } else {
                work.extra.append(.init("bibtex:eid", .string(eid)))
            }
        }
        if let part = text("part") { work[.partNumber] = part }
        if let part = text("partofwork") { work[.part] = part }
        if let series = work[TitleRole.collection]?.full.plain,
            let words = LocalizationKey.text(series) ?? Int(series).map({ LocalizationKey.ordinal($0) + " series" })
        {
            work[.collection] = Title(RichText(plain: words))
        }
    }

    private static let booklike: Set<String> = [
        "book", "collection", "proceedings", "reference", "mvbook", "mvcollection", "mvproceedings", "mvreference",
        "bookinbook", "inbook", "incollection", "inproceedings", "inreference", "suppbook", "suppcollection",
    ]

    /// Editions by the words that BibTeX's own manual asks for.
    private static let ordinals: [String: String] = [
        "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6", "seventh": "7",
        "eighth": "8", "ninth": "9", "tenth": "10",
    ]

    /// Pages of digits and hyphens alone, as nearly all are.
    private func plainPages(_ field: ResolvedEntry.Field) -> String? {
        guard case .source(let range) = field.value else { return nil }
        var out: [UInt8] = []
        for byte in fileBytes[range] {
            if byte == UInt8(ascii: "-") {
                if out.last != byte { out.append(byte) }
            } else {
                guard ByteClass.isDigit(byte) else { return nil }
                out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Pages with one hyphen between first and last, as CSL-JSON spells them.
    private func pages(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 < 0x80 && $0 != 0x20 && $0 != UInt8(ascii: "-") }
        if isPlain { return text }
        var out: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.first {
            if let length = Self.dash(rest) {
                while out.last == 0x20 { out.removeLast() }
                if out.last != UInt8(ascii: "-") { out.append(UInt8(ascii: "-")) }
                rest = rest.dropFirst(length)
            } else {
                if byte != 0x20 || out.last != UInt8(ascii: "-") { out.append(byte) }
                rest = rest.dropFirst()
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// The length in bytes of a hyphen, dash or minus sign at the beginning of a text (U+2010 to U+2014, U+2212).
    private static func dash(_ rest: Substring.UTF8View) -> Int? {
        if rest.first == UInt8(ascii: "-") { return 1 }
        guard rest.first == 0xE2 else { return nil }
        let bytes = Array(rest.prefix(3))
        guard bytes.count == 3 else { return nil }
        return bytes[1] == 0x80 && (0x90...0x94).contains(bytes[2]) || bytes[1] == 0x88 && bytes[2] == 0x92 ? 3 : nil
    }

    // MARK: - Publishers

    /// Reads the publishers and institutions of the work, each with its place.
    mutating func readPublishers() {
        var names: [String] = []
        // The holder of a patent without an author counts as its author.
        for name in Self.bodies where has(name) {
            // In biblatex, `howpublished` of an archival item only repeats the fields of the archive.
            if name == "howpublished", has("archivelocation") || has("archive") {
                _ = take(name)
                continue
            }
            if isTaken(name) { continue }
            if name == "howpublished", showsPlaceInWhole {
                _ = take(name)
                continue
            }
            if let field = take(name) {
                if name == "howpublished", !has("url"), let address = address(field) {
                    work.identifiers.append(Identifier(.url, address))
                    continue
                }
                for text in list(field) where !names.contains(text) { names.append(text) }
            }
        }
        let places = takeAny("location").map { list($0) } ?? []
        if work.type == .patent, !places.isEmpty {
            work[.jurisdiction] = places.map { LocalizationKey.text($0) ?? $0 }.joined(separator: "; ")
            work.publishers = publishers(names, [])
        } else {
            work.publishers = publishers(names, places)
        }
        let original = take("origpublisher").map { list($0) } ?? []
        work.originalPublishers = publishers(original, take("origlocation").map { list($0) } ?? [])
    }

    /// The web address that a value is, perhaps in a font of its own: `{\tt http://example.org}`.
    private func address(_ field: ResolvedEntry.Field) -> String? {
        let bytes = source(of: field.value)
        let plain = TeXReader.text(bytes, 0..<bytes.count, options: .init(hasLigatures: false), macros: macros).plain
        return [verbatim(field), plain].first { $0.hasPrefix("http") && !$0.contains(" ") }
    }

    /// The fields of publishers and institutions.
    private static let bodies = ["institution", "school", "organization", "howpublished", "publisher", "holder"]

    /// Whether `howpublished` only shows the title of the whole and the numbers in it, as the writer puts it for types without such fields.
    private var showsPlaceInWhole: Bool {
        guard type == "misc", let field = entryField("howpublished") else { return false }
        return rich(field).plain.replacing("–", with: "-")
            == work.placeInWhole?.plain.replacing("–", with: "-")
    }

    /// Names and places in the same order; one place for several publishers is that of each.
    private func publishers(_ names: [String], _ places: [String]) -> [Publisher] {
        if names.isEmpty, places.isEmpty { return [] }
        var names = names
        var places = places
        // BibTeX has no lists here: `A; B` with `X; Y` are two publishers with their places.
        if names.count == 1, places.count == 1, names[0].utf8.contains(UInt8(ascii: ";")) {
            let parts = names[0].split(separator: "; ").map(\.trimmingBlanks)
            let towns = places[0].split(separator: "; ").map(\.trimmingBlanks)
            if parts.count > 1, parts.count == towns.count || towns.count == 1 { (names, places) = (parts, towns) }
        }
        let count = max(names.count, places.count)
        return (0..<count).map { index in
            let name = index < names.count ? names[index] : ""
            let place = index < places.count ? places[index] : places.count == 1 ? places[0] : ""
            return Publisher(name.isEmpty ? nil : Literal(name), place: place.isEmpty ? nil : Literal(place))
        }
    }
}
