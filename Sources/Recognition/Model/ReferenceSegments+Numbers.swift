import CitandaDocuments
import CitandaLabelling
import CitandaWorks

/// Labels and numbers of a reference, whose edges a chain of words may miss.
extension ReferenceSegments {
    /// “[Ni-Ri] A. Nijenhuis”, “Kup12. Orna Kupferman”: the label of an entry is no name.
    mutating func tellLabel(in passage: Passage) {
        let text = passage.text
        guard let end = Self.endOfLabel(text) else { return }
        var start = end
        while start < text.count, text[start] == 0x20 || text[start] == UInt8(ascii: ".") { start += 1 }
        guard start < text.count, segments.contains(where: { Self.isWork($0) && $0.range.lowerBound < end }) else {
            return
        }
        let kept = segments.filter { $0.range.upperBound > start }.map { segment in
            var segment = segment
            segment.range = max(segment.range.lowerBound, start)..<segment.range.upperBound
            return segment
        }
        let isBracketed = text[0] == UInt8(ascii: "[")
        let label = isBracketed ? 1..<end - 1 : 0..<end
        let parts: [(Label, Range<Int>)] = [
            (.other, 0..<label.lowerBound), (.citationNumber, label), (.other, label.upperBound..<start),
        ]
        segments =
            parts.filter { !$0.1.isEmpty }.map { Self.sure($0.0, $0.1, like: kept[0]) } + kept
    }

    /// A segment whose marks prove its label.
    static func sure(_ label: Label, _ range: Range<Int>, like other: LabelledText.Segment) -> LabelledText.Segment {
        var segment = other
        segment.label = label.rawValue
        segment.range = range
        segment.confidence = 1
        return segment
    }

    /// Where the label at the head ends: behind a bracket, or behind letters and two figures before a stop.
    private static func endOfLabel(_ text: [UInt8]) -> Int? {
        if text.first == UInt8(ascii: "[") {
            // “[Defoe], A Tour” and “[1893] 1 QB 256” are no labels: the initial of a name is behind a label.
            guard let close = text.prefix(longestLabel).firstIndex(of: UInt8(ascii: "]")), close > 1,
                !text[1..<close].contains(0x20), close + 3 < text.count, text[close + 1] == 0x20,
                isCapital(text[close + 2]), text[close + 3] == UInt8(ascii: ".")
            else { return nil }
            return close + 1
        }
        let letters = text.prefix(longestLabel).prefix { isLetter($0) }.count
        guard letters >= shortestName, isCapital(text[0]) else { return nil }
        let figures = text[letters...].prefix { isFigure($0) }.count
        let end = letters + figures
        // “Kup12.”; a letter parts two works of one year: “Kup12a.”
        let stop = end < text.count && isLetter(text[end]) ? end + 1 : end
        guard figures == yearFigures, stop + 1 < text.count, text[stop] == UInt8(ascii: "."), text[stop + 1] == 0x20
        else { return nil }
        // “Kup” begins the family name of the author. “Catch22. New York” has no such word.
        let names = text[(stop + 2)...].prefix(nameReach).split { !isLetter($0) }
        return names.contains { $0.starts(with: text[..<letters]) } ? stop : nil
    }

    private static let longestLabel = 14
    private static let shortestName = 2
    /// So many bytes behind a label name the first author.
    private static let nameReach = 40
    /// “12” in “Kup12” is the year 2012.
    private static let yearFigures = 2

    /// Whether a segment says something of the work.
    private static func isWork(_ segment: LabelledText.Segment) -> Bool {
        ![Label.other, .citationNumber].map(\.rawValue).contains(segment.label)
    }

    /// “0. Demus”: no list begins with 0, so that the figure is a letter which a scanner took for one.
    mutating func tellScannedInitial(in passage: Passage) {
        guard segments.count > 2, segments[0].label == Label.citationNumber.rawValue,
            passage[segments[0].range] == "0", passage[segments[1].range] == ". ",
            segments[2].label == Label.author.rawValue
        else { return }
        segments[2].range = segments[0].range.lowerBound..<segments[2].range.upperBound
        segments.removeFirst(2)
    }

    /// Gives numbers the letters that belong to them, and takes away what is none of them: “P05007”, “285–294. 3”.
    mutating func completeNumbers(in passage: Passage) {
        for index in segments.indices where segments[index].label == Label.pages.rawValue {
            takePageLetter(at: index, in: passage.text)
        }
        segments.removeAll { $0.range.isEmpty }
        tellArxiv(in: passage)
        leaveOutCitingPages(in: passage)
    }

