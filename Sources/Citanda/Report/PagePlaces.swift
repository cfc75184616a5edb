import CitandaBibTeX
import CitandaDiagnostics
import CitandaDocuments
import CitandaManuscripts
import CitandaRecords

/// The places of a file with the findings in each.
struct PagePlaces {
    /// The places in reading order, shown or not.
    private(set) var places: [PagePlace] = []
    /// The findings that speak of no place in the file.
    private(set) var homeless: [PageFinding] = []
    /// The indices of the places of notes, in the order of the notes.
    private var notes: [Int] = []
    /// The indices of places that do not overlap, by their beginnings. An inner layer counts before those behind it.
    private var layers: [[Int]] = []
    /// The indices of the places that are lines, by their lines.
    private var lines: [Int: Int] = [:]
    private let source: SourceText
    /// The beginning of the elements of this file.
    private let prefix: String

    /// The places of a file.
    ///
    /// - Parameters:
    ///   - file: The file with its findings.
    ///   - prefix: The beginning of the elements of this file.
    ///   - number: The number of its first finding.
    init(of file: CheckedFile, prefix: String, from number: Int) {
        source = file.text
        self.prefix = prefix
        if let reading = file.manuscript?.reading {
            add(reading)
        } else {
            add(Self.entries(of: file))
        }
        add(file.findings)
        self.number(from: number)
    }

    // MARK: - Places of manuscripts

    private mutating func add(_ reading: Reading) {
        let document = reading.document
        for (index, note) in document.notes.enumerated() {
            notes.append(places.count)
            places.append(
                PagePlace(
                    part: .notes, id: "\(prefix)note-\(index + 1)", title: Self.title(of: note, in: document),
                    range: note.range, text: .passage(note.passage)))
        }
        addLayer(notes)
        let start = places.count
        let lists = reading.lists.map { (heading: $0.heading, range: $0.range) }
        for section in document.sections {
            add(section.headingRange, section.heading, to: .text)
            for block in section.blocks {
                let list = lists.first { $0.range.contains(block.range.lowerBound) }
                add(block.range, block.passage, to: list == nil ? .text : .lists, under: list?.heading)
            }
        }
        addLayer(Array(start..<places.count))
    }

    private mutating func add(
        _ range: Range<Int>, _ passage: Passage, to part: PagePlace.Part, under heading: String? = nil
    ) {
        if range.isEmpty { return }
        let place = placeName(of: range)
        let title = heading.map { $0.isEmpty ? place : "\($0), \(place.lowercasedStart)" } ?? place
        places.append(
            PagePlace(part: part, id: nextID, title: title, range: range, text: .passage(passage)))
    }

    private var nextID: String { "\(prefix)place-\(places.count + 1)" }

    private mutating func addLayer(_ indices: [Int]) {
        layers.append(indices.sorted { places[$0].range.lowerBound < places[$1].range.lowerBound })
    }

    /// “Note 12”; where numbering restarts, with the chapter.
    private static func title(of note: Note, in document: Document) -> String {
        if let place = document.source.origin?.place(at: note.textRange.lowerBound), place.note != nil {
            return place.description.capitalisedStart
        }
        let title = "Note \(note.number)"
        guard document.groups.count > 1, document.groups.indices.contains(note.group),
            let chapter = document.groups[note.group].chapter, document.sections.indices.contains(chapter)
        else { return title }
        let heading = document.sections[chapter].titleText
        return heading.isEmpty ? title : "\(title) (\(heading))"
    }

    /// “Line 27”; in a document “The Well, paragraph 4”.
    private func placeName(of range: Range<Int>) -> String {
        source.origin?.place(at: range.lowerBound)?.description.capitalisedStart
            ?? "Line \(source.position(at: range.lowerBound).line)"
    }

    // MARK: - Places of bibliographies

    private mutating func add(_ entries: [(name: String, range: Range<Int>)]) {
        for entry in entries {
            let place = placeName(of: entry.range)
            places.append(
                PagePlace(
                    part: .entries, id: nextID,
                    title: entry.name.isEmpty ? place : "\(entry.name), \(place.lowercasedStart)",
                    range: entry.range, text: .source(entry.range)))
        }
        addLayer(Array(places.indices))
    }

