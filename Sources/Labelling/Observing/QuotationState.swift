/// The quotation marks that are open.
///
/// The trained model has learnt from this judgement, so it stays separate from `QuotationMarks`.
struct QuotationState {
    enum Part { case opens, closes, apostrophe }

    private var open: UInt32 = 0
    private var hasClosed = false

    /// 0 outside quotation marks, 1 inside, 2 behind the first pair.
    var code: UInt64 { open != 0 ? 1 : hasClosed ? 2 : 0 }

    /// Reads a mark. A mark that joins two words without a blank is an apostrophe.
    mutating func read(_ scalar: UInt32, joins: Bool, hasSpaceBefore: Bool) -> Part {
        switch scalar {
        case 0x2018, 0x2039, 0x201A, 0x3008, 0x300A, 0x300C, 0x300E: return opening(scalar)
        case 0x203A, 0x3009, 0x300B, 0x300D, 0x300F: return closing()
        case 0x201E: return opening(scalar)
        case 0xAB: return open == 0xBB ? closing() : opening(scalar)
        case 0xBB: return open == 0 ? opening(scalar) : closing()
        // “ closes a quotation opened by „ and otherwise opens one.
        case 0x201C: return open == 0x201E ? closing() : opening(scalar)
        case 0x201D, 0x201F: return closing()
        case 0x22: return open == 0 ? opening(scalar) : closing()
        default:
            if joins { return .apostrophe }
            if open == 0x2018 || open == 0x27 || open == 0x201A { return hasSpaceBefore ? opening(scalar) : closing() }
            return hasSpaceBefore && scalar != 0x2019 ? opening(0x27) : .apostrophe
        }
    }

    private mutating func opening(_ scalar: UInt32) -> Part {
        open = scalar
        return .opens
    }

    private mutating func closing() -> Part {
        open = 0
        hasClosed = true
        return .closes
    }
}
