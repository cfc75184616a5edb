import Foundation

/// The figures for reading a book of 2,000, 20,000 and 100,000 notes, which cites other works the longer it is.
struct ReadingTable {
    private static let sizes = [2_000, 20_000, 100_000]

    func print() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("citanda-bench-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        Swift.print(
            "| stage | notes | input | seconds | processor | MB/s | notes/s | exponent | peak memory | times the input |"
        )
        Swift.print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
        var before: [Stage: (notes: Int, seconds: Double)] = [:]
        for notes in Self.sizes {
            guard let book = GeneratedBook(notes: notes) else { return }
            let file = folder.appendingPathComponent("\(notes).md").path
            try Data(book.text.utf8).write(to: URL(fileURLWithPath: file))
            for stage in Stage.allCases {
                let result = try Measurement.inChild(["stage", stage.rawValue, file])
                let growth = before[stage].map {
                    log(result.processor / $0.seconds) / log(Double(notes) / Double($0.notes))
                }
                before[stage] = (notes, result.processor)
                Swift.print(row(stage, notes, result, growth))
            }
        }
    }

    /// A row. The exponent tells how the time grows with the notes: 1 is linear.
    private func row(_ stage: Stage, _ notes: Int, _ result: Measurement, _ growth: Double?) -> String {
        let isReading = stage == .document || stage == .read || stage == .check
        let cells = [
            stage.rawValue, "\(notes)", "\(result.bytes / 1000) kB", format(result.seconds, 3),
            format(result.processor, 3), format(result.megabytesPerSecond, 1),
            isReading ? format(Double(notes) / result.processor, 0) : "", growth.map { format($0, 2) } ?? "",
            "\(result.peak / 1_000_000) MB", format(Double(result.peak) / Double(result.bytes), 1),
        ]
        return "| " + cells.joined(separator: " | ") + " |"
    }

    private func format(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }
}
