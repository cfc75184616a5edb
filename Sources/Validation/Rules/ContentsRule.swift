import CitandaDiagnostics
import CitandaManuscripts
import CitandaWorks

/// A chapter whose title in the contents differs from its heading.
struct ContentsRule: Rule {
    static let kinds: [FindingKind] = [.contentsHeading]

    func findings(in facts: Facts) -> [Diagnostic] {
        facts.reading.chapters.compactMap { chapter in
            guard let heading = chapter.heading,
                ComparableText.words(of: heading) != ComparableText.words(of: chapter.title)
            else {
                return nil
            }
            return Diagnostic(
                .contentsHeading,
                "the contents call the chapter “\(chapter.title)”; its heading is “\(heading)”", at: chapter.titleRange,
                notes: [.init("the heading", at: chapter.headingRange)])
        }
    }
}

extension FindingKind {
    static let contentsHeading = FindingKind(
        "contents-heading", .warning, "The contents give a chapter another title than its heading",
        why: """
            One of the two titles is out of date. Differences of capitals and marks do not count.
            """,
        example: Example(
            .manuscript,
            wrong: """
                ## Contents

                1	The Harbours	1

                2	The Roads	20

                ## 1. The Harbour Men

                Text.

                ## 2. The Roads

                Text.[^1]

                [^1]: A remark.
                """,
            right: """
                ## Contents

                1	The Harbours	1

                2	The Roads	20

                ## 1. The Harbours

                Text.

                ## 2. The Roads

                Text.[^1]

                [^1]: A remark.
                """),
        source: "Chicago 18, chapter 1 (table of contents)")
}
