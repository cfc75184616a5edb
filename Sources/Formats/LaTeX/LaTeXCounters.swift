/// The numbers of notes as LaTeX counts them.
struct LaTeXCounters {
    var footnotes = 0
    var endnotes = 0

    /// Footnotes are counted from 1 in each chapter.
    mutating func beginChapter() { footnotes = 0 }

    mutating func next(isEndnote: Bool) -> Int {
        if isEndnote {
            endnotes = endnotes.addingReportingOverflow(1).partialValue
            return endnotes
        }
        footnotes = footnotes.addingReportingOverflow(1).partialValue
        return footnotes
    }
}
