import CitandaDiagnostics
import CitandaRecognition
import CitandaWorks

extension Citation {
    /// The parts as printed, for readers of fields: a shelfmark in one piece with the collection in it, the volume apart from the page.
    ///
    /// The labels are those of free-text references: `archive` is the repository, `archive-location` the rest of the shelfmark.
    public func fields(in source: SourceText) -> [Part] {
        var fields: [Part] = []
        for var part in parts where part.label != .other {
            part.label = Self.field(of: part.label)
            // “Fish Papers, Container 67”: the archive is the repository; all else is where in it.
            if part.label == .archive, statement.archive?.collection?.text.contains(part.text) == true {
                part.label = .archiveLocation
            }
            if part.label == .archiveLocation, let last = fields.last, last.label == .archiveLocation,
                last.range.upperBound <= part.range.lowerBound, part.range.lowerBound - last.range.upperBound <= 3,
                part.range.upperBound <= source.bytes.count
            {
                let joint = source.bytes[last.range.upperBound..<part.range.lowerBound]
                fields[fields.count - 1].text += String(decoding: joint, as: UTF8.self) + part.text
                fields[fields.count - 1].range = last.range.lowerBound..<part.range.upperBound
                continue
            }
            // 3:277–80
            if part.label == .locator, let colon = part.text.firstIndex(of: ":"),
                part.text[..<colon].allSatisfy(\.isNumber), locator?.label != .timestamp, self.part(.volume) == nil
            {
                fields.append(
                    Part(label: .volume, text: String(part.text[..<colon]), range: part.range, styling: part.styling))
                part.text = String(part.text[part.text.index(after: colon)...])
            }
            fields.append(part)
        }
        return fields
    }
}

extension Citation {
    /// The label among those of `citanda parse` for a label that the parser does not have.
    fileprivate static func field(of label: Label) -> Label {
        switch label {
        case .originalDate: .date
        case .volumeTitle: .title
        case .compiler: .editor
        case .containerAuthor: .author
        default: label
        }
    }
}
