/// Guesses the encoding of a file that is not UTF-8: the encoding in which its words look most like words.
struct EncodingGuess {
    let encoding: TextEncoding

    /// Guesses by the lines with bytes beyond ASCII, and by the encoding that the head of the file names.
    init(_ bytes: [UInt8], head: [UInt8]) {
        let lines = Self.sorted(bytes)
        let stray = Self.strayBytes(bytes)
        if stray.valid >= 3 * stray.invalid {
            let name = Self.best(lines.other).name
            encoding = TextEncoding(name: "UTF-8", confidence: .likely, isMixed: true, strays: name)
            return
        }
        let named = Self.named(head)
        // Lines of UTF-8 that look better as UTF-8 than in the encoding of the other lines.
        if !lines.utf8.isEmpty, !lines.other.isEmpty {
            let name = named ?? Self.best(lines.other).name
            if Self.score("UTF-8", lines.utf8) > max(Self.score(name, lines.utf8), 0.5) {
                encoding = TextEncoding(name: "UTF-8", confidence: .guessed, isMixed: true, strays: name)
                return
            }
        }
        let sample = Self.sample(bytes)
        if let named, let text = Transcoding.utf8(sample, from: named), text.faults == 0 {
            encoding = TextEncoding(name: named, confidence: .likely)
            return
        }
        let (name, isClear) = Self.best(sample)
        encoding = TextEncoding(name: name, confidence: isClear ? .likely : .guessed)
    }

    /// The encoding in which a sample looks best, and whether it is clearly better than every other encoding.
    private static func best(_ sample: [UInt8]) -> (name: String, isClear: Bool) {
        var best = (name: "windows-1252", score: score("windows-1252", sample))
        var second = -Double.infinity
        for name in candidates.dropFirst() {
            let score = score(name, sample)
            if score > best.score {
                second = best.score
                best = (name, score)
            } else {
                second = max(second, score)
            }
        }
        return (best.name, best.score > 1 && (second < 0 || best.score > 2 * second))
    }

    /// The lines beyond ASCII, divided into UTF-8 and others, up to the size that is needed for a judgement.
    private static func sorted(_ bytes: [UInt8]) -> (utf8: [UInt8], other: [UInt8]) {
        var good: [UInt8] = []
        var bad: [UInt8] = []
        forEachLine(of: bytes[...]) { line in
            guard line.contains(where: { $0 >= 0x80 }), good.count + bad.count < 60_000 else { return }
            switch kind(of: line) {
            case .utf8: good += line
            case .other: bad += line
            case .both: return
            }
        }
        return (good, bad)
    }

    private enum LineKind { case utf8, other, both }

    private static func kind(of line: ArraySlice<UInt8>) -> LineKind {
        if TextEncoding.isUTF8(line) { return .utf8 }
        return strayBytes(Array(line)).valid == 0 ? .other : .both
    }

