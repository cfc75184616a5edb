import CitandaJSON
import CitandaRecords
import CitandaXML

/// The sources that Word itself keeps in a document, and the fields that cite them (ECMA-376, part 1, §22.6).
struct WordSources {
    private var sources: [String: JSONValue] = [:]

    init(_ roots: [MarkupTree.Element]) {
        for source in roots.flatMap(\.elements) where source.name == "b:Source" {
            let work = WordSourceReader(source).work
            if !work.key.isEmpty { sources[work.key] = CSLJSON.value(of: work) }
        }
    }

    /// The items of an instruction such as `CITATION Roe99 \p 12 \m Cobb88`.
    func items(_ words: [String]) -> [JSONValue]? {
        var items: [[JSONValue.Member]] = []
        var index = 1
        func begin(_ tag: String) {
            guard let data = sources[tag] else { return }
            items.append([.init("id", .string(tag)), .init("itemData", data)])
        }
        if words.indices.contains(index) { begin(words[index]) }
        index += 1
        while index < words.count {
            let next = words.indices.contains(index + 1) ? words[index + 1] : ""
            switch words[index] {
            case "\\m": begin(next)
            case "\\p" where !items.isEmpty:
                items[items.count - 1] += [.init("locator", .string(next)), .init("label", "page")]
            case "\\f" where !items.isEmpty: items[items.count - 1].append(.init("prefix", .string(next)))
            case "\\s" where !items.isEmpty:
                let place = WordSource.locator(inSuffix: next)
                items[items.count - 1] +=
                    place.map { [.init("locator", .string($0.value)), .init("label", .string($0.label))] }
                    ?? [.init("suffix", .string(next))]
            case "\\n" where !items.isEmpty: items[items.count - 1].append(.init("suppress-author", true))
            default: break
            }
            index += 1
        }
        return items.isEmpty ? nil : items.map { .object($0) }
    }
}
