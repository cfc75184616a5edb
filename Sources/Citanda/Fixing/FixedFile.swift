import CitandaDiagnostics
import CitandaEncodings
import CitandaFiles
import CitandaFormats

/// A file with its fixes made, round after round, until no fix is left that may be made.
///
///     for file in FixedFile.all(inputs) where file.isChanged { try write(file.bytes) }
public struct FixedFile: Sendable {
    /// The file before, with its findings.
    public let before: CheckedFile
    /// The file after all fixes, with the findings that are left.
    public private(set) var after: CheckedFile
    /// The findings that were fixed, by rounds.
    public private(set) var fixed: [Diagnostic] = []
    /// Why fixes could not be written into this file; nil where all could.
    public private(set) var refusal: String?

    /// The bytes of the fixed file.
    public var bytes: [UInt8] { after.input.file.bytes }
    /// Whether any byte changed.
    public var isChanged: Bool { bytes != before.input.file.bytes }

    /// No text needs as many rounds: each of them reads the whole text again.
    private static let mostRounds = 12

    /// How fixes are made.
    public struct Options: Sendable {
        /// Whether fixes that need the eye of a person are made too.
        public var allowsUnsafe: Bool
        /// Who makes tracked changes, and when; nil for changes without a trace.
        public var signature: ChangeSignature?

        /// Options; by default safe fixes are made, and documents show no trace of them.
        public init(allowsUnsafe: Bool = false, signature: ChangeSignature? = nil) {
            self.allowsUnsafe = allowsUnsafe
            self.signature = signature
        }
    }

    /// Fixes files. Several manuscripts are one book, so that all of them are checked again after each round.
    ///
    /// - Parameters:
    ///   - inputs: The files.
    ///   - options: How fixes are made.
    ///   - checker: Checks the files; its findings are those that are fixed.
    /// - Returns: The files in the order given.
    public static func all(
        _ inputs: [CheckInput], options: Options = Options(),
        checker: Checker = Checker()
    ) -> [FixedFile] {
        var files = checker.files(inputs).map { FixedFile(before: $0, after: $0) }
        for _ in 0..<mostRounds {
            let rounds = files.map { $0.refusal == nil ? FixRound($0.after, options) : nil }
            var next = files.map(\.after.input)
            for (index, round) in rounds.enumerated() {
                guard let round else { continue }
                if let refusal = round.refusal { files[index] = files[index].untouched(because: refusal) }
                next[index] = round.input ?? files[index].after.input
            }
            guard rounds.contains(where: { $0?.input != nil }) else { return files }
            for (index, checked) in checker.files(next).enumerated() {
                files[index].after = checked
                if rounds[index]?.input != nil { files[index].fixed += rounds[index]?.findings ?? [] }
            }
        }
        // Fixes that call for each other without end are worth nothing.
        return files.map { file in
            guard FixRound(file.after, options).input != nil else { return file }
            return file.untouched(because: "keeps changing with every fix")
        }
    }

    /// The file as it was before all rounds: a half-fixed file helps nobody.
    private func untouched(because refusal: String) -> FixedFile {
        FixedFile(before: before, after: before, refusal: refusal)
    }
}
