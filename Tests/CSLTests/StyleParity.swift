import CitandaCSL
import CitandaRecords
import CitandaWorks
import Foundation
import TestSupport
import Testing

/// A style of `Styles` beside a published one: the same works, the same processor, plain text compared.
struct StyleParity {
    /// The kinds of source that historians cite most: books, chapters, articles, theses, reports, manuscripts, interviews, web pages.
    static let mainTypes: Set<String> = [
        "article", "article-journal", "article-magazine", "article-newspaper", "book", "chapter", "interview",
        "manuscript",
        "report", "review", "review-book", "thesis", "webpage",
    ]

    /// The texts of the main types, and those of all types, that are equal.
    private(set) var main = Share()
    private(set) var all = Share()
    /// The texts of the main types that have every word of the published style in its order, and perhaps more: what that style leaves out.
    private(set) var complete = Share()

    /// Compares two styles over the works of an oracle; nil where the shared data are missing.
    ///
    /// `STYLE_PARITY_SHOW` in the environment prints every difference.
    ///
    /// - Parameters:
    ///   - name: The name of the comparison.
    ///   - ours: The name of our style.
    ///   - published: The path of the published style below `csl`.
    ///   - set: The folder of the oracle.
    ///   - without: Text that is taken out of the published style first.
    ///   - language: The language of both; nil for their own.
    init?(_ name: String, ours: String, published: String, set: String, without: String? = nil, language: String? = nil)
        throws
    {
        guard let folder = try Shared.url("csl") else { return nil }
        func bytes(_ url: URL) throws -> [UInt8] { Array(try Data(contentsOf: url)) }
        let works = CSLJSON.works(parsing: try bytes(folder.appendingPathComponent("\(set)/items.json"))).value
        let locales = SharedLocales(folder: folder.appendingPathComponent("locales"))
        let own = Shared.packageFolder.appendingPathComponent("Styles/\(ours).csl")
        let left = try Self.texts(try bytes(own), works, locales, language)
        var other = try bytes(folder.appendingPathComponent(published))
        if let without { other = Array(String(decoding: other, as: UTF8.self).replacing(without, with: "").utf8) }
        let right = try Self.texts(other, works, locales, language)
        let types = Dictionary(works.map { ($0.key, $0.cslType ?? "") }) { $1 }
        var parts: [String: Share] = [:]
        let shows = ProcessInfo.processInfo.environment["STYLE_PARITY_SHOW"] != nil
        for place in Set(left.keys).union(right.keys).sorted(by: { ($0.part, $0.work) < ($1.part, $1.work) }) {
            let type = types[place.work] ?? ""
            let isMain = Self.mainTypes.contains(type)
            let isEqual = left[place] == right[place]
            if shows, !isEqual {
                print("[\(name)] \(place.part) \(place.work) \(isMain ? "main" : "other") \(type)")
                print("    ours   \(left[place] ?? "nothing")\n    theirs \(right[place] ?? "nothing")")
            }
            all.count(isEqual)
            guard isMain else { continue }
            main.count(isEqual)
            complete.count(Self.words(left[place]).has(Self.words(right[place])))
            parts[place.part, default: Share()].count(isEqual)
        }
        let byPart = parts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.equal) of \($0.value.all)" }
        print(
            "Style parity \(name), \(set): \(main.percent) % of main types (\(byPart.joined(separator: ", "))), \(all.percent) % of all; "
                + "\(complete.percent) % with every word in its order")
    }

    private static func words(_ text: String?) -> [Substring] {
        (text ?? "").lowercased().split { !$0.isLetter && !$0.isNumber }
    }

    /// Where a text stands: in the first note of a work, in a later one, in the list.
    struct Place: Hashable {
        var part: String
        var work: String
    }

    /// Every work cited in full, then every work again, and the list; white space folded. What prints nothing is left out.
    static func texts(
        _ bytes: [UInt8], _ works: [Work], _ locales: SharedLocales, _ language: String? = nil
    ) throws -> [Place: String] {
        let style = try #require(Style.parse(bytes, name: "style").value)
        return texts(Processor(style: style, locales: { locales.locale($0) }, language: language), works)
    }

    /// The same by a processor.
    static func texts(_ processor: Processor, _ works: [Work]) -> [Place: String] {
        let isNote = processor.style.styleClass == .note
        var clusters: [CitationCluster] = []
        for part in isNote ? ["full", "short"] : ["full"] {
            clusters += works.map { work in
                CitationCluster(id: "\(part) \(work.key)", items: [CitationItem(id: work.key)])
            }
        }
        for number in clusters.indices where isNote { clusters[number].noteNumber = number + 1 }
        let document = processor.process(works: works, citations: clusters)
        var texts: [Place: String] = [:]
        func keep(_ part: String, _ key: String, _ text: StyledText) {
            let plain = PlainTextWriter().string(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if !plain.isEmpty { texts[Place(part: part, work: key)] = plain }
        }
        for (cluster, citation) in zip(clusters, document.citations) {
            keep(String(cluster.id.prefix { $0 != " " }), cluster.items[0].id, citation.text)
        }
        for entry in document.bibliography?.entries ?? [] { keep("list", entry.ids[0], entry.text) }
        return texts
    }
}

extension [Substring] {
    /// Whether the words of another text are among these, in their order.
    fileprivate func has(_ others: [Substring]) -> Bool {
        var rest = self[...]
        for word in others {
            guard let at = rest.firstIndex(of: word) else { return false }
            rest = rest[(at + 1)...]
        }
        return true
    }
}
