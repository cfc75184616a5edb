import CitandaDiagnostics
import CitandaFiles
import CitandaJSON

/// The findings that are known and not reported again. They are known by their words and not by their lines.
public struct Baseline: Sendable {
    /// How often each finding is known.
    private var counts: [Fingerprint: Int] = [:]
    /// The findings as they are written.
    private var entries: [JSONValue] = []

    /// The form of the file. A change of `Fingerprint` makes a new version.
    private static let version = 1

    /// A baseline without findings.
    public init() {}

    /// The findings of files.
    public init(of files: [CheckedFile]) {
        for file in files {
            for finding in file.findings {
                let fingerprint = Fingerprint(of: finding, in: file.text)
                counts[fingerprint, default: 0] += 1
                entries.append([
                    "id": .string(finding.id), "file": .string(file.text.name), "message": .string(finding.message),
                    "fingerprint": .string(fingerprint.description),
                ])
            }
        }
    }

    /// Reads a baseline.
    ///
    /// - Parameter source: The file.
    /// - Throws: `FileFailure` where the file is no baseline, or one of another version.
    public init(_ source: SourceText) throws {
        guard let value = try? JSONValue(parsing: source.bytes), let findings = value["findings"]?.array,
            let written = value["citanda-baseline"]
        else { throw FileFailure(source.name, "is no baseline; “--write-baseline” makes one") }
        guard written == JSONValue(Self.version) else {
            throw FileFailure(
                source.name,
                "is a baseline of version \(written.compact), and this program reads version \(Self.version); "
                    + "“--write-baseline” writes the file anew")
        }
        for entry in findings {
            guard let fingerprint = entry["fingerprint"]?.string else {
                throw FileFailure(source.name, "is a damaged baseline: a finding has no fingerprint")
            }
            counts[Fingerprint(written: fingerprint), default: 0] += 1
        }
        entries = findings
    }

    /// The file that holds the baseline, as text.
    public var text: String {
        JSONValue.object([.init("citanda-baseline", JSONValue(Self.version)), .init("findings", .array(entries))])
            .pretty + "\n"
    }

    /// The findings that are not known. Each known one is good for one finding, so that a second like it is reported.
    mutating func takeUnknown(of findings: [Diagnostic], in source: SourceText) -> [Diagnostic] {
        if counts.isEmpty { return findings }
        return findings.filter { finding in
            let fingerprint = Fingerprint(of: finding, in: source)
            guard let count = counts[fingerprint], count > 0 else { return true }
            counts[fingerprint] = count - 1
            return false
        }
    }
}
