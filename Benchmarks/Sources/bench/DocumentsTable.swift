import CitandaDiagnostics
import CitandaDocuments
import CitandaFormats
import CitandaManuscripts
import Foundation

/// The figures for documents of all formats beside the same book in Markdown: `bench documents`. Pandoc writes the documents.
struct DocumentsTable {
    /// The formats by the suffixes of their files.
    static let formats: [(suffix: String, format: DocumentFormat, pandoc: String)] = [
        ("docx", .docx, "docx"), ("odt", .odt, "odt"), ("epub", .epub, "epub"), ("html", .html, "html"),
        ("tei.xml", .tei, "tei"), ("jats.xml", .jats, "jats_archiving"), ("tex", .latex, "latex"),
        ("rtf", .rtf, "rtf"),
    ]

    private static let sizes = [2_000, 8_000]

    func print() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("citanda-bench-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        Swift.print("| format | notes | file | reading text | whole reading | over Markdown | peak memory |")
        Swift.print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
        for size in Self.sizes {
            guard let book = GeneratedBook(notes: size) else { return }
            let markdown = folder.appendingPathComponent("\(size).md")
            try Data(book.text.utf8).write(to: markdown)
            let yardstick = try row("md", size, markdown, over: nil)
            for format in Self.formats {
                let file = folder.appendingPathComponent("\(size).\(format.suffix)")
                guard Self.pandoc(markdown, to: format.pandoc, file) else {
                    Swift.print("| \(format.suffix) | \(size) | pandoc wrote no file | | | | |")
                    continue
                }
                _ = try row(format.suffix, size, file, over: yardstick)
            }
        }
    }

    /// Measures and prints a row; the seconds of the whole reading.
    private func row(_ name: String, _ size: Int, _ file: URL, over yardstick: Double?) throws -> Double {
        let text = try Measurement.inChild(["document-stage", "text", file.path])
        let read = try Measurement.inChild(["document-stage", "read", file.path])
        let cells = [
            name, "\(size)", "\(read.bytes / 1000) kB", String(format: "%.2f", text.processor),
            String(format: "%.2f", read.processor),
            yardstick.map { String(format: "%.1f", read.processor / $0) } ?? "1.0", "\(read.peak / 1_000_000) MB",
        ]
        Swift.print("| \(cells.joined(separator: " | ")) |")
        return read.processor
    }

    private static func pandoc(_ input: URL, to format: String, _ output: URL) -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["pandoc", input.path, "--standalone", "--to", format, "--output", output.path]
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0 && FileManager.default.fileExists(atPath: output.path)
    }

    /// Measures the reading text of a file, or the whole reading; the best of five.
    static func measure(_ stage: String, _ path: String) throws -> Measurement {
        let source = SourceText(name: path, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
        let format = formats.first { path.hasSuffix("." + $0.suffix) }?.format
        func run() throws -> Int {
            let text = try format?.read(source).value ?? ReadingText(source: source)
            guard stage == "read" else { return text.source.bytes.count }
            return ManuscriptReader.read(DocumentReader.read(text).value).notes.count
        }
        var best = (seconds: Double.infinity, processor: Double.infinity)
        for _ in 0..<runs {
            let used = clock()
            var failure: (any Error)?
            let elapsed = ContinuousClock().measure {
                do { _ = try run() } catch { failure = error }
            }
            if let failure { throw failure }
            best.seconds = min(
                best.seconds, Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18)
            best.processor = min(best.processor, Double(clock() - used) / Double(CLOCKS_PER_SEC))
        }
        return Measurement(
            seconds: best.seconds, processor: best.processor, bytes: source.bytes.count,
            peak: Measurement.peakMemory())
    }

    private static let runs = 5
}
