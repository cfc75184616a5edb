import Diagnostics
import Manuscripts
import Works

/// A publisher statement that is not of the form “Place: Publisher”, or several of them joined wrongly: doubled colons, dangling “and”.
struct PublisherStatementRule: Rule {
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
                "publisher-statement", .error, "malformed publisher statement; expected “Place: Publisher”", at: range,
                fixes: fixes)
        }
    }
}
