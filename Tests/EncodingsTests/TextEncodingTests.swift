import Foundation
import TestSupport
import Testing

@testable import CitandaEncodings

@Suite struct TextEncodingTests {
    private static let western =
        "@book{k, author = {Müller, Jörg and Gérard, André}, title = {Über Größe}, note = {»Æsop« – naïve}}"
    private static let central =
        "@book{k, author = {Łukasz Wąs and Dvořák, Jiří}, title = {Życie i śmierć, česká řeč, źródło}}"
    private static let russian = "@book{k, author = {Иванов, Пётр}, title = {История русской литературы и языка}}"
    private static let chinese = "@book{k, author = {李明}, title = {中国社会科学研究方法与理论分析}, publisher = {北京大学出版社}}"
    private static let japanese = "@book{k, author = {田中 太郎}, title = {日本における社会の研究について}, publisher = {東京大学出版会}}"
    private static let korean = "@book{k, author = {김철수}, title = {한국 사회의 구조와 변화에 대한 연구}, publisher = {서울대학교 출판부}}"

    private static let greek = "@book{k, author = {Παπαδόπουλος, Γιώργος}, title = {Ιστορία της ελληνικής λογοτεχνίας}}"

    @Test(arguments: [
        ("windows-1253", greek), ("windows-1252", western), ("macintosh", western), ("windows-1250", central),
        ("windows-1251", russian),
        ("KOI8-R", russian), ("GB18030", chinese), ("SHIFT_JIS", japanese), ("EUC-KR", korean), ("UTF-16LE", western),
        ("UTF-16BE", russian), ("UTF-32LE", western), ("UTF-32BE", russian),
    ])
    func encodingIsKnownByTheText(_ name: String, _ text: String) throws {
        let bytes = try #require(encoded(text, in: name))
        #expect(TextEncoding(of: bytes).name == name)
        let (decoded, findings) = TextEncoding.decode(bytes)
        #expect(String(decoding: decoded, as: UTF8.self) == text)
        #expect(findings.first?.id == "encoding")
        #expect(findings.first?.message.contains(name) == true)
    }

    /// A byte order mark leaves no doubt, also before a letter or two.
    @Test(arguments: ["UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"])
    func marksAreBelieved(_ name: String) throws {
        let bytes = try #require(encoded("\u{FEFF}é", in: name))
        #expect(TextEncoding(of: bytes) == TextEncoding(name: name, confidence: .certain))
        #expect(String(decoding: TextEncoding.decode(bytes).value, as: UTF8.self) == "\u{FEFF}é")
    }

    /// A last byte that was lost does not hide the encoding.
    @Test func aCutFileIsStillWide() throws {
        let bytes = try #require(encoded(Self.western, in: "UTF-16LE")).dropLast()
        #expect(TextEncoding(of: Array(bytes)).name == "UTF-16LE")
    }

    @Test(arguments: ["", "\u{FEFF}"])
    func utf8IsTakenAsItIsWithOrWithoutMark(_ mark: String) throws {
        let bytes = Array((mark + Self.western).utf8)
        #expect(TextEncoding.decode(bytes).value == bytes)
        #expect(TextEncoding.decode(bytes).diagnostics.isEmpty)
    }

    /// Blocks of any size give the same text as the whole.
    @Test(arguments: ["windows-1252", "UTF-16LE", "UTF-32BE", "GB18030"], [1, 3, 7, 64])
    func blocksAreDecodedLikeTheWhole(_ name: String, _ size: Int) throws {
        let text = name == "GB18030" ? Self.chinese : Self.western
        let bytes = try #require(encoded(text + "\n" + text + "\n😀\n", in: name) ?? encoded(text, in: name))
        let encoding = TextEncoding(of: bytes)
        var decoder = BlockDecoder(encoding)
        var decoded: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            decoded += decoder.decode(Array(bytes[start..<min(start + size, bytes.count)]))
        }
        decoded += decoder.finish()
        #expect(decoded == encoding.decode(bytes))
    }

    @Test func strayBytesInUTF8AreMended() throws {
        let bytes = Array(Self.western.utf8) + Array("@a{l, x = {caf".utf8) + [0xE9] + Array("}}".utf8)
        let encoding = TextEncoding(of: bytes)
        #expect(encoding.isMixed)
        #expect(String(decoding: TextEncoding.decode(bytes).value, as: UTF8.self).hasSuffix("{café}}"))
    }
}

@Suite struct MixedEncodingTests {
    /// Files that were put together of others: each line is read as what it is.
    @Test(arguments: [
        ("title = {Über Größe}", "title = {Café Müller}", "windows-1252"),
        ("title = {Größe}", "note = {Élan, Gérard, naïve, Jörg, Müller, für, Straße}", "windows-1252"),
        ("title = {История языка}", "title = {Café}", "windows-1252"),
        ("title = {– “a” –}", "title = {История русской литературы}", "windows-1251"),
    ])
    func linesOfTwoEncodings(_ first: String, _ second: String, _ name: String) throws {
        let other = try #require(encoded("@book{b, \(second)}\n", in: name))
        let bytes = Array("@book{a, \(first)}\n".utf8) + other
        #expect(TextEncoding(of: bytes).isMixed)
        let decoded = TextEncoding.decode(bytes)
        #expect(String(decoding: decoded.value, as: UTF8.self) == "@book{a, \(first)}\n@book{b, \(second)}\n")
        #expect(decoded.diagnostics.first?.message.contains(name) == true)
    }
}
