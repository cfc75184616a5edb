import CitandaWorks
import CitandaXML

extension MODSRecord {
    /// Whether names in a role belong to a related item: editors of the host or the series, authors of the original or
    /// the reviewed work.
    func belongsElsewhere(_ role: ContributorRole) -> Bool {
        switch role {
        case .editor, .containerAuthor: hasHost && (role == .containerAuthor || work.type.isContained)
        case .collectionEditor: work[.collection] != nil
        case .originalAuthor: hasOriginal
        case .reviewedAuthor: work[.reviewed] != nil
        default: false
        }
    }

    /// The host, the series, the original and other related works.
    var relatedItems: [Element] {
        var items: [Element] = []
        if hasHost { items.append(item("host", host)) }
        if let collection = work.archive?.collection {
            let title = MODS.element("titleInfo", children: [MODS.element("title", text: collection.text)])
            var element = item("host", [title])
            element["displayLabel"] = "Collection"
            items.append(element)
        }
        if work[.collection] != nil || variable(.collectionNumber) != nil {
            items.append(
                item("series", titles(.collection, partNumber: variable(.collectionNumber)) + names(.collectionEditor)))
        }
        if hasOriginal {
            let dates = (work[.original] as PartialDate?).map { elements(of: $0, "dateIssued") } ?? []
            items.append(
                item(
                    "original",
                    titles(.original) + names(.originalAuthor)
                        + infos(work.originalPublishers, first: dates, event: "publication")))
        }
        if work[.reviewed] != nil || variable(.reviewedGenre) != nil {
            let genre = variable(.reviewedGenre).map { [MODS.element("genre", text: $0)] } ?? []
            items.append(item("reviewOf", titles(.reviewed) + names(.reviewedAuthor) + genre))
        }
        return items + work.relations.map { relation($0) }
    }

    private var hasOriginal: Bool {
        work[.original] as Title? != nil || work[.original] as PartialDate? != nil || !work.originalPublishers.isEmpty
    }

    private var host: [Element] {
        let editors = work.type.isContained ? names(.editor) : []
        return titles(.container, short: variable(.containerTitleShort)) + names(.containerAuthor) + editors
            + (work.type.isContained ? hostOrigin : []) + identifiers(of: [.isbn, .issn]) + part(withDate: true)
    }

    private func names(_ role: ContributorRole) -> [Element] {
        guard belongsElsewhere(role) else { return [] }
        return work.contributors.filter { $0.role == role }.map { MODSName.element($0) }
    }

    private func item(_ type: String, _ children: [Element]) -> Element {
        MODS.element("relatedItem", ["type": type], children: children)
    }

    // MARK: - Parts

    /// Volume, issue, pages and so on; for a host also the date.
    func part(withDate: Bool) -> [Element] {
        var children: [Element] = []
        let details: [(Variable, String)] = [
            (.volume, "volume"), (.issue, "issue"), (.number, "number"), (.chapterNumber, "chapter"), (.part, "part"),
            (.partNumber, "part-number"), (.section, "section"), (.supplement, "supplement"),
            (.supplementNumber, "supplement-number"),
        ]
        for (variable, type) in details {
            guard let text = self.variable(variable) else { continue }
            children.append(MODS.element("detail", ["type": type], children: [MODS.element("number", text: text)]))
        }
        if let title = work[.part] as Title? {
            let title = MODS.element("title", text: RichText(quoting: title.full).plain)
            children.append(MODS.element("detail", ["type": "part"], children: [title]))
        }
        if let page = variable(.page) {
            children.append(MODS.element("extent", ["unit": "pages"], children: extent(page)))
        }
        if children.isEmpty { return [] }
        if withDate, let edtf = work[.issued]?.edtf {
            children.append(MODS.element("date", ["encoding": "edtf"], text: edtf))
        }
        return [MODS.element("part", children: children)]
    }

    /// The first and the last page, the last in full; any other text as a list.
    private func extent(_ page: String) -> [Element] {
        guard let range = PageRange(page), !range.isReversed else { return [MODS.element("list", text: page)] }
        let ends = range.expanded.split(separator: "–")
        guard ends.count == 2 else { return [MODS.element("start", text: range.first)] }
        return [MODS.element("start", text: String(ends[0])), MODS.element("end", text: String(ends[1]))]
    }

    // MARK: - Relations

    private func relation(_ relation: Relation) -> Element {
        let type =
            switch relation.kind {
            case .partOf: "host"
            case .translationOf, .originalEdition, .reprintOf: "original"
            case .reviewOf: "reviewOf"
            case .otherEdition: "otherVersion"
            case .quotes: "references"
            }
        var children: [Element]
        switch relation.target {
        case .key(let key):
            children = [
                MODS.element(
                    "recordInfo", children: [MODS.element("recordIdentifier", ["source": "citanda"], text: key)])
            ]
        case .work(let other):
            children = depth < 4 ? MODSRecord(other, depth: depth + 1).elements : []
        }
        var element = item(type, children)
        element["displayLabel"] = relation.kind.rawValue
        return element
    }
}
