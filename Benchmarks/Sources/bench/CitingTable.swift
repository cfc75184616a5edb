import CitandaCSL
import CitandaRecords
import CitandaWorks
import Foundation

/// The figures for formatting generated libraries: `bench cite`.
struct CitingTable {
    private static let sizes = [1_000, 10_000]
    private let styles: [(label: String, name: String)]

    /// Our Chicago styles and, where the shared folder is given, the official ones.
    init() {
        var styles = ["chicago-notes-bibliography-18", "chicago-author-date-18"].map { ($0, $0) }
        if let shared = ProcessInfo.processInfo.environment["CITANDA_SHARED"] {
            for name in ["chicago-notes-bibliography", "chicago-author-date"] {
                styles.append(("\(name) (official)", "\(shared)/csl/styles/\(name).csl"))
            }
        }
        self.styles = styles
    }

    func print() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("citanda-bench-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = try Self.sizes.map { size in
            let file = folder.appendingPathComponent("\(size).json")
            try Data(CSLJSON.text(of: GeneratedLibrary(size).works).utf8).write(to: file)
            return file.path
        }
        try printGrowth(files)
        Swift.print("")
        try printPoints()
    }

    /// CPU seconds of whole processes: a bibliography, and one citation for each item.
    private func printGrowth(_ files: [String]) throws {
        Swift.print("| style | 1,000 items | 10,000 items | growth | peak memory at 1,000 | at 10,000 |")
        Swift.print("| --- | ---: | ---: | ---: | ---: | ---: |")
        try printRow("reading the items alone", files.map { try Self.best(items: $0, style: nil) })
        for style in styles {
            try printRow(style.label, files.map { try Self.best(items: $0, style: style.name) })
        }
    }

    private func printRow(_ label: String, _ runs: [CitingRun]) throws {
        let cells =
            [label] + runs.map { format($0.total, 3) + " s" } + [format(runs[1].total / runs[0].total, 1)]
            + runs.map { "\($0.peak / 1_048_576) MiB" }
        Swift.print("| " + cells.joined(separator: " | ") + " |")
    }

    /// The best of three processes; a slow one runs once.
    private static func best(items: String, style: String?) throws -> CitingRun {
        var best = try CitingRun.inChild(items: items, style: style)
        for _ in 0..<2 where best.total < 10 {
            let next = try CitingRun.inChild(items: items, style: style)
            if next.total < best.total { best = next }
        }
        return best
    }

    /// What one style, one item and one change cost, in CPU milliseconds.
    private func printPoints() throws {
        Swift.print(
            "| style | size | compiling | 448 authors | 2,000 citations afresh | one insertion | afresh / insertion |")
        Swift.print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
        let works = GeneratedLibrary(2_000).works
        let many = GeneratedLibrary.article(authors: 448)
        for style in styles {
            let bytes = try CitingRun.file(of: style.name)
            guard let compiled = Style.parse(bytes).value else { continue }
            let compiling = CPU.best(of: 10) { _ = Style.parse(bytes) }
            let processor = Processor(style: compiled, locales: { Embedded.locale($0) })
            let authors = CPU.best(of: 10) {
                _ = processor.process(works: [many], citations: CitingRun.citations(of: [many], compiled))
            }
            let citations = CitingRun.citations(of: works, compiled)
            let fresh = CPU.best(of: 3) { _ = processor.process(works: works, citations: citations) }
            let insertion = Self.insertion(processor, works, citations)
            let cells = [
                style.label, "\(bytes.count / 1000) kB", milliseconds(compiling), milliseconds(authors),
                milliseconds(fresh), milliseconds(insertion), format(fresh / insertion, 0),
            ]
            Swift.print("| " + cells.joined(separator: " | ") + " |")
        }
    }

    /// One more citation of a known work in the middle of the document, all later notes renumbered where there are notes.
    private static func insertion(_ processor: Processor, _ works: [Work], _ citations: [CitationCluster]) -> Double {
        let live = LiveDocument(processor, works: works)
        live.set(citations)
        let middle = citations.count / 2
        return CPU.best(of: 5) {
            var changed = live.clusters
            let note = changed[middle].noteNumber
            changed.insert(
                CitationCluster(
                    id: "new\(changed.count)", noteNumber: note, items: [CitationItem(id: works[middle - 7].key)]),
                at: middle)
            if note > 0 {
                for index in (middle + 1)..<changed.count { changed[index].noteNumber += 1 }
            }
            live.set(changed)
        }
    }

    private func milliseconds(_ seconds: Double) -> String { format(seconds * 1000, 1) + " ms" }
    private func format(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }
}
