import Citanda

extension LanguageServer {
    /// The result of a request.
    ///
    /// - Throws: `RPCError` where the request has no result.
    mutating func result(of method: String, _ parameters: Parameters) throws(RPCError) -> JSONValue {
        switch stage {
        case .shutDown: throw .invalidRequest("the session is shut down; only “exit” follows")
        case .new:
            guard method == "initialize" else { throw .notInitialized }
            stage = .running
            client = ClientCapabilities(parameters)
            return greeting
        case .running: break
        }
        switch method {
        case "initialize": throw .invalidRequest("the session is initialized already")
        case "shutdown":
            stage = .shutDown
            return .null
        default:
            guard let feature = Feature(rawValue: method) else { throw .unknownMethod(method) }
            return try result(of: feature, parameters)
        }
    }

    /// The requests about documents.
    private enum Feature: String {
        case codeAction = "textDocument/codeAction"
        case completion = "textDocument/completion"
        case definition = "textDocument/definition"
        case highlight = "textDocument/documentHighlight"
        case hover = "textDocument/hover"
        case prepareRename = "textDocument/prepareRename"
        case references = "textDocument/references"
        case rename = "textDocument/rename"
        case symbols = "textDocument/documentSymbol"
    }

    private mutating func result(of feature: Feature, _ parameters: Parameters) throws(RPCError) -> JSONValue {
        let address = try parameters.address()
        guard workspace.documents[address] != nil else {
            throw .invalidParameters("the document \(address) is not open")
        }
        // Parameters are judged before the document, so that a fault is a fault in every document.
        var position = Position(line: 0, character: 0)
        switch feature {
        case .symbols: break
        case .codeAction: _ = try parameters.range()
        default: position = try parameters.position()
        }
        guard let snapshot = workspace.snapshot(of: address) else { return .null }
        let offset = TextPositions(text: snapshot.document.text, encoding: client.encoding).offset(of: position)
        switch feature {
        case .symbols: return DocumentSymbols(of: snapshot, for: client).json
        case .codeAction: return try CodeActions(parameters, in: snapshot, for: client).json
        case .completion: return Completion(at: offset, in: snapshot, for: client)?.json ?? .null
        case .definition:
            return Definition(in: snapshot).place(from: offset)?.json(in: client.encoding) ?? .null
        case .hover:
            return Hover(at: offset, in: snapshot, among: openSnapshots(), notes: formatting(for: snapshot)).json
        case .highlight:
            let places = References(in: snapshot, among: []).highlights(of: offset)
            return .array(places.compactMap { $0.json(in: client.encoding)["range"].map { ["range": $0] } })
        case .references:
            let isComplete = parameters.value["context"]?["includeDeclaration"]?.flag ?? true
            let places = References(in: snapshot, among: openSnapshots()).places(of: offset, withEntries: isComplete)
            return .array(places.map { $0.json(in: client.encoding) })
        case .prepareRename:
            return Rename(at: offset, in: snapshot, among: [])?.preparation(in: client.encoding) ?? .null
        case .rename:
            let name = try parameters.text("newName")
            guard let rename = Rename(at: offset, in: snapshot, among: openSnapshots()) else {
                throw .failed("no key stands here; only keys can be renamed")
            }
            return try rename.edit(to: name).json(for: client)
        }
    }

    /// All open documents that the server knows.
    private mutating func openSnapshots() -> [Snapshot] {
        workspace.addresses.compactMap { workspace.snapshot(of: $0) }
    }

    /// The answer to `initialize`.
    private var greeting: JSONValue {
        [
            "capabilities": [
                "positionEncoding": .string(client.encoding.rawValue),
                "textDocumentSync": ["openClose": true, "change": JSONValue(Self.incremental), "save": true],
                "hoverProvider": true, "definitionProvider": true, "referencesProvider": true,
                "documentHighlightProvider": true, "documentSymbolProvider": true,
                "renameProvider": ["prepareProvider": true],
                "codeActionProvider": ["codeActionKinds": [.string(CodeActions.fix), .string(CodeActions.fixAll)]],
                "completionProvider": ["triggerCharacters": .array(Completion.triggers)],
            ],
            "serverInfo": ["name": "citanda", "version": .string(version)],
        ]
    }

    /// The number of the protocol for changes that name only what changed.
    private static let incremental = 2
}
