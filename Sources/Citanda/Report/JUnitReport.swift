import CitandaDiagnostics
import CitandaXML

/// Findings of several files in the XML of JUnit, which most servers for continuous builds show.
enum JUnitReport {
    /// The report: a suite for each file, a failed case for each finding, a passed case for a file without findings.
    static func xml(_ files: [(source: SourceText, diagnostics: [Diagnostic])]) -> String {
        let failures = files.reduce(0) { $0 + $1.diagnostics.count }
        let cases = files.reduce(0) { $0 + max($1.diagnostics.count, 1) }
        var out = MarkupWriter()
        out.element("testsuites", ["name": "citanda", "tests": "\(cases)", "failures": "\(failures)"]) { out in
            for file in files { write(file.source, file.diagnostics, to: &out) }
        }
        return #"<?xml version="1.0" encoding="UTF-8"?>"# + String(decoding: out.bytes, as: UTF8.self) + "\n"
    }

    private static func write(_ source: SourceText, _ findings: [Diagnostic], to out: inout MarkupWriter) {
        let attributes: MarkupWriter.Attributes = [
            "name": source.name, "tests": "\(max(findings.count, 1))", "failures": "\(findings.count)",
        ]
        out.element("testsuite", attributes) { out in
            if findings.isEmpty { out.empty("testcase", ["name": "no findings", "classname": source.name]) }
            for finding in findings {
                out.element("testcase", ["name": finding.id, "classname": source.name]) { out in
                    out.element(
                        "failure", ["type": finding.severity.rawValue, "message": finding.message],
                        text: "\(source.name)\(source.location(of: finding.range)): \(finding.message)")
                }
            }
        }
    }
}
