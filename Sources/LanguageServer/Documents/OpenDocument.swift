import Citanda

/// A document that is open in the editor. The text in the editor counts, and not the file.
struct OpenDocument {
    /// The address.
    let address: String
    /// The path of the file; nil for a document that is in no file yet.
    let path: String?
    /// What the editor calls the language of the document.
    let language: String
    /// The version by the count of the editor.
    private(set) var version: Int
    /// The text.
    private(set) var text: SourceText
    /// How often documents of this session had been opened or changed when this text was made. No two texts share a number.
    private(set) var revision: Int

    /// Opens a document.
    ///
    /// - Parameters:
    ///   - item: The document as `textDocument/didOpen` gives it.
    ///   - revision: The number of the text.
    init(_ item: Parameters, revision: Int) throws(RPCError) {
        address = try item.text("uri")
        path = FileURI.path(of: address)
        language = item.value["languageId"]?.string ?? ""
        version = item.value["version"]?.integer ?? 0
        self.revision = revision
        text = SourceText(name: path ?? address, bytes: Array(try item.text("text").utf8))
    }

    /// Takes the changes of `textDocument/didChange`, one after the other. Each of them speaks of the text that the one before made.
    mutating func change(_ parameters: Parameters, in encoding: PositionEncoding, revision: Int) throws(RPCError) {
        var bytes = text.bytes
        var current = text
        for change in try parameters.list("contentChanges") {
            let new = Array(try change.text("text").utf8)
            if change.value["range"] == nil {
                bytes = new
            } else {
                let positions = TextPositions(text: current, encoding: encoding)
                bytes.replaceSubrange(positions.range(of: try change.range()), with: new)
            }
            current = SourceText(name: text.name, bytes: bytes)
        }
        text = current
        self.revision = revision
        version = parameters.value["textDocument"]?["version"]?.integer ?? version
    }
}
