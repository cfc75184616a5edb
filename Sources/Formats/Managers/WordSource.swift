import CitandaJSON
import CitandaRecords
import CitandaWorks

/// A work as a source that Word keeps in a document, and the fields that cite the source.
public struct WordSource: Sendable {
    private let work: Work

    /// A source.
    ///
    /// - Parameter item: The item of CSL-JSON.
    public init(_ item: JSONValue) { work = CSLJSON.work(of: item) ?? Work(key: "", type: .document) }

    /// The variables that Word has no element for. Their values stand in the comments of the source, in words.
    public var inWords: [String] { WordSourceWriter(work, tag: work.key).inWords }

    /// The element `b:Source` under a tag.
    func markup(tag: String) -> String {
        String(decoding: WordSourceWriter(work, tag: tag).bytes, as: UTF8.self)
    }

    /// The instruction of a field that cites a source.
    ///
    /// - Parameters:
    ///   - tag: The tag of the source.
    ///   - citation: The item of the citation, with locator and suffix.
    static func instruction(_ tag: String, _ citation: JSONValue) -> String {
        var words = ["CITATION", quoted(tag)]
        let label = citation["label"]?.string ?? "page"
        let locator = citation["locator"]?.stringOrNumber
        // Word has pages only; every other place is words behind the citation.
        if let locator, label == "page" { words += ["\\p", quoted(locator)] }
        let suffix = (label == "page" ? nil : locator.map { ", \(label) \($0)" }) ?? citation["suffix"]?.string
        if let suffix { words += ["\\s", quoted(suffix)] }
        return " \(words.joined(separator: " ")) "
    }

    /// The place that a suffix of Word says in words: “, chapter 3”.
    static func locator(inSuffix suffix: String) -> (label: String, value: String)? {
        guard suffix.hasPrefix(", ") else { return nil }
        return Locator.Label.allCases.map(\.rawValue).first { suffix.dropFirst(2).hasPrefix($0 + " ") }.map {
            ($0, String(suffix.dropFirst($0.count + 3)))
        }
    }

    private static func quoted(_ text: String) -> String {
        text.contains { $0.isWhitespace || $0 == "\\" }
            ? "\"\(text.replacing("\"", with: "”").replacing("\\", with: "/"))\"" : text.replacing("\"", with: "”")
    }
}
