import CitandaCSL
import CitandaDiagnostics
import CitandaDocuments
import CitandaFormats
import CitandaManuscripts
import CitandaRecognition

extension NoteFormatting {
    /// The changes that set the citations of a document in the style, word by word.
    ///
    /// - Returns: The changes in the order of the text. A finding gives each change with its reason, and each citation that stays as typed.
    public func changes(of reading: Reading) -> (changes: [DocumentChange], diagnostics: [Diagnostic]) {
        let (texts, losses) = citations(of: reading)
        var changes: [DocumentChange] = []
        var findings = losses
        for (index, note) in reading.notes.enumerated() {
            for (place, citation) in note.citations.enumerated() {
                guard let text = texts[CitationID(note: index, index: place)], !text.isEmpty else { continue }
                let old = note.note.passage.slice(ofSource: printedRange(of: place, in: note, reading))
                for hunk in WordHunks(old.styledWords, text.styledWords).hunks {
                    let place = old.source(hunk.old)
                    // A blank has no look.
                    let isBlank = old[hunk.old].allSatisfy(\.isWhitespace)
                    guard !place.isEmpty, !isBlank || old[hunk.old] != hunk.new.map(\.text).joined() else { continue }
                    changes.append(.replace(place, hunk.new))
                    findings.append(
                        Diagnostic(
                            .noteSetAnew, Self.reason(for: hunk, old, citation, at: place), at: place))
                }
            }
        }
        return (changes.sorted { $0.range.lowerBound < $1.range.lowerBound }, findings.inReadingOrder())
    }

    /// The change in words, with the parts of the citation that are concerned.
    private static func reason(
        for hunk: WordHunks.Hunk, _ old: Passage, _ citation: Citation, at place: Range<Int>
    ) -> String {
        let before = old[hunk.old].trimmingBlanks
        let after = hunk.new.map(\.text).joined().trimmingBlanks
        var names: [String] = []
        for part in citation.parts where part.range.overlaps(place) && !names.contains(part.label.rawValue) {
            names.append(part.label.rawValue)
        }
        let about = names.isEmpty ? "" : " (\(names.joined(separator: ", ")))"
        if before == after {
            return "“\(before)” is set in \(hunk.new.contains(where: \.isItalic) ? "italics" : "roman")"
        }
        if before.isEmpty { return "“\(after)” is added by the style" + about }
        return after.isEmpty
            ? "“\(before)” is left out by the style" + about : "“\(before)” becomes “\(after)”" + about
    }
}

extension Passage {
    /// The text in stretches of one look.
    fileprivate var styledWords: [StyledWords] { StyledText(self, showsAddresses: false).styledWords }
}

extension StyledText {
    /// The text in stretches of one look.
    fileprivate var styledWords: [StyledWords] {
        runs.reduce(into: []) { words, run in
            let isItalic = run.look.posture == .italic || run.look.posture == .oblique
            if let last = words.last, last.isItalic == isItalic {
                words[words.count - 1].text += run.text
            } else {
                words.append(StyledWords(run.text, isItalic: isItalic))
            }
        }
    }
}

extension FindingKind {
    /// A citation of a document was set in another style.
    public static let noteSetAnew = FindingKind(
        "note-set-anew", .note, "A citation is set anew in a style",
        why: """
            The style prints the citation in other words or in another order. The finding names each change and the parts that it concerns.
            """,
        example: Example(
            .words,
            wrong: "(Paris: Ostrov Press, 1999) in the 18th edition of Chicago.",
            right: "(Ostrov Press, 1999)."),
        source: "The Chicago Manual of Style, 18th edition, §14.30")
}
