import CitandaDiagnostics
import Foundation

/// The best time of five runs of a stage, and the most memory that its process held.
struct Measurement {
    var seconds: Double
    /// What the process itself used of a processor in its best run: the time on a machine that does nothing else.
    var processor: Double
    var bytes: Int
    var peak: Int

    var megabytesPerSecond: Double { Double(bytes) / processor / 1_000_000 }

    /// The form in which a child process tells its parent.
    var line: String { "\(seconds) \(processor) \(bytes) \(peak)" }

    init(seconds: Double, processor: Double, bytes: Int, peak: Int) {
        self.seconds = seconds
        self.processor = processor
        self.bytes = bytes
        self.peak = peak
    }

    init?(line: String) {
        let words = line.split(whereSeparator: \.isWhitespace)
        guard words.count == 4, let seconds = Double(words[0]), let processor = Double(words[1]),
            let bytes = Int(words[2]), let peak = Int(words[3])
        else { return nil }
        self.init(seconds: seconds, processor: processor, bytes: bytes, peak: peak)
    }

    /// Measures in this process. Long runs are not repeated so often.
    static func ofStage(_ stage: Stage, file: String) throws -> Measurement {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
        let source = SourceText(name: file, bytes: bytes)
        var best = Double.infinity
        var processor = Double.infinity
        var spent = 0.0
        var runs = 0
        var total = 0
        while runs < 5, runs == 0 || spent < 10 {
            let used = clock()
            let elapsed = ContinuousClock().measure { total += stage.run(source) }
            let seconds =
                Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
            best = min(best, seconds)
            processor = min(processor, Double(clock() - used) / Double(CLOCKS_PER_SEC))
            spent += seconds
            runs += 1
        }
        precondition(total >= 0)
        return Measurement(seconds: best, processor: processor, bytes: bytes.count, peak: peakMemory())
    }

    /// Measures in a child process, whose memory is its own; the arguments name the stage and the file.
    static func inChild(_ arguments: [String]) throws -> Measurement {
        let child = Process()
        child.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
        child.arguments = arguments
        let pipe = Pipe()
        child.standardOutput = pipe
        try child.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        child.waitUntilExit()
        guard let result = Measurement(line: String(decoding: data, as: UTF8.self)) else {
            throw Failure(arguments: arguments)
        }
        return result
    }

    struct Failure: Error {
        var arguments: [String]
    }

    /// The most bytes this process has held. Linux counts in `ru_maxrss` what the parent held before the program began, so the
    /// high-water mark of the address space is read where there is one.
    static func peakMemory() -> Int {
        #if os(Linux)
            let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
            let mark = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
            return (mark?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0) * 1024
        #else
            var usage = rusage()
            getrusage(RUSAGE_SELF, &usage)
            return Int(usage.ru_maxrss)
        #endif
    }
}