    private static func forEachLine(of bytes: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>) -> Void) {
        var start = bytes.startIndex
        for index in bytes.indices where LineEnd.isOne(bytes[index]) || index == bytes.endIndex - 1 {
            body(bytes[start...index])
            start = index + 1
        }
    }

    private static let candidates = [
        "windows-1252", "macintosh", "windows-1250", "windows-1251", "KOI8-R", "windows-1253", "windows-1254",
        "GB18030", "SHIFT_JIS", "EUC-KR", "EUC-JP", "BIG5",
    ]

    /// The number of valid multi-byte UTF-8 sequences, and the number of bytes that are not UTF-8.
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

    /// The length of the UTF-8 sequence at an index, or 0 if there is no valid sequence.
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

    /// The text as UTF-8. Lines of another encoding are decoded; stray bytes in UTF-8 lines are read as windows-1252.
    static func mended(_ bytes: [UInt8], strays: String) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + 16)
        forEachLine(of: bytes[...]) { line in
            switch kind(of: line) {
            case .utf8: out += line
            case .other: out += Transcoding.utf8(Array(line), from: strays)?.bytes ?? mended(line)
            case .both: out += mended(line)
            }
        }
        return out
    }

    private static func mended(_ line: ArraySlice<UInt8>) -> [UInt8] {
        let bytes = Array(line)
        var out: [UInt8] = []
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

    /// The encoding that the first lines name, as JabRef (`% Encoding: windows-1252`), BibDesk and Emacs (`coding:
    /// latin-1`) write it.
    private static func named(_ bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(1000), as: UTF8.self).lowercased()
        for label in ["encoding:", "coding:", "inputenc"] {
            guard let range = head.firstRange(of: label) else { continue }
            let word = head[range.upperBound...].drop { $0 == " " }
                .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
            switch word {
            case "", "utf-8", "utf8", "us-ascii", "ascii": continue
            case "latin1", "latin-1", "iso-latin-1", "iso-8859-1", "iso8859_1", "iso8859-1", "ansinew", "cp1252":
                // Files that claim Latin-1 usually contain the quotation marks of Windows.
                return "windows-1252"
            case "applemac", "macroman", "x-macroman", "macintosh": return "macintosh"
            default: return String(word)
            }
        }
        return nil
    }

    /// The lines with bytes beyond ASCII, up to the size that is needed for a judgement.
    private static func sample(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        addMarkedLines(of: bytes[...], to: &out, atMost: 60_000)
        return out
    }

    /// Adds the lines with bytes beyond ASCII, up to a limit.
    static func addMarkedLines(of bytes: ArraySlice<UInt8>, to out: inout [UInt8], atMost limit: Int = 1 << 24) {
        var start = bytes.startIndex
        for index in bytes.indices where LineEnd.isOne(bytes[index]) || index == bytes.endIndex - 1 {
            let line = bytes[start...index]
            start = index + 1
            if line.contains(where: { $0 >= 0x80 }) { out += line }
            if out.count > limit { break }
        }
    }

    /// The average score of the letters beyond ASCII. Words in one script score well, signs inside words score badly.
    private static func score(_ name: String, _ sample: [UInt8]) -> Double {
        guard let (utf8, faults) = Transcoding.utf8(sample, from: name) else { return -100 }
        // A few bytes prove little, so a small sample is taken to be Western.
        let doubt =
            switch name {
            case "windows-1252", "UTF-8": 0.0
            case "macintosh", "windows-1250", "windows-1251": 2.0
            case "windows-1253": 4.0
            default: 10.0
            }
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
            // A capital inside a word of small letters.
            if scalar.properties.isUppercase, before.properties.isLowercase { return -3 }
            // In Latin script, letters beyond ASCII are rarely neighbours.
            if !before.isASCII, isLetter(before) { return -0.5 }
            return common.contains(scalar) ? 2 : scalar.value < 0x100 ? 0.9 : 0.8
        case 0x370...0x3FF:
            guard before.value >= 0x370 || after.value >= 0x370 else { return -2 }
            if scalar.properties.isUppercase, before.properties.isLowercase { return -3 }
            // The final form of sigma inside a word.
            if scalar == "ς", isLetter(after) { return -4 }
            return scalar.properties.isLowercase ? 2.2 : 1.2
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
        scalar.properties.isAlphabetic
    }

    private static let common = Set("éèêëäöüßñçáàâíóúåøæôÉÖÜÄÅØ".unicodeScalars)
    /// Characters that are frequent in titles and names of Chinese and Japanese scholarship.
    private static let commonHan = Set(
        "的一是在不了有和人中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经研究版社史文化北京上海大学出版中国教育社会科学技术方法理论分析基于系统李王张刘陈杨黄赵周吴徐孙日本東京研究会論文学社会発行国際年度関東田中山本小林的其与及"
            .unicodeScalars)
    private static let commonHangul = Set(
        "이의에는을가다로고한를은사지대한국인기과구연학자서정도시적으전성제수해및리일문부어경상동화관김박최조년론원"
            .unicodeScalars)
}
