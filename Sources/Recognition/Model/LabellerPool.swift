import Synchronization

/// Readers of notes that are not in use. A reader has working memory of its own, which is kept from note to note.
final class LabellerPool: Sendable {
    private let model: NoteModel
    private let idle = Mutex<[NoteLabeller]>([])

    init(_ model: NoteModel) { self.model = model }

    /// What a reader answers. Threads that ask at the same time have different readers.
    func with<Answer>(_ ask: (NoteLabeller) -> Answer) -> Answer {
        let reader = idle.withLock { $0.popLast() } ?? NoteLabeller(model)
        let answer = ask(reader)
        idle.withLock { $0.append(reader) }
        return answer
    }
}
