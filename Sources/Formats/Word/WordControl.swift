/// Content controls in which programs keep citations.
enum WordControl {
    private static let mendeley = "MENDELEY_CITATION_v3_"

    /// The citation that a tag holds as JSON in base 64.
    static func citation(tag: String) -> WordInstruction? {
        guard tag.hasPrefix(mendeley), let json = Base64.text(tag.dropFirst(mendeley.count)) else { return nil }
        return WordInstruction.live("Mendeley", json: json)
    }
}
