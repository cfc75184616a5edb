import CitandaXML
import Foundation
import Testing

/// No file may make the parser read another one, nor make it grow without bound.
@Suite struct EntityTests {
    @Test func entitiesOfTheFileItselfWork() throws {
        let source = "<!DOCTYPE a [<!ENTITY h \"Honor&#233;\">]><a b='&h;'>&h;!</a>"
        let (root, findings) = Element.parse(Array(source.utf8))
        #expect(findings.isEmpty)
        #expect(try #require(root).text == "Honoré!")
        #expect(try #require(root)["b"] == "Honoré")
    }

    @Test func noOtherFileIsRead() throws {
        let secret = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).txt")
        try Data("SECRET".utf8).write(to: secret)
        defer { try? FileManager.default.removeItem(at: secret) }
        let dtd = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).dtd")
        try Data("<!ENTITY x 'SECRET'><!ATTLIST a b CDATA 'SECRET'>".utf8).write(to: dtd)
        defer { try? FileManager.default.removeItem(at: dtd) }
        for source in [
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"\(secret.absoluteString)\">]><a>&x;</a>",
            "<!DOCTYPE a [<!ENTITY x PUBLIC \"p\" \"\(secret.path)\">]><a>&x;</a>",
            "<!DOCTYPE a [<!ENTITY % p SYSTEM \"\(dtd.absoluteString)\"> %p;]><a>&x;</a>",
            "<!DOCTYPE a SYSTEM \"\(dtd.absoluteString)\"><a>&x;</a>",
            "<!DOCTYPE a SYSTEM \"\(dtd.path)\"><a/>",
            "<!DOCTYPE a [<!ENTITY % p \"<!ENTITY x SYSTEM '\(secret.path)'>\"> %p;]><a>&x;</a>",
            "<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='\(secret.path)' parse='text'/></a>",
        ] {
            let (root, _) = Element.parse(Array(source.utf8))
            #expect(root?.text.contains("SECRET") != true, Comment(rawValue: source))
            #expect(root?["b"] == nil, Comment(rawValue: source))
        }
    }

    @Test func billionLaughsAreRefused() {
        var source = "<!DOCTYPE a [<!ENTITY l0 \"ha\">"
        for level in 1...12 {
            source += "<!ENTITY l\(level) \"" + String(repeating: "&l\(level - 1);", count: 10) + "\">"
        }
        expectRefusal(source + "]><a>&l12;</a>")
        expectRefusal(source + "]><a b='&l12;'/>")
    }

    @Test func quadraticGrowthIsRefused() {
        let long = String(repeating: "x", count: 100_000)
        let many = String(repeating: "&e;", count: 100_000)
        expectRefusal("<!DOCTYPE a [<!ENTITY e \"\(long)\">]><a>\(many)</a>")
    }

    @Test func entitiesThatContainThemselvesAreRefused() {
        expectRefusal("<!DOCTYPE a [<!ENTITY x \"&y;\"><!ENTITY y \"&x;\">]><a>&x;</a>")
    }

    private func expectRefusal(_ source: String) {
        let start = ContinuousClock.now
        let (root, findings) = Element.parse(Array(source.utf8))
        #expect(findings.contains { $0.severity == .error })
        #expect((root?.text.utf8.count ?? 0) < 20_000_000)
        #expect(ContinuousClock.now - start < .seconds(5))
    }
}
