import CitandaDiagnostics
import CitandaManuscripts
import CitandaXML

/// A page for people: notes and entries with the findings beside them, the works with their citations, and what was not read.
///
/// The page is one file that needs no network and works without its script. It is well-formed XML.
///
///     let inputs = [try CheckInput(source, as: .manuscript)]
///     print(ReportPage(of: Checker().files(inputs)).html)
public struct ReportPage: Sendable {
    /// The files with their findings.
    public let files: [CheckedFile]

    /// A page of files.
    public init(of files: [CheckedFile]) { self.files = files }

    /// The page.
    public var html: String {
        var writer = MarkupWriter()
        var number = 1
        let shown = files.enumerated().map { index, file in
            defer { number += file.findings.count }
            return PageFile(file, prefix: index == 0 ? "" : "file-\(index + 1)-", from: number)
        }
        let rules = PageRules(of: files.flatMap(\.findings))
        let isLong = shown.reduce(0) { $0 + $1.size } > Self.mostAtOnce
        writer.element("html", ["xmlns": "http://www.w3.org/1999/xhtml", "lang": "en"]) { page in
            page.element("head") { writeHead(to: &$0) }
            page.element("body") { body in
                body.element("header") { writeHeader(shown, rules, to: &$0) }
                body.element("main") { main in
                    for file in shown { file.write(to: &main, isLong: isLong) }
                    main.element("section", ["id": "rules"]) { section in
                        if !rules.kinds.isEmpty { section.element("h2", text: "What the findings mean") }
                        rules.write(to: &section)
                    }
                }
                body.mixed("script") { $0.markup(PageScript.text) }
            }
        }
        return "<!DOCTYPE html>" + String(decoding: writer.bytes, as: UTF8.self) + "\n"
    }

    /// So many notes and works a browser lays out in the blink of an eye.
    private static let mostAtOnce = 500

    private var name: String { files.count == 1 ? files[0].text.name : "\(files.count) files" }

    private func writeHead(to head: inout MarkupWriter) {
        head.empty("meta", ["charset": "utf-8"])
        // Whatever a file holds, the page loads nothing and sends nothing.
        head.empty(
            "meta",
            [
                "http-equiv": "Content-Security-Policy",
                "content": """
                default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'
                """,
            ])
        head.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        head.empty("meta", ["name": "color-scheme", "content": "light dark"])
        head.mixed("title") { $0.shown("Check of references: \(name)") }
        head.mixed("style") { $0.markup(PageStyle.text) }
    }

    private func writeHeader(_ files: [PageFile], _ rules: PageRules, to header: inout MarkupWriter) {
        header.element("h1", text: "Check of references")
        header.element("p", text: summary)
        header.element("nav", ["aria-label": "Parts of the page"]) { nav in
            nav.element("ul") { list in
                for file in files { file.writeLinks(isOnly: files.count == 1, to: &list) }
                if !rules.kinds.isEmpty {
                    list.mixed("li") { $0.element("a", ["href": "#rules"], text: "What the findings mean") }
                }
            }
        }
        if !rules.kinds.isEmpty { writeFilter(rules, to: &header) }
    }

    private var summary: String {
        let findings = files.flatMap(\.findings)
        if findings.isEmpty { return "No findings." }
        return Severity.allCases.reversed().compactMap { severity -> String? in
            let count = findings.count { $0.severity == severity }
            return count == 0 ? nil : severity.counted(count)
        }.joined(separator: ", ") + "."
    }

    /// The controls, which the script shows.
    private func writeFilter(_ rules: PageRules, to header: inout MarkupWriter) {
        let severities = Set(files.flatMap(\.findings).map(\.severity))
        header.element("form", ["id": "filter", "hidden": "hidden"]) { form in
            form.element("fieldset") { set in
                set.element("legend", text: "Show")
                for severity in Severity.allCases.reversed() where severities.contains(severity) {
                    set.mixed("label") { label in
                        label.empty(
                            "input",
                            [
                                "type": "checkbox", "name": "severity", "value": severity.rawValue,
                                "checked": "checked",
                            ])
                        label.text(" \(severity.rawValue)s")
                    }
                }
                set.mixed("label") { label in
                    label.empty("input", ["type": "checkbox", "name": "only"])
                    label.text(" only places with findings")
                }
            }
            form.mixed("label") { label in
                label.text("Rule ")
                label.mixed("select", ["name": "rule"]) { select in
                    select.element("option", ["value": ""], text: "all rules")
                    for (kind, count) in rules.kinds {
                        select.element("option", ["value": kind.id], text: "\(kind.id) (\(count))")
                    }
                }
            }
            form.element(
                "output", ["id": "shown"], text: "\(files.reduce(0) { $0 + $1.findings.count }) findings shown")
            form.mixed("p", ["class": "keys"]) { keys in
                keys.element("kbd", text: "j")
                keys.text(" next finding, ")
                keys.element("kbd", text: "k")
                keys.text(" the one before")
            }
        }
    }
}
