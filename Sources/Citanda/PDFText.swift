import CitandaDiagnostics
import CitandaDocuments
import CitandaFiles
import Foundation

/// The text of a PDF, as the program `pdftotext` of Poppler or Xpdf writes it.
enum PDFText {
    /// Whether bytes are a PDF.
    static func isPDF(_ bytes: [UInt8]) -> Bool { bytes.starts(with: "%PDF-".utf8) }

    /// A book takes seconds; a file that takes minutes is made to stop readers.
    private static let longestRun: TimeInterval = 120

    /// The text of a PDF, page by page.
    ///
    /// - Parameter source: The PDF.
    /// - Returns: The text under the name of the PDF.
    /// - Throws: `FileFailure` where the program is missing or gives no text.
    static func read(_ source: SourceText) throws -> SourceText {
        guard let program = program() else {
            throw FileFailure(
                source.name, "is a PDF file, and its text is read with the program “pdftotext”, which is not installed")
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("citanda-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            defer { try? FileManager.default.removeItem(at: folder) }
            let input = folder.appendingPathComponent("in.pdf")
            let output = folder.appendingPathComponent("out.txt")
            try Data(source.bytes).write(to: input)
            try run(program, ["-layout", "-enc", "UTF-8", input.path, output.path], for: source.name)
            return SourceText(name: source.name, bytes: Array(try Data(contentsOf: output)))
        } catch let failure as FileFailure {
            throw failure
        } catch {
            throw FileFailure(source.name, "is a PDF file from which “pdftotext” gives no text")
        }
    }

    /// A reading text without places in the text of the program: nobody sees that text, and the PDF has no such bytes and lines.
    static func withoutBytes(_ text: ReadingText) -> ReadingText {
        var text = text
        let places = text.source.origin?.places ?? []
        text.source = SourceText(
            name: text.source.name, bytes: text.source.bytes,
            origin: SourceOrigin(parts: [], pieces: [], places: places))
        return text
    }

    /// The program in one of the folders of `PATH`.
    private static func program() -> URL? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
            .map { URL(fileURLWithPath: String($0)).appendingPathComponent("pdftotext") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    private static func run(_ program: URL, _ arguments: [String], for name: String) throws {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let end = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in end.signal() }
        try process.run()
        if end.wait(timeout: .now() + longestRun) == .timedOut {
            process.terminate()
            throw FileFailure(name, "is a PDF file for which “pdftotext” takes more than \(Int(longestRun)) seconds")
        }
        guard process.terminationStatus == 0 else {
            throw FileFailure(
                name, "is a PDF file that “pdftotext” cannot read (exit code \(process.terminationStatus))")
        }
    }
}
