import CitandaLexicon
import CitandaWorks

/// Dates and volumes in what the model labels.
extension LabelledFields {
    static func markDates(_ spans: inout [LabelledSpan], _ grammar: Grammar) {
        let stream = grammar.stream
        extendYears(&spans, in: stream)
        joinDays(&spans, in: stream)
        markAccess(&spans, in: stream)
        markPagesBehindYear(&spans, in: stream)
        markYear(&spans, grammar)
    }

    /// “Dokumente 1: Verfassungen 1803–1850”, “Die Monarchie, Bd. IV: Die Konfessionen”: the title of a set, the volume and its own title.
    static func partSets(_ spans: inout [LabelledSpan], _ grammar: Grammar) {
        let stream = grammar.stream
        for index in spans.indices.reversed() where [.title, .containerTitle].contains(spans[index].label) {
            let words = stream.tokens(of: spans[index].range)
            guard !stream.opensQuotation(words.lowerBound - 1),
                let colon = words.dropFirst(2).first(where: { stream.isMark($0, ":") }), colon + 1 < words.upperBound,
                stream[colon + 1].isCapitalised
            else { continue }
            let number = colon - 1
            guard
                stream[number].kind == .number && stream[number].range.count <= mostVolumeDigits
                    || grammar.isRoman(number),
                !spans.contains(where: { $0.label == .volume && $0.range.lowerBound < spans[index].range.upperBound })
            else { continue }
            // “, Bd. IV”, “, 3”, “ 1”
            var end = number
            if stream.isMark(end - 1, "."), stream.isWord(end - 2, .volumeLabels) {
                end -= 2
            } else if stream.isWord(end - 1, .volumeLabels) {
                end -= 1
            } else if grammar.isRoman(number) {
                continue
            }
            if stream.isMark(end - 1, ",") { end -= 1 }
            guard end > words.lowerBound, stream[end - 1].kind != .mark else { continue }
            let own: Label = spans[index].label == .title ? .volumeTitle : .containerTitle
            spans.replaceSubrange(
                index..<index + 1,
                with: [
                    LabelledSpan(spans[index].label, stream.bytes(words.lowerBound..<end)),
                    LabelledSpan(.volume, stream[number].range),
                    LabelledSpan(own, stream.bytes(colon + 1..<words.upperBound)),
                ])
        }
    }

    /// “§ 95a UrhG, Rn. 12 mwN”: a labelled place at the end of a remark is the place that is cited.
    static func partRemarks(_ spans: inout [LabelledSpan], _ grammar: Grammar) {
        let stream = grammar.stream
        guard !spans.contains(where: { [.locator, .pages].contains($0.label) }), let last = spans.last,
            last.label == .note
        else { return }
        let words = stream.tokens(of: last.range)
        guard let comma = words.last(where: { stream.isMark($0, ",") }), comma > words.lowerBound,
            let place = grammar.labelledLocator(at: comma + 1)
        else { return }
        let end = place.range.upperBound
        guard end == words.upperBound || end + 1 == words.upperBound && stream.isWord(end, .furtherSources) else {
            return
        }
        spans[spans.count - 1].range = stream.bytes(words.lowerBound..<comma)
        spans.append(LabelledSpan(.locator, stream.bytes(place.range)))
    }

    /// “GRUR 2017, 310”: initials directly before a year and a page are a journal and no town.
    static func markJournalInitials(_ spans: inout [LabelledSpan], _ grammar: Grammar) {
        let stream = grammar.stream
        guard !spans.contains(where: { $0.label == .containerTitle || $0.label == .publisher }) else { return }
        for index in spans.indices.dropLast(2)
        where spans[index].label == .location && spans[index + 1].label == .date
            && [.locator, .pages].contains(spans[index + 2].label)
        {
            let words = stream.tokens(of: spans[index].range)
            guard words.count == 1, grammar.isAcronym(words.lowerBound),
                stream[words.lowerBound].range.count >= shortestJournal, stream.isMark(words.lowerBound - 1, ","),
                !stream.isWord(words.lowerBound, .states), isLegalPlace(spans[index + 2], stream),
                stream.token(from: spans[index + 1].range.lowerBound) == words.upperBound
            else { continue }
            spans[index].label = .containerTitle
        }
    }

