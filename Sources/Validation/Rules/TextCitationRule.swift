import CitandaDiagnostics
import CitandaManuscripts

/// Citations by author and date whose entry is missing, ambiguous or spelt otherwise.
///
/// The rule speaks where the file has a list of works, and the list has entries for most of what the text cites. A work that is
/// missing is reported once, at its first citation.
struct TextCitationRule: Rule {
    static let kinds: [FindingKind] = [.textCitationNotListed, .yearLetterMissing, .textCitationName]

    /// So many of ten cited items have an entry where the list is that of the text.
    private static let linkedOfTen = 6

    func findings(in facts: Facts) -> [Diagnostic] {
        let items = facts.reading.textCitations.flatMap(\.items).filter { $0.citationKey == nil }
        guard facts.reading.lists.contains(where: \.isComplete),
            items.count(where: { $0.entry != nil }) * 10 >= items.count * Self.linkedOfTen
        else { return [] }
        var reported: Set<String> = []
        var found: [Diagnostic] = []
        var names: String?
        for item in items {
            names = item.names ?? names
            guard let year = item.year, let printed = names, item.names != nil || item.entry == nil else { continue }
            guard let finding = finding(item, "\(printed) \(year)", in: facts),
                reported.insert("\(finding.kind.id) \(printed) \(year)").inserted
            else { continue }
            found.append(finding)
        }
        return found
    }

    private func finding(_ item: TextCitation.Item, _ cited: String, in facts: Facts) -> Diagnostic? {
        switch item.difference {
        case .letter(let entries):
            return Diagnostic(
                .yearLetterMissing, "“\(cited)” may mean \(entries.count) entries of the list; the year needs a letter",
                at: item.range, notes: entries.compactMap { note("this one", $0, in: facts) })
        case .name(let entry, let spelling):
            return Diagnostic(
                .textCitationName, "a name in “\(cited)” is spelt otherwise in the list: “\(spelling)”", at: item.range,
                notes: [note("the entry", entry, in: facts)].compactMap { $0 })
        case .year(let entry):
            // The year alone may belong to another name of the sentence.
            guard item.names != nil else { return nil }
            return Diagnostic(
                .textCitationNotListed, "the list has no entry for “\(cited)”, but others of the author",
                at: item.range,
                notes: [note("such as this one", entry, in: facts)].compactMap { $0 })
        case nil:
            guard item.entry == nil, item.names != nil else { return nil }
            return Diagnostic(
                .textCitationNotListed, "the list has no entry for “\(cited)”", at: item.range)
        }
    }

    private func note(_ message: String, _ entry: ListEntryID, in facts: Facts) -> Diagnostic.Note? {
        facts.reading[entry].map { Diagnostic.Note(message, at: $0.range) }
    }
}

extension FindingKind {
    static let textCitationNotListed = FindingKind(
        "text-citation-not-listed", .warning, "A citation by author and date has no entry in the list of works",
        why: """
            The reader looks the author and the year up in the list. Citanda speaks where the list has most of the works that \
            the text cites.
            """,
        example: Example(
            .manuscript,
            wrong: """
                Ports grew (Roe 1999, 3). Roads did not (Berg 2001). Salt paid for both (Weil 1987).

                ## References

                Berg, Jan. 2001. *Roads of Salt*. London: Lantern.

                Roe, Ann. 1999. *Ports of Call*. Paris: Ostrov Press.
                """,
            right: """
                Ports grew (Roe 1999, 3). Roads did not (Berg 2001). Salt paid for both (Weil 1987).

                ## References

                Berg, Jan. 2001. *Roads of Salt*. London: Lantern.

                Roe, Ann. 1999. *Ports of Call*. Paris: Ostrov Press.

                Weil, Ida. 1987. *Salt*. Oslo: Fjord.
                """),
        source: "Chicago 18 §13.102")

    static let yearLetterMissing = FindingKind(
        "year-letter-missing", .warning, "A citation by author and date may mean several entries",
        why: """
            A letter behind the year tells two works of one author and year apart.
            """,
        example: Example(
            .manuscript,
            wrong: """
                Ports grew (Roe 1999a, 3). Roads did not (Berg 2001). Salt paid for both (Roe 1999).

                ## References

                Berg, Jan. 2001. *Roads of Salt*. London: Lantern.

                Roe, Ann. 1999a. *Ports of Call*. Paris: Ostrov Press.

                Roe, Ann. 1999b. *Salt*. Paris: Ostrov Press.
                """,
            right: """
                Ports grew (Roe 1999a, 3). Roads did not (Berg 2001). Salt paid for both (Roe 1999b).

                ## References

                Berg, Jan. 2001. *Roads of Salt*. London: Lantern.

                Roe, Ann. 1999a. *Ports of Call*. Paris: Ostrov Press.

                Roe, Ann. 1999b. *Salt*. Paris: Ostrov Press.
                """),
        source: "Chicago 18 §13.114")

    static let textCitationName = FindingKind(
        "text-citation-name", .warning, "A name is spelt otherwise in the text than in the list of works",
        why: """
            One of the two spellings is a slip. The year and the other letters show which entry is meant.
            """,
        example: Example(
            .manuscript,
            wrong: """
                Ports grew (Roe 1999, 3). Roads did not (Goncharenko 2001). Salt paid for both (Goncherenko 2001).

                ## References

                Goncharenko, Jan. 2001. *Roads of Salt*. London: Lantern.

                Roe, Ann. 1999. *Ports of Call*. Paris: Ostrov Press.
                """,
            right: """
                Ports grew (Roe 1999, 3). Roads did not (Goncharenko 2001). Salt paid for both (Goncharenko 2001).

                ## References

                Goncharenko, Jan. 2001. *Roads of Salt*. London: Lantern.

                Roe, Ann. 1999. *Ports of Call*. Paris: Ostrov Press.
                """),
        source: "Chicago 18 §13.102")
}
