import Foundation
import TestSupport
import Testing
import Works

@testable import BibTeX

/// What the programs that read .bib files say to ours. Skipped by name where they are not installed (Debian: `apt-get install biber`).
@Suite struct ProgramTests {
    private static let program = ["/usr/bin/biber", "/usr/local/bin/biber", "/Library/TeX/texbin/biber"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    /// The warnings and errors of `biber --tool --validate-datamodel`; nil where there is no biber.
    private func findings(_ works: [Work], for test: String = #function) throws -> [String]? {
        guard let program = Self.program else {
            print("skipped \(test): no biber on this machine")
            return nil
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("citanda-biber-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("works.bib")
        try BibTeXWriter(.biblatex).text(of: works).write(to: file, atomically: true, encoding: .utf8)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = ["--tool", "--validate-datamodel", file.lastPathComponent]
        process.currentDirectoryURL = folder
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(output.contains("Output to works_bibertool.bib"), "\(output)")
        return output.split(separator: "\n").filter { !$0.hasPrefix("INFO") }.map(String.init)
    }

    @Test func samplesAreReadWithoutWarning() throws {
        if let findings = try findings(SampleWorks.all) { #expect(findings == []) }
    }

    @Test func worksOfEveryTypeAreReadWithoutWarningWhetherFullOrEmpty() throws {
        let works = WorkType.allCases.flatMap { type in
            SampleWorks.all.map { sample in
                var work = sample
                work.key = "\(type.rawValue)-\(sample.key)"
                work.type = type
                work.relations = []
                return work
            }
        }
        if let findings = try findings(works) { #expect(findings == []) }
    }

    /// Libraries of which biber says something itself lose what it complains of, and nothing new comes.
    @Test(arguments: [
        "fixtures/biblatex/bibtex__bib__biblatex__biblatex-examples.bib",
        "corpus/texlive-styles/biblatex-oxref__oxref.bib",
    ])
    func librariesAreConvertedWithoutNewWarnings(_ path: String) throws {
        guard let bytes = try Shared.bytes("bibtex/\(path)") else { return }
        if let findings = try findings(BibTeXReader.works(parsing: bytes).works) { #expect(findings == []) }
    }

    @Test func classicProgramReadsOurFiles() throws {
        guard
            let program = ["/usr/bin/bibtex", "/Library/TeX/texbin/bibtex"].first(
                where: FileManager.default.isExecutableFile)
        else {
            print("skipped \(#function): no bibtex on this machine")
            return
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "citanda-bibtex-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try BibTeXWriter(.bibtex, usesASCIIAccents: true).text(of: SampleWorks.all)
            .write(to: folder.appendingPathComponent("works.bib"), atomically: true, encoding: .utf8)
        try "\\citation{*}\n\\bibdata{works}\n\\bibstyle{plain}\n"
            .write(to: folder.appendingPathComponent("works.aux"), atomically: true, encoding: .utf8)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = ["works"]
        process.currentDirectoryURL = folder
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        // 1 is a warning, such as for a book without publisher; 2 is an entry it could not read.
        #expect(process.terminationStatus <= 1, "\(output)")
        let list = try String(contentsOf: folder.appendingPathComponent("works.bbl"), encoding: .utf8)
        for work in SampleWorks.all { #expect(list.contains("\\bibitem{\(work.key)}")) }
    }
}
