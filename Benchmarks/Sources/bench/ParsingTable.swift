import CitandaCSL
import CitandaLabelling
import CitandaNormalisation
import CitandaWorks
import Dispatch
import Foundation

/// The figures for single references: `bench parse`.
struct ParsingTable {
    private let references: [[UInt8]]

    /// Entries of generated libraries in our styles, as plain text.
    init() {
        var texts: [[UInt8]] = []
        let works = GeneratedLibrary(1_500).works
        for name in ["chicago-notes-bibliography-18", "chicago-author-date-17"] {
            guard let style = Embedded.style(named: name) else { continue }
            let document = Processor(style: style, locales: { Embedded.locale($0) }).process(
                works: works, citations: [])
            texts += (document.bibliography?.entries ?? []).map { Array(PlainTextWriter().string($0.text).utf8) }
        }
        references = texts
    }

    func print() throws {
        guard let model = LinearChain.embedded else { throw NoModel() }
        let bytes = model.fileBytes
        let loading = CPU.best(of: 10) { _ = try? LinearChain(model: bytes) }
        let labeller = Labeller(model: model)
        let labelling = CPU.best(of: 5) { for text in references { _ = labeller.label(text) } }
        let reader = ReferenceReader(model: model)
        let reading = CPU.best(of: 5) { for text in references { _ = reader.read(text) } }
        let size = references.reduce(0) { $0 + $1.count } / max(references.count, 1)
        Swift.print(
            "| references | bytes each | model | loading | labels | labels, fields and work | two threads | peak memory |"
        )
        Swift.print("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
        let cells = [
            "\(references.count)", "\(size)", "\(bytes.count / 1000) kB", milliseconds(loading), rate(labelling),
            rate(reading),
            format(clock(1, model) / clock(2, model), 2) + " times one", "\(Measurement.peakMemory() / 1_048_576) MiB",
        ]
        Swift.print("| " + cells.joined(separator: " | ") + " |")
    }

    private func rate(_ seconds: Double) -> String { "\(Int(Double(references.count) / seconds))/s" }

    /// Seconds by the clock of reading all references on so many threads, each with a reader of its own; the best of five.
    private func clock(_ threads: Int, _ model: LinearChain) -> Double {
        let readers = (0..<threads).map { _ in ReferenceReader(model: model) }
        nonisolated(unsafe) let own = readers
        let references = references
        return (0..<5).map { _ in
            let elapsed = ContinuousClock().measure {
                DispatchQueue.concurrentPerform(iterations: threads) { thread in
                    for index in stride(from: thread, to: references.count, by: threads) {
                        _ = own[thread].read(references[index])
                    }
                }
            }
            return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
        }.min() ?? 0
    }

    private func milliseconds(_ seconds: Double) -> String { format(seconds * 1000, 1) + " ms" }
    private func format(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }

    struct NoModel: Error {}
}
