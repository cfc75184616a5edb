import Foundation
import TestSupport
import Testing

/// PDFs are read with `pdftotext`, where the program is installed.
@Suite struct PDFTextTests {
    private static let page = """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
        4 0 obj<</Length 44>>stream
        BT /F1 12 Tf 40 150 Td (Salt roads) Tj ET \nendstream endobj
        5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
        trailer<</Root 1 0 R>>

        """

    private static let isInstalled = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains
    {
        FileManager.default.isExecutableFile(atPath: "\($0)/pdftotext")
    }

    @Test func aMissingProgramIsNamed() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.pdf", Self.page)
        let run = try CitandaRun(["read", path, "--text"], environment: ["PATH": ""])
        #expect(run.exitCode == 2)
        #expect(run.errors.contains("“pdftotext”"))
    }

    @Test(.enabled(if: isInstalled)) func theTextIsRead() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.pdf", Self.page)
        let run = try CitandaRun(["read", path, "--text"])
        #expect(run.output == "Salt roads\n")
    }

    @Test(.enabled(if: isInstalled)) func aBrokenFileIsRefused() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.pdf", "%PDF-1.4\nx")
        let run = try CitandaRun(["read", path, "--text"])
        #expect(run.exitCode == 2)
        #expect(run.errors.contains("“pdftotext” cannot read"))
    }
}
