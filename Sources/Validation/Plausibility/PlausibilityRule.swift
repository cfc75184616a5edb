import CitandaDiagnostics

/// One thing by which facts of a file are held against each other, or against a standard.
///
/// A rule is a file below `PlausibilityRules/`, with the pages of its findings at the end. The rule says what fits as well as what
/// contradicts, because a copy editor wants to know which works nothing speaks for.
protocol PlausibilityRule: Sendable {
    /// The kinds of findings that the rule reports.
    static var kinds: [FindingKind] { get }

    /// What the rule says of the works of a file.
    func judgements(in file: FileFacts) -> [Judgement]
}

extension Int {
    /// “1 other”, “3 others”.
    var others: String { self == 1 ? "1 other" : "\(self) others" }
}

/// What a rule says of a work, with the evidence.
struct Judgement: Sendable {
    /// The place of the work among the works of the file; nil for a text that speaks of no work.
    let work: Int?
    /// The evidence in some words.
    let evidence: String
    let contradicts: Bool
    /// The finding of a contradiction; nil where another rule reports the fault, or reports the contradiction at the other work.
    let finding: Diagnostic?

    /// Something that speaks for a work.
    static func fits(_ work: Int, _ evidence: String) -> Judgement {
        Judgement(work: work, evidence: evidence, contradicts: false, finding: nil)
    }

    /// A contradiction that has a finding.
    static func contradicts(_ work: Int?, _ finding: Diagnostic) -> Judgement {
        Judgement(work: work, evidence: finding.message, contradicts: true, finding: finding)
    }

    /// The same of other entries that describe the work; the finding stands at the first.
    func copied(to works: [Int]) -> [Judgement] {
        works.map { Judgement(work: $0, evidence: evidence, contradicts: contradicts, finding: nil) }
    }

    /// A contradiction whose finding stands elsewhere.
    static func contradicts(_ work: Int, _ evidence: String) -> Judgement {
        Judgement(work: work, evidence: evidence, contradicts: true, finding: nil)
    }
}
