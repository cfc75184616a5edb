import CitandaWorks

extension EntryWriter {
    // MARK: - Numbers and pages

    /// Adds volume, number, edition, pages and their like.
    mutating func addNumbers() {
        put("edition", text(.edition))
        addWhole("volume", text(.volume), shown: "vol.")
        let isSerial = entry.type == "article" || entry.type == "periodical"
        if isSerial, let issue = work[.issue] {
            put(
                !isBibLaTeX || issue.allSatisfy { $0.isNumber || "-–/".contains($0) } ? "number" : "issue", plain: issue
            )
        } else {
            keep("issue", text(.issue))
        }
        if isSerial { keep("seriesnumber", text(.collectionNumber)) } else { put("number", text(.collectionNumber)) }
        if work.type.isContained || isSerial { put("eid", text(.number)) } else { put("number", text(.number)) }
        addWhole("volumes", text(.numberOfVolumes), shown: nil)
        put("part", text(.partNumber) ?? text(.part))
        if work[.partNumber] != nil { keep("partofwork", text(.part)) }
        put("chapter", text(.chapterNumber))
        put("version", text(.version))
        put("pages", work[.page].map { pages($0) })
        put("pagetotal", text(.numberOfPages))
    }

    /// A number that biblatex takes only as a whole number; another one is shown at the end of the entry.
    private mutating func addWhole(_ name: String, _ value: String?, shown label: String?) {
        guard let value else { return }
        if !isBibLaTeX || !value.isEmpty && value.allSatisfy({ $0.isASCII && $0.isNumber }) {
            put(name, value)
        } else {
            keep(name, value)
            if let label { put("addendum", "\(label)~\(value)") }
        }
    }

    /// Pages with two hyphens between first and last, as BibTeX wants them.
    func pages(_ text: String) -> String {
        if text.utf8.allSatisfy(ByteClass.isDigit) { return text }
        var out = ""
        for character in text {
            if "-‐‑‒–—−".contains(character) {
                if !out.hasSuffix("--") { out += "--" }
            } else {
                out += tex.plain(String(character))
            }
        }
        return out
    }

    // MARK: - Publishers

    /// Adds publishers and places as lists of the same order; several have `and` between them for biblatex, a semicolon for BibTeX.
    mutating func addPublishers() {
        let isThesis = ["thesis", "phdthesis", "mastersthesis"].contains(entry.type)
        let isReport = ["report", "techreport"].contains(entry.type)
        var publisher = isThesis ? (isBibLaTeX ? "institution" : "school") : isReport ? "institution" : "publisher"
        if !isKnown(publisher) {
            // Classic styles print the first of them alone.
            let others = isBibLaTeX ? ["organization", "howpublished", "holder"] : ["howpublished", "organization"]
            publisher = others.first { isKnown($0) && allows($0) } ?? publisher
        }
        add(work.publishers, names: publisher, places: isBibLaTeX ? "location" : "address")
        add(work.originalPublishers, names: "origpublisher", places: "origlocation")
        if let authority = text(.authority) {
            if allows("organization") { put("organization", "{\(authority)}") } else { keep("authority", authority) }
        }
    }

    private mutating func add(_ publishers: [Publisher], names: String, places: String) {
        put(names, list(publishers.map { $0.name?.text }))
        let all = publishers.map { $0.place?.text }
        // One place for all is said once.
        put(places, list(Set(all).count == 1 ? Array(all.prefix(1)) : all))
    }

    private func list(_ texts: [String?]) -> String? {
        var texts = texts
        while texts.last == .some(nil) { texts.removeLast() }
        if texts.isEmpty { return nil }
        guard isBibLaTeX else {
            let whole = texts.map { tex.rich(RichText(markup: $0 ?? "")) }.joined(separator: "; ")
            return NameField.hasAnd(whole) ? "{\(whole)}" : whole
        }
        return texts.map { text in
            guard let text, !text.isEmpty else { return "{}" }
            let source = tex.rich(RichText(markup: text))
            return NameField.hasAnd(text) ? "{\(source)}" : source
        }.joined(separator: " and ")
    }
}
