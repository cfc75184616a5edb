import ArgumentParser
import Citanda

extension InputFormat: ExpressibleByArgument {
    /// The format that an argument names.
    public init?(argument: String) { self.init(named: argument.lowercased()) }
    /// The names of the formats, for the help.
    public static var allValueStrings: [String] { all.map(\.name) }
    /// The names of the formats, for completions.
    public static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}

extension InputFile {
    /// Refuses a file of a kind that is not read, and one of a format that a command does not take.
    ///
    /// - Returns: the format to read the file as.
    static func format(
        of source: SourceText, declared: InputFormat? = nil, accepting accepted: Set<InputFormat> = .all,
        for purpose: String = "Citanda"
    ) throws -> InputFormat {
        try format(of: source.bytes, named: source.name, declared: declared, accepting: accepted, for: purpose)
    }

    /// The same for the first bytes of a file.
    static func format(
        of head: some Collection<UInt8>, named name: String, declared: InputFormat? = nil,
        accepting accepted: Set<InputFormat> = .all, for purpose: String = "Citanda"
    ) throws -> InputFormat {
        let kind = FileKind(of: head, named: name)
        // A user who names the format knows better; but what is no text, no reader can read.
        if let declared, kind.isText { return declared }
        if let declared, declared != kind.format {
            throw CommandFailure("\(name): is \(kind.name), and cannot be read as “\(declared.name)”")
        }
        guard let format = kind.format else {
            throw CommandFailure("\(name): is \(kind.name), which Citanda does not read\(kind.advice)")
        }
        // A list of references in a format of documents is a document, too.
        if !accepted.contains(format), accepted.contains(.manuscript), kind.documentFormat != nil { return .manuscript }
        guard accepted.contains(format) else {
            throw CommandFailure("\(name): is \(kind.name), which \(purpose) does not read")
        }
        return format
    }
}

extension Set<InputFormat> {
    /// Every format that is read.
    static let all = Set(InputFormat.all)
    /// The two dialects of .bib files.
    static let bibTeX: Set = [.bibtex, .biblatex]
}
