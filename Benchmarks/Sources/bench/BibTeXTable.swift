import CitandaBibTeX
import Foundation

/// What is done with a .bib file, from the least to the most.
enum BibTeXStage: String, CaseIterable {
    /// Every byte is looked at once: the yardstick for the machine.
    case bytes
    /// Entries, fields and values by their bytes, written back.
    case tree
    /// Entries with their strings and inherited fields.
    case resolved
    /// Works: TeX as Unicode, names in parts, dates, inheritance.
    case works
    /// The same, and the file is read part by part.
    case parts

    /// Does the work of the stage once, from reading the file on, and says how many entries and bytes it met.
    func run(_ file: String) throws -> (entries: Int, bytes: Int) {
        if self == .parts { return try Self.readParts(file) }
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
        return (run(bytes), bytes.count)
    }

    private static func readParts(_ file: String) throws -> (entries: Int, bytes: Int) {
        var bytes = 0
        let parts = try BibTeXParts {
            let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
            bytes = 0
            return {
                guard let data = try handle.read(upToCount: 1 << 20), !data.isEmpty else { return nil }
                bytes += data.count
                return [UInt8](data)
            }
        }
        var count = 0
        try parts.forEach { part in _ = part.forEachWork { count += $0.contributors.isEmpty ? 0 : 1 } }
        return (count, bytes)
    }

    private func run(_ bytes: [UInt8]) -> Int {
        switch self {
        case .bytes: return bytes.reduce(0) { $0 + ($1 == 0x40 ? 1 : 0) }
        case .tree: return BibTeXTree(parsing: bytes).items.count { $0.kind == .entry }
        case .resolved:
            let library = ResolvedLibrary(BibTeXTree(parsing: bytes))
            return library.tree.items.indices.count { library.entry(at: $0) != nil }
        case .works, .parts:
            var count = 0
            _ = BibTeXReader(parsing: bytes).forEachWork { count += $0.contributors.isEmpty ? 0 : 1 }
            return count
        }
    }
}

/// The figures for reading a .bib file at 5 and 50 MB.
struct BibTeXTable {
    /// Reads a file and does the work of a stage once, as a program that converts a file would.
    static func measure(_ stage: BibTeXStage, file: String) throws -> Measurement {
        let start = clock()
        var count = 0
        var size = 0
        let elapsed = try ContinuousClock().measure { (count, size) = try stage.run(file) }
        precondition(count > 0)
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
        return Measurement(
            seconds: seconds, processor: Double(clock() - start) / Double(CLOCKS_PER_SEC), bytes: size,
            peak: Measurement.peakMemory())
    }

    func print() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("citanda-bench-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        Swift.print("| stage | input | entries | seconds | processor | MB/s | peak memory |")
        Swift.print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
        for megabytes in [5, 50] {
            let bibliography = GeneratedBibliography(size: megabytes * 1_000_000)
            let file = folder.appendingPathComponent("\(megabytes).bib").path
            try Data(bibliography.bytes).write(to: URL(fileURLWithPath: file))
            for stage in BibTeXStage.allCases {
                let runs = try (0..<3).map { _ in try Measurement.inChild(["bibtex-stage", stage.rawValue, file]) }
                guard let best = runs.min(by: { $0.processor < $1.processor }) else { continue }
                let cells = [
                    stage.rawValue, "\(megabytes) MB", "\(bibliography.entries)", String(format: "%.2f", best.seconds),
                    String(format: "%.2f", best.processor), String(format: "%.1f", best.megabytesPerSecond),
                    "\(best.peak / 1_000_000) MB",
                ]
                Swift.print("| " + cells.joined(separator: " | ") + " |")
            }
        }
    }
}
