import Citanda
import TestSupport
import Testing

@testable import CitandaLanguageServer

/// What the server does when, over streams that a script feeds.
@Suite struct ServingTests {
    /// A client whose bytes come in pieces, with silences between them.
    private struct ScriptedConnection: ClientConnection {
        /// The pieces; nil is a silence.
        var pieces: [[UInt8]?]
        var said: [UInt8] = []
        /// Whether the client reads what the server says.
        var isDeaf = false

        mutating func read(waiting waits: Bool) -> ClientInput {
            while let piece = pieces.first {
                if let piece {
                    pieces.removeFirst()
                    return piece.isEmpty ? .nothing : .bytes(piece)
                }
                if !waits { return .nothing }
                pieces.removeFirst()
            }
            return .ended
        }

        mutating func write(_ bytes: [UInt8]) throws {
            if isDeaf { throw Client.Fault(description: "the client is gone") }
            said += bytes
        }
    }

    private static func message(_ method: String, id: Int? = nil, _ parameters: JSONValue = [:]) -> [UInt8] {
        var members: [JSONValue.Member] = [.init("jsonrpc", "2.0"), .init("method", .string(method))]
        if let id { members.append(.init("id", JSONValue(id))) }
        return Client.bytes(.object(members + [.init("params", parameters)]))
    }

    private static let greeting = message("initialize", id: 1) + message("initialized")
    private static let farewell = message("shutdown", id: 99) + message("exit")

    private static func opening(_ address: String, _ text: String) -> [UInt8] {
        message(
            "textDocument/didOpen",
            [
                "textDocument": [
                    "uri": .string(address), "languageId": "markdown", "version": 1, "text": .string(text),
                ]
            ])
    }

    private static func change(_ address: String, _ text: String, version: Int) -> [UInt8] {
        message(
            "textDocument/didChange",
            [
                "textDocument": ["uri": .string(address), "version": JSONValue(version)],
                "contentChanges": [["text": .string(text)]],
            ])
    }

    private static func serve(_ pieces: [[UInt8]?], isDeaf: Bool = false) throws -> (code: Int32, said: [JSONValue]) {
        var server = LanguageServer(version: "test")
        var connection = ScriptedConnection(pieces: pieces, isDeaf: isDeaf)
        let code = server.serve(&connection)
        return (code, try Client.messages(in: connection.said))
    }

    private static func versions(_ said: [JSONValue]) -> [Int] {
        said.filter { $0["method"] == "textDocument/publishDiagnostics" }.compactMap {
            $0["params"]?["version"]?.integer
        }
    }

    /// Of ten letters that are typed at once, only the last state is checked.
    @Test func findingsWaitUntilTheClientIsSilent() throws {
        let letters = (2...11).flatMap { Self.change("file:///a.md", "Text \($0).\n", version: $0) }
        let (code, said) = try Self.serve([
            Self.greeting + Self.opening("file:///a.md", "Text.\n") + letters, nil,
            Self.change("file:///a.md", "Text.\n", version: 12), nil, Self.farewell,
        ])
        #expect(code == 0)
        #expect(Self.versions(said) == [11, 12])
    }

    /// Requests are answered before findings are sent, in the order in which they came.
    @Test func requestsComeFirst() throws {
        let hover: JSONValue = ["textDocument": ["uri": "file:///a.md"], "position": ["line": 0, "character": 0]]
        let (_, said) = try Self.serve([
            Self.greeting + Self.opening("file:///a.md", "Text.\n")
                + Self.message("textDocument/hover", id: 2, hover)
                + Self.message("textDocument/definition", id: 3, hover),
            nil, Self.farewell,
        ])
        let order = said.map { $0["id"]?.integer.map { String($0) } ?? "findings" }
        #expect(order == ["1", "2", "3", "findings", "99"])
    }

    /// A request that is cancelled while it waits is answered by the code for it, and costs nothing.
    @Test func cancelledRequests() throws {
        let hover: JSONValue = ["textDocument": ["uri": "file:///a.md"], "position": ["line": 0, "character": 0]]
        let (_, said) = try Self.serve([
            Self.greeting + Self.opening("file:///a.md", "Text.\n")
                + Self.message("textDocument/hover", id: 2, hover) + Self.message("$/cancelRequest", ["id": 2])
                + Self.message("$/cancelRequest", ["id": 77]) + Self.message("textDocument/hover", id: 3, hover),
            nil, Self.message("textDocument/hover", id: 77, hover) + Self.farewell,
        ])
        func answer(_ id: Int) -> JSONValue? { said.first { $0["id"] == JSONValue(id) } }
        #expect(answer(2)?["error"]?["code"] == -32800)
        #expect(answer(3)?["result"] == .null)
        #expect(answer(77)?["result"] == .null)
    }

    /// A client that goes without a word ends the server; what it asked before is answered.
    @Test(arguments: [0, 1, 20, 150])
    func aCutConnection(_ kept: Int) throws {
        let bytes = Self.greeting + Self.opening("file:///a.md", "Text.\n")
        let (code, said) = try Self.serve([Array(bytes.prefix(kept))])
        #expect(code == 1)
        #expect(said.count == (kept > 100 ? 1 : 0))
    }

