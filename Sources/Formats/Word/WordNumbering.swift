import CitandaWorks
import CitandaXML

/// The numbers of list items and headings, which Word does not store (ECMA-376, part 1, §17.9).
struct WordNumbering {
    /// What a paragraph says of its list.
    struct Reference {
        var list: String?
        var level: Int?

        init(_ properties: MarkupTree.Element) {
            list = properties.first("w:numId")?["w:val"]
            level = properties.first("w:ilvl").flatMap { $0["w:val"] }.flatMap { Int($0) }
        }

        /// The reference, and where it says nothing that of the style.
        func over(_ style: Reference?) -> Reference {
            var reference = self
            reference.list = list ?? style?.list
            reference.level = level ?? style?.level
            return reference
        }
    }

    /// A level of a list.
    private struct Level {
        var format = "decimal"
        var text = ""
        var start = 1
    }

    /// The levels of each list; lists with the same key count together.
    private var lists: [String: (key: String, levels: [Int: Level])] = [:]
    private var counters: [String: [Int: Int]] = [:]

    init(_ tree: MarkupTree?) {
        guard let root = tree?.root else { return }
        var abstract: [String: [Int: Level]] = [:]
        for element in root.elements where element.name == "w:abstractNum" {
            guard let id = element["w:abstractNumId"] else { continue }
            var levels: [Int: Level] = [:]
            for level in element.elements where level.name == "w:lvl" {
                if let index = level["w:ilvl"].flatMap({ Int($0) }) { levels[index] = Self.level(level) }
            }
            abstract[id] = levels
        }
        for element in root.elements where element.name == "w:num" {
            guard let id = element["w:numId"], let base = element.first("w:abstractNumId")?["w:val"] else { continue }
            var levels = abstract[base] ?? [:]
            var key = base
            for override in element.elements where override.name == "w:lvlOverride" {
                guard let index = override["w:ilvl"].flatMap({ Int($0) }) else { continue }
                if let level = override.first("w:lvl") { levels[index] = Self.level(level) }
                if let start = override.first("w:startOverride")?["w:val"].flatMap({ Int($0) }) {
                    levels[index, default: Level()].start = start
                    key = "\(base)/\(id)"
                }
            }
            lists[id] = (key, levels)
        }
    }

    private static func level(_ element: MarkupTree.Element) -> Level {
        Level(
            format: element.first("w:numFmt")?["w:val"] ?? "decimal", text: element.first("w:lvlText")?["w:val"] ?? "",
            start: element.first("w:start")?["w:val"].flatMap { Int($0) } ?? 1)
    }

    /// A paragraph's number as the page shows it, and whether it is a plain number; nil for a paragraph outside of lists.
    mutating func next(_ reference: Reference) -> (shown: String, number: String?)? {
        // List 0 takes a paragraph out of the list of its style.
        guard let id = reference.list, id != "0", let list = lists[id] else { return nil }
        let depth = reference.level ?? 0
        guard let level = list.levels[depth] else { return ("", nil) }
        var counter = counters[list.key] ?? [:]
        counter[depth] = (counter[depth] ?? level.start - 1).addingReportingOverflow(1).partialValue
        for deeper in counter.keys where deeper > depth { counter[deeper] = nil }
        counters[list.key] = counter
        if level.format == "bullet" || level.format == "none" { return ("", nil) }
        var shown = level.text
        for index in 0...max(depth, 0) {
            let other = list.levels[index] ?? Level()
            shown = shown.replacing(
                "%\(index + 1)", with: NumberFormat.text(counter[index] ?? other.start, as: other.format))
        }
        return (shown, level.format == "decimal" ? counter[depth].map { String($0) } : nil)
    }
}

/// The forms of numbers in Word (ECMA-376, part 1, §17.18.59). Forms of other scripts are printed in figures.
enum NumberFormat {
    static func text(_ number: Int, as format: String) -> String {
        switch format {
        case "lowerRoman": RomanNumeral.text(number) ?? String(number)
        case "upperRoman": RomanNumeral.text(number)?.uppercased() ?? String(number)
        case "lowerLetter": letters(number)
        case "upperLetter": letters(number).uppercased()
        case "chicago": chicago(number)
        case "none": ""
        default: String(number)
        }
    }

    private static let lettersOfAlphabet = 26
    /// A page has no more notes; longer marks are numbers.
    private static let longestMark = 780

    /// a … z, aa … zz: the letter is repeated.
    private static func letters(_ number: Int) -> String {
        guard (1...longestMark).contains(number) else { return String(number) }
        let letter = UInt8(ascii: "a") + UInt8((number - 1) % lettersOfAlphabet)
        return String(repeating: String(UnicodeScalar(letter)), count: (number - 1) / lettersOfAlphabet + 1)
    }

    private static let chicagoMarks = ["*", "†", "‡", "§"]

    /// * † ‡ §, then doubled.
    private static func chicago(_ number: Int) -> String {
        guard (1...longestMark).contains(number) else { return String(number) }
        return String(
            repeating: chicagoMarks[(number - 1) % chicagoMarks.count], count: (number - 1) / chicagoMarks.count + 1)
    }
}
