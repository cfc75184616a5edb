import CitandaDiagnostics

/// Runs the rules of plausibility over the facts of a file.
package enum PlausibilityCheck {
    private static let rules: [any PlausibilityRule] = [
        CheckDigitRule(), JournalVolumeRule(), JournalNumberRule(), DOIPrefixRule(), DOISuffixRule(), SharedDOIRule(),
        PublisherNumberRule(), PlaceOfNumberRule(), ArticlePagesRule(), DateOrderRule(), StatedDayRule(),
    ]

    /// The kinds of findings of all rules.
    package static let group = FindingGroup(
        "plausibility", "Facts that contradict each other", rules.flatMap { type(of: $0).kinds })

    /// So many reasons for a work, and so many against, are enough for a reader.
    private static let mostReasons = 20

    /// The contradictions that have findings.
    static func findings(in file: FileFacts) -> [Diagnostic] {
        rules.flatMap { $0.judgements(in: file).compactMap(\.finding) }
    }

    /// How the facts of each work stand, in the order of the works.
    static func plausibility(in file: FileFacts) -> [Plausibility] {
        var evidence = [[Plausibility.Evidence]](repeating: [], count: file.works.count)
        let reported = file.reported.map { Judgement.contradicts($0.work, $0.evidence) }
        for judgement in reported + rules.flatMap({ $0.judgements(in: file) }) {
            guard let work = judgement.work else { continue }
            let reason = Plausibility.Evidence(text: judgement.evidence, contradicts: judgement.contradicts)
            let known = evidence[work].count { $0.contradicts == reason.contradicts }
            if known < mostReasons, !evidence[work].contains(reason) { evidence[work].append(reason) }
        }
        return zip(file.works, evidence).map { work, reasons in
            Plausibility(
                key: work.key, range: work.range,
                evidence: reasons.filter(\.contradicts) + reasons.filter { !$0.contradicts })
        }
    }
}
