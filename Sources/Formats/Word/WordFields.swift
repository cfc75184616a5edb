import CitandaJSON

/// The open fields of a story: instructions that Word carries out, and the text that they gave (ECMA-376, part 1, §17.16).
struct WordFields {
    private struct Frame {
        var instruction = ""
        /// Data of a program, which count with the instruction.
        var data: String?
        /// Whether Word may not set the result anew: the author's words count.
        var isLocked = false
        /// Whether the text that follows is the result of the field.
        var isInResult = false
        /// Where the result begins: a paragraph and an offset in its text.
        var paragraph = 0
        var start = 0
    }

    /// A field that has ended in the paragraph in which its result began.
    struct Finished {
        var instruction: String
        var range: Range<Int>
        var isLocked: Bool
    }

    private var frames: [Frame] = []
    private static let deepest = 100

    /// Whether text belongs to an instruction and is not shown.
    var hidesText: Bool { frames.contains { !$0.isInResult } }

    /// Begins a field.
    ///
    /// - Parameters:
    ///   - data: The data that a program keeps in the field, in base 64.
    ///   - isLocked: Whether Word may not set the result anew.
    mutating func begin(data: String? = nil, isLocked: Bool = false) {
        // A file with more open fields is damaged; the text counts all the same.
        guard frames.count < Self.deepest else { return }
        frames.append(Frame(data: data.flatMap { Base64.text($0) }, isLocked: isLocked))
    }

    /// Ends the fields that have no result at the end of a paragraph: their end is missing, and the text behind counts.
    mutating func giveUp() { frames.removeAll { !$0.isInResult } }

    mutating func add(_ instruction: String) {
        guard let last = frames.indices.last, !frames[last].isInResult else { return }
        frames[last].instruction += instruction
    }

    mutating func separate(paragraph: Int, at offset: Int) {
        guard let last = frames.indices.last else { return }
        frames[last].isInResult = true
        frames[last].paragraph = paragraph
        frames[last].start = offset
    }

    mutating func end(paragraph: Int, at offset: Int) -> Finished? {
        guard let frame = frames.popLast(), frame.isInResult, frame.paragraph == paragraph, frame.start <= offset
        else { return nil }
        return Finished(
            instruction: frame.instruction + (frame.data ?? ""), range: frame.start..<offset, isLocked: frame.isLocked)
    }
}

/// What the instruction of a field says.
enum WordInstruction {
    /// A citation of a reference manager.
    case live(program: String, items: [JSONValue], isChanged: Bool)
    /// The number of a note, by the name of the bookmark around its mark.
    case noteReference(bookmark: String)
    case hyperlink(address: String)

    /// The meaning of an instruction.
    ///
    /// - Parameters:
    ///   - text: The instruction.
    ///   - sources: The sources that the document keeps.
    ///   - isLocked: Whether Word may not set the result anew.
    init?(_ text: String, sources: WordSources, isLocked: Bool = false) {
        let words = Self.words(text)
        switch words.first?.uppercased() {
        case "ADDIN":
            guard let live = Self.live(text) else { return nil }
            self = live
        case "CITATION":
            guard let items = sources.items(words) else { return nil }
            self = .live(program: "Word", items: items, isChanged: isLocked)
        case "NOTEREF", "REF":
            guard words.count > 1 else { return nil }
            self = .noteReference(bookmark: words[1])
        case "HYPERLINK":
            guard words.count > 1, !words[1].hasPrefix("\\") else { return nil }
            // `\l` names a place inside the page.
            let place = words.firstIndex(of: "\\l").flatMap { words.indices.contains($0 + 1) ? words[$0 + 1] : nil }
            self = .hyperlink(address: words[1] + (place.map { "#" + $0 } ?? ""))
        default: return nil
        }
    }

    /// The words of an instruction; words in quotation marks are one.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var isQuoted = false
        for (index, part) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            isQuoted = index % 2 == 1
            words += isQuoted ? [String(part)] : part.split(whereSeparator: \.isWhitespace).map(String.init)
        }
        return words
    }

    private static func live(_ text: String) -> WordInstruction? {
        CitationField(instruction: text).map(live)
    }

    /// The items of `CSL_CITATION` data.
    static func live(_ program: String, json: String) -> WordInstruction? {
        CitationField(program: program, json: json).map(live)
    }

    private static func live(_ field: CitationField) -> WordInstruction {
        .live(program: field.program, items: field.items, isChanged: field.isChanged)
    }
}
