import CitandaWorks

extension TeXReader {
    /// The command at the position, which is a backslash.
    mutating func command(
        depth: Int, level: Int, into nodes: inout [RichText.Node], switches: inout [Switch]
    ) {
        position += 1
        guard position < end else { return }
        let byte = bytes[position]
        guard ByteClass.isASCIILetter(byte) else {
            position += 1
            sign(byte, depth: depth, into: &nodes)
            return
        }
        let start = position
        while position < end, ByteClass.isASCIILetter(bytes[position]) { position += 1 }
        let name = String(decoding: bytes[start..<position], as: UTF8.self)
        let behindName = position
        if position < end, bytes[position] == UInt8(ascii: "*") { position += 1 }
        if let macro = macros[name], expansions > 0 {
            expand(macro, depth: depth, into: &nodes)
            return
        }
        switch TeXCommands.meanings[name] {
        case .accent(let mark):
            position = behindName
            if let next = afterBlanks, next != ByteClass.close {
                accent(mark, depth: depth)
                return
            }
        case .symbol(let text):
            position = behindName
            skipBlanks()
            append(text)
            return
        case .style(let style):
            flush(&nodes)
            let inner = self.nodes(of: argument(), depth: depth)
            if !inner.isEmpty { nodes.append(.styled(style, inner)) }
            return
        case .change(let style):
            skipBlanks()
            flush(&nodes)
            if let style { switches.append(Switch(at: nodes.count, style: style, level: level)) }
            return
        case nil: break
        }
        special(name, behindName: behindName, depth: depth, into: &nodes)
    }

    private var afterBlanks: UInt8? {
        var index = position
        while index < end, ByteClass.isBlank(bytes[index]) { index += 1 }
        return index < end ? bytes[index] : nil
    }

