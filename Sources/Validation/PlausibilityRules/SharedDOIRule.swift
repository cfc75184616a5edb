import CitandaDiagnostics
import CitandaWorks

/// One DOI at articles of other titles in other journals: one of the two was copied wrong.
///
/// The finding is that of works that are probably the same; here the contradiction counts as evidence.
struct SharedDOIRule: PlausibilityRule {
    static let kinds: [FindingKind] = []

    func judgements(in file: FileFacts) -> [Judgement] {
        var users: [String: [Int]] = [:]
        var order: [String] = []
        for (index, work) in file.works.enumerated() where work.isArticle {
            guard let name = work.doi?.value.doi.text.lowercased() else { continue }
            if users[name] == nil { order.append(name) }
            users[name, default: []].append(index)
        }
        return order.flatMap { name -> [Judgement] in
            guard let list = users[name], let first = list.first else { return [] }
            return list.dropFirst().prefix(Self.mostUsers).flatMap { other -> [Judgement] in
                let (one, two) = (file.works[first], file.works[other])
                guard areOthers(one, two) else { return [] }
                return [
                    .contradicts(other, "the DOI is that of “\(one.key)” too, which is another article"),
                    .contradicts(first, "the DOI is that of “\(two.key)” too, which is another article"),
                ]
            }
        }
    }

    /// So many articles with one DOI are enough to show that something is wrong.
    private static let mostUsers = 20

    /// Whether two articles have other titles, and stand in journals of other names.
    private func areOthers(_ one: WorkFacts, _ two: WorkFacts) -> Bool {
        guard let name = one.container?.value, let other = two.container?.value, !name.mayBe(other) else {
            return false
        }
        let words = Set(one.title.split(separator: " ")), others = Set(two.title.split(separator: " "))
        let shared = words.intersection(others).count
        return !words.isEmpty && !others.isEmpty && shared * 2 < min(words.count, others.count)
    }
}
