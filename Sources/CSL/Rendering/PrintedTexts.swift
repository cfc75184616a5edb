/// The texts of one work in the case that a style gives them, and whether they are English sentences.
///
/// A work has a few texts only, so that they are found faster by comparison than by a table. Equal strings mostly share their storage.
struct PrintedTexts {
    private var cased: [(given: String, textCase: TextCase, printed: String)] = []
    private var sentences: [(text: String, isEnglish: Bool)] = []

    /// The text in a case; nil if it has not been set yet.
    subscript(given: String, textCase: TextCase) -> String? {
        get {
            for known in cased where known.textCase == textCase && known.given == given { return known.printed }
            return nil
        }
        set {
            if let newValue { cased.append((given, textCase, newValue)) }
        }
    }

    /// Whether a text is an English sentence; nil if that has not been asked yet.
    func isEnglishSentence(_ text: String) -> Bool? {
        for known in sentences where known.text == text { return known.isEnglish }
        return nil
    }

    /// Keeps the answer.
    mutating func note(_ text: String, isEnglishSentence isEnglish: Bool) { sentences.append((text, isEnglish)) }
}
