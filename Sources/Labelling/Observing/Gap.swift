/// The gap between two words: nothing, a blank, or marks.
enum Gap: UInt8 {
    case start, adjacent, blank, hyphen, dash, apostrophe, comma, stop, stopInside, colon, semicolon, open, close
    case closeComma, closeStop, closeColon, closeOpen, markOpen, quoteOpen, quoteClose, quoteCloseComma, quoteCloseStop
    case slash, ampersand, commaQuote, stopQuote, colonQuote, question, ellipsis, quoteCloseOpen, closeQuote, equals
    case initialStop, other, closeSemicolon, markDash, stopComma, end

    /// The number of classes.
    static let count = 38

    /// Whether a phrase ends here.
    var endsPhrase: Bool {
        switch self {
        case .adjacent, .blank, .hyphen, .apostrophe, .stopInside, .slash, .ampersand, .initialStop, .equals: false
        default: true
        }
    }

    /// Whether a sentence or a clause ends here.
    var endsSentence: Bool {
        switch self {
        case .adjacent, .blank, .hyphen, .apostrophe, .stopInside, .slash, .ampersand, .initialStop, .equals, .comma,
            .dash, .stopComma, .other, .ellipsis:
            false
        default: true
        }
    }
}

extension Gap {
    /// Whether a clause ends here. A full stop of an abbreviation does not end a clause, as in “Phys. Rev. Lett. 91”.
    var endsClause: Bool {
        switch self {
        case .stop, .initialStop, .adjacent, .blank, .hyphen, .apostrophe, .stopInside, .slash, .ampersand, .equals:
            false
        default: true
        }
    }
}

/// The marks between two words.
struct GapMarks {
    var commas = 0
    var stops = 0
    var isColon = false
    var isSemicolon = false
    var isOpen = false
    var isClose = false
    var isQuoteOpen = false
    var isQuoteClose = false
    var isDash = false
    var isSlash = false
    var isAmpersand = false
    var isQuestion = false
    var isApostrophe = false
    var isEquals = false
    var isOther = false
    var hasSpace = false
    var count = 0
    var exact = FeatureHash.seed

    /// The class of the marks behind a word of a form.
    func gap(after form: WordForm) -> Gap {
        if count == 0 { return hasSpace ? .blank : .adjacent }
        if isQuoteClose {
            if commas > 0 { return .quoteCloseComma }
            if stops > 0 { return .quoteCloseStop }
            return isOpen ? .quoteCloseOpen : .quoteClose
        }
        if isQuoteOpen {
            if isClose { return .closeQuote }
            if commas > 0 { return .commaQuote }
            if isColon { return .colonQuote }
            return stops > 0 ? .stopQuote : .quoteOpen
        }
        if isClose {
            if isOpen { return .closeOpen }
            if commas > 0 { return .closeComma }
            if isColon { return .closeColon }
            if isSemicolon { return .closeSemicolon }
            return stops > 0 ? .closeStop : .close
        }
        if isOpen { return commas + stops > 0 || isColon || isSemicolon ? .markOpen : .open }
        if stops > 1 { return .ellipsis }
        if isDash { return commas + stops > 0 || isColon ? .markDash : hasSpace ? .dash : .hyphen }
        if isQuestion { return .question }
        if isSemicolon { return .semicolon }
        if isColon { return .colon }
        if commas > 0 { return stops > 0 ? .stopComma : isAmpersand ? .ampersand : .comma }
        if stops > 0 {
            if form == .initial { return .initialStop }
            return hasSpace ? .stop : .stopInside
        }
        if isSlash { return .slash }
        if isAmpersand { return .ampersand }
        if isApostrophe { return .apostrophe }
        return isEquals ? .equals : .other
    }
}
