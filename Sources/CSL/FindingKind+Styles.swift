import CitandaDiagnostics

/// Faults of CSL styles and locales.
extension FindingKind {
    /// The kinds of findings in styles and locales.
    public static let styles: [FindingKind] = [
        .cslNoStyle, .cslNoLocale, .cslNoCitation, .cslNoLayout, .cslMacroMissing, .cslMacroTwice, .cslMacroCircular,
        .cslMacroUnused, .cslMacroLimit, .cslVariable, .cslTerm, .cslElement, .cslAttribute, .cslCondition, .cslTooDeep,
        .cslTooLong,
    ]

    static let cslNoStyle = FindingKind(
        "csl-no-style", .error, "The file is XML, but not a CSL style",
        why: """
            The root of a style is the element “style”.
            """,
        example: Example(
            .xml,
            wrong: "<mods/>",
            right: """
                <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note">
                  <info/>
                  <citation>
                    <layout><text variable="title"/></layout>
                  </citation>
                </style>
                """),
        source: "CSL 1.0.2, section “Styles”")

    /// A file of a folder of locales is no locale, or cannot be read.
    public static let cslNoLocale = FindingKind(
        "csl-no-locale", .error, "The file is not a CSL locale",
        why: """
            The root of a locale is the element “locale”. A file that cannot be opened, such as a folder of that name, counts \
            as none. The locale inside the program is used instead.
            """,
        example: Example(
            .words,
            wrong: "A file locales-de-DE.xml whose root is “style”.",
            right: "A file locales-de-DE.xml whose root is “locale”."),
        source: "CSL 1.0.2, section “Locale Files”")

    static let cslNoCitation = FindingKind(
        "csl-no-citation", .error, "A style has no element “citation”",
        why: """
            The style says nothing about how notes and citations look.
            """,
        example: Example(
            .style,
            wrong: """
                <bibliography>
                  <layout><text variable="title"/></layout>
                </bibliography>
                """,
            right: """
                <citation>
                  <layout><text variable="title"/></layout>
                </citation>
                """),
        source: "CSL 1.0.2, section “Citation”")

    static let cslNoLayout = FindingKind(
        "csl-no-layout", .error, "A citation or bibliography has no layout",
        why: """
            The style prints nothing there.
            """,
        example: Example(
            .style,
            wrong: "<citation/>",
            right: """
                <citation>
                  <layout><text variable="title"/></layout>
                </citation>
                """),
        source: "CSL 1.0.2, section “Layout”")

    static let cslMacroMissing = FindingKind(
        "csl-macro-missing", .error, "A style calls a macro that does not exist",
        why: """
            The style prints nothing in its place.
            """,
        example: Example(
            .style,
            wrong: """
                <citation>
                  <layout><text macro="titel"/></layout>
                </citation>
                """,
            right: """
                <macro name="title"><text variable="title"/></macro>
                <citation>
                  <layout><text macro="title"/></layout>
                </citation>
                """),
        source: "CSL 1.0.2, section “Macro”")

    static let cslMacroTwice = FindingKind(
        "csl-macro-twice", .error, "A style defines a macro twice",
        why: """
            Only the first definition counts.
            """,
        example: Example(
            .style,
            wrong: """
                <macro name="title"><text variable="title"/></macro>
                <macro name="title"><text variable="title-short"/></macro>
                <citation>
                  <layout><text macro="title"/></layout>
                </citation>
                """,
            right: """
                <macro name="title"><text variable="title"/></macro>
                <citation>
                  <layout><text macro="title"/></layout>
                </citation>
                """),
        source: "CSL 1.0.2, section “Macro”")

    static let cslMacroCircular = FindingKind(
        "csl-macro-circular", .error, "A macro calls itself",
        why: """
            Rendering would never end, so the macro stays empty.
            """,
        example: Example(
            .style,
            wrong: """
                <macro name="title"><text macro="title"/></macro>
                <citation>
                  <layout><text macro="title"/></layout>
                </citation>
                """,
            right: """
                <macro name="title"><text variable="title"/></macro>
                <citation>
                  <layout><text macro="title"/></layout>
                </citation>
                """),
        source: "CSL 1.0.2, section “Macro”")

