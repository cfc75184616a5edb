import CitandaCSL

extension Processor {
    /// A processor for a style that is part of the program, in the style's own language. A dependent style leads to its parent.
    ///
    /// - Parameter name: The name of the style's file without its suffix.
    /// - Throws: `ChicagoStyle.MissingStyle` where the program was built without the file.
    init(builtIn name: String) throws {
        guard let style = Embedded.style(named: name) else { throw ChicagoStyle.MissingStyle(name: name) }
        if let parent = style.independentParent?.split(separator: "/").last {
            try self.init(builtIn: String(parent))
        } else {
            self.init(style: style, locales: Embedded.locale)
        }
    }
}