    @Test func aClientThatReadsNothing() throws {
        let (code, _) = try Self.serve([Self.greeting, nil, Self.farewell], isDeaf: true)
        #expect(code == 1)
    }

    /// A client that can tell of changed files is asked to, and changes of a bibliography count at once.
    @Test func filesThatOtherProgramsChange() throws {
        var client = try Client(capabilities: [
            "workspace": ["didChangeWatchedFiles": ["dynamicRegistration": true]]
        ])
        #expect(client.notifications.contains { $0["method"] == "client/registerCapability" })
        try client.send(Client.bytes(["jsonrpc": "2.0", "id": "watch", "result": .null]))
        let folder = try TemporaryFolder()
        let address = "file://\(folder.url.path)/a.md"
        try folder.write("works.bib", "@misc{roe1999, title = {Ports}}")
        client.open(address, "markdown", "See [@berg2001].\n")
        #expect(client.ids(address) == ["cited-key-missing"])
        try folder.write("works.bib", "@misc{roe1999, title = {Ports}}@misc{berg2001, title = {Salt}}")
        client.notify("workspace/didChangeWatchedFiles", ["changes": []])
        #expect(client.ids(address).isEmpty)
    }

    /// Settings and bibliographies that cannot be read are told once.
    @Test func brokenSettingsAreTold() throws {
        let folder = try TemporaryFolder()
        try folder.write("citanda.toml", "ignore = [\"nonsense\"]\n")
        let address = "file://\(folder.url.path)/a.md"
        let (_, said) = try Self.serve([
            Self.greeting
                + Self.opening(address, "A.[^1]\n\n[^1]: Ann Roe, *Ports* (Paris: Ostrov Press, 1999), 1O4.\n"),
            nil, Self.change(address, "Text.\n", version: 2), nil, Self.farewell,
        ])
        let told = said.filter { $0["method"] == "window/showMessage" }
        #expect(told.count == 1)
        #expect(told.first?["params"]?["message"]?.string?.contains("citanda.toml:1:11") == true)
    }

    /// A bibliography that is named and not there proves nothing about keys.
    @Test func aBibliographyThatIsNotThere() throws {
        let folder = try TemporaryFolder()
        try folder.write("works.bib", "@misc{roe1999, title = {Ports}}")
        var client = try Client()
        let address = "file://\(folder.url.path)/a.md"
        client.open(address, "markdown", "---\nbibliography: [works.bib, none.bib]\n---\n\nSee [@berg2001].\n")
        #expect(client.ids(address).isEmpty)
        let hover = try client.answer("textDocument/hover", try client.place(address, "none.bib"))
        #expect(hover["contents"]?["value"] == "The file is not there.")
        try client.change(address, ", none.bib", to: "")
        #expect(client.ids(address) == ["cited-key-missing"])
        #expect(client.findings[address]?[0]?["severity"] == 1)
        try client.change(address, "bibliography: [works.bib]", to: "title: Salt")
        #expect(client.findings[address]?[0]?["severity"] == 2)
    }

    /// The style of the folder sets works in full, and typed notes are compared with it.
    @Test func theStyleOfTheFolder() throws {
        let folder = try TemporaryFolder()
        let note = "[^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 12.\n"
        var client = try Client()
        let address = "file://\(folder.url.path)/a.md"
        client.open(address, "markdown", "A.[^1]\n\n" + note)
        func hover() throws -> String {
            let answer = try client.answer("textDocument/hover", try client.place(address, "Ann Roe"))
            return answer["contents"]?["value"]?.string ?? ""
        }
        #expect(try hover().hasPrefix("Ann Roe, *Ports of Call* (Ostrov Press, 1999)."))
        try folder.write("citanda.toml", "style = \"chicago-notes-bibliography-17\"\n")
        #expect(try hover().hasPrefix("Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999)."))
        try folder.write("citanda.toml", "style = \"chicago-notes-bibliography-18\"\n")
        client.notify("workspace/didChangeWatchedFiles", ["changes": []])
        #expect(!client.ids(address).isEmpty)
        try folder.write("citanda.toml", "style = \"nonsense\"\n")
        client.notify("workspace/didChangeWatchedFiles", ["changes": []])
        #expect(client.notifications.contains { $0["method"] == "window/showMessage" })
    }

    @Test func settingsChooseFindings() throws {
        let folder = try TemporaryFolder()
        try folder.write("citanda.toml", "[severity]\nletter-for-digit = \"off\"\n")
        var client = try Client()
        let address = "file://\(folder.url.path)/a.md"
        client.open(address, "markdown", "A.[^1]\n\n[^1]: Ann Roe, *Ports* (Paris: Ostrov Press, 1999), 1O4.\n")
        #expect(client.ids(address).isEmpty)
        try folder.write("citanda.toml", "")
        client.notify("workspace/didChangeWatchedFiles", ["changes": []])
        #expect(client.ids(address) == ["letter-for-digit"])
    }
}
