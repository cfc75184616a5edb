import CitandaDocuments
import CitandaWorks
import CitandaXML

/// The tags inside a reference by the places of their elements.
struct ReferenceTags {
    /// What the elements say of their text.
    private(set) var meanings: [Int: [ReferenceTag.Meaning]] = [:]
    /// The texts of empty elements whose values are in attributes.
    private(set) var values: [Int: String] = [:]

    /// Whether no element says anything.
    var isEmpty: Bool { meanings.isEmpty }

    /// Says what an element is.
    mutating func add(_ meaning: ReferenceTag.Meaning, _ element: MarkupTree.Element) {
        meanings[element.place, default: []].append(meaning)
    }

    /// Says what an element is, and its date for machines (ISO 8601).
    mutating func add(date label: Label, _ element: MarkupTree.Element, iso: String?) {
        add(.part(label), element)
        if let date = iso.flatMap({ PartialDate(edtf: $0) }), date.extent != nil { add(.date(date), element) }
    }

    /// Gives an element without text the text of its attributes.
    mutating func add(value: String?, _ element: MarkupTree.Element) {
        guard let value, !value.isEmpty, element.text.trimmingBlanks.isEmpty else { return }
        values[element.place] = value
    }

    /// Takes the tags of another reference too.
    mutating func add(_ others: ReferenceTags) {
        meanings.merge(others.meanings) { _, new in new }
        values.merge(others.values) { _, new in new }
    }
}
