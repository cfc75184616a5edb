import ArgumentParser
import Citanda
import Foundation

/// `citanda train`: a model from labelled references or notes.
struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract:
            "Trains a model for “citanda parse --model” on labelled references, or for “citanda read --model” on labelled notes.",
        discussion: """
            Examples:
              citanda train references.jsonl --out own.model
              citanda train a.jsonl b.jsonl --weight b=0.4 --names names.jsonl --synthetic 12000 --out own.model
            A line of a file is {"source": …, "text": …, "segments": [[label, text], …], "annotated": [label, …]}; “annotated” names the
            labels the source marks at all. The same files and options give the same model.
              citanda train --notes a.json b.json --books 150 --fields a.jsonl --names names.jsonl --prose prose.txt --out own.model
            With --notes, a file is {"work": {"id": …}, "notes": [{"text": …, "citations": [{"kind": …, "start": …, "end": …, "segments":
            [[label, text], …]}]}]}. Notes of invented books can be added. Only the options above belong to --notes, and --printed.
            """)

    @Argument(help: "Files of labelled references, JSONL; with --notes, files of labelled notes, JSON.") var files:
        [String]
    @Flag(help: "Trains a model for “citanda read --model” on whole notes.") var notes = false
    @Option(name: [.short, .customLong("out")], help: "The model to write.") var output: String
    @Option(help: "Names whose parts are labelled “family” and “given”, JSONL.") var names: String?
    @Option(help: "The number of references to print anew in other forms.") var synthetic = 0
    @Option(help: "The number of records to print by CSL styles.") var styled = 0
    @Option(help: "Folders of further styles to print by.") var styles: [String] = []
    @Option(
        help: "The file for the printed references, as labelled JSONL; with --notes, for the texts of invented notes.")
    var printed: String?
    @Option(
        help:
            "With --notes: a file of prose without citations, a paragraph a line, for the commentary of invented notes."
    )
    var prose: String?
    @Option(help: "With --notes: the number of books to invent, from the references of --fields.") var books = 0
    @Option(help: "With --notes: a file of labelled references whose fields are used in invented books.") var fields:
        [String] = []
    @Option(help: "The number of passes over all references.") var epochs = 8
    @Flag(help: "Trains without the field-set model; takes a third of the time.") var chainAlone = false
    @Option(help: "How much a source counts, as NAME=NUMBER.") var weight: [String] = []

    func validate() throws {
        guard (1...100).contains(epochs) else { throw ValidationError("--epochs is a number from 1 to 100") }
        guard (0...1_000_000).contains(synthetic) else {
            throw ValidationError("--synthetic is a number up to 1000000")
        }
        guard (0...10_000).contains(books) else { throw ValidationError("--books is a number up to 10000") }
        let ofReferences =
            synthetic > 0 || styled > 0 || !styles.isEmpty || epochs != 8 || chainAlone || !weight.isEmpty
        guard !notes || !ofReferences else {
            throw ValidationError(
                "with --notes there is no --synthetic, --styled, --styles, --epochs, --chain-alone or --weight")
        }
        guard notes || books == 0 && fields.isEmpty && prose == nil else {
            throw ValidationError("--books, --fields and --prose belong to --notes")
        }
    }

    func run() throws {
        try Command.run {
            let inputs = files + fields + [names, prose].compactMap { $0 }
            for target in [output, printed] { try OutputFile.checkThat(target, replacesNoneOf: inputs) }
            guard !notes else {
                try OutputFile(argument: output).write(try noteModel().fileBytes)
                return 0
            }
            var settings = Trainer.Settings()
            settings.epochs = epochs
            settings.composes = !chainAlone
            settings.weights = try weights()
            settings.report = { StandardError.write($0) }
            var references: [LabelledReference] = []
            for file in files { references += try Self.read(file) }
            let people = try names.map(Self.read) ?? []
            let made = try synthesised(references, people)
            if let printed { try OutputFile(argument: printed).write(made.map { $0.line + "\n" }.joined()) }
            references += made
            guard !references.isEmpty else { throw CommandFailure("there are no labelled references to learn from") }
            let labels = Set(references.flatMap { $0.segments.map(\.label) } + ["other"]).sorted()
            guard labels.count <= Trainer.mostLabels else {
                throw CommandFailure("\(labels.count) labels are too many; a model has at most \(Trainer.mostLabels)")
            }
            let model = Trainer(labels: labels, names: NameCounts.codes(people), settings: settings)
                .chain(fitting: references)
            try OutputFile(argument: output).write(model.fileBytes)
            return 0
        }
    }

    /// A model of notes, of the files and of invented books.
    private func noteModel() throws -> NoteModel {
        let works = try files.map { file in
            let notes: LabelledNotes?
            do {
                notes = try LabelledNotes(file: try Self.bytes(file))
            } catch let error as JSONError {
                throw CommandFailure("\(file): \(error.message) at byte \(error.offset)")
            }
            guard let notes else { throw CommandFailure("\(file): there are no labelled notes in this file") }
            return notes
        }
        let trainer = NoteTrainer(references: try LabellingModel.load(nil)) { StandardError.write($0) }
        return trainer.model(fitting: works, invented: try inventedBooks())
    }

    private func inventedBooks() throws -> [LabelledNotes] {
        guard books > 0 else { return [] }
        var maker = BookMaker(
            references: try fields.flatMap(Self.read), names: try names.map(Self.read) ?? [],
            prose: String(decoding: try prose.map(Self.bytes) ?? [], as: UTF8.self))
        let drafts = (0..<books).map { _ in maker.book() }
        if let printed {
            try OutputFile(argument: printed).write(drafts.joined().map { $0.text + "\n" }.joined())
        }
        return drafts.map { LabelledNotes(source: NoteTrainer.invented, drafts: $0) }
    }

    /// Records of the references, printed in other forms.
    private func synthesised(_ references: [LabelledReference], _ people: [LabelledReference]) throws
        -> [LabelledReference]
    {
        var made: [LabelledReference] = []
        if synthetic > 0 {
            var synthesiser = Synthesiser(references: references, names: people)
            made += synthesiser.references(synthetic)
        }
        if styled > 0 {
            var printer = StylePrinter(
                references: references, names: people, styles: try allStyles(), locales: Embedded.locale)
            made += printer.references(styled)
        }
        return made
    }

    /// The Chicago styles of the program, then those of the folders, by name. The folders have the other guides, so that a new style of
    /// the program leaves the model as it is.
    private func allStyles() throws -> [Style] {
        var found = ChicagoStyle.allCases.map { $0.rawValue + ".csl" }.sorted().compactMap { Embedded.style(named: $0) }
        for folder in styles {
            guard let files = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
                throw CommandFailure("\(folder): no such folder")
            }
            for file in files.sorted() where file.hasSuffix(".csl") {
                guard let data = FileManager.default.contents(atPath: folder + "/" + file) else { continue }
                if let style = Style.parse([UInt8](data), name: file).value { found.append(style) }
            }
        }
        return found
    }

    private func weights() throws -> [String: Float] {
        var weights: [String: Float] = [:]
        for pair in weight {
            let parts = pair.split(separator: "=")
            guard parts.count == 2, let value = Float(parts[1]), value >= 0, value <= 100 else {
                throw CommandFailure("--weight \(pair): write it as NAME=NUMBER")
            }
            weights[String(parts[0])] = value
        }
        return weights
    }

    private static func bytes(_ path: String) throws -> [UInt8] { try InputFile(argument: path).contents() }

    private static func read(_ path: String) throws -> [LabelledReference] {
        let (references, unread) = LabelledReference.read(try bytes(path))
        if let first = unread.first {
            StandardError.write(
                "\(path): \(unread.count) lines are not labelled references; the first is line \(first)")
        }
        return references
    }
}
