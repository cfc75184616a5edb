import CitandaWorks

/// Dates of catalogues: “[2001?]”, “c2001”, “1999-2003”, “1994-”, “[between 1990 and 1995]”, “1985, c1984”, “[19--]”.
enum MARCDate {
    private static let yearLength = 4
    /// The fewest figures of a year that is not known in full.
    private static let leastDigits = 2

    /// Reads a date.
    ///
    /// - Parameters:
    ///   - isOpen: Whether a hyphen behind the year means that the publication goes on.
    ///   - coded: The year in field 008. Of the years of several calendars in a text, this one counts.
    static func date(_ value: Literal, isOpen: Bool = false, coded: Int? = nil) -> PartialDate? {
        let text = value.text.trimmingCharacters(" .,;:،")
        let bare = westernFigures(text.filter { !"[]<>".contains($0) })
        if let date = PartialDate(edtf: bare, origin: value.origin) { return date }
        // “1712 [i.e. 1721]” corrects the date that is printed.
        let corrected = bare.firstRange(of: "i.e.").map { String(bare[$0.upperBound...]) } ?? bare
        guard let first = corrected.firstIndex(where: \.isNumber) else {
            return text.isEmpty ? nil : PartialDate(nil, text: text, origin: value.origin)
        }
        let words = corrected.lowercased()
        let isApproximate = ["ca.", "ca ", "circa", "c. ", "approximately", "um "].contains { words.contains($0) }
        let isUncertain = words.contains("?") || words.contains("probably")
        let all = years(in: corrected[first...])
        let isNamed = coded != nil && all.contains { $0.year == coded }
        let years = all.drop { isNamed && $0.year != coded }.map { year in
            var year = year
            year.isUncertain = isUncertain
            year.isApproximate = isApproximate
            return year
        }
        guard let from = years.first else { return SlashDate.plain(bare, origin: value.origin) }
        let behind = corrected.trimmingBlanks.last
        if years.count > 1, isRange(words, years) {
            return PartialDate(.span(from: .at(from), to: .at(years[1])), origin: value.origin)
        }
        if isOpen, behind == "-" || behind == "–" {
            return PartialDate(.span(from: .at(from), to: .open), origin: value.origin)
        }
        if years.count == 1, from.unknownYearDigits == 0, !isUncertain, !isApproximate,
            words.contains(where: { $0.isLetter && !"cp©".contains($0) })
        {
            // Perhaps there is a month.
            return withoutWords(SlashDate.plain(bare, origin: value.origin))
        }
        return PartialDate(.point(from), origin: value.origin)
    }

    private static func isRange(_ words: String, _ years: [DatePoint]) -> Bool {
        guard years[1].year > years[0].year else { return false }
        return words.contains("between") || words.contains("zwischen")
            || ["\(years[0].year)-\(years[1].year)", "\(years[0].year)–\(years[1].year)"].contains {
                words.replacing(" ", with: "").contains($0)
            }
    }

    private static func withoutWords(_ date: PartialDate) -> PartialDate {
        guard date.extent != nil else { return date }
        return PartialDate(date.extent, origin: date.origin)
    }

    /// The years of a text in order; “19--” and “199-” are years with unknown figures.
    private static func years(in text: Substring) -> [DatePoint] {
        var years: [DatePoint] = []
        var index = text.startIndex
        while index < text.endIndex {
            let digits = text[index...].prefix { $0.isASCII && $0.isNumber }
            guard !digits.isEmpty else {
                index = text.index(after: index)
                continue
            }
            index = digits.endIndex
            let dashes = text[index...].prefix { $0 == "-" }
            if digits.count == yearLength, let year = Int(digits), year > 0 {
                years.append(DatePoint(year: year))
            } else if (leastDigits..<yearLength).contains(digits.count), !dashes.isEmpty,
                digits.count + dashes.count == yearLength || digits.count == yearLength - 1,
                let year = Int(digits + String(repeating: "0", count: yearLength - digits.count))
            {
                years.append(DatePoint(year: year, unknownYearDigits: yearLength - digits.count))
                index = dashes.endIndex
            }
        }
        return years
    }

    /// The text with figures of ASCII for those of other scripts.
    private static func westernFigures(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0xD9 }) else { return text }
        return String(
            text.map { character in
                guard !character.isASCII, let value = character.wholeNumberValue, (0...9).contains(value) else {
                    return character
                }
                return Character(String(value))
            })
    }

    /// The dates of field 008: the sign of the kind, and two years.
    static func coded(_ record: MARCRecord) -> (kind: Character, first: PartialDate?, second: PartialDate?) {
        let origin = record[control: "008"]?.origin
        let kind = record.coded(MARCCodes.dateKind).first ?? " "
        func date(_ range: Range<Int>) -> PartialDate? {
            let text = record.coded(range)
            guard text != "9999", text != "0000",
                let point = DatePoint(edtf: text.lowercased().replacing("u", with: "X"))
            else { return nil }
            return PartialDate(.point(point), origin: origin)
        }
        return (kind, date(MARCCodes.firstYear), date(MARCCodes.secondYear))
    }
}
