import ArgumentParser
import Citanda
import Foundation

/// How many threads a command uses. The answers are the same for any number.
struct Jobs: ExpressibleByArgument {
    /// The number of threads.
    let count: Int

    /// More threads than most machines have processors.
    private static let bounds = 1...64

    /// One thread for each processor.
    static let usual = Jobs(count: min(max(ProcessInfo.processInfo.activeProcessorCount, 1), bounds.upperBound))

    private init(count: Int) { self.count = count }

    init?(argument: String) {
        guard let count = Int(argument), Self.bounds.contains(count) else { return nil }
        self.count = count
    }

    var defaultValueDescription: String { "one for each processor" }
}

extension BibTeXReader {
    /// All works in order, and all findings in the order of places.
    func works(jobs: Jobs) -> Parsed<[Work]> {
        let size = max(entryCount / Self.shares, 1)
        let shares = stride(from: 0, to: entryCount, by: size).map { $0..<min($0 + size, entryCount) }
        let parts = Parallel.map(shares, jobs: jobs.count) { works(of: $0) }
        return (parts.flatMap(\.value), (fileFindings + parts.flatMap(\.diagnostics)).inReadingOrder())
    }

    /// So many shares that no thread waits long for another.
    private static let shares = 64
}
