/// A pair of quotation marks. This file is the one place that knows them.
public struct QuotationMarks: Sendable, Hashable {
    /// The mark before the words.
    public let open: Unicode.Scalar
    /// The mark behind the words.
    public let close: Unicode.Scalar

    init(_ open: Unicode.Scalar, _ close: Unicode.Scalar) {
        self.open = open
        self.close = close
    }

    /// The pairs of all customs. Of the pairs with one opening mark the first is the usual one.
    public static let all: [QuotationMarks] = [
        QuotationMarks("“", "”"), QuotationMarks("\"", "\""), QuotationMarks("‘", "’"), QuotationMarks("'", "'"),
        // French, Italian and Russian; reversed in German books.
        QuotationMarks("«", "»"), QuotationMarks("»", "«"), QuotationMarks("‹", "›"), QuotationMarks("›", "‹"),
        // German and Czech; Polish, Hungarian and Romanian.
        QuotationMarks("„", "“"), QuotationMarks("‚", "‘"), QuotationMarks("„", "”"), QuotationMarks("‚", "’"),
        // Japanese and Chinese.
        QuotationMarks("「", "」"), QuotationMarks("『", "』"), QuotationMarks("《", "》"), QuotationMarks("〈", "〉"),
    ]

    /// Whether the marks set the titles of books too, as 『…』 and 《…》 do.
    public var setBooks: Bool { open == "『" || open == "《" }

    /// The closing marks by their opening mark, the usual one first.
    package static let closers = Dictionary(grouping: all, by: \.open).mapValues { $0.map(\.close) }

    /// The marks that close a quotation by one custom at least.
    static let closing = Set(all.map(\.close))

    /// The bytes of all marks, by the first of them.
    private static let bytesByFirst: [[[UInt8]]] = {
        var table: [[[UInt8]]] = Array(repeating: [], count: Int(UInt8.max) + 1)
        for mark in Set(all.flatMap { [$0.open, $0.close] }) {
            let bytes = Array(String(mark).utf8)
            table[Int(bytes[0])].append(bytes)
        }
        return table
    }()

    /// Whether a text has a quotation mark of any custom, or an apostrophe.
    package static func occur(in text: [UInt8]) -> Bool {
        text.indices.contains { index in
            bytesByFirst[Int(text[index])].contains { text[index...].starts(with: $0) }
        }
    }

    /// The pair that a text opens and closes with; where it is not closed, the usual pair of its opening mark.
    package static func opened(by open: Unicode.Scalar, closedBy close: Unicode.Scalar?) -> QuotationMarks? {
        guard let closers = closers[open], let usual = closers.first else { return nil }
        return QuotationMarks(open, close.flatMap { closers.contains($0) ? $0 : nil } ?? usual)
    }
}

extension Unicode.Scalar {
    /// Whether it opens or closes a quotation by one custom at least. An apostrophe does.
    package var isQuotationMark: Bool { QuotationMarks.closers[self] != nil || QuotationMarks.closing.contains(self) }

    /// An opening mark of Japanese and Chinese titles.
    package var opensEastAsianTitle: Bool { value >= 0x3000 && QuotationMarks.closers[self] != nil }

    /// The typewriter’s double mark, which opens and closes.
    package var isStraightDoubleMark: Bool { self == "\"" }

    /// The typewriter’s single mark, which opens, closes, and is an apostrophe.
    package var isStraightSingleMark: Bool { self == "'" }

    /// An opening mark that also closes (»…«, «…»), or that some type for a comma (‚). The blanks around it tell.
    package var opensByItsBlanks: Bool { self == "»" || self == "›" || self == "‚" }

    /// Apostrophes and the signs for the soft sign, which belong to words.
    package var isApostrophe: Bool {
        switch self {
        case "'", "’", "ʹ", "ʼ", "′": true
        default: false
        }
    }
}

extension StringProtocol {
    /// The text without the ending of the English genitive; nil where the text has no such ending.
    package var withoutGenitive: SubSequence? {
        guard hasSuffix("s"), let mark = dropLast().unicodeScalars.last, mark == "'" || mark == "’" else { return nil }
        return dropLast(2)
    }

    /// The text before its first apostrophe.
    package var beforeApostrophe: SubSequence {
        prefix { !($0.unicodeScalars.first?.isApostrophe ?? false) }
    }
}
