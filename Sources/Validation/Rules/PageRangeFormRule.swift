import CitandaDiagnostics
import CitandaDocuments
import CitandaManuscripts
import CitandaWorks

/// Ranges written out where the manuscript abbreviates by Chicago's table (Chicago 18 §9.62), and hyphens where it has en dashes.
struct PageRangeFormRule: Rule {
    static let kinds: [FindingKind] = [.rangeHyphen, .pageRangeAbbreviation]

    func findings(in facts: Facts) -> [Diagnostic] {
        let ranges = PrintedRange.all(in: facts).filter { !$0.range.isReversed }
        let shortable = ranges.filter { $0.range.chicago != $0.range.expanded }
        let abbreviated = shortable.filter { ends($0.range) == ends($0.range.chicago) }.count
        let dashed = ranges.filter { TypistsMarks.read($0.dash) == "–" }.count
        var found: [Diagnostic] = []
        for printed in ranges {
            if printed.dash == "-", Facts.isHabit(dashed, of: ranges.count) {
                found.append(
                    Diagnostic(
                        .rangeHyphen, "the page range has a hyphen; the others have an en dash",
                        at: printed.place,
                        fixes: [
                            FixIt(
                                "write an en dash", replacing: printed.place,
                                with: facts.source(printed.place).replacing("-", with: "–"))
                        ]))
            }
            let form = printed.range.chicago
            if ends(printed.range) != ends(form), Facts.isHabit(abbreviated, of: shortable.count) {
                found.append(
                    Diagnostic(
                        .pageRangeAbbreviation,
                        "the page range should be abbreviated like the others: \(form)", at: printed.place,
                        fixes: [
                            FixIt(
                                "write \(form)", replacing: printed.place, with: form.replacing("–", with: printed.dash)
                            )
                        ]))
            }
        }
        return found
    }

    private func ends(_ range: PageRange) -> String { range.last ?? "" }

    private func ends(_ form: String) -> String { form.split(separator: "–").last.map(String.init) ?? form }
}

extension FindingKind {
    static let rangeHyphen = FindingKind(
        "range-hyphen", .note, "A page range has a hyphen, and the others have an en dash",
        why: """
            Chicago sets ranges with an en dash. Citanda reports hyphens only where at least three ranges in four have \
            the dash.
            """,
        example: Example(
            .manuscript,
            wrong: """
                [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 21–28, 31–39, 45–47, 52–58, 61-63.
                """,
            right: """
                [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 21–28, 31–39, 45–47, 52–58, 61–63.
                """),
        source: "Chicago 18 §6.83, §9.62",
        isFixable: true)

    static let pageRangeAbbreviation = FindingKind(
        "page-range-abbreviation", .warning, "A page range is written out, and the others are abbreviated",
        why: """
            Chicago’s table abbreviates the second number. Citanda reports exceptions only where at least three ranges \
            in four follow the table.
            """,
        example: Example(
            .manuscript,
            wrong: """
                [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 121–28, 131–39, 221–25, 321–29, 441–449.
                """,
            right: """
                [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 121–28, 131–39, 221–25, 321–29, 441–49.
                """),
        source: "Chicago 18 §9.62",
        isFixable: true)
}
