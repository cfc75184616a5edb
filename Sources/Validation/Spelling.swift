import Citations

/// Words to compare, and how far apart two spellings are; the same measure by which citations are linked.
enum Spelling {
    /// The words of a text in small letters without marks.
    static func words(_ text: String) -> [String] { ComparableText.words(text) }

    /// The number of letters to change, up to 3.
    static func distance(_ a: String, _ b: String) -> Int { ComparableText.distance(a, b) }
}
