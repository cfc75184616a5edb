import Foundation

/// `bench read`, `bench bibtex`, `bench cite`, `bench parse`, `bench documents`, `bench records` and
/// `bench editing` print the tables; `bench stage NAME FILE`,
/// `bench document-stage text|read FILE`, `bench bibtex-stage NAME FILE` and `bench cite-run ITEMS [STYLE]` are the child processes that measure one stage or one run; `bench bibtex-file SIZE FILE`
/// writes the generated .bib file.
@main
struct Bench {
    static func main() throws {
        let words = Array(CommandLine.arguments.dropFirst())
        switch words.first {
        case "read" where words.count == 1:
            try ReadingTable().print()
        case "stage" where words.count == 3:
            guard let stage = Stage(rawValue: words[1]) else { return usage() }
            print(try Measurement.ofStage(stage, file: words[2]).line)
        case "bibtex" where words.count == 1:
            try BibTeXTable().print()
        case "bibtex-stage" where words.count == 3:
            guard let stage = BibTeXStage(rawValue: words[1]) else { return usage() }
            print(try BibTeXTable.measure(stage, file: words[2]).line)
        case "book" where words.count == 3:
            guard let size = Int(words[1]), let book = GeneratedBook(notes: size) else { return usage() }
            try Data(book.text.utf8).write(to: URL(fileURLWithPath: words[2]))
        case "bibtex-file" where words.count == 3:
            guard let size = Int(words[1]) else { return usage() }
            try Data(GeneratedBibliography(size: size).bytes).write(to: URL(fileURLWithPath: words[2]))
        case "cite" where words.count == 1:
            try CitingTable().print()
        case "documents" where words.count == 1:
            try DocumentsTable().print()
        case "records" where words.count == 1:
            try RecordsTable().print()
        case "editing" where words.count == 1:
            EditingTable().print()
        case "document-stage" where words.count == 3:
            print(try DocumentsTable.measure(words[1], words[2]).line)
        case "parse" where words.count == 1:
            try ParsingTable().print()
        case "cite-run" where words.count == 2 || words.count == 3:
            let run = try CitingRun(items: words[1], style: words.count == 3 ? words[2] : nil)
            print(String(decoding: try JSONEncoder().encode(run), as: UTF8.self))
        default: usage()
        }
    }

    private static func usage() {
        FileHandle.standardError.write(
            Data(
                "usage: bench read | bench bibtex | bench cite | bench parse | bench documents | bench records | bench editing\n"
                    .utf8))
        exit(2)
    }
}
