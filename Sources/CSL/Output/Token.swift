/// What a piece of output shows.
enum Source: Hashable, Sendable {
    /// The style's own text around something: affixes and delimiters.
    case style
    /// A text given by the style itself (`value`).
    case value
    case term
    case text(TextVariable)
    case names(NameVariable)
    case date(DateVariable)
    /// The prefix or suffix of a cite.
    case affix
}

/// A piece of output while it is being made: output is a flat row of these, so that what turns out to be unwanted is cut off again.
struct Token: Sendable {
    enum Kind: UInt8, Sendable {
        case text
        case open, close
        case quoteOpen, quoteClose
        case blockOpen, blockClose
        /// Text whose case is fixed.
        case noCaseOpen, noCaseClose
        /// Text that takes no formatting from outside.
        case noDecorationOpen, noDecorationClose
        case markOpen, markClose
        /// Where a year suffix goes that the style does not place itself.
        case yearSuffix
    }

    /// A stretch that later steps have to find again.
    enum Mark: UInt8, Sendable {
        case none, names, name, year, citationNumber, yearSuffix
        /// A rendered element at the top of the layout, for `second-field-align`.
        case field
        /// The output of one cite.
        case cite
    }

    var kind: Kind
    /// Whether it comes from a field of the work, which flips formatting and keeps its punctuation, and not from the style.
    var isData = false
    /// Single quotation marks, where quotes are not nested.
    var isInner = false
    var mark = Mark.none
    var display: Display?
    var formatting = Formatting.plain
    var source = Source.style
    var text = ""

    static func text(_ text: String, _ source: Source = .style, isData: Bool = false) -> Token {
        Token(kind: .text, isData: isData, source: source, text: text)
    }

    static func open(_ formatting: Formatting, isData: Bool = false) -> Token {
        Token(kind: .open, isData: isData, formatting: formatting)
    }

    static func close(isData: Bool = false) -> Token { Token(kind: .close, isData: isData) }
    static func mark(_ mark: Mark) -> Token { Token(kind: .markOpen, mark: mark) }
    static func endMark(_ mark: Mark) -> Token { Token(kind: .markClose, mark: mark) }
}

extension Token.Kind {
    /// The kind that closes this one.
    var closing: Token.Kind? {
        switch self {
        case .open: .close
        case .quoteOpen: .quoteClose
        case .blockOpen: .blockClose
        case .noCaseOpen: .noCaseClose
        case .noDecorationOpen: .noDecorationClose
        case .markOpen: .markClose
        default: nil
        }
    }

    var isOpening: Bool { closing != nil }

    var isClosing: Bool {
        switch self {
        case .close, .quoteClose, .blockClose, .noCaseClose, .noDecorationClose, .markClose: true
        default: false
        }
    }
}

extension [Token] {
    /// Whether there is any text.
    var hasText: Bool { contains { $0.kind == .text && !$0.text.isEmpty } }

    /// All text one after the other, without markup.
    var plain: String {
        var out = ""
        for token in self where token.kind == .text { out += token.text }
        return out
    }
}