    /// “map, 1:25,000”: the scale of a map is no volume and no page.
    static func markScale(_ spans: inout [LabelledSpan], in stream: TokenStream) {
        for index in spans.indices.dropLast() where spans[index].label == .volume {
            let one = stream.tokens(of: spans[index].range)
            guard one.count == 1, stream.text(one.lowerBound) == "1", stream.isMark(one.upperBound, ":"),
                !stream[one.upperBound].hasSpaceBefore, [.locator, .pages].contains(spans[index + 1].label),
                stream.token(from: spans[index + 1].range.lowerBound) == one.upperBound + 1
            else { continue }
            let figures = stream.passage[spans[index + 1].range].filter { $0 != "," && $0 != "." }
            guard figures.count >= leastScale, figures.allSatisfy(\.isNumber) else { continue }
            spans[index] = LabelledSpan(.scale, spans[index].range.lowerBound..<spans[index + 1].range.upperBound)
            spans.remove(at: index + 1)
            // “, map,” before the scale
            let word = one.lowerBound - 2
            if word > 0, stream.isMark(word + 1, ","), stream.isMark(word - 1, ","), stream.isWord(word, .genres),
                !spans.contains(where: { $0.range.overlaps(stream[word].range) })
            {
                spans.insert(LabelledSpan(.genre, stream[word].range), at: index)
            }
            return
        }
    }

    /// “1:1000” is the largest scale of a map.
    private static let leastScale = 4

    /// “310 (312)”: the first page and the place, as lawyers cite them.
    private static func isLegalPlace(_ span: LabelledSpan, _ stream: TokenStream) -> Bool {
        stream.tokens(of: span.range).contains { stream.isMark($0, "(") }
            || stream.isMark(stream.token(from: span.range.upperBound), "(")
    }

    /// “NY” is a state.
    private static let shortestJournal = 3

    /// Greater numbers are years.
    private static let mostVolumeDigits = 2

    /// “Nr. 199”: the number of a document has its label, as other places than pages have.
    static func labelNumbers(_ spans: inout [LabelledSpan], in stream: TokenStream) {
        guard !spans.contains(where: { $0.label == .containerTitle }) else { return }
        for index in spans.indices where [.locator, .pages].contains(spans[index].label) {
            let number = stream.token(from: spans[index].range.lowerBound)
            let label = stream.isMark(number - 1, ".") ? number - 2 : number - 1
            guard label >= 0, stream[label].kind == .word, stream.isWord(label, .issueLabels),
                index == 0 || spans[index - 1].range.upperBound <= stream[label].range.lowerBound
            else { continue }
            spans[index].range = stream[label].range.lowerBound..<spans[index].range.upperBound
        }
    }

    /// “(Accedido el 11 de noviembre de 2016)”, “abgerufen am 3. Mai 2020”: the day on which a page was seen.
    private static func markAccess(_ spans: inout [LabelledSpan], in stream: TokenStream) {
        for index in spans.indices where spans[index].label == .date {
            let date = stream.token(from: spans[index].range.lowerBound)
            guard
                let start = (max(0, date - longestAccess)..<date).first(where: {
                    stream.phrase(at: $0, in: .accessed) == date
                })
            else { continue }
            spans[index].label = .accessed
            let phrase = stream.bytes(start..<date)
            if index > 0, spans[index - 1].range.overlaps(phrase) {
                spans[index - 1].range =
                    spans[index - 1].range.lowerBound..<max(spans[index - 1].range.lowerBound, phrase.lowerBound)
            }
        }
        spans.removeAll { $0.range.isEmpty }
    }

    /// The words of “zuletzt abgerufen am”.
    private static let longestAccess = 4

    /// A bare year before an address or at the end is a date and no page, where there is no other date: “…”, 2020, https://….
    private static func markYear(_ spans: inout [LabelledSpan], _ grammar: Grammar) {
        guard !spans.contains(where: { $0.label == .date }) else { return }
        for index in spans.indices where [.pages, .locator].contains(spans[index].label) {
            let words = grammar.stream.tokens(of: spans[index].range)
            guard words.count == 1, grammar.isYear(words.lowerBound), grammar.stream.isMark(words.lowerBound - 1, ","),
                index + 1 < spans.count, [.url, .doi].contains(spans[index + 1].label)
            else { continue }
            spans[index].label = .date
            return
        }
    }

    /// “26” before “April 1997” is the day.
    private static func joinDays(_ spans: inout [LabelledSpan], in stream: TokenStream) {
        for index in spans.indices.dropFirst().reversed() where spans[index].label == .date {
            let month = stream.token(from: spans[index].range.lowerBound)
            let day = stream.tokens(of: spans[index - 1].range)
            guard [.pages, .locator, .volume, .issue].contains(spans[index - 1].label), stream.isWord(month, .months),
                day.count == 1,
                day.upperBound == month || stream.isMark(day.upperBound, ".") && day.upperBound + 1 == month,
                let number = Int(stream.text(day.lowerBound)), (1...mostDays).contains(number)
            else { continue }
            spans[index].range = spans[index - 1].range.lowerBound..<spans[index].range.upperBound
            spans.remove(at: index - 1)
        }
    }

    private static let mostDays = 31

