import CitandaWorks

/// Writes a work as `span` with a ContextObject in its title.
struct COinSWriter {
    private var values: UnwrittenValues
    private let kind: COinSKind
    private var pairs: [(key: String, value: String)] = []
    private var losses: [RecordLoss] = []
    private var work: Work { values.work }

    /// The line of a work.
    static func record(_ work: Work) -> WrittenRecord {
        var writer = COinSWriter(values: UnwrittenValues(work), kind: COinSTypes.kind(of: work.type))
        writer.write()
        // Only “&” remains to be escaped: all other signs are percent-encoded.
        let query = writer.pairs.map { "\($0.key)=\(PercentEncoding.encoded($0.value))" }.joined(separator: "&amp;")
        return WrittenRecord(Array("<span class=\"Z3988\" title=\"\(query)\"></span>\n".utf8), losses: writer.losses)
    }

    private init(values: UnwrittenValues, kind: COinSKind) {
        self.values = values
        self.kind = kind
    }

    private mutating func add(_ key: String, _ value: String) {
        let value = RecordMarkup.collapsed(value)
        if !value.isEmpty { pairs.append((key, value)) }
    }

    private mutating func write() {
        add("ctx_ver", "Z39.88-2004")
        add("rft_val_fmt", "info:ofi/fmt:kev:mtx:\(kind.format)")
        if let genre = kind.genre { add("rft.genre", genre) }
        if kind == .page { add("rft.type", COinSTypes.zotero[work.type] ?? "webpage") }
        for row in COinSFields.rows where row.kinds.contains(kind) {
            if let text = values.plain(row.member) { add("rft.\(row.key)", text) }
        }
        writeDate()
        writePages()
        writeNames()
        writeIdentifiers()
        if kind == .page {
            for keyword in work.keywords { add("rft.subject", keyword) }
            values.take(.keyword)
        }
        losses += values.rest.map { RecordLoss($0.name, .dropped) } + values.details()
        losses += work.extra.filter { !work.isSpelling($0) }.map { RecordLoss($0.name, .dropped) }
    }

    // MARK: - Dates and pages

    private mutating func writeDate() {
        guard let date = values.date(.issued) else { return }
        guard let (text, isWhole) = NumericDate.text(of: date, separator: "-") else {
            losses.append(RecordLoss(DateRole.issued.rawValue, .dropped))
            return
        }
        add("rft.date", text)
        if !isWhole { losses.append(RecordLoss(DateRole.issued.rawValue, .reduced)) }
        if kind.format == "journal", let month = date.start?.month, let season = COinSFields.seasons[month] {
            add("rft.ssn", season)
        }
        if kind == .patent, let filed = values.date(.submitted),
            let (text, _) = NumericDate.text(of: filed, separator: "-")
        {
            add("rft.appldate", text)
        }
    }

    /// Writes the pages as printed, and the first and the last in full.
    private mutating func writePages() {
        guard COinSFields.printed.contains(kind), let text = values.plain(.variable(.page)) else { return }
        add("rft.pages", text)
        guard let range = PageRange(text) else { return }
        add("rft.spage", range.first)
        if range.last != nil { add("rft.epage", range.expanded.split(separator: "–").last.map(String.init) ?? "") }
    }

    // MARK: - Names

    /// Writes the authors. Without any, the names at the head of a citation take their place, as Zotero has it.
    private mutating func writeNames() {
        if let (role, names) = work.leadNames {
            values.take(.names(role))
            let isReduced = role != .author || names.contains { $0.kind == .others }
            if isReduced { losses.append(RecordLoss(role.rawValue, .reduced)) }
            write(names.filter { $0.kind != .others })
        }
        guard kind == .page else { return }
        for contributor in work.contributors where values.has(.names(contributor.role)) {
            for name in values.names(contributor.role) { add("rft.contributor", inverted(name)) }
            losses.append(RecordLoss(contributor.role.rawValue, .reduced))
        }
    }

    private mutating func write(_ names: [Name]) {
        if kind == .page {
            for name in names { add("rft.creator", inverted(name)) }
            return
        }
        let isPatent = kind == .patent
        // Readers compare the first name in parts with the others and take it once. They need both parts for that.
        if let first = names.first?.personal, let family = first.family, let given = first.given {
            add(isPatent ? "rft.invlast" : "rft.aulast", [first.nonDroppingParticle, family].joined)
            add(isPatent ? "rft.invfirst" : "rft.aufirst", [given, first.droppingParticle].joined)
            if let suffix = first.suffix { add(isPatent ? "rft.invsuffix" : "rft.ausuffix", suffix) }
        }
        for name in names {
            if name.personal == nil, name.display.contains(" "), !isPatent {
                // As `au`, the name would be divided into given name and family name.
                add("rft.aucorp", name.display)
            } else {
                add(isPatent ? "rft.inventor" : "rft.au", inverted(name))
            }
        }
    }

    private func inverted(_ name: Name) -> String {
        name.personal == nil ? name.display : InvertedName.text(of: name)
    }

    // MARK: - Identifiers

    private mutating func writeIdentifiers() {
        for scheme in [Identifier.Scheme.isbn, .issn] where kind.format == "book" || kind.format == "journal" {
            let own = work.identifiers.filter { $0.scheme == scheme }
            guard !own.isEmpty else { continue }
            values.take(.identifier(scheme))
            for part in own.flatMap(\.parts) { add("rft.\(scheme.rawValue)", part.text) }
        }
        for (scheme, before) in COinSFields.namespaces {
            guard let identifier = work.identifier(scheme) else { continue }
            values.take(.identifier(scheme))
            add("rft_id", before + (scheme == .doi ? DOI(identifier.text)?.text ?? identifier.text : identifier.text))
        }
        if let address = values.text(.identifier(.url)) { add("rft_id", address) }
        if kind == .page, let isbn = values.text(.identifier(.isbn)) { add("rft.identifier", "ISBN \(isbn)") }
        if kind == .page, let issn = values.text(.identifier(.issn)) { add("rft.identifier", "ISSN \(issn)") }
    }
}

extension [String?] {
    /// The texts that exist, with blanks between them.
    fileprivate var joined: String { compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ") }
}
