import Works

/// Writes works as a .bib file, for BibTeX's classic styles or for biblatex and biber.
///
/// Nothing is lost. What neither program has a field for, or biblatex's data model does not allow in an entry, stands in the field
/// `verbc`, written as fields are (`verbc = {medium = {film}, …}`), so that biber has nothing to warn of and the classic styles pass
/// over it; what a user wrote there himself is the last of them, `verbc` inside `verbc`. A field of a .bib file that biber does not know keeps its place in BibTeX. The fields that neither program knows are
///
/// - `archive`, `archiveplace`, `archivecollection`, `archivelocation`, and `archivelevels` (`fond=17; opis=162`): the parts of the
///   place in an archive, which `howpublished` or `library` shows as a whole;
/// - `identifiers` (`oclc:123; isbn:978… [cloth]`): those beyond the first of a scheme, without a field, or with a wrong check digit;
/// - `relations` (`reprint-of:key`): those that `related` cannot hold;
/// - `dateedtf` and its like: what biber does not understand of a date;
/// - `entrytype`: the type of the entry that the work was read of, where the program has another for it;
/// - `volumetitle`, `parttitle`, `reviewedtitle`, `shortmaintitle`, `shortbooktitle`, `containershort`, `seriesnumber`, `languagetag`;
/// - the CSL variables and roles under their own names, and the extra fields of the work.
///
/// Details of names, titles, dates and identifiers are biblatex annotations in both: of the names in a field, by their number, `+an:order`
/// (`family-first`), `+an:script` (the name in its own script), `+an:scope` (“Parts II and III”), `+an:role`, `+an:comma` (one stands
/// before the suffix) and `+an:dropping` (a particle); of a title, `+an:original-script`, `+an:romanised`, `+an:translated`, each with
/// its `-language`; of an organization, `+an:role`, where it is the name of a site; of a date, `+an:text` (as printed); of an
/// identifier, `+an:qualifier`.
///
/// For BibTeX, year and month stand as the file had them that they were read of, `date` stands beside a year that says less, and a volume with a title of its own has the title of the whole as its
/// `series`, which classic styles print behind “volume 2 of”, beside `maintitle`.
///
/// `entrysubtype` names the kind of work where the entry type does not. A work without title, author or date is an entry without them,
/// whatever its type asks for.
public struct BibTeXWriter: Sendable {
    /// The program the file is for.
    public var dialect: BibTeXDialect
    /// Whether letters with marks, dashes and quotation marks are spelt in ASCII (`{\"u}`); other scripts stay as they are.
    public var usesASCIIAccents: Bool
    /// Whether English titles are set in headline style, with braces around what a style must not touch.
    public var usesTitleCase = false
    /// Whether equals signs stand below each other.
    public var alignsFields = true
    /// Whether values stand in quotation marks rather than braces.
    public var usesQuotes = false
    /// Whether entries stand in the order of their keys rather than of the works.
    public var sortsByKey = false
    /// How keys are made; nil keeps those of the works.
    public var keyPattern: KeyPattern?

    /// A writer for a program.
    public init(_ dialect: BibTeXDialect, usesASCIIAccents: Bool = false) {
        self.dialect = dialect
        self.usesASCIIAccents = usesASCIIAccents
    }

    /// The file: an entry for each work, in order, and for each work that is only described as the relation of another; UTF-8,
    /// one field a line.
    public func text(of works: [Work]) -> String {
        let given = Dictionary(works.map { ($0.key, $0.withoutOrigins) }, uniquingKeysWith: { first, _ in first })
        let all = works.flatMap { Self.withRelated($0, given: given) }
        let keys = keyPattern?.keys(for: all) ?? EntryKeys.keys(for: all)
        let byWorkKey = Dictionary(zip(all.map(\.key), keys), uniquingKeysWith: { first, _ in first })
        var entries = zip(all, keys).map { entry(of: $0, key: $1) { byWorkKey[$0] } }
        if sortsByKey { entries.sort { $0.key.lowercased() < $1.key.lowercased() } }
        return entries.map { text(of: $0) }.joined(separator: "\n")
    }

    fileprivate func entry(of work: Work, key: String, fileKey: @escaping (String) -> String?) -> BibTeXEntry {
        EntryWriter(
            work, key: key, fileKey: fileKey, dialect: dialect, usesASCIIAccents: usesASCIIAccents,
            usesTitleCase: usesTitleCase
        ).entry
    }

    fileprivate func text(of entry: BibTeXEntry) -> String {
        entry.text(isAligned: alignsFields, usesQuotes: usesQuotes)
    }

    /// The work, and the works that it describes as its relations, each under a key of its own, unless they are given anyway.
    private static func withRelated(_ work: Work, given: [String: Work], depth: Int = 0) -> [Work] {
        guard depth < 4 else { return [work] }
        var work = work
        var others: [Work] = []
        for index in work.relations.indices {
            guard case .work(var other) = work.relations[index].target else { continue }
            if other.key.isEmpty || other.key == work.key {
                other.key = "\(work.key)-\(work.relations[index].kind.rawValue)"
            }
            work.relations[index].target = .key(other.key)
            if given[other.key] != other.withoutOrigins {
                others += withRelated(other, given: given, depth: depth + 1)
            }
        }
        return [work] + others
    }
}

/// Writes a .bib file of works that come one at a time, in their order and under their own keys, however many there are.
///
/// As `BibTeXWriter.text(of:)` does it, but for works that are only described as relations of others: they are left out.
public struct BibTeXEntries {
    private let writer: BibTeXWriter
    private let fileKeys: FileKeys
    private var keys: EntryKeys
    /// The keys in the file of works whose own BibTeX cannot use.
    private var renamed: [String: String] = [:]
    private var isFirst = true

    /// A file by a writer, whose order and pattern of keys do not count; the works are those of a file with such keys.
    public init(_ writer: BibTeXWriter, keys: FileKeys) {
        self.writer = writer
        fileKeys = keys
        self.keys = EntryKeys(isTaken: { keys.contains($0) }, isRepeated: { keys.isRepeated($0) })
    }

    /// The text of the entry of the next work, with the blank line before it.
    public mutating func text(of work: Work) -> String {
        let key = keys.key(for: work)
        if key != work.key { renamed[work.key] = key }
        let entry = writer.entry(of: work, key: key) { [renamed, fileKeys] other in
            renamed[other] ?? (EntryKeys.isValid(other) && fileKeys.contains(other) ? other : nil)
        }
        defer { isFirst = false }
        return (isFirst ? "" : "\n") + writer.text(of: entry)
    }
}
