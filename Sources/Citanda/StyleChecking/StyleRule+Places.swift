import CitandaDiagnostics
import CitandaLexicon
import CitandaWorks

extension StyleRule {
    /// The place of publication and its publisher.
    static let places = [
        StyleRule(.stylePlace) { difference in
            if difference.removedLabels == [.location], difference.added.isEmpty {
                return "the style leaves out the place of publication"
            }
            guard difference.removed.isEmpty, difference.addedVariables == ["publisher-place"] else { return nil }
            return "the style names the place of publication: “\(difference.newText)”"
        },
        StyleRule(.stylePublisherColon) { difference in
            guard difference.hasSameWords, difference.labels == [.location] else { return nil }
            return difference.newText.hasSuffix(":") && !difference.oldText.contains(":")
                ? "the style has a colon between the place and the publisher" : nil
        },
        StyleRule(.styleState) { difference in
            guard difference.labels == [.location], !difference.hasSameWords || difference.oldText.contains("."),
                difference.addedVariables.isSubset(of: ["publisher-place"]),
                let state = difference.new.last?.text.filter(\.isLetter), Lexicon.contains(state, in: .states)
            else { return nil }
            return "the style abbreviates the state: \(state)"
        },
    ]
}

extension FindingKind {
    static let stylePlace = FindingKind(
        "style-place", .warning, "The place of publication is there, or is missing, against the style",
        why: """
            The 18th edition names the publisher alone for works since 1900. The 17th edition has the place before the publisher.
            """,
        example: Example(
            .notes(style: "chicago-notes-bibliography-18"),
            wrong: """
                [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.
                """,
            right: """
                [^1]: Ann Roe, *Ports of Call* (Ostrov Press, 1999), 3.
                """),
        source: "Chicago 18 §14.30; Chicago 17 §14.127",
        isFixable: true)

    static let stylePublisherColon = FindingKind(
        "style-publisher-colon", .warning, "Another mark than a colon is between place and publisher",
        why: """
            Chicago sets a colon between the place of publication and the publisher.
            """,
        example: Example(
            .notes(style: "chicago-notes-bibliography-17"),
            wrong: """
                [^1]: Ann Roe, *Ports of Call* (Paris, Ostrov Press, 1999), 3.
                """,
            right: """
                [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.
                """),
        source: "Chicago 17 §14.127",
        isFixable: true)

    static let styleState = FindingKind(
        "style-state", .warning, "A state is not abbreviated in the style’s way",
        why: """
            Chicago prefers the two letters of the postal services for states and provinces behind a town.
            """,
        example: Example(
            .notes(style: "chicago-notes-bibliography-17"),
            wrong: """
                [^1]: Jan Berg, *Roads of the North* (Cambridge, Mass.: Lantern Press, 2001), 14.
                """,
            right: """
                [^1]: Jan Berg, *Roads of the North* (Cambridge, MA: Lantern Press, 2001), 14.
                """),
        source: "Chicago 17 §10.27",
        isFixable: true)
}
