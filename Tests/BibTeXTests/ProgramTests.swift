import CitandaWorks
import Foundation
import TestSupport
import Testing

@testable import CitandaBibTeX

/// What the programs that read .bib files say to ours. Skipped by name where they are not installed (Debian: `apt-get install biber`).
@Suite struct ProgramTests {
    /// The complaints of `biber --tool --validate-datamodel`; nil where there is no biber.
    private func findings(
        _ works: [Work], _ dialect: BibTeXDialect = .biblatex, for test: String = #function
    ) throws -> Biber? {
        let text = BibTeXWriter(dialect).text(of: works)
        guard let biber = try Biber(Array(text.utf8), ["--validate-datamodel"], for: test) else { return nil }
        #expect(biber.output != nil, "\(biber.complaints)")
        return biber
    }

    /// What biber says but for fields that an entry must have: nothing is invented where a work has them not.
    private func faults(_ biber: Biber) -> [String] {
        biber.complaints.filter { !$0.contains("Missing mandatory field") }
    }

    @Test func samplesAreReadWithoutWarning() throws {
        if let findings = try findings(SampleWorks.all) { #expect(faults(findings) == []) }
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
        if let findings = try findings(works) { #expect(faults(findings) == []) }
    }

    /// An entry of which biber says nothing is written so that it still says nothing, for either program: a sample of whole libraries and of
    /// fixtures with an entry or two.
    @Test func entriesAreConvertedWithoutNewWarnings() async throws {
        let folders = ["corpus/texlive-styles", "fixtures/biblatex", "fixtures/biber", "fixtures/typst-biblatex"]
        var files: [URL] = []
        for folder in folders {
            guard let all = try SharedFiles.all("bibtex/\(folder)") else { return }
            let fit = all.filter {
                (try? $0.resourceValues(forKeys: [.fileSizeKey]).fileSize).map { $0 < 70_000 } ?? false
            }
            files += fit.enumerated().filter { $0.offset % (folder.hasPrefix("corpus") ? 12 : 6) == 0 }.map(\.element)
        }
        // The entries of all files together, so that biber starts once for each program.
        var works: [Work] = []
        for (number, file) in files.enumerated() {
            let bytes = try SharedFiles.bytes(file)
            guard let biber = try Biber(bytes, ["--validate-datamodel"]), biber.output != nil else { continue }
            let named = biber.complaintsByKey
            for var work in BibTeXReader.works(parsing: bytes).value where named[work.key.lowercased()] == nil {
                work.key = "\(number)-\(work.key)"
                work.relations = []
                work.extra.removeAll { $0.name == "bibtex:related" }
                works.append(work)
            }
        }
        for dialect in BibTeXDialect.allCases {
            guard let biber = try findings(works, dialect) else { return }
            print(
                "biber, \(dialect): \(works.count) entries of \(files.count) files, \(biber.complaints.count) complaints"
            )
            #expect(biber.complaints == [])
        }
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