    /// “1907–13”: both years are the date.
    private static func extendYears(_ spans: inout [LabelledSpan], in stream: TokenStream) {
        for index in spans.indices where spans[index].label == .date {
            let dash = stream.token(from: spans[index].range.upperBound)
            guard dash > 0, dash + 1 < stream.count, stream[dash].kind == .mark,
                stream[dash].scalar.isDash || stream[dash].scalar == "-", !stream[dash].hasSpaceBefore,
                stream[dash + 1].kind == .number, !stream[dash + 1].hasSpaceBefore,
                stream[dash - 1].kind == .number, stream[dash - 1].range.count == yearDigits,
                [1, 2, yearDigits].contains(stream[dash + 1].range.count)
            else { continue }
            let end = stream[dash + 1].range.upperBound
            spans[index].range = spans[index].range.lowerBound..<end
            guard index + 1 < spans.count, spans[index + 1].range.lowerBound < end else { continue }
            if spans[index + 1].range.upperBound <= end {
                spans[index + 1].range = end..<end
            } else {
                spans[index + 1].range = end..<spans[index + 1].range.upperBound
            }
        }
        spans.removeAll { $0.range.isEmpty }
    }

    static let yearDigits = 4

    /// “(1990) 4, 220”: figures behind the year of a book are pages, those behind the year of a journal are its volume.
    private static func markPagesBehindYear(_ spans: inout [LabelledSpan], in stream: TokenStream) {
        guard let volume = spans.firstIndex(where: { $0.label == .volume }), volume > 0,
            spans[volume - 1].label == .date,
            spans[volume + 1..<spans.count].allSatisfy({ [.locator, .pages].contains($0.label) }),
            spans.contains(where: { $0.label == .editor }) || !spans.contains(where: { $0.label == .containerTitle })
        else { return }
        let figure = stream.tokens(of: spans[volume].range)
        guard figure.count == 1, stream[figure.lowerBound].kind == .number, stream.isMark(figure.lowerBound - 1, ")"),
            stream[figure.lowerBound].hasSpaceBefore,
            // A town in the bracket, or a colon behind the figure, show a volume: “(Oxford 1979) 1: 45”.
            stream.isMark(stream.token(from: spans[volume - 1].range.lowerBound) - 1, "("),
            !stream.isMark(figure.upperBound, ":")
        else { return }
        spans[volume].label = .locator
        guard volume + 1 < spans.count else { return }
        let comma = stream.token(from: spans[volume].range.upperBound)
        guard stream.isMark(comma, ","), comma + 1 == stream.token(from: spans[volume + 1].range.lowerBound) else {
            return
        }
        spans[volume].range = spans[volume].range.lowerBound..<spans[volume + 1].range.upperBound
        spans.remove(at: volume + 1)
    }

    /// “(London, 1822), ii 205” is volume and page; “*Stromateis* iii 3. 14” is one place of a text that has no pages.
    static func partVolumes(_ spans: inout [LabelledSpan], _ grammar: Grammar) {
        let stream = grammar.stream
        // “Vol. 43, Pt. 4”: the part of a volume belongs to its number.
        for index in spans.indices where spans[index].label == .volume {
            let comma = stream.token(from: spans[index].range.upperBound)
            let label = stream.isMark(comma, ",") ? comma + 1 : comma
            let number = grammar.skip(".", at: label + 1)
            guard stream.isWord(label, .partLabels), let end = grammar.value(at: number) else { continue }
            spans[index].range = spans[index].range.lowerBound..<stream.bytes(number..<end).upperBound
            let volume = spans[index].range
            let kept = spans.enumerated().filter { $0.offset == index || !$0.element.range.overlaps(volume) }
            spans = kept.map(\.element)
            break
        }
        let isDated = spans.contains { [.date, .location, .publisher].contains($0.label) }
        let places: Set<Label> = [.locator, .pages]
        if isDated, !spans.contains(where: { $0.label == .volume }) {
            guard let place = spans.firstIndex(where: { places.contains($0.label) }) else { return }
            let words = stream.tokens(of: spans[place].range)
            guard words.count > 1, grammar.isRoman(words.lowerBound), !stream[words.lowerBound].isCapitalised,
                stream[words.lowerBound + 1].kind == .number, stream[words.lowerBound + 1].hasSpaceBefore
            else { return }
            spans[place].range = stream[words.lowerBound + 1].range.lowerBound..<spans[place].range.upperBound
            spans.insert(LabelledSpan(.volume, stream[words.lowerBound].range), at: place)
            return
        }
        guard !isDated, !spans.contains(where: { $0.label == .crossReference }),
            let place = spans.indices.dropFirst().first(where: { places.contains(spans[$0].label) }),
            spans[place - 1].label == .volume, place > 1
        else { return }
        let volume = stream.tokens(of: spans[place - 1].range)
        let figure = stream.token(from: spans[place].range.lowerBound)
        // The roman number of a book with a blank before the chapter.
        guard grammar.isRoman(volume.lowerBound), !stream[volume.lowerBound].isCapitalised,
            volume.upperBound == figure, stream[figure].kind == .number
        else { return }
        spans[place].range = spans[place - 1].range.lowerBound..<spans[place].range.upperBound
        spans.remove(at: place - 1)
    }
}
