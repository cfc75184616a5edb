import CitandaLexicon
import CitandaWorks

/// “Cobb, op. cit., n. 4”: the work of that name in the note of that number.
enum NotedWorkResolver: Resolver {
    static func resolve(_ citation: Citation, in context: LinkingContext) -> Resolution? {
        guard citation.kind == .short || citation.kind == .ibid, let note = note(of: citation, in: context) else {
            return nil
        }
        let found = works(in: note, by: citation.statement.leadNames?.names.first, context)
        guard found.count == 1, let work = found.first else { return nil }
        var resolution = context.short(work)
        resolution.refersTo = note
        return resolution
    }

    /// The other note that a number or word in the citation names.
    static func note(of citation: Citation, in context: LinkingContext) -> Int? {
        for part in citation.parts where part.label == .crossReference {
            let words = part.text.lowercased()
            if words.split(whereSeparator: { !$0.isLetter }).contains(where: {
                Lexicon.contains(String($0), in: .previousNote)
            }) {
                return context.here.note > 0 ? context.here.note - 1 : nil
            }
            let number = String(words.reversed().drop { !$0.isNumber }.prefix { $0.isNumber }.reversed())
            guard !number.isEmpty else { continue }
            return context.note(number).flatMap { $0 == context.here.note ? nil : $0 }
        }
        return nil
    }

    /// The works that a note cites by an author or editor of this name. Without a name it is the only work of the note (同注1).
    static func works(in note: Int, by name: Name?, _ context: LinkingContext) -> [WorkID] {
        var cited: [WorkID] = []
        for work in context.notes[note].citations.compactMap(\.work) where !cited.contains(work) { cited.append(work) }
        guard let name else { return cited.count == 1 ? cited : [] }
        return cited.filter { id in
            context.works[id].work.contributors.contains {
                [.author, .editor, .containerAuthor].contains($0.role)
                    && $0.name.familyReadings.contains(name.familyKey)
            }
        }
    }
}
