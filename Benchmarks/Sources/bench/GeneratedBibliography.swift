/// An invented .bib file of a size: articles, books and parts of books with TeX accents, protected words, strings and cross-references.
struct GeneratedBibliography {
    private(set) var bytes: [UInt8] = []
    private(set) var entries = 0
    private var state: UInt64 = 7

    private static let names = [
        "Mart{\\'\\i}nez, Ana", "van der Berg, Jan Pieter", "M{\\\"u}ller, K.", "Smith, John", "Łukasiewicz, Jan",
        "de la Cruz, Jr., Mar{\\'i}a", "{World Health Organization}", "Peter Brown", "Ludwig van Beethoven", "Li, Wei",
    ]
    private static let words = [
        "structure", "of", "the", "border", "{DNA}", "and", "railway", "Soviet", "theory", "in", "energy--momentum",
        "na\\\"{\\i}ve", "na{\\\"\\i}ve", "large", "networks", "history", "\\emph{Drosophila}", "for", "{H}ilbert",
        "with",
    ]
    private static let journals = [
        "jan1", "{Journal of Invented Studies}", "\"Annals \\& Letters\"", "{Zeitschrift für Proben}",
    ]

    init(size: Int) {
        bytes.reserveCapacity(size + 4096)
        append("@string{jan1 = {Journal of \\\"Ubungen}}\n@comment{invented}\n\n")
        while bytes.count < size { addEntry() }
    }

    private mutating func addEntry() {
        entries += 1
        let year = 1900 + roll(120)
        switch roll(4) {
        case 0:
            append("@book{book\(entries),\n  author = {\(people())},\n  title = {\(title())},\n")
            append(
                "  publisher = {Press \\& Sons},\n  address = {New York},\n  year = \(year),\n  isbn = {978-3-16-148410-0},\n"
            )
            append(
                "  note = {Reprinted from the edition of \(year - 10), with a preface and 100\\% more plates}\n}\n\n")
        case 1 where entries > 10:
            append("@incollection{part\(entries),\n  author = {\(people())},\n  title = \"\(title())\",\n")
            append("  booktitle = {\(title())},\n  editor = {\(people())},\n  publisher = {Fjord Verlag},\n")
            append(
                "  address = {Z{\\\"u}rich},\n  date = {\(year)-05/\(year)-06},\n  pages = {\(roll(300))--\(300 + roll(90))}\n}\n\n"
            )
        default:
            append("@article{art\(entries),\n  author = {\(people())},\n  title = {\(title())},\n")
            append(
                "  journal = \(Self.journals[roll(4)]),\n  year = {\(year)}, month = mar,\n  volume = \(roll(90)),\n")
            append("  number = {\(roll(12))},\n  pages = {\(roll(300))--\(300 + roll(90))},\n")
            append("  doi = {10.5555/\(entries).\(roll(9999))},\n  url = {https://example.org/a_\(entries)~x}\n}\n\n")
        }
    }

    private mutating func people() -> String {
        (0...roll(3)).map { _ in Self.names[roll(Self.names.count)] }.joined(separator: " and ")
    }

    private mutating func title() -> String {
        "The " + (0...(3 + roll(6))).map { _ in Self.words[roll(Self.words.count)] }.joined(separator: " ")
    }

    private mutating func append(_ text: String) { bytes += text.utf8 }

    private mutating func roll(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }
}
