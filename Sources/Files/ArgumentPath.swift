import SystemPackage

extension FilePath {
    /// The path that an argument of the command names.
    ///
    /// A file name may hold bytes that are not UTF-8. Strings cannot hold such bytes, so they are taken from the
    /// argument itself.
    public init(argument text: String) {
        self = text.contains("\u{FFFD}") ? Self.raw(text) ?? FilePath(text) : FilePath(text)
    }

    private static func raw(_ text: String) -> FilePath? {
        for index in 0..<Int(CommandLine.argc) {
            guard let bytes = CommandLine.unsafeArgv[index] else { continue }
            let argument = String(cString: bytes)
            if argument == text { return FilePath(platformString: bytes) }
            // `--out=PATH`: the bytes behind the equals sign.
            if argument.hasPrefix("-"), argument.hasSuffix("=" + text),
                let sign = FilePath(platformString: bytes).bytes.firstIndex(of: UInt8(ascii: "="))
            {
                return FilePath(platformString: bytes + sign + 1)
            }
        }
        return nil
    }

    private var bytes: [UInt8] {
        withPlatformString { start in
            var bytes: [UInt8] = []
            var next = start
            while next.pointee != 0 {
                bytes.append(UInt8(bitPattern: next.pointee))
                next += 1
            }
            return bytes
        }
    }
}
