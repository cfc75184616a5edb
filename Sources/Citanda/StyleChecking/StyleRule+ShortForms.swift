import CitandaDiagnostics

extension StyleRule {
    /// *Ibid.* and short forms.
    static let shortForms = [
        StyleRule(.styleIbid) { difference in
            guard difference.citation.kind == .ibid else { return nil }
            return "the style has the short form “\(difference.newText)” in the place of “\(difference.oldText)”"
        },
        StyleRule(.styleShortForm) { difference in
            guard difference.citation.kind == .short, difference.labels.isSubset(of: [.author, .editor, .translator])
            else { return nil }
            let family = difference.citation.statement.leadNames?.names.first?.personal?.family
            if difference.added.isEmpty, !difference.removed.isEmpty, difference.labels.contains(.author),
                !difference.oldText.contains(family ?? "")
            {
                return "the style names the author without “\(difference.oldText)” in short forms"
            }
            guard difference.removed.isEmpty, difference.citation.part(.title) == nil,
                difference.variables.isSubset(of: ["title", "title-short", "author"]),
                difference.variables.contains("title") || difference.variables.contains("title-short")
            else { return nil }
            return "the style adds the short title to the author: “\(difference.newText)”"
        },
    ]
}

extension FindingKind {
    static let styleIbid = FindingKind(
        "style-ibid", .note, "A note has ibid., and the style has a short form",
        why: """
            Chicago prefers short forms to ibid., which breaks when notes move. Citanda is silent where the style allows ibid.
            """,
        example: Example(
            .notes(style: "chicago-notes-bibliography-18"),
            wrong: """
                [^1]: Ann Roe, *Ports of Call* (Ostrov Press, 1999), 3.
                [^2]: Ibid., 5.
                """,
            right: """
                [^1]: Ann Roe, *Ports of Call* (Ostrov Press, 1999), 3.
                [^2]: Roe, *Ports of Call*, 5.
                """),
        source: "Chicago 18 §13.37",
        isFixable: true)

    static let styleShortForm = FindingKind(
        "style-short-form", .warning, "A short form has more or fewer parts than the style’s",
        why: """
            A short form has the family name of the author, a short title and the page. Other parts belong to the full citation.
            """,
        example: Example(
            .notes(style: "chicago-notes-bibliography-18"),
            wrong: """
                [^1]: Ann Roe, *Ports of Call* (Ostrov Press, 1999), 3.
                [^2]: Ann Roe, *Ports of Call*, 5.
                """,
            right: """
                [^1]: Ann Roe, *Ports of Call* (Ostrov Press, 1999), 3.
                [^2]: Roe, *Ports of Call*, 5.
                """),
        source: "Chicago 18 §13.32",
        isFixable: true)
}
