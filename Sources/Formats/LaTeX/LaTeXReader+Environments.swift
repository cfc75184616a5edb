import CitandaDiagnostics

extension LaTeXReader {
    /// Reads a heading, the beginning or end of an environment, an item, or the name of another file.
    mutating func readStructure(_ word: String, from start: Int) -> Bool {
        switch word {
        case "begin": beginEnvironment(from: start)
        case "end": endEnvironment(from: start)
        case "item", "bibitem": readItem(word)
        case "title" where frames.isEmpty: readHeading(1)
        case _ where LaTeXNames.files.contains(word): skipFile(word, from: start)
        default:
            guard let level = levels[word] else { return false }
            if word == "chapter" { counters.beginChapter() }
            readHeading(level)
        }
        return true
    }

    private mutating func readHeading(_ level: Int) {
        skipStar()
        skipOptions()
        writer.begin(.heading(level: level))
        // Without its braces a heading would go on to the end of the file.
        if !open({ $0.isBlock = true }) { writer.begin() }
    }

    /// Other files are not read; the reader says which.
    private mutating func skipFile(_ word: String, from start: Int) {
        guard let argument = argument(at: position) else { return }
        var name = string(argument.inside)
        position = argument.end
        if word == "import", let second = self.argument(at: position) {
            name += string(second.inside)
            position = second.end
        }
        diagnostics.append(
            Diagnostic(
                .fileNotIncluded,
                "the text of “\(name)” belongs to the document and is not read; read the file by itself",
                at: start..<position))
    }

    // MARK: - Environments

    private mutating func beginEnvironment(from start: Int) {
        guard let range = LaTeXSource.environment(in: bytes, position, end) else { return }
        let name = string(range)
        if LaTeXNames.hidden.contains(name) || LaTeXNames.verbatim.contains(name) {
            return readVerbatim(name, from: start)
        }
        if LaTeXNames.mathematics.contains(name) { return readFormula(name, from: start) }
        position = range.upperBound + 1
        endParagraph()
        skipOptions()
        for _ in 0..<(LaTeXNames.arguments[name] ?? 0) {
            if let argument = argument(at: position) { position = argument.end }
        }
        guard frames.count < Self.deepest else { return }
        frames.append(Frame(environment: name, styles: writer.styles))
        if let isNumbered = LaTeXNames.lists[name] { lists.append((isNumbered, 0)) }
        if LaTeXNames.tables.contains(name) {
            tables += 1
            writer.beginTable()
            writer.beginRow()
            writer.beginCell()
        }
    }

    private mutating func endEnvironment(from start: Int) {
        guard let range = LaTeXSource.environment(in: bytes, position, end) else { return }
        let name = string(range)
        position = range.upperBound + 1
        if name == "document" {
            position = end
            return
        }
        // An end without a beginning means nothing. Groups that are still open inside end as well.
        guard let depth = frames.lastIndex(where: { $0.environment == name }) else { return }
        while frames.count > depth, let frame = frames.popLast() {
            if let inner = frame.environment {
                if LaTeXNames.lists[inner] != nil { _ = lists.popLast() }
                if LaTeXNames.tables.contains(inner) { endTable() }
            }
            close(frame, at: start..<position)
        }
        endParagraph()
    }

    mutating func endTable() {
        guard tables > 0 else { return }
        tables -= 1
        writer.endTable()
    }

    private mutating func readVerbatim(_ name: String, from start: Int) {
        guard let inside = LaTeXSource.verbatim(in: bytes, start + "\\begin".utf8.count, end) else { return }
        defer {
            position = min(inside.upperBound + "\\end{\(name)}".utf8.count, end)
            endParagraph()
        }
        endParagraph()
        guard LaTeXNames.verbatim.contains(name) else { return }
        position = inside.lowerBound
        skipOptions()
        if name == "minted", let language = argument(at: position) { position = language.end }
        let lines = bytes[min(position, inside.upperBound)..<inside.upperBound]
        writer.text.add(lines.drop { InlineText.isBlank($0) }, in: writer.part, writer.styles)
    }

    private mutating func readFormula(_ name: String, from start: Int) {
        let close = "\\end{\(name)}"
        position = start
        guard let found = bytes.firstOffset(of: close, from: start, to: min(end, start + Self.longestFormula)) else {
            position += "\\begin{\(name)}".utf8.count
            return
        }
        addSource(to: found + close.utf8.count)
    }

    private mutating func readItem(_ word: String) {
        if lists.isEmpty { writer.begin() }
        let option = option(at: skippedBlanks(position))
        if word == "bibitem" {
            // The label and the key are no words of the reference.
            position = option?.end ?? position
            position = argument(at: position)?.end ?? position
            writer.begin(.listItem(number: nil))
        } else {
            var number: String?
            if let last = lists.indices.last, lists[last].isNumbered, option == nil {
                lists[last].count += 1
                number = String(lists[last].count)
            }
            writer.begin(.listItem(number: number))
            // The words of a label are read as text.
            if let option { position = option.inside.lowerBound - 1 }
        }
        position = skippedBlanks(position)
    }
}

extension FindingKind {
    /// A document names another file whose text belongs to the document.
    public static let fileNotIncluded = FindingKind(
        "file-not-included", .note, "A document includes another file, which is not read",
        why: """
            Citanda reads the one file that it was given. The notes of an included file are not counted, so the numbers of later notes \
            may differ from those on the page.
            """,
        example: Example(
            .words, wrong: "A LaTeX document with “\\input{chapter-2}”.",
            right: "A LaTeX document that holds its whole text."),
        source: "LaTeX2e: An unofficial reference manual, §24.3")
}
