import CitandaDocuments

/// The notes of a reading text.
enum NoteTexts {
    /// The first lines of all notes with their labels, in order.
    static func of(_ text: ReadingText) -> [String] {
        String(decoding: text.source.bytes, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("[^") }
            .map(String.init)
    }
}
