import CitandaLexicon
import CitandaWorks

/// “Idem, *Salt and Law*”: a word in place of the author is replaced by the authors of the citation before.
enum Idem {
    /// What the citation says with the names in place of “idem”; nil where it names somebody itself. The names stay away where nobody
    /// is known.
    static func statement(of citation: Citation, in context: LinkingContext) -> Work? {
        guard let lead = citation.statement.leadNames, lead.names.count == 1,
            Lexicon.contains(lead.names[0].display.lowercased().filter { $0 != "." }, in: .idem)
        else { return nil }
        var statement = citation.statement
        statement.contributors.removeAll { $0.role == lead.role }
        guard let before = antecedent(of: citation, in: context),
            let names = context.works[before].work.leadNames?.names
        else { return statement }
        statement.contributors.insert(contentsOf: names.map { Contributor(lead.role, $0) }, at: 0)
        return statement
    }

    private static func antecedent(of citation: Citation, in context: LinkingContext) -> WorkID? {
        if context.here.index > 0 { return context.workBefore }
        let offset = citation.range.lowerBound - context.notes[context.here.note].start
        return offset < opening && context.followsNote ? context.workBefore : nil
    }

    /// Behind more bytes of its note “ders.” means somebody in that text, who was not read.
    private static let opening = 16
}
