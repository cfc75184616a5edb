/// The encoding MARC-8 of the Library of Congress: ASCII and ANSEL, and other sets of characters that escape sequences call.
///
/// Chinese, Japanese and Korean characters (EACC) have no table here and become U+FFFD.
enum MARC8 {
    /// The byte that begins an escape sequence.
    static let escape: UInt8 = 0x1B

    /// A set of characters, by the final byte of its escape sequence.
    private enum CharacterSet: UInt8 {
        case ascii = 0x42
        case ansel = 0x45
        case hebrew = 0x32
        case arabic = 0x33
        case eastAsian = 0x31
        case cyrillic = 0x4E
        case moreCyrillic = 0x51
        case greek = 0x53
        case greekSymbols = 0x67
        case subscripts = 0x62
        case superscripts = 0x70
        /// The sign of plain ASCII in the short escape sequences.
        case plain = 0x73
    }

    /// Decodes a text.
    ///
    /// - Returns: The text with composed letters, and whether all characters are known.
    static func decode(_ bytes: ArraySlice<UInt8>) -> (text: String, isWhole: Bool) {
        var low = CharacterSet.ascii
        var high = CharacterSet.ansel
        var marks = String.UnicodeScalarView()
        var out = String.UnicodeScalarView()
        var isWhole = true
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == escape {
                index = read(bytes, at: index, &low, &high)
                continue
            }
            let set = byte < 0x80 ? low : high
            // The controls and the blank are the same in all sets.
            if byte <= 0x20 || set != .eastAsian && byte == 0x7F {
                out.append(Unicode.Scalar(byte))
                index += 1
                continue
            }
            let width = set == .eastAsian ? 3 : 1
            index = min(index + width, bytes.endIndex)
            guard let scalar = scalar(byte, in: set) else {
                if !nonSorting.contains(byte) || set != .ansel {
                    isWhole = false
                    out.append("\u{FFFD}")
                }
                continue
            }
            // In MARC-8 marks come before their letter.
            if isMark(scalar) {
                marks.append(scalar)
            } else {
                out.append(scalar)
                out.append(contentsOf: marks)
                marks = String.UnicodeScalarView()
            }
        }
        out.append(contentsOf: marks)
        return (String(out).composed, isWhole)
    }

    /// The signs around words that sorting leaves out, and two signs that join or part letters.
    private static let nonSorting: Set<UInt8> = [0x88, 0x89, 0x8D, 0x8E]

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        // The small alef of Arabic is a letter in MARC-8.
        scalar.properties.generalCategory == .nonspacingMark && scalar != smallAlef
    }

    private static let smallAlef: Unicode.Scalar = "\u{670}"

    /// Reads an escape sequence: `ESC`, signs for the half of the bytes and for wide sets, and the sign of the set.
    private static func read(
        _ bytes: ArraySlice<UInt8>, at start: Int, _ low: inout CharacterSet, _ high: inout CharacterSet
    ) -> Int {
        var index = start + 1
        var isHigh = false
        while index < bytes.endIndex, (0x21...0x2F).contains(bytes[index]) {
            if bytes[index] == UInt8(ascii: ")") || bytes[index] == UInt8(ascii: "-") { isHigh = true }
            index += 1
        }
        guard index < bytes.endIndex else { return index }
        guard let set = CharacterSet(rawValue: bytes[index]) else { return index }
        if isHigh { high = set } else { low = set == .plain ? .ascii : set }
        return index + 1
    }

    // MARK: - Tables

    private static func scalar(_ byte: UInt8, in set: CharacterSet) -> Unicode.Scalar? {
        let seven = byte & 0x7F
        switch set {
        case .ascii, .plain: return Unicode.Scalar(seven)
        case .ansel: return ansel[byte | 0x80]
        case .eastAsian: return nil
        case .hebrew:
            return (0x60...0x7A).contains(seven) ? offset(seven, 0x60, 0x05D0) : hebrew[seven] ?? mirrored(seven)
        case .arabic: return arabic(seven)
        case .cyrillic: return seven < 0x40 ? mirrored(seven) : listed(seven, from: 0x40, in: cyrillic)
        case .moreCyrillic: return listed(seven, from: 0x40, in: moreCyrillic) ?? mirrored(seven)
        case .greek: return greek[seven] ?? listed(seven, from: 0x41, in: greekLetters)
        case .greekSymbols: return listed(seven, from: 0x61, in: Array("αβγ".unicodeScalars))
        case .subscripts: return (0x30...0x39).contains(seven) ? offset(seven, 0x30, 0x2080) : lowered[seven]
        case .superscripts:
            return raisedDigits[seven] ?? ((0x34...0x39).contains(seven) ? offset(seven, 0x30, 0x2070) : raised[seven])
        }
    }

    private static func offset(_ byte: UInt8, _ first: UInt8, _ scalar: UInt32) -> Unicode.Scalar? {
        Unicode.Scalar(scalar + UInt32(byte - first))
    }

    /// Figures and marks that non-Latin sets share with ASCII.
    private static func mirrored(_ byte: UInt8) -> Unicode.Scalar? { byte < 0x60 ? Unicode.Scalar(byte) : nil }

    /// The character of a list that begins at a byte. A full stop in the list is a byte without a character.
    private static func listed(_ byte: UInt8, from first: UInt8, in list: [Unicode.Scalar]) -> Unicode.Scalar? {
        guard byte >= first, Int(byte - first) < list.count, list[Int(byte - first)] != "." else { return nil }
        return list[Int(byte - first)]
    }

    private static func arabic(_ byte: UInt8) -> Unicode.Scalar? {
        switch byte {
        case 0x30...0x39: offset(byte, 0x30, 0x0660)
        case 0x41...0x5A: offset(byte, 0x41, 0x0621)
        case 0x60...0x72: offset(byte, 0x60, 0x0640)
        default: arabicMarks[byte] ?? mirrored(byte)
        }
    }

    private static let ansel: [UInt8: Unicode.Scalar] = {
        let letters: [UInt8: Unicode.Scalar] = [
            0xA1: "Ł", 0xA2: "Ø", 0xA3: "Đ", 0xA4: "Þ", 0xA5: "Æ", 0xA6: "Œ", 0xA7: "ʹ", 0xA8: "·", 0xA9: "♭",
            0xAA: "®",
            0xAB: "±", 0xAC: "Ơ", 0xAD: "Ư", 0xAE: "ʼ", 0xB0: "ʻ", 0xB1: "ł", 0xB2: "ø", 0xB3: "đ", 0xB4: "þ",
            0xB5: "æ",
            0xB6: "œ", 0xB7: "ʺ", 0xB8: "ı", 0xB9: "£", 0xBA: "ð", 0xBC: "ơ", 0xBD: "ư", 0xC0: "°", 0xC1: "ℓ",
            0xC2: "℗",
            0xC3: "©", 0xC4: "♯", 0xC5: "¿", 0xC6: "¡", 0xC7: "ß", 0xC8: "€",
        ]
        // The marks from 0xE0 on.
        let marks: [UInt32] = [
            0x309, 0x300, 0x301, 0x302, 0x303, 0x304, 0x306, 0x307, 0x308, 0x30C, 0x30A, 0xFE20, 0xFE21, 0x315, 0x30B,
            0x310,
            0x327, 0x328, 0x323, 0x324, 0x325, 0x333, 0x332, 0x326, 0x31C, 0x32E, 0xFE22, 0xFE23, 0, 0, 0x313,
        ]
        var table = letters
        for (index, mark) in marks.enumerated() where mark > 0 {
            table[0xE0 + UInt8(index)] = Unicode.Scalar(mark)
        }
        return table
    }()

    private static let hebrew: [UInt8: Unicode.Scalar] = {
        var table: [UInt8: Unicode.Scalar] = [
            0x22: "\u{5F4}", 0x27: "\u{5F3}", 0x2D: "\u{5BE}", 0x7B: "\u{5F0}", 0x7C: "\u{5F1}", 0x7D: "\u{5F2}",
        ]
        let points: [UInt32] = [
            0x5B7, 0x5B8, 0x5B6, 0x5B5, 0x5B4, 0x5B9, 0x5BB, 0x5B0, 0x5B2, 0x5B3, 0x5B1, 0x5BC, 0x5BF, 0x5C1, 0xFB1E,
        ]
        for (index, point) in points.enumerated() { table[0x40 + UInt8(index)] = Unicode.Scalar(point) }
        return table
    }()

    private static let arabicMarks: [UInt8: Unicode.Scalar] = [
        0x25: "\u{66A}", 0x2A: "\u{66D}", 0x2C: "\u{60C}", 0x3B: "\u{61B}", 0x3F: "\u{61F}", 0x73: "\u{671}",
        0x74: "\u{670}", 0x78: "\u{66C}", 0x79: "”", 0x7A: "“",
    ]

    private static let cyrillic = Array(
        "юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧ".unicodeScalars)
    private static let moreCyrillic = Array("ґђѓєёѕіїјљњћќўџ.ѣѳѵѫ............ҐЂЃЄЁЅІЇЈЉЊЋЌЎЏЪѢѲѴѪ".unicodeScalars)
    private static let greekLetters = Array(
        "ΑΒ.ΓΔΕϚϜΖΗΘΙΚΛΜΝΞΟΠϞΡΣ.ΤΥΦΧΨΩϠ..αβϐγδεϛϝζηθικλμνξοπϟρσςτυφχψωϡ".unicodeScalars)
    private static let greek: [UInt8: Unicode.Scalar] = [
        0x21: "\u{300}", 0x22: "\u{301}", 0x23: "\u{308}", 0x24: "\u{342}", 0x25: "\u{313}", 0x26: "\u{314}",
        0x27: "\u{345}", 0x30: "«", 0x31: "»", 0x32: "“", 0x33: "”", 0x34: "ʹ", 0x35: "͵", 0x3B: "·", 0x3F: ";",
    ]
    private static let lowered: [UInt8: Unicode.Scalar] = [0x28: "₍", 0x29: "₎", 0x2B: "₊", 0x2D: "₋"]
    private static let raised: [UInt8: Unicode.Scalar] = [0x28: "⁽", 0x29: "⁾", 0x2B: "⁺", 0x2D: "⁻"]
    private static let raisedDigits: [UInt8: Unicode.Scalar] = [0x30: "⁰", 0x31: "¹", 0x32: "²", 0x33: "³"]
}
