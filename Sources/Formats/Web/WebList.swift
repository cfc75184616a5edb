import CitandaWorks
import CitandaXML

/// The numbers of a list.
struct WebList {
    /// The next number; nil for a list without numbers in figures.
    private var number: Int?

    init(_ element: MarkupTree.Element) {
        let isDecimal = element["type"].map { $0 == "1" } ?? true
        guard element.name == "ol", isDecimal else { return }
        number = element["start"].flatMap { Int($0.trimmingBlanks) } ?? 1
    }

    /// The number of an item, and counts on.
    mutating func next(_ item: MarkupTree.Element) -> String? {
        guard let counted = number else { return nil }
        let own = item["value"].flatMap { Int($0.trimmingBlanks) } ?? counted
        number = own.addingReportingOverflow(1).partialValue
        // Markdown has no numbers below zero.
        return own < 0 ? nil : String(own)
    }
}
