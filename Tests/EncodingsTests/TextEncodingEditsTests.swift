import CitandaDiagnostics
import TestSupport
import Testing

@testable import CitandaEncodings

/// Edits of a decoded text change the named bytes of the file, and no others.
@Suite struct TextEncodingEditsTests {
    private static let western = "\u{FEFF}@book{k, author = {Müller, Jörg}, title = {Über Größe 1O4}}\r\n"
    private static let russian = "@book{k, author = {Иванов, Пётр}, title = {История русской литературы 1O4}}\n"
    private static let chinese = "@book{k, author = {李明}, title = {中国社会科学研究方法与理论分析 1O4}, publisher = {北京大学出版社}}\n"

    private static func edit(_ text: String, _ old: String, _ new: String) throws -> Edit {
        let range = try #require(Array(text.utf8).firstRange(of: Array(old.utf8)))
        return Edit(range, new)
    }

    @Test(arguments: [
        ("UTF-8", western), ("UTF-16LE", western), ("UTF-16BE", western), ("UTF-32LE", western),
        ("windows-1252", String(western.dropFirst())), ("windows-1251", russian), ("KOI8-R", russian),
        ("GB18030", chinese),
    ])
    func theFileKeepsItsEncoding(_ name: String, _ text: String) throws {
        let bytes = try #require(encoded(text, in: name))
        let changed = try TextEncoding.making(
            [try Self.edit(text, "1O4", "104 é".replacing(" é", with: ""))], in: bytes)
        #expect(changed == encoded(text.replacing("1O4", with: "104"), in: name))
    }

    @Test func aLetterWithoutAPlaceIsRefused() throws {
        let bytes = try #require(encoded(Self.russian, in: "KOI8-R"))
        let edit = try Self.edit(Self.russian, "1O4", "1–4")
        #expect(throws: EncodingObstacle.self) { try TextEncoding.making([edit], in: bytes) }
        #expect(!TextEncoding(of: bytes).canWrite("1–4"))
        #expect(TextEncoding(of: bytes).canWrite("104"))
    }

    /// Lines in UTF-8 of a file that has others too.
    @Test func onlyLinesOfUTF8AreChangedInAMixedFile() throws {
        let good = "@book{a, title = {Über Größe 1O4}}\n@book{b, author = {Müller, Jörg}}\n@book{c, title = {Äpfel}}\n"
        let stray = try #require(encoded("@book{d, title = {Gérard 1O5}}\n", in: "windows-1252"))
        let bytes = stray + Array(good.utf8)
        #expect(TextEncoding(of: bytes).isMixed)
        let text = String(decoding: TextEncoding.decode(bytes).value, as: UTF8.self)
        let changed = try TextEncoding.making([try Self.edit(text, "1O4", "104")], in: bytes)
        #expect(changed == stray + Array(good.replacing("1O4", with: "104").utf8))
        let other = try Self.edit(text, "1O5", "105")
        #expect(throws: EncodingObstacle.self) { try TextEncoding.making([other], in: bytes) }
    }
}
