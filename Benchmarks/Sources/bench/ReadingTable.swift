import Foundation

/// The figures for reading a manuscript at 1, 4 and 16 MB.
struct ReadingTable {
    private let sample: [UInt8]

    init(sample path: String) throws { sample = Array(try Data(contentsOf: URL(fileURLWithPath: path))) }

    func print() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("citanda-bench-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        Swift.print("| stage | input | seconds | processor | MB/s | notes/s | peak memory | times the input |")
        Swift.print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
        var seconds: [Stage: [Double]] = [:]
        for megabytes in [1, 4, 16] {
            let manuscript = RepeatedManuscript(sample, size: megabytes * 1_000_000)
            let file = folder.appendingPathComponent("\(megabytes).md").path
            try Data(manuscript.bytes).write(to: URL(fileURLWithPath: file))
            for stage in Stage.allCases {
                let result = try Measurement.inChild(["stage", stage.rawValue, file])
                seconds[stage, default: []].append(result.processor)
                Swift.print(row(stage, megabytes, result, notes: manuscript.notes))
            }
        }
        Swift.print("\nProcessor time at 16 MB over time at 4 MB (4.0 is linear):")
        for stage in Stage.allCases {
            guard let times = seconds[stage], times.count == 3, times[1] > 0 else { continue }
            Swift.print("- \(stage.rawValue): \(format(times[2] / times[1], 2))")
        }
    }

    private func row(_ stage: Stage, _ megabytes: Int, _ result: Measurement, notes: Int) -> String {
        let isReading = stage == .document || stage == .read || stage == .check
        let cells = [
            stage.rawValue, "\(megabytes) MB", format(result.seconds, 3), format(result.processor, 3),
            format(result.megabytesPerSecond, 1), isReading ? format(Double(notes) / result.processor, 0) : "",
            "\(result.peak / 1_000_000) MB", format(Double(result.peak) / Double(result.bytes), 1),
        ]
        return "| " + cells.joined(separator: " | ") + " |"
    }

    private func format(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }
}
