/// What a style, or a stretch of text itself, says of the look of text; nil where it says nothing.
struct TextLook {
    /// The place of text on its line.
    enum Position {
        case line, above, below
    }

    var italic: Bool?
    var bold: Bool?
    var isHidden: Bool?
    var position: Position?

    /// The look, and where it says nothing the one below.
    func over(_ base: TextLook) -> TextLook {
        TextLook(
            italic: italic ?? base.italic, bold: bold ?? base.bold, isHidden: isHidden ?? base.isHidden,
            position: position ?? base.position)
    }

    /// The look as styles of a stretch of text.
    var inlineStyles: InlineStyles {
        var styles: InlineStyles = []
        if italic == true { styles.insert(.italic) }
        if bold == true { styles.insert(.bold) }
        if position == .above { styles.insert(.superscript) }
        if position == .below { styles.insert(.subscript) }
        return styles
    }
}
