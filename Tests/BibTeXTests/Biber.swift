import Foundation
import TestSupport

@testable import CitandaBibTeX

/// The program biber, which reads .bib files for biblatex: what it says of a file and what it makes of it.
struct Biber {
    /// The file that it wrote; nil where it could not read the other.
    let output: BibTeXTree?
    /// Its warnings and errors.
    let complaints: [String]

    private static let program = ["/usr/bin/biber", "/usr/local/bin/biber", "/Library/TeX/texbin/biber"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    /// What biber says of a file in its tool mode; nil where there is no biber (Debian: `apt-get install biber`), which is said by the
    /// name of the test.
    ///
    /// - Throws: `Shared.Missing` when `CI=true`.
    init?(_ source: [UInt8], _ options: [String], for test: String = #function) throws {
        guard let program = Self.program else {
            if Shared.isRequired { throw Shared.Missing(program: "biber") }
            print("skipped \(test): no biber on this machine")
            return nil
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("citanda-biber-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(source).write(to: folder.appendingPathComponent("in.bib"))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = ["--tool", "--output-file=out.bib"] + options + ["in.bib"]
        process.currentDirectoryURL = folder
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        complaints = said.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("INFO") }
        let file = folder.appendingPathComponent("out.bib")
        output =
            FileManager.default.fileExists(atPath: file.path)
            ? BibTeXTree(parsing: Array(try Data(contentsOf: file))) : nil
    }

    /// The complaints by the key of the entry that they name; those that name none by nothing.
    var complaintsByKey: [String: [String]] {
        Dictionary(grouping: complaints) { line in
            guard let start = line.range(of: "ntry '") else { return "" }
            return String(line[start.upperBound...].prefix { $0 != "'" }).lowercased()
        }
    }
}
