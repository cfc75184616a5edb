/// The formatting attributes of a stretch of output (CSL 1.0.2, section “Formatting”). Zero means not set.
struct Formatting: Hashable, Sendable {
    var fontStyle: FontStyle?
    var fontVariant: FontVariant?
    var fontWeight: FontWeight?
    var decoration: Decoration?
    var verticalAlign: VerticalAlign?

    enum FontStyle: String, Sendable, CaseIterable { case normal, italic, oblique }
    enum FontVariant: String, Sendable, CaseIterable {
        case normal
        case smallCaps = "small-caps"
    }
    enum FontWeight: String, Sendable, CaseIterable { case normal, bold, light }
    enum Decoration: String, Sendable, CaseIterable { case none, underline }
    enum VerticalAlign: String, Sendable, CaseIterable { case baseline, sup, sub }

    var isEmpty: Bool {
        fontStyle == nil && fontVariant == nil && fontWeight == nil && decoration == nil && verticalAlign == nil
    }

    static let plain = Formatting()
    static let italic = Formatting(fontStyle: .italic)
    static let bold = Formatting(fontWeight: .bold)
    static let smallCaps = Formatting(fontVariant: .smallCaps)
    static let superscript = Formatting(verticalAlign: .sup)
    static let `subscript` = Formatting(verticalAlign: .sub)
}

/// The text before and after the output of an element.
struct Affixes: Hashable, Sendable {
    var prefix = ""
    var suffix = ""

    var isEmpty: Bool { prefix.isEmpty && suffix.isEmpty }
}

/// The attribute `text-case`.
enum TextCase: String, Sendable, CaseIterable {
    case lowercase, uppercase
    case capitalizeFirst = "capitalize-first"
    case capitalizeAll = "capitalize-all"
    case sentence, title
}

/// The attribute `display`.
enum Display: String, Sendable, CaseIterable {
    case block
    case leftMargin = "left-margin"
    case rightInline = "right-inline"
    case indent
}
