import CitandaDiagnostics
import CitandaLexicon

/// Days that the calendar does not have, and days of the week that are wrong for their date.
struct StatedDayRule: PlausibilityRule {
    static let kinds: [FindingKind] = [.weekdayWrong]

    func judgements(in file: FileFacts) -> [Judgement] {
        file.days.compactMap { stated in
            let day = stated.day
            guard day.exists else {
                return .contradicts(
                    stated.work,
                    Diagnostic(
                        .dateInvalid, "\(Self.name(ofMonth: day.month)) \(day.year) has no day \(day.day)",
                        at: day.range))
            }
            guard let weekday = day.weekday, let number = Lexicon.weekday(weekday) else { return nil }
            let possible = day.possibleWeekdays
            guard possible.contains(number) else {
                let right = possible.map { Self.names[$0 - 1] }.joined(separator: " or ")
                return .contradicts(
                    stated.work,
                    Diagnostic(
                        .weekdayWrong, "the day was a \(right), not a \(Self.names[number - 1])", at: day.range))
            }
            return stated.work.map { .fits($0, "the day was a \(Self.names[number - 1])") }
        }
    }

    /// Messages are in English.
    private static let names = Lexicon.names(.weekdays, of: "en").map(\.withCapital)

    private static func name(ofMonth month: Int) -> String {
        let months = Lexicon.names(.months, of: "en")
        return months.indices.contains(month - 1) ? months[month - 1].withCapital : "the month"
    }
}

extension FindingKind {
    static let weekdayWrong = FindingKind(
        "weekday-wrong", .warning, "A date did not fall on the day of the week that stands before the date",
        why: """
            The calendar leaves no choice: the day, the month, the year or the day of the week is wrong. Before 1923 the Julian \
            calendar counts too, because Russia and Greece used it.
            """,
        example: Example(
            .manuscript,
            wrong: "[^1]: Ann Roe, “Ports Closed,” *Salt Post*, Tuesday, 3 May 1954.",
            right: "[^1]: Ann Roe, “Ports Closed,” *Salt Post*, Monday, 3 May 1954."),
        source: "The calendar")
}
