import CitandaDiagnostics
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
            let mended = parts.joined(separator: "; ") + (year.map { ", " + $0 } ?? "")
            let fixes = parts.isEmpty ? [] : [FixIt("write “\(mended)”", replacing: range, with: mended)]
            return Diagnostic(
                .publisherStatement, "the publisher statement is malformed; expected “Place: Publisher”", at: range,
                fixes: fixes)
        }
    }
}

extension FindingKind {
    static let publisherStatement = FindingKind(
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
