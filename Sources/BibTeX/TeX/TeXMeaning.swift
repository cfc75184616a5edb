import CitandaWorks

/// The meaning of a command of TeX in running text, for readers of documents.
public enum TeXMeaning: Sendable {
    /// A mark on the letter that follows.
    case accent(Unicode.Scalar)
    /// A sign or a letter.
    case symbol(String)
    /// A style of the argument.
    case style(RichText.Style)
    /// A change of style to the end of the group; nil for a style that the model lacks.
    case change(RichText.Style?)

    /// The meaning of a command by its name, without the backslash; nil for a command without a fixed meaning.
    public init?(_ name: String) {
        switch TeXCommands.meanings[name] {
        case .accent(let mark): self = .accent(mark)
        case .symbol(let text): self = .symbol(text)
        case .style(let style): self = .style(style)
        case .change(let style): self = .change(style)
        case nil: return nil
        }
    }

    /// The combining mark of an accent whose name is a sign, as in `\'e`.
    public static func accent(named sign: UInt8) -> Unicode.Scalar? { TeXCommands.mark(of: sign) }

    /// A letter with a mark. Without a letter, the mark alone.
    public static func accented(_ base: String, with mark: Unicode.Scalar) -> String { Accents.accented(base, mark) }
}