    /// The entries whose bytes are known, with their keys.
    private static func entries(of file: CheckedFile) -> [(name: String, range: Range<Int>)] {
        let text = file.text
        switch file.input.format {
        case .bibtex, .biblatex:
            let tree = BibTeXReader(name: text.name, parsing: text.bytes).library.tree
            return tree.items.filter { $0.kind == .entry }.map { (text[$0.key], $0.range) }
        case .records(let format) where format.isCSLJSON:
            return CSLJSON.places(parsing: text.bytes).compactMap { members in
                guard let start = members.values.map(\.lowerBound).min(),
                    let end = members.values.map(\.upperBound).max()
                else { return nil }
                return (members["id"].map { text[$0].trimmingQuotes } ?? "", start..<end)
            }
        case .references:
            return DocumentReader.read(references: text).value.sections.flatMap(\.blocks).map { ("", $0.range) }
        case .manuscript, .records: return []
        }
    }

    // MARK: - Findings

    private mutating func add(_ findings: [Diagnostic]) {
        // First every place that is shown is known, so that links lead only to such places.
        var targets: [(finding: Diagnostic, place: Int?, seconds: [(message: String, place: Int?)])] = []
        for finding in findings {
            let place = place(of: finding.range)
            let seconds = finding.notes.map { note -> (message: String, place: Int?) in
                guard let range = note.range, let second = self.place(of: range) else { return (note.message, nil) }
                places[second].seconds.append(range)
                return (note.message, second)
            }
            targets.append((finding, place, seconds))
            if let place { places[place].findings.append(PageFinding(finding: finding)) }
        }
        var met: [Int: Int] = [:]
        for target in targets {
            let seconds = target.seconds.map { ($0.message, $0.place.map { places[$0].link }) }
            if let place = target.place {
                places[place].findings[met[place, default: 0]].seconds = seconds
                met[place, default: 0] += 1
            } else {
                homeless.append(PageFinding(finding: target.finding, seconds: seconds))
            }
        }
    }

    /// Numbers the findings in the order of the page.
    private mutating func number(from first: Int) {
        var next = first
        for index in homeless.indices {
            homeless[index].number = next
            next += 1
        }
        for part in PagePlace.Part.allCases {
            for place in places.indices where places[place].part == part {
                for index in places[place].findings.indices {
                    places[place].findings[index].number = next
                    next += 1
                }
            }
        }
    }

    /// The index of the place of a range; a line of its own where no note, entry or paragraph holds it. Nil for the file as a whole.
    private mutating func place(of range: Range<Int>) -> Int? {
        if range.isEmpty, range.lowerBound <= 0 { return nil }
        if let known = known(at: range.lowerBound) { return known }
        let line = source.lineRange(ofOffset: range.lowerBound)
        if let known = lines[line.lowerBound] { return known }
        lines[line.lowerBound] = places.count
        places.append(
            PagePlace(part: .lines, id: nextID, title: placeName(of: line), range: line, text: .source(line)))
        return places.count - 1
    }

    private func known(at offset: Int) -> Int? {
        for layer in layers {
            let behind = layer.partitionPoint { places[$0].range.lowerBound > offset }
            guard behind > 0 else { continue }
            let index = layer[behind - 1]
            if places[index].range.upperBound >= offset { return index }
        }
        return nil
    }

    // MARK: - Links

    /// The link to a note of the reading.
    func link(toNote index: Int) -> PageLink? { notes.indices.contains(index) ? places[notes[index]].link : nil }

    /// The link to the place that holds an offset.
    func link(to offset: Int) -> PageLink {
        known(at: offset).map { places[$0].link } ?? PageLink(title: placeName(of: offset..<offset), id: nil)
    }

    /// Whether a note holds an offset.
    func isInNote(_ offset: Int) -> Bool { known(at: offset).map { places[$0].part == .notes } ?? false }
}

extension SourceText {
    /// The line that holds an offset, without its end.
    fileprivate func lineRange(ofOffset offset: Int) -> Range<Int> {
        lineRange(lineStarts.partitionPoint { $0 > offset } - 1)
    }
}

extension String {
    /// The text with a capital at its beginning.
    fileprivate var capitalisedStart: String { prefix(1).uppercased() + dropFirst() }

    /// The text with a small letter at its beginning.
    fileprivate var lowercasedStart: String { prefix(1).lowercased() + dropFirst() }

    /// A value of JSON without its quotation marks.
    fileprivate var trimmingQuotes: String { String(trimmingPrefix("\"").reversed().trimmingPrefix("\"").reversed()) }
}
