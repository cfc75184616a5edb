import CitandaDiagnostics
import CitandaDocuments
import CitandaManuscripts
import CitandaRecognition
import CitandaXML

/// What was not read of a manuscript, or not surely.
struct PageGaps {
    /// A group of gaps of one kind.
    private struct Group {
        let heading: String
        var items: [(link: PageLink, text: String, reason: String)]
    }

    private var groups: [Group] = []

    /// The number of gaps.
    var count: Int { groups.reduce(0) { $0 + $1.items.count } }

    /// The gaps of a reading.
    ///
    /// - Parameters:
    ///   - reading: The manuscript as read.
    ///   - places: The places of the manuscript on the page.
    init(of reading: Reading, in places: PagePlaces) {
        var open = Group(heading: "Citations without a work", items: [])
        var unsure = Group(heading: "Citations that no exact form fits", items: [])
        var silent = Group(heading: "Notes without a citation", items: [])
        for (index, note) in reading.notes.enumerated() {
            guard let link = places.link(toNote: index) else { continue }
            if note.citations.isEmpty { silent.items.append((link, note.note.passage.string, "")) }
            for citation in note.citations {
                let text = note.note.passage.text(ofSource: citation.range)
                if citation.work == nil, citation.kind != .crossReference {
                    open.items.append((link, text, citation.problem?.words ?? ""))
                } else if citation.evidence == .model {
                    unsure.items.append((link, text, ""))
                }
            }
        }
        for item in reading.textCitations.flatMap(\.items) where item.work == nil && item.entry == nil {
            open.items.append(
                (
                    places.link(to: item.range.lowerBound), reading.document.text(of: item.range),
                    "no entry answers to it"
                ))
        }
        var entries = Group(heading: "Entries of lists", items: [])
        for entry in reading.lists.flatMap(\.entries) where entry.work == nil {
            entries.items.append((places.link(to: entry.range.lowerBound), reading.document.text(of: entry.range), ""))
        }
        groups = [open, unsure, entries, silent].filter { !$0.items.isEmpty }
    }

    /// Writes the gaps.
    func write(to writer: inout MarkupWriter) {
        for group in groups {
            writer.element("h4", text: "\(group.heading): \(group.items.count)")
            writer.element("ul", ["class": "gaps"]) { list in
                for item in group.items {
                    list.mixed("li") { line in
                        item.link.write(to: &line)
                        line.text(": ")
                        line.shown("q", item.text.cut(to: Self.longestText))
                        if !item.reason.isEmpty { line.text(" – \(item.reason)") }
                    }
                }
            }
        }
    }

    /// Two lines of a page.
    private static let longestText = 200
}

extension Citation.LinkProblem {
    /// The problem in words.
    fileprivate var words: String {
        switch self {
        case .noAntecedent: "no full citation answers to it"
        case .firstInChapter: "nothing in the chapter stands before it"
        case .afterSeveral: "the note before cites several works"
        case .afterNone: "the note before cites no work"
        case .ambiguous: "several works answer to it"
        case .beforeFull: "the work is cited in full only later"
        case .titleDiffers: "the only work that answers to it has another title"
        }
    }
}

extension String {
    /// The beginning of the text, with an ellipsis for the rest.
    fileprivate func cut(to length: Int) -> String { count > length ? prefix(length) + "…" : self }
}
