import Dispatch

/// Work on lists that is divided among threads.
enum Parallel {
    /// The shortest list that is worth dividing.
    private static let worthwhile = 16

    /// The results for the elements of a list, in order.
    ///
    /// - Parameters:
    ///   - elements: The list.
    ///   - jobs: The number of threads.
    ///   - transform: Makes a result of an element, on any thread.
    static func map<Element: Sendable, Result: Sendable>(
        _ elements: [Element], jobs: Int, _ transform: @Sendable (Element) -> Result
    ) -> [Result] {
        guard jobs > 1, elements.count >= worthwhile else { return elements.map(transform) }
        let share = (elements.count + jobs - 1) / jobs
        var results = [[Result]](repeating: [], count: jobs)
        results.withUnsafeMutableBufferPointer { results in
            // Each job writes to its own place.
            nonisolated(unsafe) let target = results
            DispatchQueue.concurrentPerform(iterations: jobs) { job in
                let part = elements[min(job * share, elements.count)..<min((job + 1) * share, elements.count)]
                target[job] = part.map(transform)
            }
        }
        return results.flatMap { $0 }
    }
}
