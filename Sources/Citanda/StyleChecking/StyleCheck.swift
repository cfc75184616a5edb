import CitandaCSL
import CitandaDiagnostics
import CitandaDocuments
import CitandaFormats
import CitandaManuscripts
import CitandaWorks

/// Compares typed notes with what a style prints, and names each difference by a rule.
///
///     let check = StyleCheck(try ChicagoStyle.notes18.processor())
///     for finding in check.findings(in: manuscript.reading) { print(finding.message) }
///
/// Only citations that an exact form read are compared. What no rule knows is not reported, since the fault may lie in the reading.
public struct StyleCheck: Sendable {
    private let processor: Processor

    /// A check against the style of a processor.
    public init(_ processor: Processor) { self.processor = processor }

    /// The differences that rules know, in reading order.
    public func findings(in reading: Reading) -> [Diagnostic] {
        let notes = NoteFormatting(processor: processor, output: .markdown)
        let namesakes = Self.namesakes(in: reading)
        let works = Dictionary(reading.works.map { ($0.work.key, $0) }) { first, _ in first }
        let asTyped = notes.differences(of: reading).flatMap { typed, found in
            found.compactMap { difference -> Diagnostic? in
                guard let (rule, message) = Self.judgement(of: difference),
                    !isExcused(difference, from: rule, namesakes, works)
                else { return nil }
                return finding(rule, message, [difference], in: typed)
            }
        }
        return (asTyped + titles(in: reading, notes)).inReadingOrder()
    }

    /// The titles that are not in headline style, each as one finding. No other rule looks at capitals.
    private func titles(in reading: Reading, _ notes: NoteFormatting) -> [Diagnostic] {
        notes.differences(of: reading, casesTitles: true).compactMap { typed, found in
            let titles = found.filter { StyleRule.titleCase.message($0) != nil }
            guard !titles.isEmpty else { return nil }
            let words = titles.map { "“\($0.newText)”" }.joined(separator: ", ")
            return finding(StyleRule.titleCase, "the style capitalises \(words)", titles, in: typed)
        }
    }

    /// The first rule that knows a difference, with its message.
    private static func judgement(of difference: StyleDifference) -> (rule: StyleRule, message: String)? {
        StyleRule.all.lazy.compactMap { rule in rule.message(difference).map { (rule, $0) } }.first
    }

    /// Whether the dress of a title is doubtful because the type of the work may be misread: a list sets the title as the note does, or no
    /// full statement has the dress of the style.
    private static func isMisread(_ difference: StyleDifference, in statements: [Reading.Work.Statement]) -> Bool {
        // Whether the name of a site is a title is for the author to say.
        if sites.contains(difference.citation.statement.type) { return true }
        guard let title = difference.citation.part(.title) else { return false }
        let lists = statements.filter { if case .list = $0.source { true } else { false } }
        if title.styling != .plain, lists.contains(where: { $0.titleStyling == title.styling }) { return true }
        return difference.citation.kind == .short
            && !statements.contains { $0.titleStyling != .plain && $0.titleStyling != title.styling }
    }

    private static let sites: Set<WorkType> = [.webpage, .post, .postWeblog]

    /// Whether a difference is allowed. The style may allow *ibid.*, and given names tell namesakes apart.
    private func isExcused(
        _ difference: StyleDifference, from rule: StyleRule, _ namesakes: Set<String>, _ works: [String: Reading.Work]
    ) -> Bool {
        switch rule.kind {
        case .styleIbid: processor.style.allowsIbid
        case .styleShortForm:
            difference.citation.statement.leadNames?.names.contains { namesakes.contains($0.personal?.family ?? "") }
                ?? false
        case .styleTitleDress:
            Self.isMisread(difference, in: difference.citation.work.flatMap { works[$0] }?.statements ?? [])
        default: false
        }
    }

    /// The family names that several cited persons bear.
    private static func namesakes(in reading: Reading) -> Set<String> {
        var givenNames: [String: Set<String>] = [:]
        for work in reading.works {
            for name in work.work.contributors.compactMap(\.name.personal) {
                guard let given = name.given, !given.isEmpty else { continue }
                givenNames[name.family ?? "", default: []].insert(given.filter { $0 != "." })
            }
        }
        // “S.” may be Sami; Sami is not Saul.
        return Set(
            givenNames.filter { names in
                let names = names.value.sorted()
                return zip(names, names.dropFirst()).contains { !$1.hasPrefix($0) }
            }.keys)
    }

    private func finding(
        _ rule: StyleRule, _ message: String, _ differences: [StyleDifference], in passage: Passage
    ) -> Diagnostic {
        let edits = differences.map { edit(of: $0, in: passage) }
        let fixes = edits.compactMap(\.fix)
        let start = edits.map(\.place.lowerBound).min() ?? 0
        let end = edits.map(\.place.upperBound).max() ?? start
        let order = differences.map(Self.order).joined(separator: ", ")
        return Diagnostic(
            rule.kind, message, at: start..<end,
            fixes: fixes.count == edits.count ? [FixIt(order, fixes, safety: rule.safety)] : [])
    }

    /// What the fix does, as an order.
    private static func order(for difference: StyleDifference) -> String {
        if difference.new.isEmpty { return "leave out “\(difference.oldText)”" }
        return difference.changesLook && difference.oldText == difference.newText
            ? "set it as the style does" : "write “\(difference.newText)”"
    }

    /// The place of a difference, and the edit that ends it.
    private func edit(of difference: StyleDifference, in passage: Passage) -> (place: Range<Int>, fix: Edit?) {
        var range = difference.oldRange
        var words = difference.newWords(like: passage.string)
        // Words that are left out take their blank with them; words that are added bring one.
        if difference.new.isEmpty, passage[range.upperBound..<range.upperBound + 1] == " " {
            range = range.lowerBound..<range.upperBound + 1
        } else if difference.old.isEmpty {
            if difference.isAtEnd { words.insert(StyledWords(" "), at: 0) } else { words.append(StyledWords(" ")) }
        }
        let place = range.isEmpty ? difference.neighbour : range
        return (passage.source(place), PassageEdit(passage).replacing(range, with: words))
    }
}
