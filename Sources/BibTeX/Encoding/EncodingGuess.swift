/// The encoding in which the bytes of a file that is not UTF-8 make most sense.
struct EncodingGuess {
    let encoding: TextEncoding

    init(_ bytes: [UInt8]) {
        let stray = Self.strayBytes(bytes)
        if stray.valid >= 3 * stray.invalid {
            encoding = TextEncoding(name: "UTF-8", confidence: .likely, isMixed: true)
            return
        }
        let sample = Self.sample(bytes)
        if let named = Self.named(bytes), let text = Transcoding.utf8(sample, from: named), text.faults == 0 {
            encoding = TextEncoding(name: named, confidence: .likely)
            return
        }
        var best = (name: "windows-1252", score: Self.score("windows-1252", sample))
        var second = -Double.infinity
        for name in Self.candidates.dropFirst() {
            let score = Self.score(name, sample)
            if score > best.score {
                second = best.score
                best = (name, score)
            } else {
                second = max(second, score)
            }
        }
        let isClear = best.score > 1 && (second < 0 || best.score > 2 * second)
        encoding = TextEncoding(name: best.name, confidence: isClear ? .likely : .guessed)
    }

    private static let candidates = [
        "windows-1252", "macintosh", "windows-1250", "windows-1251", "KOI8-R", "windows-1253", "windows-1254",
        "GB18030", "SHIFT_JIS", "EUC-KR", "EUC-JP", "BIG5",
    ]

    /// How many sequences of several bytes are UTF-8, and how many bytes are not.
    private static func strayBytes(_ bytes: [UInt8]) -> (valid: Int, invalid: Int) {
        var valid = 0
        var invalid = 0
        var index = 0
        while index < bytes.count {
            let length = length(bytes, index)
            if length == 0 { invalid += 1 } else if length > 1 { valid += 1 }
            index += max(length, 1)
        }
        return (valid, invalid)
    }

    /// The length of the UTF-8 sequence at a byte; 0 where there is none.
    private static func length(_ bytes: [UInt8], _ index: Int) -> Int {
        let byte = bytes[index]
        if byte < 0x80 { return 1 }
        let length =
            byte >= 0xF0 && byte < 0xF5 ? 4 : byte >= 0xE0 && byte < 0xF0 ? 3 : byte >= 0xC2 && byte < 0xE0 ? 2 : 0
        guard length > 0, index + length <= bytes.count,
            String(validating: bytes[index..<index + length], as: UTF8.self) != nil
        else { return 0 }
        return length
    }

