import Testing

@testable import CitandaLabelling

/// Sources that mark the same words differently teach the chain the same.
struct HarmonisationTests {
    private static let labels = [
        "author", "container-title", "date", "editor", "issue", "other", "pages", "title", "translator", "volume",
    ]

    /// For each word the labels it may have.
    private func allowed(
        _ segments: [(label: String, text: String)], annotated: Set<String>? = nil
    ) -> [(word: String, labels: Set<String>)] {
        let reference = LabelledReference(source: "test", segments: segments, annotated: annotated)
        let bytes = Array(reference.text.utf8)
        return bytes.withUnsafeBufferPointer { text in
            let words = ObservedSequence(Tokeniser.tokens(of: text), of: text, names: NameList()).observations.words
            return zip(words, Harmonisation(labels: Self.labels).allowed(reference, words)).map { word, mask in
                let labels = Self.labels.indices.filter { mask >> UInt32($0) & 1 == 1 }.map { Self.labels[$0] }
                return (String(decoding: text[word.range], as: UTF8.self), Set(labels))
            }
        }
    }

    @Test(arguments: [
        ("In", "editor", "container-title", "editor"), ("pp", "container-title", "pages", "pages"),
        ("vol", "container-title", "volume", "volume"), ("eds", "editor", "container-title", "editor"),
        ("Hrsg", "editor", "date", "editor"), ("trans", "title", "translator", "translator"),
        ("no", "volume", "issue", "issue"), ("et", "author", "date", "author"),
    ])
    func wordsThatLeadIntoAFieldGoWithIt(word: String, before: String, behind: String, expected: String) {
        let next = behind == "container-title" && expected == "editor" && word == "In" ? "editor" : behind
        let found = allowed([(before, "Abc"), ("other", " \(word) "), (next, "Def")])
        #expect(found.map(\.word) == ["Abc", word, "Def"])
        #expect(found[1].labels == [expected])
    }

    @Test func anIssueMayBeAVolumeWhereTheSourceDoesNotTell() {
        let known = Set(Self.labels).subtracting(["issue"])
        #expect(
            allowed([("volume", "12(3)")], annotated: known).map(\.labels) == [
                ["volume", "issue"], ["volume", "issue"],
            ])
        #expect(allowed([("volume", "12")]).map(\.labels) == [["volume"]])
    }

    @Test func whatASourceDoesNotMarkStaysOpen() {
        let known = Set(Self.labels).subtracting(["editor", "translator"])
        let found = allowed([("title", "Salt"), ("other", " Huber "), ("date", "1999")], annotated: known)
        #expect(found.map(\.labels) == [["title"], ["editor", "translator", "other"], ["date"]])
    }
}
