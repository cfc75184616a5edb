import CitandaDiagnostics
import CitandaXML

/// A finding on a page, with its number there.
struct PageFinding {
    /// The finding.
    let finding: Diagnostic
    /// The number of the finding, from 1 over the whole page.
    var number = 0
    /// Further places, each with its title and the element that shows it.
    var seconds: [(message: String, place: PageLink?)] = []

    /// The element of the finding.
    var id: String { "f\(number)" }

    /// Writes the finding as an item of a list.
    func write(to writer: inout MarkupWriter) {
        writer.element(
            "li",
            [
                "class": "finding \(finding.severity.rawValue)", "id": id, "tabindex": "-1",
                "data-rule": finding.id, "data-severity": finding.severity.rawValue,
            ]
        ) { item in
            item.mixed("p") { line in
                line.element("span", ["class": "number"], text: "\(number)")
                line.text(" ")
                line.element("strong", text: finding.severity.word)
                line.text(": ")
                line.shown("span", finding.message)
                line.text(" ")
                line.element("a", ["class": "rule", "href": "#" + PageRules.id(of: finding.kind)], text: finding.id)
            }
            for second in seconds { Self.write(second, to: &item) }
            for fix in finding.fixes { Self.write(fix, to: &item) }
        }
    }

    private static func write(_ second: (message: String, place: PageLink?), to item: inout MarkupWriter) {
        item.mixed("p", ["class": "second"]) { line in
            line.shown("span", second.message)
            guard let place = second.place else { return }
            line.text(": ")
            place.write(to: &line)
        }
    }

    private static func write(_ fix: FixIt, to item: inout MarkupWriter) {
        item.mixed("p", ["class": "fix"]) { line in
            line.text("Fix: ")
            line.shown("span", fix.title)
            if fix.safety == .unsafe { line.text(" (look at the result)") }
        }
    }
}

/// A place as text or as a link.
struct PageLink {
    /// The place as people name it.
    let title: String
    /// The element that shows the place; nil where the page does not show it.
    let id: String?

    /// Writes the link inside of `mixed`.
    func write(to writer: inout MarkupWriter) {
        guard let id else { return writer.shown("span", title) }
        writer.mixed("a", ["href": "#" + id, "dir": "auto"]) { $0.shown(title) }
    }
}

extension Severity {
    /// The severity as a word that begins a line.
    var word: String {
        switch self {
        case .note: "Note"
        case .warning: "Warning"
        case .error: "Error"
        }
    }

    /// So many findings of the severity, in words.
    func counted(_ count: Int) -> String { "\(count) \(rawValue)\(count == 1 ? "" : "s")" }
}
