import CitandaWorks
import CitandaXML

/// The numbers of lists and headings, which the text does not store (ODF 1.3, part 3, §19.880 and §5.3).
struct OpenDocumentNumbering {
    /// A list that is open.
    private struct Open {
        var style: String?
        /// The number of the last item.
        var number: Int?
        var format: String
        var start: Int
        var id: String
    }

    private let styles: OpenDocumentStyles
    private var open: [Open] = []
    /// The last numbers of lists that may be continued, by the ids of lists, and by style and level.
    private var last: [String: Int] = [:]
    private var headings: [Int: Int] = [:]

    init(_ styles: OpenDocumentStyles) { self.styles = styles }

    mutating func begin(_ list: MarkupTree.Element) {
        let style = list["text:style-name"] ?? open.last?.style
        let level = open.count + 1
        let look = Self.level(level, of: style.flatMap { styles.lists[$0] })
        let isNumbered = look?.name == "text:list-level-style-number"
        let key = "\(style ?? "")/\(level)"
        var number: Int?
        if let continued = list["text:continue-list"] {
            number = last["#\(continued)/\(level)"] ?? last[key]
        } else if list["text:continue-numbering"] == "true" {
            number = last[key]
        }
        open.append(
            Open(
                style: style, number: number, format: isNumbered ? look?["style:num-format"] ?? "" : "",
                start: look?["text:start-value"].flatMap { Int($0) } ?? 1,
                id: list["xml:id"].map { "#\($0)/\(level)" } ?? key))
    }

    mutating func end() {
        guard let list = open.popLast(), let number = list.number else { return }
        last[list.id] = number
        last["\(list.style ?? "")/\(open.count + 1)"] = number
    }

    /// The number of an item of the open list; nil for a dash or another sign.
    mutating func next(_ item: MarkupTree.Element) -> String? {
        guard let index = open.indices.last else { return nil }
        let own = item["text:start-value"].flatMap { Int($0) }
        let number = own ?? open[index].number?.addingReportingOverflow(1).partialValue ?? open[index].start
        open[index].number = number
        return open[index].format == "1" && number >= 0 ? String(number) : nil
    }

    private static func level(_ level: Int, of style: MarkupTree.Element?) -> MarkupTree.Element? {
        style?.elements.first { $0["text:level"] == String(level) }
    }

    /// The number before a heading, as the page shows it.
    mutating func heading(_ element: MarkupTree.Element, level: Int) -> String {
        if let stored = element.first("text:number") { return stored.text.trimmingBlanks }
        guard element["text:is-list-header"] != "true", let look = Self.level(level, of: styles.outline) else {
            return ""
        }
        headings[level] = (headings[level] ?? 0).addingReportingOverflow(1).partialValue
        for deeper in headings.keys where deeper > level { headings[deeper] = nil }
        guard Self.text(1, look["style:num-format"]) != nil else { return "" }
        let shown = look["text:display-levels"].flatMap { Int($0) } ?? 1
        let numbers = (max(1, level - min(shown, level) + 1)...level).compactMap { level in
            Self.text(headings[level] ?? 1, Self.level(level, of: styles.outline)?["style:num-format"])
        }
        return (look["style:num-prefix"] ?? "") + numbers.joined(separator: ".") + (look["style:num-suffix"] ?? "")
    }

    private static func text(_ number: Int, _ format: String?) -> String? {
        switch format {
        case "1": NumberFormat.text(number, as: "decimal")
        case "i": NumberFormat.text(number, as: "lowerRoman")
        case "I": NumberFormat.text(number, as: "upperRoman")
        case "a": NumberFormat.text(number, as: "lowerLetter")
        case "A": NumberFormat.text(number, as: "upperLetter")
        default: nil
        }
    }
}
