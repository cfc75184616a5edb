import CitandaDocuments
import CitandaLabelling
import CitandaWorks

/// Fits the reader of whole notes to notes labelled by hand.
public struct NoteTrainer {
    /// The source of all invented books. No note of theirs is kept back for the calibration.
    public static let invented = "synthetic"

    private let references: LinearChain
    private let settings: Trainer.Settings

    /// A trainer.
    ///
    /// - Parameters:
    ///   - references: The model of references, whose labels the reader of notes weighs.
    ///   - report: Receives messages about the progress.
    public init(references: LinearChain, report: @escaping @Sendable (String) -> Void) {
        self.references = references
        var settings = Trainer.Settings()
        settings.minimum = Self.minimum
        settings.slotBits = Self.slotBits
        settings.report = report
        self.settings = settings
    }

    /// The least number of times that a feature must occur.
    private static let minimum: UInt32 = 2

    /// The logarithm to the base 2 of the number of slots of each chain: notes are few, so there are fewer features than in references.
    private static let slotBits = 16

    /// How much an invented note counts beside one of a work of mean size.
    private static let inventedWeight: Float = 0.4

    /// The model that fits the notes best.
    ///
    /// - Parameters:
    ///   - works: Notes labelled by hand.
    ///   - invented: Books of the synthesiser, all of one source.
    public func model(fitting works: [LabelledNotes], invented: [LabelledNotes] = []) -> NoteModel {
        var parts: [TrainingText] = []
        var fields: [TrainingText] = []
        let labeller = Labeller(model: references)
        var weights: [String: Float] = [:]
        let mean = Float(works.reduce(0) { $0 + $1.notes.count }) / Float(max(works.count, 1))
        weights[Self.invented] = Self.inventedWeight
        for work in works + invented {
            // Works differ in size by ten; the largest must not be all that is learnt.
            if work.source != Self.invented {
                weights[work.source] = (mean / Float(max(work.notes.count, 1))).squareRoot()
            }
            let context = ContextGatherer.context(of: work.notes.map(\.passage))
            for note in work.notes {
                let stream = TokenStream(note.passage)
                let found = NoteGrammar(stream, context: context).citations()
                let evidence = PassageEvidence(stream, found: found, context: context, references: labeller)
                parts.append(
                    TrainingText(
                        source: work.source, text: note.passage.text, evidence: evidence.evidence,
                        stretches: Self.stretches(of: note, evidence), rest: NoteModel.outside,
                        labels: NoteModel.partLabels))
                for citation in note.citations {
                    let start = citation.range.lowerBound
                    fields.append(
                        TrainingText(
                            source: work.source, text: Array(note.passage.text[citation.range]),
                            evidence: evidence.evidence(of: citation.range, kind: citation.kind),
                            stretches: citation.fields.map {
                                ($0.label, $0.range.lowerBound - start..<$0.range.upperBound - start)
                            }, rest: Label.other.rawValue, labels: NoteModel.fieldLabels.map(\.rawValue)))
                }
            }
        }
        var settings = settings
        settings.weights = weights
        var chainAlone = settings
        chainAlone.composes = false
        return NoteModel(
            parts: Trainer(labels: NoteModel.partLabels, settings: chainAlone).chain(fitting: parts),
            fields: Trainer(labels: NoteModel.fieldLabels.map(\.rawValue), settings: settings).chain(fitting: fields),
            references: references)
    }

    /// The labels of parts: the first word of each citation, and its other words.
    private static func stretches(
        of note: LabelledNote, _ evidence: PassageEvidence
    ) -> [(label: String, range: Range<Int>)] {
        note.citations.flatMap { citation -> [(label: String, range: Range<Int>)] in
            let words = evidence.words(in: citation.range)
            guard let first = words.first else { return [] }
            let end = evidence.words[first].upperBound
            return [
                (citation.kind.rawValue + NoteModel.first, citation.range.lowerBound..<end),
                (citation.kind.rawValue, end..<max(end, citation.range.upperBound)),
            ]
        }
    }
}
