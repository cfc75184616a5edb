import CitandaDiagnostics
import CitandaXML

/// The explanations of the findings on a page.
struct PageRules {
    /// The kinds of findings with the number of each, by their ids.
    let kinds: [(kind: FindingKind, count: Int)]

    /// The kinds of some findings.
    init(of findings: [Diagnostic]) {
        var counts: [FindingKind: Int] = [:]
        for finding in findings { counts[finding.kind, default: 0] += 1 }
        kinds = counts.map { ($0.key, $0.value) }.sorted { $0.kind.id < $1.kind.id }
    }

    /// The element that explains a kind.
    static func id(of kind: FindingKind) -> String { "rule-" + kind.id }

    /// Writes the explanations.
    func write(to writer: inout MarkupWriter) {
        for (kind, count) in kinds {
            writer.element("article", ["class": "rule", "id": Self.id(of: kind)]) { article in
                article.element("h3", text: kind.id)
                article.element("p", text: "\(kind.title). \(count == 1 ? "1 finding" : "\(count) findings").")
                article.element("p", text: kind.reason)
                article.element("p", ["class": "source"], text: "Source: \(kind.source).")
                article.element("details") { details in
                    details.element("summary", text: "Example")
                    Self.write("Wrong:", kind.example.wrong, to: &details)
                    Self.write("Right:", kind.example.right, to: &details)
                }
            }
        }
    }

    private static func write(_ label: String, _ text: String, to writer: inout MarkupWriter) {
        writer.element("p", text: label)
        writer.element("pre", text: text)
    }
}