    /// “P05007”, “S33”: the capital letter before the figures without a blank is a part of the page.
    private mutating func takePageLetter(at index: Int, in text: [UInt8]) {
        let start = segments[index].range.lowerBound
        guard index > 0, segments[index - 1].label == Label.other.rawValue, start > 0, Self.isFigure(text[start]),
            Self.isCapital(text[start - 1]), !isSeite(index, in: text), segments[index - 1].range.lowerBound < start,
            start < 2 || !Self.isLetter(text[start - 2]) && text[start - 2] < 0x80
        else { return }
        segments[index - 1].range = segments[index - 1].range.lowerBound..<start - 1
        segments[index].range = start - 1..<segments[index].range.upperBound
    }

    /// “S33-45” is “Seite”; “S33–S45” and “S08006” are pages of a supplement and of an electronic journal.
    private func isSeite(_ index: Int, in text: [UInt8]) -> Bool {
        let pages = segments[index].range
        return text[pages.lowerBound - 1] == UInt8(ascii: "S") && text[pages.lowerBound] != UInt8(ascii: "0")
            && !text[pages].contains(UInt8(ascii: "S"))
    }

    /// “1612.06963” behind the pages is a number of arXiv.
    private mutating func tellArxiv(in passage: Passage) {
        for index in segments.indices where segments[index].label == Label.pages.rawValue {
            let number = passage[segments[index].range].filter { $0 != " " }
            let parts = number.split(separator: ".", omittingEmptySubsequences: false)
            if parts.count == 2, parts[0].count == Self.arxivMonth, Self.arxivNumber.contains(parts[1].count),
                parts.joined().allSatisfy(\.isNumber), (1...12).contains(Int(parts[0].suffix(2)) ?? 0),
                segments[..<index].contains(where: { $0.label == Label.pages.rawValue }),
                segments[..<index].contains(where: { $0.label == Label.date.rawValue })
            {
                segments[index].label = Label.arxiv.rawValue
            }
        }
    }

    /// “3” in “[Sud97] … 1997. 3” at the end is a page that cites the entry. Lists with such pages have labels or numbers.
    private mutating func leaveOutCitingPages(in passage: Passage) {
        guard passage.text.first == UInt8(ascii: "[") || segments.first?.label == Label.citationNumber.rawValue,
            let last = segments.lastIndex(where: { Self.isWork($0) })
        else { return }
        let numbers: Set<String> = [Label.pages.rawValue, Label.date.rawValue]
        guard numbers.contains(segments[last].label) else { return }
        let text = passage[segments[last].range]
        // “180–193. 3” in one stretch
        if let stop = text.ranges(of: ". ").last, Self.areCitingPages(text[stop.upperBound...]),
            Self.isYearOrRange(text[..<stop.lowerBound])
        {
            let end = segments[last].range.lowerBound + text[..<stop.lowerBound].utf8.count
            let rest = Self.sure(.other, end..<segments[last].range.upperBound, like: segments[last])
            segments[last].range = segments[last].range.lowerBound..<end
            segments.insert(rest, at: last + 1)
            return
        }
        guard last > 1, segments[last].label == Label.pages.rawValue, Self.areCitingPages(text),
            passage[segments[last - 1].range] == ". ", segments[last - 2].label == Label.date.rawValue,
            // “… Journal. 2001. 6”
            !isBehindJournal(last - 2)
        else { return }
        segments[last].label = Label.other.rawValue
    }

    /// “1997”, “180–193”: no figures of a day, and no single page, go on behind the full stop.
    private static func isYearOrRange(_ text: Substring) -> Bool {
        guard text.last?.isNumber == true else { return false }
        return text.contains { !$0.isNumber } ? text.contains { "-–—".contains($0) } : text.count == yearDigits
    }

    private static let yearDigits = 4

    /// Whether the field before is a journal, which has its volume or pages yet to come.
    private func isBehindJournal(_ index: Int) -> Bool {
        segments[..<index].last { $0.label != Label.other.rawValue }?.label == Label.containerTitle.rawValue
    }

    /// “3, 4”: short numbers behind a full stop at the end of an entry.
    private static func areCitingPages(_ text: some StringProtocol) -> Bool {
        let numbers = text.split(whereSeparator: { $0 == "," || $0 == " " })
        return !numbers.isEmpty && numbers.allSatisfy { $0.count <= mostCitingFigures && $0.allSatisfy(\.isNumber) }
    }

    /// A page that cites an entry has fewer figures than the page that the entry cites mostly has.
    private static let mostCitingFigures = 2
    /// “1612.06963”: year and month, then four or five figures.
    private static let arxivMonth = 4
    private static let arxivNumber = 4...5

    private static func isFigure(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    private static func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool {
        isCapital(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
}
