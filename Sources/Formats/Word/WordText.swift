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
        if element["w:font"]?.lowercased() == "symbol", let character = symbolFont[code] { return character }
        return UnicodeScalar(code).map { String($0) }
    }

    /// The characters of the font Symbol, whose codes are those of no other font.
    private static let symbolFont: [UInt32: String] = {
        let rows: [(first: UInt32, characters: String)] = [
            (0x21, "!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"),
            (0xA0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑"),
        ]
        var font: [UInt32: String] = [:]
        for row in rows {
            for (code, character) in zip(row.first..., row.characters) { font[code] = String(character) }
        }
        return font
    }()
}
