/// Kinds of texts, by their lines.
struct TextKind {
    /// The first lines, without a byte order mark and blanks before the first.
    let text: String
    /// The name of the file in small letters.
    private let name: String
    private let lines: [Substring]

    init(_ head: [UInt8], named name: String) {
        let text = String(decoding: head, as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        self.text = String(text)
        self.name = name.lowercased()
        lines = self.text.split(omittingEmptySubsequences: true) { $0.isNewline }
    }

    /// What the text is; one without signs of another kind is a manuscript.
    var kind: FileKind {
        if let tagged { return tagged }
        if let foreign = Self.suffixes.first(where: { hasSuffix($0.suffixes) }) { return foreign.kind }
        if let markup { return markup }
        if isJSON { return json }
        if hasSuffix([".bib", ".bibtex", ".biblatex"]) { return .bibtex }
        if isYAML { return .records(.cslYAML) }
        if isHayagriva { return .records(.hayagriva) }
        if hasSuffix([".yaml", ".yml"]) { return .records(.cslYAML) }
        if isPages { return .document("the text of pages", .pages) }
        return !isMarkdown && hasEntry ? .bibtex : .manuscript
    }

    private func hasSuffix(_ suffixes: [String]) -> Bool { suffixes.contains { name.hasSuffix($0) } }

    private var isMarkdown: Bool { hasSuffix([".md", ".markdown", ".qmd", ".rmd"]) }

    private static let suffixes: [(suffixes: [String], kind: FileKind)] = [
        ([".ris"], .records(.ris)), ([".enw"], .records(.refer)), ([".nbib"], .records(.nbib)),
        ([".jsonl", ".ndjson"], .records(.jsonLines)),
        ([".cff"], .records(.cff)),
        ([".tex", ".latex", ".ltx"], .latex), ([".typ"], .document("Typst")),
        ([".org"], .document("Org mode")), ([".rst", ".adoc", ".asciidoc"], .manuscript),
        ([".html", ".htm", ".xhtml"], .html),
        ([".csv", ".tsv"], .records("a table (CSV)")), ([".ipynb"], .document("a Jupyter notebook")),
        ([".aux"], .latexAuxiliary),
    ]

    // MARK: - Tagged records

    /// Formats of lines that each begin with a tag. Two tags are wanted: one could be a word of a text.
    private var tagged: FileKind? {
        Self.tags.first { format in
            let first = lines.prefix(Self.linesBeforeRecords).firstIndex { $0.hasPrefix(format.first) }
            guard let first, first == 0 || !isMarkdown else { return false }
            return lines[first...].dropFirst().prefix(Self.linesOfARecord).contains { line in
                format.others.contains { line.hasPrefix($0) }
            }
        }?.kind
    }

    /// Databases put so few lines about themselves before the first record.
    private static let linesBeforeRecords = 20
    private static let linesOfARecord = 40

    private static let tags: [(first: String, others: [String], kind: FileKind)] = [
        ("TY  -", ["ER  -", "AU  -", "A1  -", "TI  -", "T1  -", "PY  -", "ID  -"], .records(.ris)),
        ("%0 ", ["%A ", "%T ", "%D ", "%J ", "%E ", "%K "], .records(.refer)),
        ("PMID- ", ["OWN - ", "STAT- ", "TI  - ", "FAU - ", "AU  - ", "DP  - "], .records(.nbib)),
        ("OWN - ", ["TI  - ", "FAU - ", "AU  - ", "DP  - "], .records(.nbib)),
        ("FN ", ["VR ", "PT "], .records("the tagged format of Web of Science")),
        ("PT ", ["AU ", "TI "], .records("the tagged format of Web of Science")),
        ("RT ", ["SR ", "ID ", "A1 ", "T1 "], .records("the tagged format of RefWorks")),
        ("=LDR ", ["=001 ", "=008 ", "=245 "], .records("MARC 21")),
        ("cff-version:", ["message:", "title:", "authors:"], .records(.cff)),
    ]

    // MARK: - Markup

    /// Documents of other languages, by the lines that they begin with. Markdown may show such lines further down.
    private var markup: FileKind? {
        let begins = lines.prefix(isMarkdown ? 1 : Self.linesBeforeRecords)
            .drop { $0.hasPrefix("%") && !$0.hasPrefix("%0 ") }
        for line in begins {
            if ["\\documentclass", "\\documentstyle", "\\begin{document}", "\\input{", "\\usepackage"].contains(
                where: { line.hasPrefix($0) })
            {
                return .latex
            }
            if line.hasPrefix("\\relax") { return .latexAuxiliary }
            if line.hasPrefix("#+"), line.contains(":") { return .document("Org mode") }
            if ["#import ", "#set ", "#show ", "#let "].contains(where: { line.hasPrefix($0) }) {
                return .document("Typst")
            }
        }
        if !isMarkdown, text.contains("\n\\begin{document}") { return .latex }
        return nil
    }

    /// YAML of a bibliography, alone: behind the front matter of a manuscript a text follows.
    private var isYAML: Bool {
        let body = lines.first == "---" ? lines.dropFirst() : lines[...]
        guard let end = body.firstIndex(where: { $0 == "---" || $0 == "..." }) else {
            return body.first.map { $0.hasPrefix("references:") || $0.hasPrefix("- id:") } == true
                || lines.first == "---" && body.contains { $0.hasPrefix("references:") }
        }
        return end == body.endIndex - 1 && body.contains { $0.hasPrefix("references:") }
    }

    /// A mapping of keys to entries, each of which has a type.
    private var isHayagriva: Bool {
        let body = lines.drop { $0.hasPrefix("#") || $0 == "---" }.prefix(Self.linesOfARecord)
        guard !isMarkdown, let first = body.first, first.hasSuffix(":"), first.first?.isWhitespace == false,
            !first.contains(" ")
        else { return false }
        return body.dropFirst().first?.first?.isWhitespace == true
            && body.contains { $0.first?.isWhitespace == true && $0.drop { $0 == " " }.hasPrefix("type:") }
    }

    /// The text of a PDF: form feeds between pages, and numbers of notes or pages alone on their lines.
    private var isPages: Bool {
        guard !isMarkdown, text.utf8.contains(0x0C) else { return false }
        return lines.contains { line in
            let word = line.drop { $0.isWhitespace }
            return !word.isEmpty && word.utf8.count <= Self.longestPageNumber
                && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
        }
    }

    private static let longestPageNumber = 4

    // MARK: - JSON and BibTeX

    /// `[^1]: …` and `[text]` begin Markdown, not JSON.
    private var isJSON: Bool {
        if name.hasSuffix(".json") { return true }
        guard !isMarkdown, let first = text.first, first == "{" || first == "[" else { return false }
        let next = text.dropFirst().first { !$0.isWhitespace }
        return next == "\"" || next == "{" || next == "}" || first == "[" && next == "]"
    }

    private var json: FileKind {
        if text.hasPrefix("{"), text.contains("\"pandoc-api-version\"") {
            return .document("a document of pandoc (JSON)")
        }
        if isDataCite { return .records(.dataCite) }
        return .cslJSON
    }

    /// Whether JSON has the members of DataCite, alone or in an answer of its server.
    private var isDataCite: Bool {
        func has(_ name: String) -> Bool { text.contains("\"\(name)\"") }
        return has("creators") && has("titles") && (has("publicationYear") || has("schemaVersion") || has("attributes"))
    }

    /// Whether an entry begins on a line: `@`, a word, a brace, a key and a comma.
    private var hasEntry: Bool {
        lines.contains { line in
            guard line.hasPrefix("@"), let brace = line.firstIndex(of: "{") else { return false }
            let word = line[..<brace].dropFirst()
            return !word.isEmpty && word.allSatisfy { $0.isASCII && ($0.isLetter || $0 == " ") }
                && line[brace...].contains(",")
        }
    }
}
