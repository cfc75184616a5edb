import CitandaCSL
import Foundation
import Synchronization
import TestSupport
import Testing

/// The CSL processor suite against the ledger `csl-suite.txt`: every fixture that passes says so there, every other one says why not.
@Suite struct SuiteTests {
    @Test func fixturesAgreeWithTheLedger() throws {
        guard let folder = try Shared.url("csl/test-suite/humans") else { return }
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "txt" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
        let ledger = try Self.ledger()
        let locales = SharedLocales(folder: folder.appendingPathComponent("../../locales").standardized)
        let shown = ProcessInfo.processInfo.environment["CSL_SUITE_SHOW"]
        var passed = 0
        var report = ""
        for file in files {
            let name = file.deletingPathExtension().lastPathComponent
            if let shown, !shown.isEmpty, !name.hasPrefix(shown) { continue }
            let fixture = Fixture(name: name, text: try String(contentsOf: file, encoding: .utf8))
            let found = fixture.run { locales.locale($0) }
            let agrees = found == fixture.expected
            passed += agrees ? 1 : 0
            report += "\(name)\t\(agrees ? "pass" : "fail")\n"
            if shown != nil, !agrees { print("=== \(name)\n--- expected\n\(fixture.expected)\n--- found\n\(found)") }
            guard shown == nil else { continue }
            switch ledger[name] {
            case "pass": #expect(agrees, "\(name) passed before")
            case nil: Issue.record("\(name) is not in the ledger")
            default: #expect(!agrees, "\(name) passes now: say so in the ledger")
            }
        }
        if let path = ProcessInfo.processInfo.environment["CSL_SUITE_REPORT"] {
            try report.write(toFile: path, atomically: true, encoding: .utf8)
        }
        print("CSL suite: \(passed) of \(files.count)")
    }

    /// The ledger: a name, a tab, `pass` or the reason why not.
    private static func ledger() throws -> [String: String] {
        let file = Shared.packageFolder.appendingPathComponent("Tests/CSLTests/csl-suite.txt")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [:] }
        var ledger: [String: String] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.split(separator: "\t", maxSplits: 1)
            if parts.count == 2 { ledger[String(parts[0])] = String(parts[1]) }
        }
        return ledger
    }
}

/// The locale files of the shared folder, each read once.
final class SharedLocales: Sendable {
    private let folder: URL
    private let known = Mutex<[String: StyleLocale?]>([:])

    init(folder: URL) { self.folder = folder }

    func locale(_ language: String) -> StyleLocale? {
        known.withLock { known in
            if let found = known[language] { return found }
            let file = folder.appendingPathComponent("locales-\(language).xml")
            let locale = (try? Data(contentsOf: file)).flatMap { StyleLocale.parse(Array($0)).value }
            known[language] = .some(locale)
            return locale
        }
    }
}
