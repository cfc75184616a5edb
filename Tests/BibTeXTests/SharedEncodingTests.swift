import CitandaEncodings
import Foundation
import TestSupport
import Testing

@testable import CitandaBibTeX

@Suite struct SharedEncodingTests {
    @Test func everySharedFileBecomesUTF8WithTheSameEntries() throws {
        guard let files = try SharedFiles.all("bibtex") else { return }
        for file in files {
            let bytes = try SharedFiles.bytes(file)
            let encoding = TextEncoding(of: bytes)
            guard encoding != .utf8 else { continue }
            let decoded = TextEncoding.decode(bytes)
            #expect(String(validating: decoded.value, as: UTF8.self) != nil, "\(file.lastPathComponent)")
            #expect(!decoded.diagnostics.isEmpty)
            let tree = BibTeXTree(parsing: decoded.value)
            if !encoding.name.hasPrefix("UTF-16"), !encoding.name.hasPrefix("UTF-32") {
                #expect(tree.items.count == BibTeXTree(parsing: bytes).items.count, "\(file.lastPathComponent)")
            }
            print("\(file.lastPathComponent): \(encoding.name) \(encoding.confidence) \(encoding.isMixed)")
        }
    }
}
