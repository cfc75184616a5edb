import Dispatch

/// Work on lists that is divided among threads. The results are the same for any number of threads.
package enum Parallel {
    /// The shortest list that is worth dividing.
    private static let worthwhile = 16
    /// The parts of a list that all processors share. Parts differ in their work, so there are more of them than processors.
    private static let parts = 32

    /// The results for the elements of a list, in order, on all processors.
    ///
    /// - Parameters:
    ///   - elements: The list.
    ///   - transform: Makes a result of an element, on any thread.
    package static func map<Element: Sendable, Result: Sendable>(
        _ elements: [Element], _ transform: @Sendable (Element) -> Result
    ) -> [Result] {
        map(elements, parts: min(parts, elements.count), transform)
    }

    /// The results for the elements of a list, in order.
    ///
    /// - Parameters:
    ///   - elements: The list.
    ///   - jobs: The number of threads.
    ///   - transform: Makes a result of an element, on any thread.
    package static func map<Element: Sendable, Result: Sendable>(
        _ elements: [Element], jobs: Int, _ transform: @Sendable (Element) -> Result
    ) -> [Result] {
        map(elements, parts: jobs, transform)
    }

    private static func map<Element: Sendable, Result: Sendable>(
        _ elements: [Element], parts: Int, _ transform: @Sendable (Element) -> Result
    ) -> [Result] {
        guard parts > 1, elements.count >= worthwhile else { return elements.map(transform) }
        let share = (elements.count + parts - 1) / parts
        var results = [[Result]](repeating: [], count: parts)
        results.withUnsafeMutableBufferPointer { results in
            // Each part writes to its own place.
            nonisolated(unsafe) let target = results
            DispatchQueue.concurrentPerform(iterations: parts) { part in
                let own = elements[min(part * share, elements.count)..<min((part + 1) * share, elements.count)]
                target[part] = own.map(transform)
            }
        }
        return results.flatMap { $0 }
    }
}
