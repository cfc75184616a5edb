import Diagnostics
import Documents
import Manuscripts
import Works

/// Chinese, Japanese or Korean script in italics, which those scripts do not have (Chicago 18 §11.110).
struct ScriptDressRule: Rule {
    func findings(in facts: Facts) -> [Diagnostic] {
        let document = facts.reading.document
        let passages = document.notes.map(\.passage) + document.sections.flatMap { $0.blocks.map(\.passage) }
        return passages.flatMap { passage in
            passage.spans.compactMap { span in
                guard span.style == .italic, passage[span.range].unicodeScalars.contains(where: \.isCJK) else {
                    return nil
                }
                return Diagnostic(
                    "script-italic", .warning, "Chinese, Japanese or Korean script is set in italics", at: span.source)
            }
        }
    }
}
