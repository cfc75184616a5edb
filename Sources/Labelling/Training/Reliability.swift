/// Measures how often fields are right, by the confidence of the model.
enum Reliability {
    /// Fits a calibration to references that the chain was not fitted to.
    static func calibration(of chain: LinearChain, on texts: [TrainingText]) -> Calibration {
        let labeller = Labeller(model: chain)
        var values: [(raw: Float, isRight: Bool)] = []
        for text in texts {
            let labelled = labeller.label(text.text, evidence: text.evidence)
            let allowed = text.allowed(text.sequence(labelled.tokens, names: chain.names).observations.words)
            guard allowed.count == labelled.labels.count else { continue }
            for field in labelled.fields where labelled.names[Int(labelled.labels[field.lowerBound])] != "other" {
                let bit: UInt32 = 1 << UInt32(labelled.labels[field.lowerBound])
                // Fields that the source does not mark are neither right nor wrong.
                guard
                    !field.contains(where: { allowed[$0] & bit != 0 && allowed[$0] != bit })
                        || allowed[field.lowerBound] == bit
                else { continue }
                let isRight =
                    field.allSatisfy { allowed[$0] & bit != 0 }
                    && (field.lowerBound == 0 || allowed[field.lowerBound - 1] != bit)
                    && (field.upperBound == allowed.count || allowed[field.upperBound] != bit)
                values.append((labelled.rawConfidence(field), isRight))
            }
        }
        return Calibration.fitting(values)
    }
}
