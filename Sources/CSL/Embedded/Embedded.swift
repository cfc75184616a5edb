import CEmbedded

/// The styles and locale files of the program: the files of the folder `Styles`, compiled in.
public enum Embedded {
    /// The paths of all files below `Styles`: `chicago-notes-bibliography-18.csl`, `locales/locales-en-US.xml`.
    public static var names: [String] {
        (0...).lazy.map { embedded_file_at($0) }.prefix { $0 != nil }
            .compactMap { $0.map { String(cString: $0.pointee.name) } }
    }

    /// The bytes of a file; nil if there is no file with the name.
    public static func file(named name: String) -> [UInt8]? {
        var index = 0
        while let file = embedded_file_at(index) {
            if String(cString: file.pointee.name) == name {
                return Array(UnsafeBufferPointer(start: file.pointee.bytes, count: file.pointee.count))
            }
            index += 1
        }
        return nil
    }

    /// The embedded style with a name. The suffix may be left out.
    public static func style(named name: String) -> Style? {
        let file = name.hasSuffix(".csl") ? name : name + ".csl"
        return self.file(named: file).flatMap { Style.parse($0, name: name).value }
    }

    /// The embedded locale of a language: a locale source for `Processor`.
    public static func locale(_ language: String) -> StyleLocale? {
        file(named: "locales/locales-\(language).xml").flatMap { StyleLocale.parse($0).value }
    }
}
