import CitandaManuscripts
import CitandaWorks

/// The titles of the works that a text describes, found by the first word of a short form.
struct FullForms {
    private struct Form {
        /// The words of the title.
        var title: [String]
        /// The last words of the names of all contributors.
        var people: Set<String>
    }

    /// The forms by the first word of their titles, and by the first three: hundreds of titles may share one word.
    private var forms: [String: [Form]] = [:]

    init(_ facts: Facts) {
        for work in facts.reading.works where !work.statements.isEmpty {
            let people = Set(work.work.contributors.compactMap { ComparableText.words(of: $0.name.short).last })
            for title in [work.work[.title], work.work[.container], work.work[TitleRole.volume]] {
                let words = title.map { ComparableText.title($0.full.plain) } ?? []
                for key in Set([Self.key(words.prefix(1)), Self.key(words)]) where !words.isEmpty {
                    forms[key, default: []].append(Form(title: words, people: people))
                }
            }
        }
    }

    /// Whether some work, container or volume begins with the title of a short form.
    ///
    /// Where the short form names somebody, the work is by somebody of the same last name; particles before the name do not count. A work
    /// whose author was not read decides nothing.
    func answer(_ citation: Citation) -> Bool {
        let title = citation.statement[.title].map { ComparableText.title($0.main.plain) } ?? []
        guard !title.isEmpty else { return false }
        let name = citation.statement.leadNames?.names.first.map { ComparableText.words(of: $0.short) }?.last
        return forms[Self.key(title), default: []].contains { form in
            form.title.starts(with: title)
                && (form.people.isEmpty || name.map { form.people.contains($0) } ?? true)
        }
    }

    /// The words by which a title is looked up: three, or the first of fewer.
    private static func key(_ words: some Collection<String>) -> String {
        words.prefix(words.count < longHead ? 1 : longHead).joined(separator: " ")
    }

    private static let longHead = 3
}
