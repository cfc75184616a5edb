import CitandaRecognition
import CitandaWorks

/// The works found so far, by title, by family name and by description.
///
/// A work is added by a statement that describes it. `match(_:)` judges whether another statement means the same work.
struct WorkIndex {
    private var entries: [Entry] = []
    private var table: [Key: Found] = [:]
    /// The number of the lead names of each work. A question about names has one answer for all works of a number.
    private var leadNumbers: [Int] = []
    private var numbersOfLeads: [String: Int] = [:]

    /// The identities of all works, in the order in which they were added.
    var ids: [WorkID] { entries.indices.map { WorkID(index: $0) } }

    /// The number of works.
    var count: Int { entries.count }

    subscript(id: WorkID) -> Entry { entries[id.index] }

    /// Finds the work that a full statement means, or adds one. A known work takes over what the statement adds.
    mutating func insert(_ statement: Reading.Work.Statement, note: Int?, evidence: Evidence) -> WorkID {
        guard let id = match(statement.work) else {
            return add(Entry(statement, note: note, evidence: evidence))
        }
        entries[id.index].take(statement, note: note, evidence: evidence)
        register(id)
        return id
    }

    /// Adds a work that only a short form names.
    mutating func insertPartial(_ work: Work, range: Range<Int>, evidence: Evidence) -> WorkID {
        var entry = Entry(work, evidence: evidence, isPartial: true)
        entry.ranges = [range]
        return add(entry)
    }

    /// Adds a work that another manuscript of the book describes, unless this manuscript describes it too.
    mutating func insertFromElsewhere(_ work: Work) {
        guard match(work) == nil else { return }
        _ = add(Entry(work, evidence: .otherManuscript, isFromElsewhere: true))
    }

    /// Adds a work that no bytes of a manuscript stand for. It is not compared with those that are there.
    mutating func append(_ work: Work) { _ = add(Entry(work, evidence: .otherManuscript)) }

    private mutating func add(_ entry: Entry) -> WorkID {
        entries.append(entry)
        leadNumbers.append(0)
        let id = WorkID(index: entries.count - 1)
        register(id)
        return id
    }

    /// Adds the bytes of a citation of a work.
    mutating func addRange(_ range: Range<Int>, to id: WorkID) { entries[id.index].ranges.append(range) }

    /// Changes what is known of a work, and says whether anything has changed.
    mutating func update(_ id: WorkID, _ change: (inout Work) -> Bool) {
        if change(&entries[id.index].work) { register(id) }
    }

    /// Changes where the statements of all works are.
    mutating func moveStatements(_ move: (CitationID) -> CitationID) {
        for index in entries.indices { entries[index].moveStatements(move) }
    }

    // MARK: Tables

    /// The works of a key, in the order in which they were added.
    func works(_ key: Key) -> [WorkID] { table[key]?.ids ?? [] }

    private mutating func register(_ id: WorkID) {
        guard let keys = entries[id.index].newKeys() else { return }
        for key in keys { table[key, default: .none].append(id) }
        let leads = entries[id.index].leadText
        let number = numbersOfLeads[leads] ?? numbersOfLeads.count
        numbersOfLeads[leads] = number
        leadNumbers[id.index] = number
    }

    /// The works about whose lead names a question is answered with yes. Works of the same names have the same answer.
    func filter(_ candidates: [WorkID], byLeads answer: (Entry) -> Bool) -> [WorkID] {
        var answers: [Int: Bool] = [:]
        var last: (number: Int, answer: Bool)?
        return candidates.filter { id in
            let number = leadNumbers[id.index]
            if let last, last.number == number { return last.answer }
            let said = answers[number] ?? answer(entries[id.index])
            answers[number] = said
            last = (number, said)
            return said
        }
    }
}
