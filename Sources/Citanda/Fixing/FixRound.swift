import CitandaDiagnostics
import CitandaDocuments
import CitandaEncodings
import CitandaFiles
import CitandaFormats

/// The fixes of one file that are made at once.
struct FixRound {
    /// The file with the fixes made; nil where there is none to make.
    private(set) var input: CheckInput?
    /// The findings that were fixed.
    private(set) var findings: [Diagnostic] = []
    /// Why the fixes could not be written; nil where they could.
    private(set) var refusal: String?

    /// Makes the fixes of a file that can be made together.
    init(_ file: CheckedFile, _ options: FixedFile.Options) {
        do {
            let (bytes, findings) = try Self.made(file, options)
            guard bytes != file.input.file.bytes else { return }
            let source = SourceText(name: file.input.file.name, bytes: bytes)
            input = try CheckInput(source, as: file.input.format)
            self.findings = findings
        } catch let failure as FileFailure {
            refusal = failure.reason
        } catch let obstacle as EncodingObstacle {
            refusal = obstacle.description
        } catch let failure as DocumentFailure {
            refusal = failure.description
        } catch {
            refusal = "\(error)"
        }
    }

    private static func made(_ file: CheckedFile, _ options: FixedFile.Options) throws -> Parsed<[UInt8]> {
        let whole = file.input.file.bytes
        guard let origin = file.text.origin else {
            let encoding = TextEncoding(of: whole)
            let repair = Repair(of: file.findings, in: file.text, allowsUnsafe: options.allowsUnsafe) { fix in
                fix.edits.allSatisfy { encoding.canWrite($0.text) }
            }
            if repair.edits.isEmpty { return (whole, []) }
            guard encoding.decode(whole) == file.text.bytes else {
                throw FileFailure(file.text.name, "is read in another encoding than its own; save it as UTF-8 first")
            }
            return (try TextEncoding.making(repair.edits, in: whole), repair.findings)
        }
        let repair = Repair(of: file.findings, in: file.text, allowsUnsafe: options.allowsUnsafe) { fix in
            file.input.manuscript?.format == .docx || DocumentEdits([fix], of: file, origin) != nil
        }
        if repair.edits.isEmpty { return (whole, []) }
        if file.input.manuscript?.format == .docx, let reading = file.manuscript?.reading {
            let changes = TrackedFixes(repair.findings, in: reading)
            return try changes.made(in: whole, origin: origin, signature: options.signature)
        }
        guard let edits = DocumentEdits(repair.findings.flatMap(\.fixes), of: file, origin) else { return (whole, []) }
        return (try TextEncoding.making(edits.edits, in: whole), repair.findings)
    }
}
