import CitandaDiagnostics

/// Checks files and gives the findings that the user wants to see. `check` and `fix` take their findings from here.
///
/// All findings go the same way. The rules report them, and comments in the text silence some. Then the choice takes those that are
/// wanted, and a baseline leaves out those that are known.
///
///     let inputs = [try CheckInput(source, as: .manuscript)]
///     for file in Checker().files(inputs) { print(file.findings.count) }
public struct Checker: Sendable {
    /// The documents that cite the bibliographies.
    public var documents: [CitingDocument]
    /// The check of notes against a style, by the name of the file; nil where no style is wanted.
    public var style: @Sendable (String) -> StyleCheck?
    /// The findings that are wanted, by the name of the file.
    public var choice: @Sendable (String) -> FindingChoice
    /// The findings that are known.
    public var baseline: Baseline
    /// The keys of the bibliographies of a manuscript, by the name of the file; nil where these are not known.
    public var keys: @Sendable (String) -> KnownKeys? = { _ in nil }

    /// A checker; by default every finding counts.
    ///
    /// - Parameters:
    ///   - documents: The documents that cite the bibliographies.
    ///   - baseline: The findings that are known.
    ///   - choice: The findings that are wanted, by the name of the file.
    ///   - style: The check of notes against a style, by the name of the file.
    public init(
        citedIn documents: [CitingDocument] = [], baseline: Baseline = Baseline(),
        choice: @escaping @Sendable (String) -> FindingChoice = { _ in FindingChoice() },
        style: @escaping @Sendable (String) -> StyleCheck? = { _ in nil }
    ) {
        self.documents = documents
        self.style = style
        self.choice = choice
        self.baseline = baseline
    }

    /// Checks files. Several manuscripts are one book: a short form in one may stand for a work that another cites in full.
    ///
    /// - Parameter inputs: The files.
    /// - Returns: The files in the order given.
    public func files(_ inputs: [CheckInput]) -> [CheckedFile] {
        var manuscripts = Manuscript.read(inputs.compactMap(\.manuscript)).manuscripts[...]
        var baseline = baseline
        return inputs.map { input in
            let manuscript = input.manuscript == nil ? nil : manuscripts.popFirst()
            let (text, found) =
                manuscript.map { ($0.text, $0.checked(style: style(input.file.name))) }
                ?? input.bibliography(citedIn: documents)
            let missing = keys(input.file.name).flatMap { known in
                manuscript.map { MissingKeys.findings(in: input, $0, known: known) }
            }
            let heard = Suppressions(in: input, text).applied(to: found, missing)
            let choice = choice(input.file.name)
            let chosen = choice.chosen(from: heard.findings, in: input.file.name, text)
            return CheckedFile(
                input: input, text: text, findings: baseline.takeUnknown(of: chosen, in: text),
                missingKeys: choice.chosen(from: heard.missingKeys, in: input.file.name, input.file),
                manuscript: manuscript)
        }
    }
}

extension CheckInput {
    /// The text and the findings of a file that is no manuscript.
    fileprivate func bibliography(citedIn documents: [CitingDocument]) -> Parsed<SourceText> {
        switch format {
        case .manuscript: return (file, [])
        case .references:
            let list = ReferenceList(file)
            return (list.text, list.faults)
        case .records, .bibtex, .biblatex:
            return bibliography.map { ($0.text, $0.checked(citedIn: documents)) } ?? (file, [])
        }
    }
}
