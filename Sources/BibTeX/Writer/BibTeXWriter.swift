import CitandaWorks

/// Writes works as a .bib file, for BibTeX's classic styles or for biblatex and biber.
///
/// Every part of a work is written. A value goes into the field `verbc` if neither program has a field for it. So does a
/// value whose field biblatex's data model does not allow in the entry. `verbc` has the syntax of fields
/// (`verbc = {medium = {film}, …}`). Biber accepts it, and the classic styles ignore it. A user's own `verbc` is the
/// last field inside. In the BibTeX dialect, a field of the source file that biber does not know stays a field. These
/// fields belong to neither program:
///
/// - `archive`, `archiveplace`, `archivecollection`, `archivelocation`, and `archivelevels` (`fond=17; opis=162`): the parts of the
///   place in an archive, which `howpublished` or `library` shows as a whole;
/// - `identifiers` (`oclc:123; isbn:978… [cloth]`): identifiers beyond the first of a scheme, without a field, or with a wrong check digit;
/// - `relations` (`reprint-of:key`): relations that `related` cannot hold;
/// - `dateedtf` and its like: dates in a form that biber does not understand;
/// - `entrytype`: the entry type in the source file, if the program has another type for the work;
/// - `volumetitle`, `parttitle`, `reviewedtitle`, `shortmaintitle`, `shortbooktitle`, `containershort`, `seriesnumber`, `languagetag`;
/// - the CSL variables and roles under their own names, and the extra fields of the work.
///
/// Details are biblatex annotations in both dialects:
///
/// - of the names in a field, by their number: `+an:order` (`family-first`), `+an:script` (the name in its own script),
///   `+an:scope` (“Parts II and III”), `+an:role`;
/// - of the names too: `+an:comma` (a comma before the suffix) and `+an:dropping` (a particle);
/// - of a title: `+an:original-script`, `+an:romanised`, `+an:translated`, each with its `-language`;
/// - of an organization: `+an:role`, if it is the name of a site;
/// - of a date: `+an:text` (as printed); of an identifier: `+an:qualifier`.
///
/// In the BibTeX dialect, `year` and `month` are written exactly as in the source file. `date` is added if `year` alone
/// would lose the month or day. A volume with a title of its own has the title of the whole as `series` and as
/// `maintitle`. Classic styles print the `series` behind “volume 2 of”.
///
/// `entrysubtype` names the kind of work if the entry type does not. Fields that an entry type requires are never
/// invented: a work without title, author or date is an entry without them.
public struct BibTeXWriter: Sendable {
    /// The program the file is for.
    public var dialect: BibTeXDialect
    /// Whether letters with marks, dashes and quotation marks are spelt in ASCII (`{\"u}`); other scripts stay as they are.
    public var usesASCIIAccents: Bool
    /// Whether English titles are set in headline style, with braces around the words whose case a style must keep.
    public var usesTitleCase = false
    /// Whether the equals signs of an entry are aligned.
    public var alignsFields = true
    /// Whether values are in quotation marks instead of braces.
    public var usesQuotes = false
    /// Whether entries are sorted by their keys. Otherwise they have the order of the works.
    public var sortsByKey = false
    /// The pattern of keys; nil keeps the keys of the works.
    public var keyPattern: KeyPattern?

    /// A writer for a program.
    public init(_ dialect: BibTeXDialect, usesASCIIAccents: Bool = false) {
        self.dialect = dialect
        self.usesASCIIAccents = usesASCIIAccents
    }

    /// The text of the file, in UTF-8 with one field a line. Each work has an entry, in order, and so has each work
    /// that is only described as the relation of another.
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

/// Writes a .bib file of works that come one at a time, in their order and under their own keys. The number of works is
/// unlimited.
///
/// Unlike `BibTeXWriter.text(of:)`, this leaves out works that are only described as relations of others.
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

    /// The entry of the next work. Its text may be made on another thread.
    public mutating func entry(of work: Work) -> Entry {
        let key = keys.key(for: work)
        if key != work.key { renamed[work.key] = key }
        defer { isFirst = false }
        return Entry(writer: writer, work: work, key: key, renamed: renamed, fileKeys: fileKeys, isFirst: isFirst)
    }

    /// An entry whose key is known, and whose text is not made yet.
    public struct Entry: Sendable {
        fileprivate let writer: BibTeXWriter
        fileprivate let work: Work
        fileprivate let key: String
        fileprivate let renamed: [String: String]
        fileprivate let fileKeys: FileKeys
        fileprivate let isFirst: Bool

        /// The text, with the blank line before it.
        public var text: String {
            let entry = writer.entry(of: work, key: key) { other in
                renamed[other] ?? (EntryKeys.isValid(other) && fileKeys.contains(other) ? other : nil)
            }
            return (isFirst ? "" : "\n") + writer.text(of: entry)
        }
    }
}
