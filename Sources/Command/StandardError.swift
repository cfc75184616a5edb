import Citanda
import Foundation
import SystemPackage

/// Everything that the command says beside its output. No control character of a file or file name comes through.
enum StandardError {
    /// Writes one line.
    static func write(_ line: String) { send(TerminalText.safe(line) + "\n") }

    /// Writes several lines.
    static func write(lines: String) {
        send(TerminalText.safe(lines: lines.hasSuffix("\n") ? String(lines.dropLast()) : lines) + "\n")
    }

    /// Writes findings that are more than notes.
    static func write(_ findings: some Sequence<Diagnostic>, in source: SourceText) {
        let printer = TerminalPrinter(for: STDERR_FILENO)
        for finding in findings where finding.severity > .note { write(lines: printer.text(finding, in: source)) }
    }

    /// Writes what the reader of a manuscript says, notes too: each is about what the output may lack.
    static func write(faults: [Diagnostic], in source: SourceText) {
        for fault in faults {
            let place = source.name + source.location(of: fault.range)
            write("\(place): \(fault.severity.rawValue): \(fault.message) [\(fault.id)]")
        }
    }

    /// What cannot be written here is lost, as there is nowhere to say so.
    private static func send(_ text: String) {
        Progress.shared.clear()
        _ = try? FileDescriptor.standardError.writeAll(text.utf8)
    }
}
