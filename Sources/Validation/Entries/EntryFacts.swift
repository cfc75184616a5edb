import CitandaWorks

/// What rules know of an entry of a bibliography: its fields as typed, with their bytes, in any format.
struct EntryFacts: Sendable {
    /// The formats whose rules differ.
    enum Format: Sendable, Hashable {
        /// Entries of .bib files, whose texts are TeX.
        case bibTeX
        /// Items of CSL-JSON, and records that are read as such.
        case items
    }

    let format: Format
    let key: String
    /// The bytes of the key; empty where they are not known.
    let keyRange: Range<Int>
    /// The type as an entry type of biblatex, in small letters.
    let type: String
    /// The type as typed.
    let typedType: String
    /// The fields of the entry, then those that it inherits; each name once.
    let fields: [FieldFacts]
    /// The work that the entry describes.
    let work: Work
    /// Whether the entry names a parent that does not exist, so that fields may be missing there.
    let lacksParent: Bool

    /// The first field with one of biblatex’s names, and a text.
    func field(_ names: String...) -> FieldFacts? {
        names.lazy.compactMap { name in fields.first { $0.canonical == name && !$0.isBlank } }.first
    }

    /// The fields that are typed in the entry itself.
    var own: some Sequence<FieldFacts> { fields.lazy.filter { !$0.isInherited } }
}
