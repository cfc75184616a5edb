import CitandaDocuments

/// A section of a manuscript with the sections below.
struct MarkedSection: Sendable {
    /// The part of the book.
    var kind: Section.Kind
    /// The level of the heading, from 1; 0 without a heading.
    var level: Int
    /// The heading; nil before the first one.
    var heading: MarkedText?
    var blocks: [MarkedBlock]
    var sections: [MarkedSection] = []

    /// Whether the section is a bibliography. Other lists of works are a part of the text.
    var isList: Bool {
        guard kind == .bibliography else { return false }
        return blocks.contains(where: \.isEntry) || sections.contains(where: \.isList)
    }

    /// The entries of the section and of those below, each of another work.
    var entries: [MarkedEntry] {
        let own = blocks.compactMap { block -> MarkedEntry? in
            if case .entry(let entry) = block, !entry.isRepeated { entry } else { nil }
        }
        return own + sections.flatMap(\.entries)
    }

    /// The notes to which marks in the section lead for the first time, in order. A bibliography is written elsewhere.
    var noteMarks: [Int] {
        if isList { return [] }
        return (heading?.noteMarks ?? []) + blocks.flatMap(\.noteMarks) + sections.flatMap(\.noteMarks)
    }

    /// Whether the section has nothing but a heading over notes that now stand elsewhere.
    var isEmptyOfNotes: Bool { kind == .notes && blocks.isEmpty && sections.allSatisfy(\.isEmptyOfNotes) }

    /// Sections in order as a tree by the levels of their headings.
    static func tree(_ sections: some Sequence<MarkedSection>) -> [MarkedSection] {
        var open: [MarkedSection] = [MarkedSection(kind: .other, level: -1, heading: nil, blocks: [])]
        func close(_ level: Int) {
            while open.count > 1, let last = open.last, last.level >= level || last.level == 0 {
                open.removeLast()
                open[open.count - 1].sections.append(last)
            }
        }
        for section in sections {
            close(section.level)
            open.append(section)
        }
        close(0)
        return open[0].sections
    }
}
