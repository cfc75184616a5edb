import CitandaCSL
import CitandaWorks
import Testing

/// What a style prints of some works, one text a line: `list book = Weber, Anna. Salz.`
struct StyleSpecimens {
    private let lines: [(place: StyleParity.Place, text: String)]

    /// Lines of a part (`full`, `short` or `list`), the key of a work, and the text behind an equals sign.
    init(_ text: String) throws {
        lines = try text.split(separator: "\n").map { line in
            let sides = line.split(separator: " = ", maxSplits: 1).map(String.init)
            let place = sides[0].split(separator: " ").map(String.init)
            try #require(sides.count == 2 && place.count == 2, "\(line)")
            return (StyleParity.Place(part: place[0], work: place[1]), sides[1])
        }
    }

    /// Expects that one of our styles prints these texts.
    func expect(in name: String, of works: [Work]) throws {
        let style = try #require(Embedded.style(named: name))
        let printed = StyleParity.texts(Processor(style: style, locales: Embedded.locale), works)
        for (place, text) in lines {
            // The French locale joins pages by a hyphen that does not break.
            #expect(printed[place]?.replacing("\u{2011}", with: "-") == text)
        }
    }
}
