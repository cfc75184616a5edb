import CitandaDocuments

/// Reads lists of abbreviations, and the abbreviations that notes introduce.
enum AbbreviationReader {
    /// The rows of the lists of a document.
    static func listed(in document: Document) -> [Abbreviation] {
        document.sections(.abbreviations).flatMap { section in
            document.lines(in: section.headingRange.upperBound..<section.range.upperBound).compactMap { row($0) }
        }
    }

    private static func row(_ cells: [Passage]) -> Abbreviation? {
        guard let first = cells.first, let last = cells.last else { return nil }
        let range = first.source.lowerBound..<last.source.upperBound
        if cells.count >= 2 {
            let long = cells.dropFirst().map(\.string).joined(separator: " ")
            return make(first.string, long, range)
        }
        // One cell: the short form is set apart by its dress, by a colon or dash, or by being capitals.
        if let span = first.spans.first, span.range.lowerBound <= 2, span.range.upperBound < first.text.count,
            span.style != .link
        {
            return make(first[span.range], trimmed(first[span.range.upperBound..<first.text.count]), range)
        }
        let text = trimmed(first.string)
        for mark in [" = ", " – ", " — ", ": ", "  "] {
            if let place = text.range(ofText: mark) {
                let short = String(text[..<place.lowerBound])
                if short.split(separator: " ").count <= 4 {
                    return make(short, String(text[place.upperBound...]), range)
                }
            }
        }
        let words = text.split(separator: " ")
        guard let head = words.first, words.count >= 2, head.count >= 2, head == head.uppercased(),
            head.contains(where: \.isLetter)
        else { return nil }
        // “NARA, National Archives”
        return make(String(head.last == "," ? head.dropLast() : head), words.dropFirst().joined(separator: " "), range)
    }

    private static func make(_ short: String, _ long: String, _ range: Range<Int>) -> Abbreviation? {
        let short = trimmed(short)
        let long = trimmed(long)
        guard !short.isEmpty, !long.isEmpty, short.count <= 30, !short.allSatisfy({ "-: ".contains($0) }) else {
            return nil
        }
        return Abbreviation(short: short, long: long, range: range, isListed: true)
    }

    private static func trimmed(_ text: String) -> String {
        var rest = Substring(text)
        while let first = rest.first, first.isWhitespace || ":=–—-•*".contains(first) { rest = rest.dropFirst() }
        while let last = rest.last, last.isWhitespace || ":".contains(last) { rest = rest.dropLast() }
        return String(rest)
    }

    /// The abbreviations that the notes introduce: “(hereafter RGASPI)”, “(SHAC)” behind an archive.
    static func introduced(in notes: [Reading.Note]) -> [Abbreviation] {
        var found: [Abbreviation] = []
        for note in notes {
            for citation in note.citations {
                guard let part = citation.part(.abbreviation) else { continue }
                let archive = citation.parts.last {
                    $0.label == .archive && $0.range.upperBound <= part.range.lowerBound
                }
                let place = citation.parts.last {
                    $0.label == .location && $0.range.upperBound <= part.range.lowerBound
                        && $0.range.lowerBound >= archive?.range.upperBound ?? Int.max
                }
                let long = [archive?.text, place?.text].compactMap { $0 }.joined(separator: ", ")
                let title = citation.part(.title)?.text ?? ""
                found.append(
                    Abbreviation(
                        short: part.text, long: archive == nil ? title : long, range: part.range, isListed: false,
                        work: citation.kind == .full ? citation.work : nil))
            }
        }
        return found
    }
}

extension String {
    /// The first place of a text inside another.
    func range(ofText text: String) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }
}
