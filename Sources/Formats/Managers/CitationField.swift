import CitandaJSON
import CitandaWorks

/// A citation that a reference manager put into a document, as its field says.
struct CitationField {
    var program: String
    var items: [JSONValue]
    /// Whether the author changed the text by hand.
    var isChanged: Bool

    /// Reads an instruction such as `ZOTERO_ITEM CSL_CITATION {…} RND4x`.
    init?(instruction: String) {
        if instruction.contains("CitaviPlaceholder") {
            self.init(program: "Citavi", items: CitaviCitation.items(instruction))
            return
        }
        if instruction.contains("EN.CITE") {
            self.init(program: "EndNote", items: EndNoteCitation.items(instruction))
            return
        }
        let program: String
        if instruction.contains("ZOTERO_ITEM") {
            program = "Zotero"
        } else if instruction.contains("CSL_CITATION") {
            program = "Mendeley"
        } else {
            return nil
        }
        guard let start = instruction.firstIndex(of: "{"), let end = instruction.lastIndex(of: "}"), start < end
        else { return nil }
        self.init(program: program, json: String(instruction[start...end]))
    }

    private init?(program: String, items: [JSONValue]?) {
        guard let items else { return nil }
        self.program = program
        self.items = items
        isChanged = false
    }

    /// Reads `CSL_CITATION` data.
    init?(program: String, json: String) {
        guard let value = try? JSONValue(parsing: Array(json.trimmingBlanks.utf8)),
            case .array(let items)? = value["citationItems"]
        else { return nil }
        self.program = program
        self.items = items
        let changed = value["properties"]?["dontUpdate"] ?? value["isEdited"]
        isChanged = changed == .bool(true)
    }
}
