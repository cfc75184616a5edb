import Citations
import Diagnostics
import Works

/// A list entry out of alphabetical order (Chicago 18 §13.69–71): letter by letter, one author before several, leading articles passed over.
///
/// Silent for lists that are not alphabetical at all.
struct ListOrderRule: Rule {
    func findings(in facts: Facts) -> [Diagnostic] {
        facts.reading.lists.flatMap { list -> [Diagnostic] in
            let entries = list.entries.compactMap { entry in entry.statement.map { (entry: entry, key: key($0)) } }
                .filter { !$0.key.isEmpty }
            guard entries.count >= 3 else { return [] }
            let steps = zip(entries, entries.dropFirst())
            let sorted = steps.filter { $0.key.lexicographicallyPrecedes($1.key) || $0.key == $1.key }.count
            guard sorted * 5 >= (entries.count - 1) * 4 else { return [] }
            return entries.indices.dropFirst().compactMap { index in
                let before = entries[index - 1]
                let this = entries[index]
                // The dash repeats the author above and is the matter of another rule.
                guard this.key.lexicographicallyPrecedes(before.key), !this.entry.repeatsAuthor else { return nil }
                // Of two entries that stand wrong the one is reported whose removal puts the list right.
                let follows = index >= 2 ? entries[index - 2].key : []
                let isEarlierWrong = !this.key.lexicographicallyPrecedes(follows)
                let wrong = isEarlierWrong ? before : this
                let other = isEarlierWrong ? this : before
                return Diagnostic(
                    "list-order", .warning, "the entry is out of alphabetical order", at: wrong.entry.range,
                    notes: [.init("it should stand on the other side of this entry", at: other.entry.range)])
            }
        }
    }

    /// Family name letter by letter, given name, number of further authors, title.
    private func key(_ work: Work) -> [String] {
        let title = letters(Self.withoutArticle((work[.title] ?? work[.reviewed])?.full.plain ?? ""))
        guard let lead = work.leadNames?.names, let first = lead.first else { return title.isEmpty ? [] : [title] }
        var key = [letters(first.short), letters(first.personal?.given ?? "")]
        key.append(lead.count > 1 ? "1" : "0")
        key += lead.dropFirst().flatMap { [letters($0.short), letters($0.personal?.given ?? "")] }
        return key + [title]
    }

    private func letters(_ text: String) -> String { Spelling.words(text).joined() }

    private static func withoutArticle(_ title: String) -> String {
        for article in ["The ", "A ", "An "] where title.hasPrefix(article) {
            return String(title.dropFirst(article.count))
        }
        return title
    }
}
