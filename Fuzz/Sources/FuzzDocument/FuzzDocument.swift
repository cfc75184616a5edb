import Citations
import Diagnostics
import Documents
import FuzzDriver
import Validation

/// Any bytes are a manuscript: it is read and checked, and every range lies in the file.
@main
struct FuzzDocument {
    static func main() {
        fuzz { data, count in
            let source = SourceText(name: "fuzz.md", bytes: bytes(data, count))
            let (document, findings) = DocumentReader.read(source)
            let reading = ManuscriptReader.read(document, recogniser: GrammarRecogniser())
            let file = 0..<count
            func check(_ range: Range<Int>) {
                precondition(range.lowerBound >= file.lowerBound && range.upperBound <= file.upperBound)
            }
            for finding in findings + Validator.findings(in: reading) {
                check(finding.range)
                for fix in finding.fixes { for edit in fix.edits { check(edit.range) } }
                for note in finding.notes { if let range = note.range { check(range) } }
            }
            for note in reading.notes {
                check(note.note.range)
                precondition(
                    note.note.range.lowerBound <= note.note.textRange.lowerBound
                        && note.note.range.upperBound == note.note.textRange.upperBound)
                var position = note.note.textRange.lowerBound
                for segment in note.segments {
                    let range: Range<Int>
                    switch segment {
                    case .citation(_, let place): range = place
                    case .commentary(let place): range = place
                    }
                    precondition(range.lowerBound == position, "the pieces of a note are the note")
                    position = range.upperBound
                }
                precondition(position == note.note.textRange.upperBound)
            }
            for section in document.sections { check(section.range) }
            return 0
        }
    }
}