    static let cslMacroUnused = FindingKind(
        "csl-macro-unused", .note, "A style never uses a macro",
        why: """
            The macro may be left over, or its call is misspelt.
            """,
        example: Example(
            .style,
            wrong: """
                <macro name="year"><text variable="title"/></macro>
                <citation>
                  <layout><text variable="title"/></layout>
                </citation>
                """,
            right: """
                <citation>
                  <layout><text variable="title"/></layout>
                </citation>
                """),
        source: "CSL 1.0.2, section “Macro”")

    static let cslMacroLimit = FindingKind(
        "csl-macro-limit", .error, "A style has too many macros",
        why: """
            The macros beyond the limit are left out.
            """,
        example: Example(
            .words,
            wrong: "A style of 100,000 macros.",
            right: "A style of 100 macros."),
        source: "A limit of Citanda")

    static let cslVariable = FindingKind(
        "csl-variable", .warning, "A style uses a variable that CSL does not have",
        why: """
            The element prints nothing.
            """,
        example: Example(
            .style,
            wrong: """
                <citation>
                  <layout><text variable="titel"/></layout>
                </citation>
                """,
            right: """
                <citation>
                  <layout><text variable="title"/></layout>
                </citation>
                """),
        source: "CSL 1.0.2, Appendix IV")

    static let cslTerm = FindingKind(
        "csl-term", .warning, "A style uses a term that CSL does not have",
        why: """
            The element prints nothing, unless the style’s own locale defines the term.
            """,
        example: Example(
            .style,
            wrong: """
                <citation>
                  <layout><text term="ibidem"/></layout>
                </citation>
                """,
            right: """
                <citation>
                  <layout><text term="ibid"/></layout>
                </citation>
                """),
        source: "CSL 1.0.2, Appendix II")

    static let cslElement = FindingKind(
        "csl-element", .warning, "An element does not belong in its place",
        why: """
            The element is left out.
            """,
        example: Example(
            .style,
            wrong: """
                <citation>
                  <layout><txt variable="title"/></layout>
                </citation>
                """,
            right: """
                <citation>
                  <layout><text variable="title"/></layout>
                </citation>
                """),
        source: "CSL 1.0.2, section “Rendering Elements”")

    static let cslAttribute = FindingKind(
        "csl-attribute", .warning, "An attribute is wrong or missing",
        why: """
            The attribute is ignored, and the style prints something else than its author meant.
            """,
        example: Example(
            .style,
            wrong: """
                <citation>
                  <layout><text variable="title" font-style="itallic"/></layout>
                </citation>
                """,
            right: """
                <citation>
                  <layout><text variable="title" font-style="italic"/></layout>
                </citation>
                """),
        source: "CSL 1.0.2, sections of the elements")

    static let cslCondition = FindingKind(
        "csl-condition", .warning, "A branch of “choose” tests nothing",
        why: """
            The branch is never taken.
            """,
        example: Example(
            .style,
            wrong: """
                <citation>
                  <layout><choose><if><text variable="title"/></if></choose></layout>
                </citation>
                """,
            right: """
                <citation>
                  <layout><choose><if type="book"><text variable="title"/></if></choose></layout>
                </citation>
                """),
        source: "CSL 1.0.2, section “Choose”")

    static let cslTooDeep = FindingKind(
        "csl-too-deep", .error, "A layout is nested too deep, with the macros that it calls",
        why: """
            The limit keeps the stack within bounds. The layout stays empty.
            """,
        example: Example(
            .words,
            wrong: "A layout of 100 groups inside each other.",
            right: "A layout of 10 groups inside each other."),
        source: "A limit of Citanda")

    static let cslTooLong = FindingKind(
        "csl-too-long", .error, "A layout takes too many steps, with the macros that it calls",
        why: """
            Macros that call each other twice make a small style endless. The layout stays empty.
            """,
        example: Example(
            .words,
            wrong: "A layout of 20 macros, each of which calls the next one twice.",
            right: "A layout that calls each macro once."),
        source: "A limit of Citanda")
}
