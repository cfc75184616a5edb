import Diagnostics
import Documents
import Manuscripts
import Works

/// Ranges written out where the manuscript abbreviates by Chicago's table (Chicago 18 §9.62), and hyphens where it has en dashes.
struct PageRangeFormRule: Rule {
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
                        "range-hyphen", .note, "a hyphen in a page range, where the others have an en dash",
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
                        "page-range-abbreviation", .warning,
                        "the page range is not abbreviated as the others are: \(form)", at: printed.place,
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
