import CitandaCSL
import CitandaRecords
import CitandaWorks
import Foundation

/// What a child process measures of one style over one library: a bibliography, and one citation for each item.
struct CitingRun: Codable {
    /// CPU seconds of reading the items, of compiling the style, and of the whole process from its start to the last entry.
    var reading = 0.0
    var compiling = 0.0
    var total = 0.0
    /// The most bytes the process held.
    var peak = 0

    /// Reads the items; where a style is named, formats them: in notes or in the text, as the style wants it.
    init(items: String, style name: String?) throws {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: items)))
        var works: [Work] = []
        reading = CPU.seconds { works = CSLJSON.works(parsing: bytes).value }
        if let name {
            var style: Style?
            let file = try Self.file(of: name)
            compiling = CPU.seconds { style = Style.parse(file).value }
            guard let style else { throw NoStyle(name: name) }
            let processor = Processor(style: style, locales: { Embedded.locale($0) })
            let document = processor.process(works: works, citations: Self.citations(of: works, style))
            let texts = document.citations.map(\.text) + (document.bibliography?.entries.map(\.text) ?? [])
            let written = texts.reduce(0) { $0 + HTMLWriter().string($1).utf8.count }
            precondition(written > 0)
        }
        total = CPU.now
        peak = Measurement.peakMemory()
    }

    /// One citation for each work, in order.
    static func citations(of works: [Work], _ style: Style) -> [CitationCluster] {
        works.enumerated().map { index, work in
            CitationCluster(
                id: "\(index)", noteNumber: style.styleClass == .note ? index + 1 : 0,
                items: [CitationItem(id: work.key)])
        }
    }

    /// The bytes of a style: one of ours by its name, another by its path.
    static func file(of name: String) throws -> [UInt8] {
        if let bytes = Embedded.file(named: name + ".csl") { return bytes }
        return Array(try Data(contentsOf: URL(fileURLWithPath: name)))
    }

    /// Measures in a child process, whose time and memory are its own.
    static func inChild(items: String, style: String?) throws -> CitingRun {
        let child = Process()
        child.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
        child.arguments = ["cite-run", items] + (style.map { [$0] } ?? [])
        let pipe = Pipe()
        child.standardOutput = pipe
        try child.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        child.waitUntilExit()
        return try JSONDecoder().decode(CitingRun.self, from: data)
    }

    struct NoStyle: Error {
        var name: String
    }
}

/// The time this process has spent on a processor: on a busy machine the clock on the wall says little.
enum CPU {
    static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    static func seconds(_ work: () throws -> Void) rethrows -> Double {
        let start = now
        try work()
        return now - start
    }

    /// The best of several runs.
    static func best(of runs: Int, _ work: () throws -> Void) rethrows -> Double {
        var best = Double.infinity
        for _ in 0..<runs { best = min(best, try seconds(work)) }
        return best
    }
}
