import CitandaWorks
import CitandaXML

/// The elements `relatedItem` and `part`.
extension MODSWriter {
    /// Whether names in a role belong to a related item: editors of the host or the series, authors of the original or
    /// the reviewed work.
    func belongsElsewhere(_ role: ContributorRole) -> Bool {
        switch role {
        case .editor: isContained
        case .containerAuthor: hasHost
        case .collectionEditor: work[.collection] != nil
        case .originalAuthor: hasOriginal
        case .reviewedAuthor: work[.reviewed] != nil
        default: false
        }
    }

    /// Writes the host, the series, the original and other related works.
    mutating func writeRelatedItems() {
        if hasHost { writeHost() }
        if let collection = work.archive?.collection {
            out.element("relatedItem", ["type": "host", "displayLabel": Self.collectionLabel]) {
                $0.element("titleInfo") { $0.element("title", text: collection.text) }
            }
        }
        if !isContained { writeSeries() }
        if hasOriginal {
            element("relatedItem", ["type": "original"]) { writer in
                writer.writeTitles(.original)
                writer.writeNames(.originalAuthor, as: .author)
                writer.writeInfos(writer.work.originalPublishers) { info in
                    if let date = info.work[.original] as PartialDate? { info.write(date, "dateIssued") }
                }
            }
        }
        if work[.reviewed] != nil || work.variables[.reviewedGenre] != nil {
            element("relatedItem", ["type": "reviewOf"]) { writer in
                writer.writeTitles(.reviewed)
                writer.writeNames(.reviewedAuthor, as: .author)
                writer.out.element("genre", text: writer.plain(.reviewedGenre))
            }
        }
        for relation in work.relations { write(relation) }
    }

    /// The label of the related item that is a collection of an archive.
    static let collectionLabel = "Collection"

    private var hasOriginal: Bool {
        work[.original] as Title? != nil || work[.original] as PartialDate? != nil || !work.originalPublishers.isEmpty
    }

    /// The series is a related item of the contained work's host, where other programs look for it.
    private mutating func writeSeries() {
        guard work[.collection] != nil || work.variables[.collectionNumber] != nil else { return }
        element("relatedItem", ["type": "series"]) { writer in
            writer.writeTitles(.collection, partNumber: writer.plain(.collectionNumber))
            writer.writeNames(.collectionEditor)
        }
    }

    private mutating func writeHost() {
        element("relatedItem", ["type": "host"]) { writer in
            writer.writeTitles(.container, short: writer.plain(.containerTitleShort))
            writer.writeNames(.containerAuthor, as: .author)
            if writer.isContained { writer.writeNames(.editor) }
            if let genre = writer.hostGenre { writer.out.element("genre", ["authority": "marcgt"], text: genre) }
            if writer.isContained {
                writer.writeHostOrigin()
                writer.writePhysicalDescription()
            }
            writer.writeIdentifiers([.isbn, .issn])
            writer.writePart(withDate: true)
            if writer.isContained { writer.writeSeries() }
        }
    }

    /// The term of the MARC genre list for the host, by which programs know periodicals and books.
    var hostGenre: String? {
        switch work.type {
        case .articleNewspaper: "newspaper"
        case let type where RISFields.journals.contains(type): "periodical"
        case .chapter, .documentInSeries: "book"
        case .paperConference: "conference publication"
        case .entryDictionary: "dictionary"
        case .entryEncyclopedia, .entry: "encyclopedia"
        default: nil
        }
    }

    private mutating func writeNames(_ role: ContributorRole, as written: ContributorRole? = nil) {
        guard belongsElsewhere(role) else { return }
        for contributor in work.contributors where contributor.role == role { writeName(contributor, as: written) }
    }

    // MARK: - Parts

    /// The variables of a part, with the types of their details.
    static let details: [(variable: Variable, type: String)] = [
        (.volume, "volume"), (.issue, "issue"), (.number, "number"), (.chapterNumber, "chapter"), (.part, "part"),
        (.partNumber, "part-number"), (.section, "section"), (.supplement, "supplement"),
        (.supplementNumber, "supplement-number"),
    ]

    /// Volume, issue, pages and so on; for a host also the date.
    mutating func writePart(withDate: Bool) {
        let hasPart =
            mayHave(.title(.part)) || mayHave(.variable(.page))
            || Self.details.contains { mayHave(.variable($0.variable)) }
        guard hasPart else { return }
        element("part") { writer in
            for (variable, type) in Self.details {
                guard let text = writer.plain(variable) else { continue }
                writer.out.element("detail", ["type": type]) { $0.element("number", text: text) }
            }
            if let title = writer.work[.part] as Title? {
                writer.out.element("detail", ["type": "part"]) { $0.element("title", text: Self.text(title.full)) }
            }
            if let page = writer.plain(.page) {
                writer.out.element("extent", ["unit": "pages"]) { Self.write(page: page, to: &$0) }
            }
            if withDate, let date = writer.work[.issued] as PartialDate?, date.edtf != nil {
                var bare = date
                bare.text = nil
                writer.write(bare, "date")
            }
        }
    }

    /// The first and the last page, the last in full; any other text as a list.
    private static func write(page: String, to out: inout MarkupWriter) {
        guard let range = PageRange(page), !range.isReversed else { return out.element("list", text: page) }
        let ends = range.expanded.split(separator: "–")
        out.element("start", text: ends.count == 2 ? String(ends[0]) : range.first)
        if ends.count == 2 { out.element("end", text: String(ends[1])) }
    }

    // MARK: - Relations

    private mutating func write(_ relation: Relation) {
        let type =
            switch relation.kind {
            case .partOf: "host"
            case .translationOf, .originalEdition, .reprintOf: "original"
            case .reviewOf: "reviewOf"
            case .otherEdition: "otherVersion"
            case .quotes: "references"
            }
        element("relatedItem", ["type": type, "displayLabel": relation.kind.rawValue]) { writer in
            switch relation.target {
            case .key(let key):
                writer.out.element("recordInfo") {
                    $0.element("recordIdentifier", ["source": MODS.keySource], text: key)
                }
            case .work(let other):
                guard writer.depth < Self.mostDepth else { return }
                var inner = MODSWriter(other, depth: writer.depth + 1, out: writer.out)
                inner.write()
                writer.out = inner.out
            }
        }
    }
}
