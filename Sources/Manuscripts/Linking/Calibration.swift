/// How often what the grammar reads is right, by the weight of its evidence.
///
/// The weights order readings and decide what is kept; the shares say what was measured: fields right among those read, on six
/// works with every citation labelled, and on two manuscripts made for the purpose. A manuscript of another custom may fare worse.
enum Calibration {
    /// The share of fields that are right in a citation read with this evidence; a short form that answers to a cited work is
    /// known by more than its form.
    static func share(evidence: Double, isLinked: Bool) -> Double {
        switch evidence {
        case ..<0.7: isLinked ? 0.93 : evidence
        case ..<0.8: isLinked ? 0.93 : 0.7
        case ..<0.95: 0.9
        case ..<0.97: 0.97
        default: evidence
        }
    }
}
