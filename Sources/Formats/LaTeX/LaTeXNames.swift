/// The names of commands and environments of LaTeX that documents use, by what the reader does with them.
enum LaTeXNames {
    /// Commands whose argument is an address, in which no sign is a command.
    static let addresses: Set<String> = ["url", "href", "nolinkurl", "path"]

    /// Environments whose text has no commands.
    static let verbatim: Set<String> = ["verbatim", "verbatim*", "Verbatim", "lstlisting", "minted", "alltt"]

    /// Environments that no page shows, or that are drawings.
    static let hidden: Set<String> = [
        "comment", "tikzpicture", "picture", "pspicture", "filecontents", "filecontents*",
    ]

    /// Environments of mathematics, which stay as typed.
    static let mathematics: Set<String> = [
        "equation", "equation*", "align", "align*", "gather", "gather*", "multline", "multline*", "eqnarray",
        "eqnarray*",
        "displaymath", "math", "flalign", "flalign*", "alignat", "alignat*",
    ]

    /// Environments that are lists; the value says whether the items have numbers.
    static let lists: [String: Bool] = [
        "itemize": false, "enumerate": true, "description": false, "thebibliography": false, "compactitem": false,
        "compactenum": true, "inparaenum": true,
    ]

    static let tables: Set<String> = ["tabular", "tabular*", "tabularx", "tabulary", "longtable", "array"]

    /// Environments with arguments that are no text, and the number of the arguments.
    static let arguments: [String: Int] = [
        "tabular": 1, "tabular*": 2, "tabularx": 2, "tabulary": 2, "longtable": 1, "array": 1, "thebibliography": 1,
        "minipage": 1, "multicols": 1, "otherlanguage": 1, "otherlanguage*": 1, "foreigndisplayquote": 1,
        "CSLReferences": 2,
        "adjustwidth": 2, "wrapfigure": 2, "list": 2, "spacing": 1,
    ]

    /// Headings from the highest to the lowest.
    static let headings = ["part", "chapter", "section", "subsection", "subsubsection", "paragraph", "subparagraph"]

    /// Commands whose arguments are no text, and the number of the arguments.
    static let hiddenArguments: [String: Int] = [
        "label": 1, "index": 1, "vspace": 1, "vphantom": 1, "hphantom": 1, "phantom": 1, "hyphenation": 1,
        "includegraphics": 1, "bibliography": 1, "bibliographystyle": 1, "addbibresource": 1, "pagestyle": 1,
        "thispagestyle": 1, "pagenumbering": 1, "selectlanguage": 1, "setlength": 2, "addtolength": 2,
        "addtocounter": 2, "stepcounter": 1, "usepackage": 1, "documentclass": 1, "newcommand": 2, "renewcommand": 2,
        "providecommand": 2, "DeclareRobustCommand": 2, "newenvironment": 3, "renewenvironment": 3, "newtheorem": 2,
        "hypersetup": 1, "markboth": 2, "markright": 1, "nocite": 1, "addcontentsline": 3, "color": 1, "hypertarget": 1,
        "phantomsection": 0, "multicolumn": 2, "multirow": 2, "cline": 1, "cmidrule": 1, "textcolor": 1,
        "foreignlanguage": 1, "fontsize": 2, "linespread": 1, "enlargethispage": 1, "graphicspath": 1, "newlength": 1,
        "newcounter": 1, "raisebox": 1, "hyperlink": 1, "hyperref": 0, "date": 0, "bibitem": 1, "allowbreak": 0,
        "citereset": 0, "printbibliography": 0, "tableofcontents": 0, "maketitle": 0, "rule": 2, "setcitestyle": 1,
    ]

    /// Commands whose page number or section number only LaTeX knows; they stay as typed.
    static let references: Set<String> = [
        "ref", "pageref", "autoref", "cref", "Cref", "nameref", "vref", "eqref", "fref",
    ]

    /// Commands for blanks, and those with a length for an argument.
    static let blanks: [String: Int] = [
        "quad": 0, "qquad": 0, "hfill": 0, "hspace": 1, "enspace": 0, "space": 0, "smallskip": 0, "medskip": 0,
        "bigskip": 0, "enskip": 0, "tab": 0,
    ]

    /// Commands that end a paragraph.
    static let breaks: Set<String> = [
        "par", "newpage", "clearpage", "cleardoublepage", "bigbreak", "medbreak", "smallbreak", "pagebreak", "appendix",
        "maketitle",
    ]

    /// Commands whose argument is a block of its own.
    static let blocks: Set<String> = ["caption", "author", "epigraph", "dedication", "subtitle"]

    /// Commands that quote their argument.
    static let quotations: Set<String> = ["enquote", "mkbibquote", "textquote", "foreignquote"]

    /// Commands that read another file.
    static let files: Set<String> = ["input", "include", "subfile", "import"]

    /// Whether a command cites works by keys, as `\autocite[see][12]{key}` does.
    static func isCitation(_ name: String) -> Bool {
        name.hasSuffix("cite") || name.hasSuffix("cites") || citations.contains(name)
    }

    private static let citations: Set<String> = [
        "citet", "citep", "citealt", "citealp", "citeauthor", "citetitle", "citeyear", "citeyearpar", "Citet", "Citep",
        "Citeauthor", "footcitetext", "footfullcite", "fullcite", "citedate", "citeurl", "notecite", "bibentry",
        "citefield", "citename", "textcites", "autocites", "citealias",
    ]
}
