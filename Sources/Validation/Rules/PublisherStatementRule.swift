import CitandaDiagnostics
import CitandaLexicon
import CitandaManuscripts
import CitandaWorks

/// A publisher statement that is not of the form “Place: Publisher”, or several of them joined wrongly: doubled colons, dangling “and”.
struct PublisherStatementRule: Rule {
    static let kinds: [FindingKind] = [.publisherStatement]

    func findings(in facts: Facts) -> [Diagnostic] {
        let inNotes = facts.citations.flatMap { _, citation in citation.irregularities.map { ($0, citation.statement) }
        }
        let inLists = facts.reading.lists.flatMap(\.entries).flatMap { entry in
            entry.irregularities.compactMap { irregularity in entry.statement.map { (irregularity, $0) } }
        }
        return (inNotes + inLists).compactMap { irregularity, work in
            guard case .publisherStatement(let range) = irregularity else { return nil }
            let printed = facts.source(range)
            let year = printed.split(separator: ",").last.map { String($0.drop { $0 == " " }) }.flatMap {
                $0.contains(where: \.isNumber) ? $0 : nil
            }
            let parts = work.publishers.compactMap { publisher in
                publisher.name.map { name in publisher.place.map { "\($0.text): \(name.text)" } ?? name.text }
            }
            let publishers = parts.joined(separator: "; ")
            // What follows the last comma may be a part of the name that was read.
            let isRead = year.map { WordCount(publishers).missing(from: $0).isEmpty } ?? true
            let mended = publishers + (isRead ? "" : year.map { ", " + $0 } ?? "")
            let isWhole = !parts.isEmpty && keepsWords(of: printed, mended)
            let fixes = isWhole ? [FixIt("write “\(mended)”", replacing: range, with: mended)] : []
            return Diagnostic(
                .publisherStatement, "the publisher statement is malformed; expected “Place: Publisher”", at: range,
                fixes: fixes)
        }
    }

    /// Whether a mended statement has the words of the printed one and no others. A conjunction may give way to a semicolon.
    private func keepsWords(of printed: String, _ mended: String) -> Bool {
        let lost = WordCount(mended).missing(from: printed), added = WordCount(printed).missing(from: mended)
        return added.isEmpty && lost.allSatisfy { Lexicon.contains($0.folded, in: .conjunctions) }
    }
}

extension FindingKind {
    package static let publisherStatement = FindingKind(
        "publisher-statement", .error, "A publisher statement is not of the form “Place: Publisher”",
        why: """
            A doubled colon or a dangling “and” leaves open where the publisher’s name begins.
            """,
        example: Example(
            .manuscript,
            wrong: "[^1]: Ann Roe, *Ports of Call* (Paris:: Ostrov Press, 1999), 3.",
            right: "[^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3."),
        source: "Chicago 18 §14.30",
        isFixable: true)
}
