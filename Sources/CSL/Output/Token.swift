/// The source of a piece of output.
enum Source: Hashable, Sendable {
    /// Text of the style around an element: affixes and delimiters.
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

/// A piece of output under construction. Output is a flat row of tokens, so that unwanted output can be cut off again.
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
        /// The place for a year suffix that the style does not place itself.
        case yearSuffix
    }

    /// A stretch that later steps look for.
    enum Mark: UInt8, Sendable {
        case none, names, name, year, citationNumber, yearSuffix
        /// A rendered element at the top of the layout, for `second-field-align`.
        case field
        /// The output of one cite.
        case cite
    }

    var kind: Kind
    /// Whether the token comes from a field of the work and not from the style. Fields flip formatting and keep their
    /// punctuation.
    var isData = false
    /// Whether a group writes this text between two of its parts.
    var isDelimiter = false
    /// Whether these are single quotation marks in text without nesting.
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
    /// The kind of token that closes this one.
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

    /// The texts of all tokens, joined.
    var plain: String {
        var out = ""
        for token in self where token.kind == .text { out += token.text }
        return out
    }
}
