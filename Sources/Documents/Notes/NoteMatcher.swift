/// Matches notes and markers: by id in clean Markdown, by number within a chapter where numbering restarts.
enum NoteMatcher {
    static func match(
        _ found: [(note: Note, list: Int?)], of scanner: NoteScanner, with markers: [NoteMarker],
        into document: inout Document
    ) {
        let isNumbered = found.contains { $0.list != nil } && !found.contains { isDefinition($0.note, in: document) }
        if isNumbered {
            matchNumbered(found, lists: scanner.lists, markers: markers, into: &document)
        } else {
            matchDefinitions(found.map(\.note), markers: markers, into: &document)
        }
    }

    private static func isDefinition(_ note: Note, in document: Document) -> Bool {
        document.source.bytes[note.range.lowerBound] == UInt8(ascii: "[")
    }

    /// Matches notes with unique ids. Notes are read in the order of their markers; a note without a marker follows the
    /// note before it.
    private static func matchDefinitions(_ notes: [Note], markers: [NoteMarker], into document: inout Document) {
        var first: [String: Int] = [:]
        for (index, note) in notes.enumerated() where first[note.number] == nil { first[note.number] = index }
        var notes = notes
        var markers = markers
        var order = [Int?](repeating: nil, count: notes.count)
        for (place, marker) in markers.enumerated() {
            guard let index = first[marker.number] else { continue }
            markers[place].hasNote = true
            if notes[index].anchor == nil {
                notes[index].anchor = marker.range
                order[index] = place
            }
        }
        // A note without a marker keeps its position among the definitions.
        var last = -1
        let ranks = order.enumerated().map { index, place -> (Int, Int) in
            if let place { last = place }
            return (place ?? last, index)
        }
        document.notes = ranks.sorted { $0 < $1 }.map { notes[$0.1] }
        document.markers = markers
        document.groups = notes.isEmpty && markers.isEmpty ? [] : [NoteGroup()]
    }

    /// Matches numbered notes below headings. Each list belongs to the markers before it. If all lists are at the end
    /// of the book, the first list belongs to the first run of markers, and so on.
    private static func matchNumbered(
        _ found: [(note: Note, list: Int?)], lists: [NoteScanner.NoteList], markers: [NoteMarker],
        into document: inout Document
    ) {
        let groups = runs(of: found)
        let starts = groups.map { $0.first?.note.range.lowerBound ?? 0 }
        var markerGroups = [[NoteMarker]](repeating: [], count: max(groups.count, 1))
        let lastMarker = markers.last?.range.lowerBound ?? 0
        let allAtEnd = groups.count > 1 && (starts.first ?? 0) > lastMarker
        if allAtEnd {
            markerGroups = assign(markers, to: groups, lists: lists, in: document)
        } else {
            var group = 0
            for marker in markers {
                while group + 1 < groups.count, marker.range.lowerBound > starts[group] { group += 1 }
                markerGroups[group].append(marker)
            }
        }
        // The sections that can contain markers, for finding the chapter of a marker.
        let chapters = document.sections.indices.filter {
            document.sections[$0].kind != .notes && document.sections[$0].kind != .part
        }
        for (index, group) in groups.enumerated() {
            var first: [String: Int] = [:]
            var notes = group.map(\.note)
            for (place, note) in notes.enumerated() {
                notes[place].group = index
                if first[note.number] == nil { first[note.number] = place }
            }
            for place in markerGroups[index].indices {
                markerGroups[index][place].group = index
                guard let note = first[markerGroups[index][place].number] else { continue }
                markerGroups[index][place].hasNote = true
                if notes[note].anchor == nil { notes[note].anchor = markerGroups[index][place].range }
            }
            document.notes += notes
            let anchor = notes.lazy.compactMap(\.anchor).first?.lowerBound ?? starts[index]
            let chapter = last(of: chapters, in: document, at: anchor)
            let list = group.first?.list.map { lists[$0] }
            document.groups.append(
                NoteGroup(
                    chapter: chapter,
                    chapterNumber: list?.chapterNumber ?? chapter.flatMap { document.sections[$0].number }))
        }
        document.markers = markerGroups.flatMap { $0 }
    }

    /// The last of some sections that begins at or before an offset.
    private static func last(of chapters: [Int], in document: Document, at place: Int) -> Int? {
        var low = 0
        var high = chapters.count
        while low < high {
            let middle = (low + high) / 2
            if document.sections[chapters[middle]].range.lowerBound <= place { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? chapters[low - 1] : nil
    }

    /// The notes by list. A list is cut where its numbers begin again at 1.
    private static func runs(of found: [(note: Note, list: Int?)]) -> [[(note: Note, list: Int?)]] {
        var groups: [[(note: Note, list: Int?)]] = []
        for item in found {
            let restarts = Int(item.note.number) == 1 && Int(groups.last?.last?.note.number ?? "") ?? 0 > 1
            if groups.isEmpty || groups.last?.last?.list != item.list || restarts { groups.append([]) }
            groups[groups.count - 1].append(item)
        }
        return groups
    }

    /// Assigns markers to lists that are all at the end of the book. A marker belongs to the list that names its
    /// chapter, or else to the list with the same rank as its run.
    private static func assign(
        _ markers: [NoteMarker], to groups: [[(note: Note, list: Int?)]], lists: [NoteScanner.NoteList],
        in document: Document
    ) -> [[NoteMarker]] {
        var assigned = [[NoteMarker]](repeating: [], count: groups.count)
        var named: [String: Int] = [:]
        for (index, group) in groups.enumerated() {
            if let number = group.first?.list.flatMap({ lists[$0].chapterNumber }) {
                named[number.lowercased()] = index
            }
        }
        let chapters = document.sections.indices.filter { document.sections[$0].kind != .notes }
        let sections = markers.map { last(of: chapters, in: document, at: $0.range.lowerBound) }
        if named.count == groups.count {
            var numbers: [String?] = []
            for section in document.sections {
                let own = section.kind == .chapter ? section.number?.lowercased() : nil
                numbers.append(own ?? numbers.last.flatMap { $0 })
            }
            let lists = sections.map { section in section.flatMap { numbers[$0] }.flatMap { named[$0] } }
            if lists.allSatisfy({ $0 != nil }) {
                for (marker, list) in zip(markers, lists) { if let list { assigned[list].append(marker) } }
                return assigned
            }
        }
        var rank = 0
        for (index, marker) in markers.enumerated() {
            if index > 0, sections[index] != sections[index - 1] || Int(markers[index - 1].number) ?? 0 > 1,
                let number = Int(marker.number), let before = Int(markers[index - 1].number),
                number <= before, number == 1 || sections[index] != sections[index - 1]
            {
                rank += 1
            }
            assigned[min(rank, assigned.count - 1)].append(marker)
        }
        return assigned
    }
}
