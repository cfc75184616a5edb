import ArgumentParser
import Citanda

/// The lowest severity that makes the exit code 1.
enum FailureThreshold: String, ExpressibleByArgument, CaseIterable {
    case error, warning, note, never

    /// The exit code for files with findings: 1 where one is grave enough.
    func exitCode(for files: [CheckedFile]) -> Int32 {
        guard let least = Severity(rawValue: rawValue) else { return 0 }
        return files.contains { $0.findings.contains { $0.severity >= least } } ? 1 : 0
    }
}
