import CitandaRecords
import CitandaWorks
import Foundation

/// The figures for formats of records beside other programs that read them: `bench records`.
struct RecordsTable {
    /// A program that reads records of a format, with its arguments before the file.
    struct Peer {
        let command: [String]

        var name: String { command.prefix(3).joined(separator: " ") }
    }

    private static let peers: [String: [Peer]] = [
        "ris": [Peer(command: ["ris2xml"]), pandoc("ris")],
        "endnotexml": [Peer(command: ["endx2xml"]), pandoc("endnotexml")], "refer": [Peer(command: ["end2xml"])],
        "mods": [Peer(command: ["xml2bib"])], "jats": [pandoc("jats")], "csljson": [pandoc("csljson")],
    ]

    private static func pandoc(_ format: String) -> Peer {
        Peer(command: ["pandoc", "--from", format, "--to", "csljson"])
    }

    private static let works = 20_000
    /// The works for programs that take minutes for all.
    private static let fewWorks = 2_000
    private static let runs = 3

    func print() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("citanda-bench-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let works = GeneratedLibrary(Self.works).works
        Swift.print("| format | file | read | written | other programs that read |")
        Swift.print("| --- | ---: | ---: | ---: | --- |")
        for format in RecordFormat.all where format.isWritten {
            var bytes: [UInt8] = []
            let written = Self.best { bytes = format.bytes(of: works) }
            var read = "–"
            if format.isRead {
                let seconds = Self.best { precondition(format.works(in: bytes).value.count == works.count) }
                read = Self.rate(bytes.count, seconds)
            }
            let sample = format.bytes(of: Array(works.prefix(Self.fewWorks)))
            let others = try (Self.peers[format.name] ?? []).compactMap { peer in
                try Self.seconds(of: peer, sample, in: folder).map { "\(peer.name): \(Self.rate(sample.count, $0))" }
            }
            let size = String(format: "%.1f MB", Double(bytes.count) / 1e6)
            let cells = [format.name, size, read, Self.rate(bytes.count, written), others.joined(separator: "; ")]
            Swift.print("| \(cells.joined(separator: " | ")) |")
        }
    }

    private static func rate(_ bytes: Int, _ seconds: Double) -> String {
        String(format: "%.1f MB/s", Double(bytes) / seconds / 1e6)
    }

    /// The least processor time of several runs.
    private static func best(_ work: () -> Void) -> Double {
        (0..<runs).map { _ in
            let start = clock()
            work()
            return Double(clock() - start) / Double(CLOCKS_PER_SEC)
        }.min() ?? .infinity
    }

    /// The processor time that a program needs for a file; nil where the program is not here or fails.
    private static func seconds(of peer: Peer, _ bytes: [UInt8], in folder: URL) throws -> Double? {
        let file = folder.appendingPathComponent("sample")
        try Data(bytes).write(to: file)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = peer.command + [file.path]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let start = childTime()
        do { try process.run() } catch { return nil }
        process.waitUntilExit()
        return process.terminationStatus == 0 ? childTime() - start : nil
    }

    /// The processor time of all child processes so far.
    private static func childTime() -> Double {
        var usage = rusage()
        #if os(Linux)
            getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
        #else
            getrusage(RUSAGE_CHILDREN, &usage)
        #endif
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }
}
