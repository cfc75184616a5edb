import CitandaCSL
import Foundation
import TestSupport
import Testing

@Suite struct EmbeddedTests {
    @Test func theFilesAreThoseOfTheFolder() throws {
        let folder = Shared.packageFolder.appendingPathComponent("Styles")
        var files: Set<String> = []
        for file in FileManager.default.enumerator(atPath: folder.path)?.compactMap({ $0 as? String }) ?? []
        where file.hasSuffix(".csl") || file.hasSuffix(".xml") {
            files.insert(file)
        }
        #expect(Set(Embedded.names) == files)
        for name in files {
            let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(name)))
            #expect(Embedded.file(named: name) == bytes)
        }
        #expect(Embedded.file(named: "no-such.csl") == nil)
    }

    @Test func ourStylesHaveNoFindings() throws {
        for name in Embedded.names where name.hasSuffix(".csl") {
            let bytes = try #require(Embedded.file(named: name))
            let (style, findings) = Style.parse(bytes, name: name)
            #expect(style != nil)
            #expect(findings.isEmpty, "\(name): \(findings)")
        }
    }
}
