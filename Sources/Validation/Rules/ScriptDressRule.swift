import CitandaDiagnostics
import CitandaDocuments
import CitandaManuscripts
import CitandaWorks

/// Chinese, Japanese or Korean script in italics, which those scripts do not have (Chicago 18 §11.110).
struct ScriptDressRule: Rule {
    static let kinds: [FindingKind] = [.scriptItalic]

    func findings(in facts: Facts) -> [Diagnostic] {
        let document = facts.reading.document
        let passages = document.notes.map(\.passage) + document.sections.flatMap { $0.blocks.map(\.passage) }
        return passages.flatMap { passage in
            passage.spans.compactMap { span in
                guard span.style == .italic, passage[span.range].unicodeScalars.contains(where: \.isCJK) else {
                    return nil
                }
                return Diagnostic(
                    .scriptItalic, "Chinese, Japanese or Korean script is set in italics", at: span.source)
            }
        }
    }
}

extension FindingKind {
    static let scriptItalic = FindingKind(
        "script-italic", .warning, "Chinese, Japanese or Korean script is set in italics",
        why: """
            These scripts have no italics; slanted characters are hard to read.
            """,
        example: Example(
            .manuscript,
            wrong: "[^1]: Shen Zhihua, *Sulian zhuanjia* *苏联专家* (Beijing: Renmin, 2003), 3.",
            right: "[^1]: Shen Zhihua, *Sulian zhuanjia* 苏联专家 (Beijing: Renmin, 2003), 3."),
        source: "Chicago 18 §11.110")
}
