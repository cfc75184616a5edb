import ArgumentParser
import Citanda

/// `citanda tidy`: the layout of .bib files.
struct TidyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tidy", abstract: "Formats a .bib file without changing its meaning.",
        discussion: """
            Examples:
              citanda tidy library.bib --out library.bib
              citanda tidy library.bib --check
              citanda tidy library.bib --sort author --keys '{author}{year}{title}' --out sorted.bib
              citanda tidy library.bib --merge
              citanda tidy --as-is library.bib --out -
            Safe fixes are made; faults without one are findings, and their entries stay as they are. Works that may be the same are
            reported. The output is UTF-8. Exit code 1: with --check, the file would be reformatted.
            """)

    @Argument(help: "A .bib file; “-” is standard input.") var input: String
    @Flag(help: "Write the file back through the parser, byte for byte.") var asIs = false
    @Flag(help: "Write nothing; exit code 1 if the file would be reformatted.") var check = false
    @Flag(
        help: "Merge the entries of one work. Shows what would change, and writes only with --out.")
    var merge = false
    @Option(help: "The order of entries: given, key or author.") var sort: BibTeXFormatter.Order = .given
    @Option(help: "A pattern for new keys, such as {author}{year}{title}. By default the old keys stay.") var keys:
        String?
    @Option(help: "The number of blanks before a field.") var indent = 2
    @Flag(inversion: .prefixedNo, help: "Align the equals signs.") var align = true
    @Flag(help: "Put values in quotation marks.") var quotes = false
    @Option(name: [.short, .customLong("out")], help: "The file to write. The default is standard output.") var output:
        String?

    func run() throws {
        try Command.run {
            let file = try InputFile(argument: input)
            if asIs {
                try copy(file)
                return 0
            }
            let source = try file.source()
            _ = try InputFile.format(of: source, accepting: .bibTeX, for: "“citanda tidy”")
            let reader = BibTeXReader(name: source.name, parsing: source.bytes)
            let works = reader.works(jobs: .usual).value
            let duplicates = Duplicates(among: works)
            if merge { return try merged(reader, works, duplicates) }
            let (text, findings) = try formatter().formatted(reader)
            let place = reader.source
            StandardError.write(findings, in: place)
            StandardError.write(faults: duplicates.findings(in: works, at: reader.keyRanges), in: place)
            if check {
                if text != source.bytes { StandardError.write("\(source.name): would be reformatted") }
                return text == source.bytes ? 0 : 1
            }
            try OutputFile(argument: output).write(text)
            return 0
        }
    }

    /// Writes a file back through the parser, part by part.
    private func copy(_ file: InputFile) throws {
        let next = file.blocks()
        var first = try next()
        _ = try InputFile.format(of: first ?? [], named: file.name, accepting: .bibTeX, for: "“citanda tidy”")
        try OutputFile(argument: output).write { sink in
            let blocks: ByteBlocks = {
                {
                    defer { first = nil }
                    return try first ?? next()
                }
            }
            try BibTeXTree.forEachPart(of: blocks) { try sink.add($0.written) }
            try file.checkUnchanged()
        }
    }

    private func formatter() throws -> BibTeXFormatter {
        var formatter = BibTeXFormatter()
        guard (0...40).contains(indent) else { throw CommandFailure("--indent: a number from 0 to 40") }
        formatter.indentation = indent
        formatter.alignsFields = align
        formatter.usesQuotes = quotes
        formatter.order = sort
        formatter.keys = try keys.map { try KeyPattern(option: $0) }
        return formatter
    }

    /// Shows the difference; writes only where a file is named, so that nothing is merged unseen.
    private func merged(_ reader: BibTeXReader, _ works: [Work], _ duplicates: Duplicates) throws -> Int32 {
        let source = reader.source
        let entries = reader.entryNumbers
        let pairs = duplicates.pairs.compactMap { pair -> (first: Int, second: Int)? in
            guard entries.indices.contains(pair.first), entries.indices.contains(pair.second) else { return nil }
            return (entries[pair.first], entries[pair.second])
        }
        let merger = Merger(source.bytes)
        let result = merger.merged(pairs)
        var text = ""
        for pair in duplicates.pairs {
            text += "# “\(works[pair.second].key)” into “\(works[pair.first].key)”: \(pair.reason.text)\n"
        }
        for line in merger.left(pairs) { text += "# left out: \(line)\n" }
        let difference = UnifiedDifference(source.bytes, result, name: source.name)
        text += String(decoding: difference.bytes, as: UTF8.self)
        guard let output else {
            try OutputFile(nil).write(text)
            return 0
        }
        StandardError.write(lines: text)
        try OutputFile(argument: output).write(result)
        return 0
    }
}

extension BibTeXFormatter.Order: ExpressibleByArgument {}
