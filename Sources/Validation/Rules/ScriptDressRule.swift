import Citations
import Diagnostics
import Documents

/// Chinese, Japanese or Korean script in italics, which those scripts do not have (Chicago 18 §11.110).
struct ScriptDressRule: Rule {
    func findings(in facts: Facts) -> [Diagnostic] {
        let document = facts.reading.document
        let passages = document.notes.map(\.passage) + document.sections.flatMap { $0.blocks.map(\.passage) }
        return passages.flatMap { passage in
            passage.spans.compactMap { span in
                guard span.style == .italic, passage[span.range].unicodeScalars.contains(where: isScript) else {
                    return nil
                }
                return Diagnostic(
                    "script-italic", .warning, "Chinese, Japanese or Korean script is set in italics", at: span.source)
            }
        }
    }

    private func isScript(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF: true
        default: false
        }
    }
}