    /// A command of one sign.
    private mutating func sign(_ byte: UInt8, depth: Int, into nodes: inout [RichText.Node]) {
        if let mark = TeXCommands.mark(of: byte) {
            accent(mark, depth: depth)
            return
        }
        switch byte {
        case UInt8(ascii: "&"), ByteClass.percent, ByteClass.hash, UInt8(ascii: "_"), UInt8(ascii: "$"), ByteClass.open,
            ByteClass.close:
            append(String(UnicodeScalar(byte)))
        case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "@"), UInt8(ascii: ")"): break
        case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ">"):
            append("\u{2009}")
        case ByteClass.backslash:
            if position < end, bytes[position] == UInt8(ascii: "*") { position += 1 }
            _ = optionalArgument()
            appendBlank()
        case UInt8(ascii: "("):
            let start = position
            var index = position
            while index + 1 < end, !(bytes[index] == ByteClass.backslash && bytes[index + 1] == ByteClass.closeRound) {
                index += 1
            }
            position = min(index + 2, end)
            math(start..<min(index, end), into: &nodes)
        case 0...0x20: appendBlank()
        case 0x80...:
            // The backslash is stray: the letter stays.
            position -= 1
        default: append(String(UnicodeScalar(byte)))
        }
    }

    // MARK: - Accents

    private mutating func accent(_ mark: Unicode.Scalar, depth: Int) {
        let range = argument()
        if range.count == 1 {
            append(Accents.accented(UnicodeScalar(bytes[range.lowerBound]), mark))
            return
        }
        // `\"\i`: the letter without its dot has it no more under a mark.
        if range.count == 2, bytes[range.lowerBound] == ByteClass.backslash, mark.value < 0x31F,
            bytes[range.lowerBound + 1] == UInt8(ascii: "i") || bytes[range.lowerBound + 1] == UInt8(ascii: "j")
        {
            append(Accents.accented(UnicodeScalar(bytes[range.lowerBound + 1]), mark))
            return
        }
        let base = RichText(nodes: nodes(of: range, depth: depth, protectsCase: false)).plain
        append(Accents.accented(base, mark))
    }

    // MARK: - Commands with a meaning of their own

    private mutating func special(_ name: String, behindName: Int, depth: Int, into nodes: inout [RichText.Node]) {
        switch name {
        case "enquote", "mkbibquote", "textquote", "blockquote":
            // The form with a star is for quotation inside quotation.
            if behindName < position {
                wrap("‘", "’", depth: depth, into: &nodes)
                return
            }
            flush(&nodes)
            let inner = self.nodes(of: argument(), depth: depth)
            nodes.append(.styled(.quotation, inner))
        case "mkbibparens", "parentext": wrap("(", ")", depth: depth, into: &nodes)
        case "mkbibbrackets", "brackettext": wrap("[", "]", depth: depth, into: &nodes)
        case "url", "path", "nolinkurl":
            // An address that is broken over lines has no blanks.
            append(String(decoding: bytes[argument()].filter { !ByteClass.isBlank($0) }, as: UTF8.self))
        case "verb": verbatim()
        case "href": link(depth: depth, into: &nodes)
        case "footnote", "thanks":
            appendBlank()
            insert(argument(), depth: depth, into: &nodes)
        case "xspace":
            position = behindName
            skipBlanks()
            if position < end, ByteClass.isASCIILetter(bytes[position]) { appendBlank() }
        case "accent": numberedAccent(depth: depth)
        case "foreignlanguage", "textcolor", "textlatin", "texorpdfstring", "iflanguage":
            _ = argument()
            insert(argument(), depth: depth, into: &nodes)
            if name == "iflanguage" { _ = argument() }
        case "ensuremath":
            let range = argument()
            math(range, into: &nodes)
        case "begin": environment()
        case "end": _ = argument()
        case _ where Self.commandsWithoutText.contains(name): skipBlanks()
        case _ where Self.commandsWithHiddenArgument.contains(name): _ = argument()
        case "kern":
            while position < end, bytes[position] != ByteClass.close, !ByteClass.isBlank(bytes[position]) {
                position += 1
            }
        case "cite", "citet", "citep", "textcite", "parencite", "citeauthor", "citetitle", "autocite", "fullcite":
            while optionalArgument() != nil {}
            let keys = String(decoding: bytes[argument()], as: UTF8.self)
            append(keys)
        case _ where Self.blankCommands.contains(name): blankCommand(name)
        case "char", "symbol", "unichar": character(name)
        case "bibstring", "bibcpstring", "bibsstring":
            while optionalArgument() != nil {}
            let key = String(decoding: bytes[argument()], as: UTF8.self)
            append(LocalizationKey.text(key) ?? key)
        case "mkbibordinal": insert(argument(), depth: depth, into: &nodes)
        case "frac", "sqrt", "mathrm", "mathbf", "mathit", "mathcal", "mathbb", "mathsf":
            insert(argument(), depth: depth, into: &nodes)
        default: other(name, behindName: behindName, depth: depth, into: &nodes)
        }
    }

    /// Reads a command of Cyrillic letters (\CYRZH, \cyrzh), or an unknown command, which counts as its argument or its name.
    private mutating func other(_ name: String, behindName: Int, depth: Int, into nodes: inout [RichText.Node]) {
        if let letter = Cyrillic.letter(name) {
            position = behindName
            skipBlanks()
            append(letter)
            return
        }
        if position < end, bytes[position] == ByteClass.open {
            let range = argument()
            if range.isEmpty { append(name) } else { insert(range, depth: depth, into: &nodes) }
            return
        }
        position = behindName
        append(name)
        // A blank behind a name belongs to the command, except before a word.
        if position < end, ByteClass.isBlank(bytes[position]) {
            skipBlanks()
            if position < end, bytes[position] != ByteClass.close { appendBlank() }
        }
    }

    /// Reads the beginning of an environment. That of Chinese, Japanese and Korean text has an encoding and a font.
    private mutating func environment() {
        guard String(decoding: bytes[argument()], as: UTF8.self).hasPrefix("CJK") else { return }
        _ = argument()
        _ = argument()
    }

    /// Reads `\href{address}{text}`.
    private mutating func link(depth: Int, into nodes: inout [RichText.Node]) {
        let address = String(decoding: bytes[argument()], as: UTF8.self)
        let range = argument()
        insert(range, depth: depth, into: &nodes)
        if options.showsAddresses, !String(decoding: bytes[range], as: UTF8.self).contains(address) {
            append(" (\(address.replacing("\\", with: "")))")
        }
    }

    /// Reads the argument of `\verb` between two equal signs.
    private mutating func verbatim() {
        guard position < end else { return }
        let delimiter = bytes[position]
        let start = position + 1
        let close = bytes[start..<end].firstIndex(of: delimiter) ?? end
        append(String(decoding: bytes[start..<close], as: UTF8.self))
        position = min(close + 1, end)
    }

    /// Commands without an argument that print no text.
    private static let commandsWithoutText: Set<String> = [
        "switchargs", "footnotemark", "unskip", "protect", "relax", "ignorespaces", "noindent", "nopunct", "isdot",
        "bibnodot", "midsentence", "autocap", "textmd",
    ]

    /// Commands whose argument is not printed.
    private static let commandsWithHiddenArgument: Set<String> = [
        "noopsort", "SortNoop", "APACSortNoop", "label", "vphantom", "hphantom", "phantom", "hspace", "vspace",
        "hyphenation", "index",
    ]

    /// Commands for blanks and for punctuation with a blank.
    private static let blankCommands: Set<String> = [
        "newline", "linebreak", "par", "space", "quad", "qquad", "hfill", "hfil", "bibpar", "adddot", "adddotspace",
        "addspace", "addcomma", "addcolon", "addsemicolon", "addabbrvspace", "thinspace", "addthinspace", "break",
        "smallskip", "medskip", "bigskip", "hskip", "enspace", "nobreakspace", "addnbspace",
    ]

    private mutating func blankCommand(_ name: String) {
        skipBlanks()
        switch name {
        case "adddot": append(".")
        case "adddotspace": append(".\u{A0}")
        case "addcomma": append(",")
        case "addcolon": append(":")
        case "addsemicolon": append(";")
        case "thinspace", "addthinspace": append("\u{2009}")
        case "nobreakspace", "addnbspace", "addabbrvspace": append("\u{A0}")
        default: appendBlank()
        }
    }

    /// Adds an argument as if its command were not there.
    private mutating func insert(_ range: Range<Int>, depth: Int, into nodes: inout [RichText.Node]) {
        flush(&nodes)
        nodes += self.nodes(of: range, depth: depth)
    }

    private mutating func wrap(_ open: String, _ close: String, depth: Int, into nodes: inout [RichText.Node]) {
        append(open)
        insert(argument(), depth: depth, into: &nodes)
        append(close)
    }

    /// `\accent"7E n`, `\accent126 n`: an accent by its number in TeX's own fonts.
    private mutating func numberedAccent(depth: Int) {
        let start = position
        var index = position
        if index < end, bytes[index] == ByteClass.quote || bytes[index] == UInt8(ascii: "'") { index += 1 }
        let isHex = index > start && bytes[start] == ByteClass.quote
        let digits = index
        while index < end, index < digits + 3,
            ByteClass.isDigit(bytes[index]) || isHex && (0x41...0x46).contains(bytes[index])
        { index += 1 }
        let text = String(decoding: bytes[digits..<index], as: UTF8.self)
        let radix = index > start && bytes[start] == UInt8(ascii: "'") ? 8 : isHex ? 16 : 10
        guard let number = Int(text, radix: radix), let mark = TeXCommands.numbered[number] else {
            append("\\accent")
            return
        }
        position = index
        skipBlanks()
        accent(mark, depth: depth)
    }

    /// `\char"41`, `\char'101`, `\char65`, `\symbol{65}`, `\unichar{"41}`.
    private mutating func character(_ name: String) {
        let digits: String
        if name == "char" {
            let start = position
            while position < end, !ByteClass.isBlank(bytes[position]), bytes[position] != ByteClass.close,
                bytes[position] != ByteClass.open, bytes[position] != ByteClass.backslash
            { position += 1 }
            digits = String(decoding: bytes[start..<position], as: UTF8.self)
        } else {
            digits = String(decoding: bytes[argument()], as: UTF8.self)
        }
        let number: UInt32? =
            switch digits.first {
            case "\"": UInt32(digits.dropFirst(), radix: 16)
            case "'": UInt32(digits.dropFirst(), radix: 8)
            case "`": digits.dropFirst().unicodeScalars.first?.value
            default: UInt32(digits)
            }
        if let number, number > 0x1F, let scalar = UnicodeScalar(number) { append(String(scalar)) }
    }

    // MARK: - Commands of the file's own

    private mutating func expand(_ macro: TeXMacros.Macro, depth: Int, into nodes: inout [RichText.Node]) {
        var arguments: [[UInt8]] = []
        for _ in 0..<macro.arguments { arguments.append(Array(bytes[argument()])) }
        if macro.arguments == 0 { skipBlanks() }
        flush(&nodes)
        let body = macro.body(arguments)
        nodes += self.nodes(of: body, depth: depth)
        if position < end, ByteClass.isASCIILetter(bytes[position]), body.suffix(7).elementsEqual("\\xspace".utf8) {
            appendBlank()
        }
    }
}
