import Citanda
import Foundation

/// The conversions that change a manuscript and keep everything else of it.
extension ConvertCommand {
    /// Writes a copy of a Word document, with live citations or with its notes in the style.
    func writeDocument(_ format: DocumentFormat) throws {
        let name = format.rawValue
        guard let input = inputs.first, inputs.count == 1 else {
            throw CommandFailure("--to \(name) takes one document")
        }
        let source = try InputFile(argument: input).source()
        _ = try InputFile.format(of: source, declared: from, accepting: [.manuscript], for: "“--to \(name)”")
        let file = try ManuscriptFile(source, isMarkdown: from == .manuscript)
        guard file.format == format else {
            throw CommandFailure(
                "\(source.name): --to \(name) changes a document of this format, and makes none of another")
        }
        let manuscript = Manuscript(file)
        StandardError.write(faults: manuscript.faults, in: manuscript.text)
        let (bytes, findings): ([UInt8], [Diagnostic])
        if let live {
            guard let program = LiveCitations.Program(rawValue: live.rawValue) else {
                throw CommandFailure("--live \(live.rawValue) is for --to markdown")
            }
            (bytes, findings) = try file.live(for: program, manuscript.reading)
        } else {
            let formatting = NoteFormatting(processor: try processor(try style()), output: .text)
            (bytes, findings) = try file.set(in: formatting, manuscript.reading, signature: clean ? nil : .now)
        }
        let made = findings.filter { $0.kind == .noteSetAnew }
        StandardError.write(faults: findings.filter { reasons || $0.kind != .noteSetAnew }, in: manuscript.text)
        if !reasons, !made.isEmpty {
            StandardError.write("\(source.name): changes of the text: \(made.count) (--reasons lists them)")
        }
        try changed(source).write(bytes)
    }

    /// The output for a changed manuscript. One that takes the place of the manuscript is written only if nobody has changed the file since
    /// it was read.
    private func changed(_ source: SourceText) throws -> OutputFile {
        guard inPlace else { return try OutputFile(argument: output) }
        guard try InputFile(argument: source.name).contents() == source.bytes else {
            throw CommandFailure("\(source.name): was changed meanwhile, or is not in UTF-8; nothing is written")
        }
        return try OutputFile(argument: source.name)
    }

    func checkInPlace() throws {
        guard inPlace else { return }
        switch to {
        case .docx, .odt, .markdown: break
        default: throw CommandFailure("--in-place is for --to docx, odt and markdown")
        }
        if output != nil { throw CommandFailure("--in-place and --out name two files to write") }
        if inputs.contains("-") { throw CommandFailure("--in-place takes a file, and no standard input") }
    }

    /// Writes manuscripts as one document of XML with tagged citations.
    func writeTagged(_ sources: Sources, as format: TaggedDocument.Format) throws {
        var keys = UniqueKeys()
        let works = (sources.cited + sources.loose).map { work in
            var work = work.withNoteVariables(removing: true)
            work.key = keys.unique(work.key)
            return work
        }
        let document = TaggedDocument(of: sources.readings, works: works, as: format)
        try OutputFile(argument: output).write(document.bytes)
        var losses = LossReport(listsEach: self.losses)
        for loss in document.losses { losses.add([loss.loss], of: loss.key) }
        if let records = to.records { losses.say(for: records) }
    }

    /// Writes manuscripts as Markdown: their citations by key, with the works in a .bib file beside, or in the style.
    func writeMarkdown(of sources: Sources) throws {
        guard let first = sources.readings.first else { throw CommandFailure("--to markdown takes manuscripts") }
        if inPlace, sources.readings.count > 1 || first.document.source.origin != nil {
            throw CommandFailure("--in-place with --to markdown takes one manuscript in Markdown")
        }
        let markup = live.map { LiveText.Markup(rawValue: $0.rawValue) } ?? .style
        guard let markup else { throw CommandFailure("--live \(live?.rawValue ?? "") is for --to docx and --to odt") }
        let processor = try processor(try style())
        let formatting = NoteFormatting(processor: processor, output: .markdown)
        var text = ""
        var works: [Work] = []
        var items: [JSONValue] = []
        for reading in sources.readings {
            // Works beside the text are those that its keys mean.
            if markup == .style, !sources.loose.isEmpty {
                let keyed = KeyedText(of: reading, works: sources.loose, by: processor)
                StandardError.write(faults: keyed.findings, in: reading.document.source)
                if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
                text += keyed.text
                continue
            }
            let live = LiveText(of: reading, as: markup, for: formatting)
            StandardError.write(faults: live.findings, in: reading.document.source)
            items += (live.items.array ?? []).filter { !items.contains($0) }
            if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
            text += live.text
            works += live.works.filter { work in !works.contains { $0.key == work.key } }
        }
        if markup != .style { try writeBibliography(of: works, items, isForPandoc: markup == .pandoc) }
        try changed(first.document.source).write(text)
    }

    /// Writes the works beside a text that cites them by key: as BibTeX, and for pandoc also as CSL-JSON, which says more.
    ///
    /// A file that the user did not name is never replaced.
    private func writeBibliography(of works: [Work], _ items: [JSONValue], isForPandoc: Bool) throws {
        guard let bib = bib ?? (inPlace ? inputs.first : output).flatMap({ Self.bibliography(beside: $0) }) else {
            StandardError.write("the works are written beside the text: name a file with --out or --bib")
            return
        }
        let json = Self.withoutSuffix(bib) + ".json"
        for path in isForPandoc ? [bib, json] : [bib] {
            try OutputFile.checkThat(path, replacesNoneOf: inputs)
            if path == output { throw CommandFailure("\(path): is the text itself; name the bibliography with --bib") }
            if self.bib == nil, FileManager.default.fileExists(atPath: path) {
                throw CommandFailure("\(path): exists already; name the bibliography with --bib")
            }
        }
        try OutputFile(argument: bib).write(bibTeX(.biblatex).text(of: works))
        if isForPandoc { try OutputFile(argument: json).write(JSONValue.array(items).pretty + "\n") }
    }

    /// The path of the bibliography of a text: the same name with another suffix.
    private static func bibliography(beside path: String) -> String? {
        path == "-" ? nil : withoutSuffix(path) + ".bib"
    }

    private static func withoutSuffix(_ path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return path }
        return String(path.dropLast(name[dot...].count))
    }
}