    /// UTF-8 with its stray bytes read as windows-1252.
    static func mended(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + 16)
        var index = 0
        while index < bytes.count {
            let length = length(bytes, index)
            if length > 0 {
                out += bytes[index..<index + length]
            } else {
                out += Transcoding.utf8([bytes[index]], from: "windows-1252")?.bytes ?? [0xEF, 0xBF, 0xBD]
            }
            index += max(length, 1)
        }
        return out
    }

    /// The encoding that the first lines name, as JabRef (`% Encoding: windows-1252`), BibDesk and Emacs (`coding: latin-1`) write it.
    private static func named(_ bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(1000), as: UTF8.self).lowercased()
        for label in ["encoding:", "coding:", "inputenc"] {
            guard let range = head.firstRange(of: label) else { continue }
            let word = head[range.upperBound...].drop { $0 == " " }
                .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
            switch word {
            case "", "utf-8", "utf8", "us-ascii", "ascii": continue
            case "latin1", "latin-1", "iso-latin-1", "iso-8859-1", "iso8859_1", "iso8859-1", "ansinew", "cp1252":
                // What calls itself Latin-1 has the quotation marks of Windows more often than not.
                return "windows-1252"
            case "applemac", "macroman", "x-macroman", "macintosh": return "macintosh"
            default: return String(word)
            }
        }
        return nil
    }

    /// Lines with bytes beyond ASCII, as much as needed to judge.
    private static func sample(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        var start = 0
        for index in bytes.indices
        where bytes[index] == ByteClass.lineFeed || bytes[index] == ByteClass.carriageReturn || index == bytes.count - 1
        {
            let line = bytes[start...index]
            start = index + 1
            if line.contains(where: { $0 >= 0x80 }) { out += line }
            if out.count > 60_000 { break }
        }
        return out
    }

    /// How much sense the sample makes, for each of its letters beyond ASCII: words of one script are good, signs inside words are bad.
    private static func score(_ name: String, _ sample: [UInt8]) -> Double {
        guard let (utf8, faults) = Transcoding.utf8(sample, from: name) else { return -100 }
        // A few bytes prove little: they are Western until more of them make sense otherwise.
        let doubt =
            name == "windows-1252" ? 0.0 : ["macintosh", "windows-1250", "windows-1251"].contains(name) ? 2 : 10
        let text = Array(String(decoding: utf8, as: UTF8.self).unicodeScalars)
        var score = Double(-6 * faults)
        var count = faults
        for (index, scalar) in text.enumerated() where !scalar.isASCII {
            count += 1
            let before = index > 0 ? text[index - 1] : " "
            let after = index + 1 < text.count ? text[index + 1] : " "
            score += weight(scalar, before, after)
        }
        return count == 0 ? 0 : (score - doubt) / Double(count)
    }

    private static func weight(_ scalar: Unicode.Scalar, _ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Double {
        let isInWord = isLetter(before) && isLetter(after)
        switch scalar.value {
        case 0x80...0x9F: return -8
        case 0xA0...0xBF, 0xD7, 0xF7: return isInWord ? -4 : 0.3
        case 0xC0...0x17F, 0x218...0x21B:
            guard isLetter(before) || isLetter(after) else { return -0.5 }
            // A capital inside a word, but not in a word of capitals.
            if scalar.properties.isUppercase, before.properties.isLowercase { return -3 }
            // Letters beyond ASCII seldom stand side by side in Latin script.
            if !before.isASCII, isLetter(before) { return -0.5 }
            return common.contains(scalar) ? 2 : scalar.value < 0x100 ? 0.9 : 0.8
        case 0x370...0x3FF: return isInWord || before.value >= 0x370 || after.value >= 0x370 ? 1.4 : -1
        case 0x400...0x45F:
            guard before.value >= 0x400 || after.value >= 0x400 else { return -2 }
            if scalar.properties.isUppercase, before.properties.isLowercase { return -3 }
            return scalar.properties.isLowercase ? 2.2 : 1.2
        case 0x2013, 0x2014, 0x2018...0x201E, 0x2026: return isInWord && scalar.value != 0x2019 ? -1 : 1.5
        case 0x3000...0x303F, 0xFF00...0xFF60: return 1
        case 0x3040...0x30FF: return 3
        case 0xFF61...0xFF9F: return -2
        case 0x4E00...0x9FFF: return commonHan.contains(scalar) ? 4 : 0.4
        case 0xAC00...0xD7A3: return commonHangul.contains(scalar) ? 4 : 0.3
        default: return -3
        }
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? TeXCommands.isLetter(UInt8(truncatingIfNeeded: scalar.value)) : scalar.properties.isAlphabetic
    }

    private static let common = Set("éèêëäöüßñçáàâíóúåøæôÉÖÜÄÅØ".unicodeScalars)
    /// Characters that titles and names of Chinese and Japanese scholarship are full of.
    private static let commonHan = Set(
        "的一是在不了有和人中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经研究版社史文化北京上海大学出版中国教育社会科学技术方法理论分析基于系统李王张刘陈杨黄赵周吴徐孙日本東京研究会論文学社会発行国際年度関東田中山本小林的其与及"
            .unicodeScalars)
    private static let commonHangul = Set(
        "이의에는을가다로고한를은사지대한국인기과구연학자서정도시적으전성제수해및리일문부어경상동화관김박최조년론원"
            .unicodeScalars)
}
