import CitandaJSON

extension SourceText {
    /// Where a range is, for people: “:12:5” in a file with lines, “: note 12” in a document. It follows the name of the file.
    public func location(of range: Range<Int>) -> String {
        guard let origin else {
            let position = position(at: range.lowerBound)
            return ":\(position.line):\(position.column)"
        }
        let lines = filePosition(of: range).map { ":\($0.line):\($0.column)" } ?? ""
        return lines + (origin.place(at: range.lowerBound).map { ": \($0.description)" } ?? "")
    }

    /// The line and column in the file; nil for a document without lines.
    func filePosition(of range: Range<Int>) -> Position? {
        guard let origin else { return position(at: range.lowerBound) }
        guard let file = origin.file else { return nil }
        let piece = origin.stretches(of: range).first ?? origin.stretches(of: range.lowerBound..<bytes.count).first
        return file.position(at: piece?.source ?? 0)
    }

    /// The places of a range in a document, as the members `place` and `source`; none for a file that is its own text.
    func placeMembers(of range: Range<Int>) -> [JSONValue.Member] {
        guard let origin, let place = origin.place(at: range.lowerBound) else { return [] }
        var members: [JSONValue.Member] = [.init("story", .string(place.story.rawValue))]
        if let note = place.note {
            var about: [JSONValue.Member] = [.init("number", .string(note.number)), .init("id", .string(note.id))]
            if let section = note.section { about.append(.init("section", JSONValue(section))) }
            members.append(.init("note", .object(about)))
        }
        members.append(.init("paragraph", JSONValue(place.paragraph)))
        if let heading = place.heading { members.append(.init("heading", .string(heading))) }
        members.append(.init("quote", .string(self[range])))
        var all: [JSONValue.Member] = [.init("place", .object(members))]
        if let found = origin.ranges(of: range) {
            all.append(
                .init(
                    "source",
                    ["part": .string(found.part), "ranges": .array(found.ranges.map { JSONValue($0) })]))
        }
        return all
    }
}

extension SourceOrigin.Place: CustomStringConvertible {
    private static let longestHeading = 40

    /// The place as people name it: “note 12”, “note 12 (The Well)” where numbers repeat, “The Well, paragraph 4”.
    public var description: String {
        let heading = self.heading.map { heading in
            heading.count > Self.longestHeading ? heading.prefix(Self.longestHeading) + "…" : heading[...]
        }
        guard let note else {
            if story == .textBox { return "text box" + (heading.map { " (\($0))" } ?? "") }
            if paragraph == 0, let heading { return "\(heading)" }
            return heading.map { "\($0), paragraph \(paragraph)" } ?? "paragraph \(paragraph)"
        }
        let name = story == .endnotes ? "endnote" : "note"
        guard let section = note.section else { return "\(name) \(note.number)" }
        return "\(name) \(note.number) (\(heading.map(String.init) ?? "section \(section)"))"
    }
}
