/// What the works of one file say, gathered so that each can be held against the others.
///
/// Bibliographies and manuscripts fill the same facts, so the rules know no format.
struct FileFacts: Sendable {
    /// A journal with its articles, in the order of the file.
    struct Journal: Sendable {
        let name: JournalName
        /// The places of the articles among the works.
        fileprivate(set) var articles: [Int]
    }

    /// A day that a text states, and the work of which it speaks.
    struct StatedDay: Sendable {
        let day: PrintedDay
        let work: Int?
    }

    /// The works in the order of the file.
    private(set) var works: [WorkFacts] = []
    /// The journals in the order in which they are first named.
    private(set) var journals: [Journal] = []
    /// The days that texts of the file state.
    private(set) var days: [StatedDay] = []
    /// Contradictions that other rules report, by the places of their works.
    private(set) var reported: [(work: Int, evidence: String)] = []

    private var places: [String: Int] = [:]

    /// Takes up a work.
    mutating func add(_ work: WorkFacts) {
        let index = works.count
        works.append(work)
        guard work.isArticle, let name = work.container?.value, !name.folded.isEmpty else { return }
        if let place = places[name.folded] {
            journals[place].articles.append(index)
        } else {
            places[name.folded] = journals.count
            journals.append(Journal(name: name, articles: [index]))
        }
    }

    /// Takes up the days of a text.
    ///
    /// - Parameter work: The place of the work of which the text speaks; nil for other texts.
    mutating func add(_ days: [PrintedDay], of work: Int?) {
        self.days += days.map { StatedDay(day: $0, work: work) }
    }

    /// Takes up a contradiction that another rule reports.
    mutating func add(reported evidence: String, of work: Int) { reported.append((work, evidence)) }

    /// The articles of a journal with their places among the works.
    func articles(of journal: Journal) -> [(index: Int, work: WorkFacts)] { journal.articles.map { ($0, works[$0]) } }
}
