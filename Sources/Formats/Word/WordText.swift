import CitandaXML

/// The characters that elements of a run stand for (ECMA-376, part 1, §17.3.3).
enum WordText {
    /// The text of an element that has none of its own, such as a tab; nil for `w:t`, and for elements without text.
    static func substitute(for element: MarkupTree.Element) -> String? {
        switch element.name {
        case "w:tab", "w:ptab": "\t"
        case "w:br": element["w:type"] == nil || element["w:type"] == "textWrapping" ? "\n" : " "
        case "w:cr": "\n"
        case "w:noBreakHyphen": "\u{2011}"
        case "w:sym": symbol(element)
        default: nil
        }
    }

    /// The text that an element of a run shows.
    static func string(of element: MarkupTree.Element) -> String {
        substitute(for: element) ?? (element.name == "w:t" || element.name == "w:delText" ? element.text : "")
    }

    private static let privateUse: ClosedRange<UInt32> = 0xF000...0xF0FF

    /// A character of a font. Fonts of symbols have theirs in the private use area.
    private static func symbol(_ element: MarkupTree.Element) -> String? {
        guard let text = element["w:char"], var code = UInt32(text, radix: 16) else { return nil }
        if privateUse.contains(code) { code -= privateUse.lowerBound }
        if element["w:font"]?.lowercased() == "symbol", let letter = symbolFont[code] { return letter }
        return UnicodeScalar(code).map { String($0) }
    }

    /// The letters and signs of the font Symbol that texts use: Greek in the order of a Latin keyboard.
    private static let symbolFont: [UInt32: String] = {
        var letters: [UInt32: String] = [
            0xA2: "′", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB4: "×", 0xAE: "→", 0xD7: "⋅", 0xA7: "♣", 0xBC: "…",
        ]
        for (latin, greek) in zip(
            "ABGDEZHQIKLMNXOPRSTUFCYWabgdezhqiklmnxoprstufcyw",
            "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρστυφχψω")
        {
            if let code = latin.unicodeScalars.first?.value { letters[code] = String(greek) }
        }
        return letters
    }()
}
