/// Findings of several files in the XML of JUnit, which most servers for continuous builds show.
enum JUnitReport {
    /// The report: a suite for each file, a failed case for each finding, a passed case for a file without findings.
    static func xml(_ files: [(source: SourceText, diagnostics: [Diagnostic])]) -> String {
        let failures = files.reduce(0) { $0 + $1.diagnostics.count }
        let cases = files.reduce(0) { $0 + max($1.diagnostics.count, 1) }
        let suites = files.map { suite($0.source, $0.diagnostics) }.joined()
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="citanda" tests="\(cases)" failures="\(failures)">
            \(suites)</testsuites>

            """
    }

    private static func suite(_ source: SourceText, _ findings: [Diagnostic]) -> String {
        let name = escaped(source.name)
        let head = "<testsuite name=\"\(name)\" tests=\"\(max(findings.count, 1))\" failures=\"\(findings.count)\">\n"
        if findings.isEmpty {
            return "  \(head)    <testcase name=\"no findings\" classname=\"\(name)\"/>\n  </testsuite>\n"
        }
        let cases = findings.map { finding in
            let place = escaped(source.name + source.location(of: finding.range))
            return """
                    <testcase name="\(escaped(finding.id))" classname="\(name)">
                      <failure type="\(finding.severity.rawValue)" message="\(escaped(finding.message))">\(place): \
                \(escaped(finding.message))</failure>
                    </testcase>

                """
        }
        return "  " + head + cases.joined() + "  </testsuite>\n"
    }

    /// A text in XML; characters that XML does not allow come as U+FFFD.
    private static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "\t", "\n", "\r": out += " "
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": out += "\u{FFFD}"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}
