import Citanda

/// What the client can take.
struct ClientCapabilities {
    /// The units in which columns count.
    private(set) var encoding = PositionEncoding.utf16
    /// Whether changes of documents may name their versions.
    private(set) var takesVersions = false
    /// Whether findings may name further places.
    private(set) var takesRelatedPlaces = false
    /// Whether symbols of a document may have children.
    private(set) var takesSymbolTrees = false
    /// Whether the client tells of changed files when it is asked to.
    private(set) var watchesFiles = false
    /// Whether actions may be more than commands.
    private(set) var takesActions = false

    /// A client of which nothing is known.
    init() {}

    /// Takes the parameters of `initialize`.
    init(_ parameters: Parameters) {
        let offered = parameters.value["capabilities"]
        let text = offered?["textDocument"]
        encoding = PositionEncoding(offered: offered?["general"]?["positionEncodings"]?.array ?? [])
        takesVersions = offered?["workspace"]?["workspaceEdit"]?["documentChanges"]?.flag ?? false
        watchesFiles = offered?["workspace"]?["didChangeWatchedFiles"]?["dynamicRegistration"]?.flag ?? false
        takesRelatedPlaces = text?["publishDiagnostics"]?["relatedInformation"]?.flag ?? false
        takesSymbolTrees = text?["documentSymbol"]?["hierarchicalDocumentSymbolSupport"]?.flag ?? false
        takesActions = text?["codeAction"]?["codeActionLiteralSupport"] != nil
    }
}
