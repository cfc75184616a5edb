import Recognition
import Works

/// The works that a short form may mean.
extension Linker {
    func candidates(for citation: Citation, only allowed: (Int) -> Bool) -> Outcome {
        let statement = citation.statement
        let title = statement.titles[.title] ?? statement.titles[.reviewed]
        let words = ComparableText.title(title?.full.plain ?? "")
        // A document cited again by sender, addressee and date.
        if let description = statement.descriptionKey {
            let found = index.works(described: description).filter(allowed)
            if found.count == 1 { return .found(found[0], 1) }
            if found.count > 1 { return .several(found) }
        }
        guard let names = statement.leadNames?.names, !names.isEmpty else { return byTitle(words, statement, allowed) }
        guard !words.isEmpty else { return byAuthor(index.works(by: names).filter(allowed), names, citation) }
        var works = index.works(by: names, titled: words).filter(allowed)
        // Quotation marks mean the article, italics the book, where an author has both under one title.
        let styling = citation.titleStyling
        if !works.contains(where: { isSet($0, in: styling) }) {
            works += index.works(by: names, sharing: words).filter { allowed($0) && isSet($0, in: styling) }
        }
        let alike = works.filter { isSet($0, in: styling) && fit(words, $0) >= 0.5 }
        if !alike.isEmpty { works = alike }
        let fits = works.map {
            ($0, ComparableText.fit(short: words, main: index.entries[$0].mainWords, full: index.entries[$0].fullWords))
        }.filter { $0.1 > 0 }
        guard let best = fits.map(\.1).max() else {
            // A work whose author was not said again: “Stoler, *Grain*, 1; *Carnal Knowledge*, 5”.
            let nameless = index.works(opening: words).filter {
                allowed($0) && words.count >= 2 && index.entries[$0].work.leadNames == nil
                    && index.entries[$0].work.publishers.first != nil
            }
            return nameless.count == 1 ? .found(nameless[0], 0.8) : .none
        }
        var top = fits.filter { $0.1 >= best - 0.01 }
        // “1:8” and “vol. 1” mean the first volume of a set.
        if top.count > 1, let volume = citation.volume {
            let volumes = top.filter { index.entries[$0.0].work.variables[.volume]?.text == volume }
            if !volumes.isEmpty { top = volumes }
        }
        guard top.count > 1 else {
            return best >= 0.5 || fits.count == 1 ? .found(top[0].0, best) : .none
        }
        return narrowed(top.map(\.0), by: names, fit: best)
    }

    private func fit(_ words: [String], _ entry: Int) -> Double {
        ComparableText.fit(short: words, main: index.entries[entry].mainWords, full: index.entries[entry].fullWords)
    }

    /// Whether a work's title is set in a styling: where it is cited in full, or by the custom of its type.
    private func isSet(_ entry: Int, in styling: Styling) -> Bool {
        if styling == .plain { return false }
        if index.entries[entry].statements.contains(where: { $0.titleStyling == styling }) { return true }
        // The marks of books and articles alike say nothing of the type.
        if let marks = styling.marks, marks.setBooks { return false }
        return hasQuotedTitle(entry) == (styling != .italic)
    }

    /// Whether works of this kind have their titles in quotation marks (Chicago 18 §8.165).
    private func hasQuotedTitle(_ entry: Int) -> Bool {
        switch index.entries[entry].work.type {
        case .articleJournal, .articleMagazine, .articleNewspaper, .chapter, .article, .webpage, .thesis,
            .paperConference, .postWeblog, .entry, .entryEncyclopedia, .entryDictionary:
            true
        default: false
        }
    }

    /// Of works that answer equally well the one with exactly these authors, if there is one.
    private func narrowed(_ works: [Int], by names: [Name], fit: Double) -> Outcome {
        let named = names.filter { $0.kind != .others }.count
        let exact = works.filter { (index.entries[$0].work.leadNames?.names.count ?? 0) == named }
        return exact.count == 1 ? .found(exact[0], fit) : .several(exact.isEmpty ? works : exact)
    }

    private func byAuthor(_ works: [Int], _ names: [Name], _ citation: Citation) -> Outcome {
        let cited = works.filter { ![.personalCommunication, .interview].contains(index.entries[$0].work.type) }
        if cited.count == 1 { return .found(cited[0], 1) }
        guard !cited.isEmpty else { return .none }
        return narrowed(cited, by: names, fit: 1)
    }

    /// A title without names: an abbreviation of a work, or the title itself.
    private func byTitle(_ words: [String], _ statement: Work, _ allowed: (Int) -> Bool) -> Outcome {
        let key = words.joined(separator: " ")
        var works = abbreviations[key] ?? []
        // “FRUS, 1955–1957”: the abbreviation of a series with the years of one volume.
        if works.isEmpty, let first = words.first {
            works = (abbreviations[first] ?? []).filter { entry in
                words.dropFirst().allSatisfy { index.entries[entry].fullWords.contains($0) }
            }
        }
        if works.isEmpty, let long = listed.first(where: { ComparableText.key($0.short) == key }) {
            works = index.works(titled: ComparableText.title(long.long))
        }
        if works.isEmpty { works = index.works(titled: words) }
        works = works.filter(allowed)
        if works.count > 1, let volume = statement.variables[.volume]?.text {
            works = works.filter { index.entries[$0].work.variables[.volume]?.text == volume }
        }
        var unique: [Int] = []
        for work in works where !unique.contains(work) { unique.append(work) }
        // “*Brown*, 347 U.S. at 494”: a case by its first name, in the volume of its report.
        if unique.isEmpty, let volume = statement.variables[.volume]?.text {
            let cases = index.works(opening: words).filter {
                allowed($0) && index.entries[$0].work.type == .legalCase
                    && index.entries[$0].work.variables[.volume]?.text == volume
            }
            if cases.count == 1 { return .found(cases[0], 0.9) }
        }
        if unique.isEmpty, words.count >= 3 {
            // The opening words of one title, and of no other.
            let opening = index.works(opening: words).filter(allowed)
            if opening.count == 1 { return .found(opening[0], 0.9) }
        }
        return unique.count == 1 ? .found(unique[0], 1) : unique.isEmpty ? .none : .several(unique)
    }
}
