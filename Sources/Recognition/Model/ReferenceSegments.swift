import CitandaDocuments
import CitandaLabelling
import CitandaLexicon
import CitandaWorks

/// The parts of a reference as the model labels them, with what the model cannot tell apart: a DOI from the address it is in, and a series of
/// books from a journal.
package struct ReferenceSegments {
    /// The parts in order, which together are the text.
    package internal(set) var segments: [LabelledText.Segment]

    /// The parts of a passage.
    package init(of passage: Passage, by labeller: Labeller) {
        segments = labeller.label(passage.text).segments(of: passage.text)
        tellLabel(in: passage)
        tellScannedInitial(in: passage)
        completeNumbers(in: passage)
        leaveOutLinks(in: passage)
        leaveOutLeads(in: passage)
        tellAuthor(in: passage) { labeller.isGivenName($0) }
        tellQuoted(in: passage)
        tellSeries(in: passage)
        tellRoles(in: passage)
        tellPreposition(in: passage)
        tellPublisher(in: passage)
        let hasAddress = segments.contains { [Label.doi, .url].map(\.rawValue).contains($0.label) }
        segments = segments.flatMap { segment in
            segment.label == Label.other.rawValue && !hasAddress
                ? Self.withAddress(segment, in: passage) : Self.divided(segment, in: passage)
        }
        mergeOthers()
    }

    /// The fields, with the part that people had in the work where words say so: the model labels all people at the head of a reference and
    /// behind “a cura di” alike.
    package func spans(in passage: Passage) -> [LabelledSpan] {
        var spans = segments.compactMap { segment in
            Label(rawValue: segment.label).flatMap { $0 == .other ? nil : LabelledSpan($0, segment.range) }
        }
        // Most references are read without a second look at their words.
        guard spans.contains(where: { $0.label == .author && mayHaveRole($0.range, in: passage.text) }) else {
            return spans
        }
        let grammar = Grammar(TokenStream(passage), context: RecognitionContext())
        let stream = grammar.stream
        for index in spans.indices where spans[index].label == .author {
            let words = stream.tokens(of: spans[index].range)
            // “a” + “c. di A. Rossi”
            let isParted = stream.phrase(at: words.lowerBound - 1, in: .contributions).map { $0 > words.lowerBound }
            let first = isParted == true ? words.lowerBound - 1 : words.lowerBound
            if let part = grammar.contribution(at: first), part.names.lowerBound < words.upperBound,
                let label = part.labels.first
            {
                let start = stream[part.names.lowerBound].range.lowerBound
                guard start < spans[index].range.upperBound else { continue }
                spans[index].label = label
                spans[index].range = start..<spans[index].range.upperBound
                continue
            }
            // “A. Rossi (a cura di)”, inside the field or behind it
            let end = words.dropFirst().first { stream.isMark($0, "(") } ?? words.upperBound
            guard stream.isMark(end, "("), case let found = grammar.role(after: end), let role = found.role,
                // “Brown, K. (ed.), Smith J.”: people behind the bracket may have had another part.
                found.end >= words.upperBound
            else { continue }
            spans[index].label = role
            spans[index].range =
                spans[index].range
                .lowerBound..<min(
                    spans[index].range.upperBound, stream.bytes(words.lowerBound..<end).upperBound)
        }
        return spans
    }

    /// Whether a small letter before names or a bracket with words behind them may say what part the people had.
    private func mayHaveRole(_ names: Range<Int>, in text: [UInt8]) -> Bool {
        guard let first = text[names].first else { return false }
        if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) { return true }
        let behind = text[names.upperBound...].drop { $0 == 0x20 }
        let bracket =
            text[names].firstIndex(of: UInt8(ascii: "("))
            ?? (behind.first == UInt8(ascii: "(") ? behind.startIndex : nil)
        guard let bracket, bracket + 1 < text.count else { return false }
        return !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[bracket + 1])
    }

    /// The text of a link that only says that it is one, “Link”, is no town and no publisher.
    private mutating func leaveOutLinks(in passage: Passage) {
        let links = passage.spans.filter { $0.address != nil }.map(\.range)
        let names: Set<String> = [Label.location.rawValue, Label.publisher.rawValue]
        for index in segments.indices
        where names.contains(segments[index].label) && links.contains(where: { $0.contains(segments[index].range) }) {
            segments[index].label = Label.other.rawValue
        }
    }

    /// “In” before the book that holds a part, and “Hg.” behind names, are no book and no names.
    private mutating func leaveOutLeads(in passage: Passage) {
        let names = [Label.author, .editor, .translator, .contributor].map(\.rawValue)
        let first = segments.firstIndex { $0.label != Label.other.rawValue }
        for index in segments.indices where index != first && segments[index].range.count <= Self.longestLead {
            let text = passage[segments[index].range]
            let word = text.lowercased().filter(\.isLetter)
            // “RED” and “Org.” may be journals.
            let isLead =
                Lexicon.contains(word, in: .containerLeads) && text.dropFirst().allSatisfy { !$0.isUppercase }
                && (names.contains(segments[index].label) || segments[index].label == Label.containerTitle.rawValue)
            let isRole = names.contains(segments[index].label) && Lexicon.contains(word, in: .roles)
            guard isLead || isRole else { continue }
            segments[index].label = Label.other.rawValue
        }
    }

    /// The bytes of the longest word that leads to a field: “editors”.
    private static let longestLead = 8

    /// An address that the model left out, and the text around it.
    private static func withAddress(_ segment: LabelledText.Segment, in passage: Passage) -> [LabelledText.Segment] {
        // A stretch without a slash has no address.
        guard passage.text[segment.range].contains(UInt8(ascii: "/")) else { return [segment] }
        let text = passage[segment.range]
        guard let start = addressStarts.lazy.compactMap({ text.firstRange(of: $0)?.lowerBound }).first else {
            return [segment]
        }
        var address = text[start...].prefix { !$0.isWhitespace }
        while let last = address.last, ".,;:)]>".contains(last) { address.removeLast() }
        let from = segment.range.lowerBound + text[..<start].utf8.count
        let range = from..<from + address.utf8.count
        // An address alone is sure by its form.
        var (before, found, behind) = (segment, segment, segment)
        before.range = segment.range.lowerBound..<range.lowerBound
        found.range = range
        found.label = Label.url.rawValue
        found.confidence = 1
        behind.range = range.upperBound..<segment.range.upperBound
        return ([before] + divided(found, in: passage) + [behind]).filter { !$0.range.isEmpty }
    }

    private static let addressStarts = ["https://", "http://", "doi.org/10."]

    /// “Rona Lund - Harbours of the North”: a name before a dash, in an entry without an author, is none of the title.
    private mutating func tellAuthor(in passage: Passage, isGivenName: (String) -> Bool) {
        let people = [Label.author, .editor].map(\.rawValue)
        guard let index = segments.firstIndex(where: { $0.label != Label.other.rawValue }),
            segments[index].label == Label.title.rawValue,
            !segments.contains(where: { people.contains($0.label) })
        else { return }
        let segment = segments[index]
        let grammar = Grammar(TokenStream(passage), context: RecognitionContext())
        let stream = grammar.stream
        let words = stream.tokens(of: segment.range)
        guard let first = words.first(where: { grammar.isSpacedDash($0) }),
            isFullName(words.lowerBound..<first, in: stream),
            // “Deep Learning - Methods. New York, 1995” has the form of a name. An entry that says nothing else is one of a table of contents.
            isGivenName(stream.text(words.lowerBound)) || segments.allSatisfy({ isTitleAlone($0, index) })
        else { return }
        // “Rona Lund - Berg - Harbours”: blanks around the hyphen of a double name.
        let isDouble = first + 2 < words.upperBound && grammar.isSpacedDash(first + 2)
        let dash = isDouble && stream[first + 1].isCapitalised ? first + 2 : first
        // “Martin Luther - A Life” is the title of a life.
        guard dash + 1 < words.upperBound, stream[dash + 1].isCapitalised || stream[dash + 1].opens,
            !stream.isWord(dash + 1, .indefiniteArticles)
        else { return }
        let name = stream.bytes(words.lowerBound..<dash)
        guard name.upperBound > segment.range.lowerBound else { return }
        var (author, mark, title) = (segment, segment, segment)
        author.label = Label.author.rawValue
        // The model parts words at an apostrophe.
        author.range = segment.range.lowerBound..<name.upperBound
        mark.label = Label.other.rawValue
        mark.range = name.upperBound..<stream[dash + 1].range.lowerBound
        mark.confidence = 1
        title.range = mark.range.upperBound..<segment.range.upperBound
        segments.replaceSubrange(index...index, with: [author, mark, title])
    }

    /// “Cattle Plague,” *Times*: a title in quotation marks ends where the marks close, and the journal in italics comes next.
    private mutating func tellQuoted(in passage: Passage) {
        guard let index = segments.firstIndex(where: { $0.label == Label.title.rawValue }),
            !segments.contains(where: { $0.label == Label.containerTitle.rawValue }),
            QuotationMarks.occur(in: Array(passage.text[segments[index].range]))
        else { return }
        let segment = segments[index]
        let stream = TokenStream(passage)
        let words = stream.tokens(of: segment.range)
        guard stream.opensQuotation(words.lowerBound - 1), let close = stream[words.lowerBound - 1].partner,
            words.contains(close), close > words.lowerBound,
            let next = (close + 1..<words.upperBound).first(where: { stream[$0].kind != .mark }),
            // Without italics the words may be a subtitle, a publisher or a conference.
            stream[next].isCapitalised, stream.isMark(next - 1, "*") || stream.isMark(next - 1, "_")
        else { return }
        let last = stream.isMark(close - 1, ",") || stream.isMark(close - 1, ".") ? close - 1 : close
        var (title, mark, journal) = (segment, segment, segment)
        guard last > words.lowerBound else { return }
        title.range = segment.range.lowerBound..<stream.bytes(words.lowerBound..<last).upperBound
        mark.label = Label.other.rawValue
        mark.range = title.range.upperBound..<stream[next].range.lowerBound
        mark.confidence = 1
        journal.label = Label.containerTitle.rawValue
        journal.range = mark.range.upperBound..<segment.range.upperBound
        segments.replaceSubrange(index...index, with: [title, mark, journal])
    }

    private func isTitleAlone(_ segment: LabelledText.Segment, _ index: Int) -> Bool {
        segment.label == Label.other.rawValue || segment == segments[index]
    }

    /// Whether words are the given and family names of a person: two words or more with capital letters, initials and particles.
    private func isFullName(_ words: Range<Int>, in stream: TokenStream) -> Bool {
        let isName = words.allSatisfy { index in
            stream[index].kind == .word
                && (stream[index].isCapitalised && !stream.isWord(index, .cities) && !stream.isWord(index, .notNames))
                || stream.isWord(index, .particles) || stream.isMark(index, ".")
        }
        let capitals = words.filter { stream[$0].isCapitalised }
        return isName && (2...Self.mostNames).contains(capitals.count) && capitals.first == words.lowerBound
            && !stream.isWord(words.lowerBound, .titleArticles) && !stream.isWord(words.lowerBound, .bodies)
            && capitals.contains { stream.text($0).dropFirst().contains(where: \.isLowercase) }
    }

    /// “Gian Carlo Maria De Luca” has five words.
    private static let mostNames = 5

    /// Joins stretches without a label that follow each other.
    private mutating func mergeOthers() {
        segments = segments.reduce(into: []) { merged, segment in
            if let last = merged.last, last.label == Label.other.rawValue, segment.label == last.label {
                merged[merged.count - 1].range = last.range.lowerBound..<segment.range.upperBound
            } else {
                merged.append(segment)
            }
        }
    }

    /// A DOI without its label or resolver, and what was before it; other parts as they are.
    private static func divided(_ segment: LabelledText.Segment, in passage: Passage) -> [LabelledText.Segment] {
        guard let label = Label(rawValue: segment.label),
            let doi = LabelledSpan(label, segment.range).bareDOI(in: passage)
        else { return [segment] }
        var rest = segment
        rest.label = Label.other.rawValue
        rest.range = segment.range.lowerBound..<doi.lowerBound
        rest.confidence = 1
        var found = segment
        found.label = Label.doi.rawValue
        found.range = doi
        return rest.range.isEmpty ? [found] : [rest, found]
    }

    /// A journal has no publisher behind it: “Studies in Salt 14. Leiden: Brill, 1997” and a second title behind that of a book are series.
    private mutating func tellSeries(in passage: Passage) {
        let parts = segments.indices.filter { segments[$0].label != Label.other.rawValue }
        let labels = parts.map { Label(rawValue: segments[$0].label) ?? .other }
        guard let last = labels.lastIndex(of: .containerTitle), !labels.contains(.collectionTitle),
            !labels.contains(.issue)
        else { return }
        var next = last + 1
        let number = next < labels.count && labels[next] == .volume ? next : nil
        // “50 vols” counts the volumes of a work.
        if let number, !passage[segments[parts[number]].range].allSatisfy(\.isNumber) { return }
        if number != nil { next += 1 }
        let isBeforePublisher =
            next + 1 < labels.count && [.location, .publisher].contains(labels[next])
            && (labels[next] == .publisher || labels[next + 1] == .publisher)
        let isSecond = labels[..<last].contains(.containerTitle)
        let hasBookBefore = labels[..<last].contains(.title) && !labels.contains(.pages) && number != nil
        guard isBeforePublisher, isSecond || hasBookBefore && !isLed(parts[last], in: passage) else { return }
        segments[parts[last]].label = Label.collectionTitle.rawValue
        if let number { segments[parts[number]].label = Label.collectionNumber.rawValue }
    }

    /// A word before “by” is what people did, and none of them: “edited” in “edited by Ann Orr”.
    private mutating func tellRoles(in passage: Passage) {
        let people = [Label.author, .editor, .translator, .contributor].map(\.rawValue)
        for index in segments.indices.dropLast() where people.contains(segments[index].label) {
            let next = segments[index + 1]
            let word = passage[next.range].lowercased().filter(\.isLetter)
            let isWord = passage[segments[index].range].allSatisfy { $0.isLowercase || $0 == "." }
            guard next.label == Label.other.rawValue, isWord, Lexicon.contains(word, in: .by) else { continue }
            segments[index].label = Label.other.rawValue
        }
    }

    /// “Salt and Power, a c. di A. Rossi”: the “a” of “a cura di” is none of the title before it.
    private mutating func tellPreposition(in passage: Passage) {
        let people = [Label.author, .editor].map(\.rawValue)
        for index in segments.indices.dropFirst(2)
        where people.contains(segments[index].label) && passage[segments[index - 1].range] == " "
            && passage[segments[index - 2].range].hasSuffix(", a")
        {
            let stream = TokenStream(passage)
            let name = stream.token(from: segments[index].range.lowerBound)
            guard let words = stream.phrase(at: name - 1, in: .contributions), words > name else { continue }
            let end = segments[index - 2].range.upperBound - ", a".utf8.count
            segments[index - 2].range = segments[index - 2].range.lowerBound..<end
            segments[index - 1].range = end..<segments[index].range.lowerBound
        }
    }

    /// A publisher behind the last of the people is none of them: “edited by Ann Orr and Bo Lee, Quay UP”.
    private mutating func tellPublisher(in passage: Passage) {
        let people = [Label.editor, .translator, .contributor].map(\.rawValue)
        guard !segments.contains(where: { $0.label == Label.publisher.rawValue }),
            let index = segments.lastIndex(where: { people.contains($0.label) })
        else { return }
        let segment = segments[index]
        let text = passage[segment.range]
        guard let comma = text.lastIndex(of: ",") else { return }
        let name = text[comma...].drop { $0 == "," || $0 == " " }
        guard let word = name.split(separator: " ").last,
            word == Self.universityPress || Lexicon.contains(word.lowercased(), in: .publisherWords)
        else { return }
        let start = segment.range.upperBound - name.utf8.count
        let end = segment.range.lowerBound + text[..<comma].utf8.count
        var mark = segment
        mark.label = Label.other.rawValue
        mark.range = end..<start
        mark.confidence = 1
        var publisher = segment
        publisher.label = Label.publisher.rawValue
        publisher.range = start..<segment.range.upperBound
        segments[index].range = segment.range.lowerBound..<end
        segments.insert(contentsOf: [mark, publisher], at: index + 1)
    }

    /// How MLA shortens “University Press”.
    private static let universityPress = "UP"

    /// Whether “in” is before a part.
    private func isLed(_ index: Int, in passage: Passage) -> Bool {
        guard index > 0, segments[index - 1].label == Label.other.rawValue else { return false }
        return passage[segments[index - 1].range].lowercased().split { !$0.isLetter }
            .contains { Lexicon.contains(String($0), in: .containerLeads) }
    }
}
