import Citanda
import Testing

@testable import CitandaLanguageServer

/// A client that sends nonsense gets the codes of the protocol, and the session goes on.
@Suite struct BadClientTests {
    /// A message, as its content, and the codes of the answers; 0 is a result.
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var message: String
        var codes: [Int]
        var testDescription: String { name }
    }

    /// Messages before `initialize`.
    static let early = [
        Case(name: "a request", message: request("textDocument/hover"), codes: [-32002]),
        Case(name: "shutdown", message: request("shutdown"), codes: [-32002]),
        Case(
            name: "a notification",
            message: "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{}}", codes: []),
        Case(name: "initialize without parameters", message: request("initialize"), codes: [0]),
    ]

    /// Messages in a session.
    static let later = [
        Case(name: "no JSON", message: "nonsense", codes: [-32700]),
        Case(name: "nothing", message: "", codes: [-32700]),
        Case(name: "half a text", message: "{\"jsonrpc\":\"2.0\",", codes: [-32700]),
        Case(name: "bytes that are no UTF-8", message: "\u{FFFD}", codes: [-32700]),
        Case(name: "deep nesting", message: String(repeating: "[", count: 100_000), codes: [-32700]),
        Case(name: "a list", message: "[]", codes: [-32600]),
        Case(name: "a number", message: "1", codes: [-32600]),
        Case(name: "no version", message: "{\"id\":1,\"method\":\"shutdown\"}", codes: [-32600]),
        Case(name: "no method", message: "{\"jsonrpc\":\"2.0\",\"id\":1}", codes: [-32600]),
        Case(name: "a method that is no text", message: "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":1}", codes: [-32600]),
        Case(
            name: "an id that is a list", message: "{\"jsonrpc\":\"2.0\",\"id\":[],\"method\":\"shutdown\"}",
            codes: [-32600]),
        Case(
            name: "an answer that nobody asked for", message: "{\"jsonrpc\":\"2.0\",\"id\":9,\"result\":null}",
            codes: []),
        Case(name: "an unknown method", message: request("textDocument/nonsense"), codes: [-32601]),
        Case(name: "an unknown method of the protocol's own", message: request("$/nonsense"), codes: [-32601]),
        Case(
            name: "an unknown notification", message: "{\"jsonrpc\":\"2.0\",\"method\":\"$/nonsense\"}", codes: []),
        Case(name: "initialize again", message: request("initialize", "{}"), codes: [-32600]),
        Case(name: "no parameters", message: request("textDocument/hover"), codes: [-32602]),
        Case(name: "parameters that are a list", message: request("textDocument/hover", "[1]"), codes: [-32602]),
        Case(
            name: "a document that is not open",
            message: request("textDocument/hover", "{\"textDocument\":{\"uri\":\"file:///b.md\"}}"), codes: [-32602]),
        Case(name: "no position", message: request("textDocument/hover", document), codes: [-32602]),
        Case(name: "a negative line", message: hover("-1", "0"), codes: [-32602]),
        Case(name: "a line that is no number", message: hover("\"one\"", "0"), codes: [-32602]),
        Case(name: "half a line", message: hover("0.5", "0"), codes: [-32602]),
        Case(name: "a line beyond all numbers", message: hover("99999999999999999999", "0"), codes: [-32602]),
        Case(name: "a line beyond the text", message: hover("1000000000", "1000000000"), codes: [0]),
        Case(name: "a column beyond the line", message: hover("0", "4294967295"), codes: [0]),
        Case(name: "actions without a range", message: request("textDocument/codeAction", document), codes: [-32602]),
        Case(
            name: "actions of a range that runs backwards",
            message: request(
                "textDocument/codeAction",
                "{\"textDocument\":{\"uri\":\"file:///a.md\"},\"range\":{\"start\":{\"line\":1,\"character\":3},"
                    + "\"end\":{\"line\":0,\"character\":0}}}"), codes: [0]),
    ]

    static let document = "{\"textDocument\":{\"uri\":\"file:///a.md\"}}"

    static func request(_ method: String, _ parameters: String? = nil) -> String {
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"\(method)\"" + (parameters.map { ",\"params\":\($0)" } ?? "") + "}"
    }

    static func hover(_ line: String, _ character: String) -> String {
        request(
            "textDocument/hover",
            "{\"textDocument\":{\"uri\":\"file:///a.md\"},\"position\":{\"line\":\(line),\"character\":\(character)}}")
    }

    static func frame(_ text: String) -> [UInt8] {
        Array("Content-Length: \(text.utf8.count)\r\n\r\n\(text)".utf8)
    }

    static func codes(_ messages: [JSONValue]) -> [Int] {
        messages.filter { $0["id"] != nil }.map { $0["error"]?["code"]?.integer ?? 0 }
    }

    @Test(arguments: early)
    func messagesBeforeTheGreeting(_ test: Case) throws {
        var server = LanguageServer(version: "test")
        server.receive(Self.frame(test.message))
        var said: [UInt8] = []
        while let step = server.step() { said += step }
        #expect(Self.codes(try Client.messages(in: said)) == test.codes)
        #expect(server.exitCode == nil)
    }

    @Test(arguments: later)
    func messagesInASession(_ test: Case) throws {
        var client = try Client()
        client.open("file:///a.md", "markdown", "A 𝕏 line.\n")
        #expect(Self.codes(try client.send(Self.frame(test.message))) == test.codes)
        // The session goes on.
        #expect(try client.answer("textDocument/hover", try client.place("file:///a.md", "line")) == .null)
    }

    /// Notifications with faults change nothing, and the log of the editor says why.
    @Test(arguments: [
        ("textDocument/didOpen", "{}"), ("textDocument/didOpen", "{\"textDocument\":{\"uri\":\"file:///b.md\"}}"),
        ("textDocument/didChange", "{}"), ("textDocument/didChange", document),
        (
            "textDocument/didChange",
            "{\"textDocument\":{\"uri\":\"file:///a.md\"},\"contentChanges\":[{\"text\":\"gone\"},{}]}"
        ),
        (
            "textDocument/didChange",
            "{\"textDocument\":{\"uri\":\"file:///a.md\"},\"contentChanges\":[{\"text\":\"gone\",\"range\":{}}]}"
        ),
        ("textDocument/didClose", "[]"),
    ])
    func faultyNotifications(_ method: String, _ parameters: String) throws {
        var client = try Client()
        client.open("file:///a.md", "markdown", "# A heading\n")
        try client.send(Self.frame("{\"jsonrpc\":\"2.0\",\"method\":\"\(method)\",\"params\":\(parameters)}"))
        #expect(client.notifications.contains { $0["method"] == "window/logMessage" })
        let outline = try client.answer(
            "textDocument/documentSymbol", try JSONValue(parsing: Array(Self.document.utf8)))
        #expect(outline[0]?["name"] == "A heading")
    }

    /// Messages about documents that are not open are no fault: editors close and change in any order.
    @Test(arguments: ["textDocument/didChange", "textDocument/didClose", "textDocument/didSave"])
    func messagesAboutOtherDocuments(_ method: String) throws {
        var client = try Client()
        try client.send(
            Self.frame(
                "{\"jsonrpc\":\"2.0\",\"method\":\"\(method)\",\"params\":{\"textDocument\":{\"uri\":\"file:///b.md\"},"
                    + "\"contentChanges\":[{\"text\":\"x\"}]}}"))
        #expect(try client.answer("shutdown", nil) == .null)
    }

    @Test func anOldClientGetsWhatItKnows() throws {
        var client = try Client(capabilities: [:])
        client.open(
            "file:///a.md", "markdown", "A.[^1]\n\n[^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 1O4.\n")
        #expect(client.ids("file:///a.md") == ["letter-for-digit"])
        #expect(client.findings["file:///a.md"]?[0]?["relatedInformation"] == nil)
        let document: JSONValue = ["textDocument": ["uri": "file:///a.md"]]
        let outline = try client.answer("textDocument/documentSymbol", document)
        #expect(outline[0]?["location"] != nil)
    }

    @Test func columnsAreBytesWhereTheClientOffersThem() throws {
        var client = try Client(capabilities: ["general": ["positionEncodings": ["utf-16", "utf-8"]]])
        client.open(
            "file:///a.md", "markdown", "A.[^1]\n\n[^1]: Ännchen Röe, *Ports* (Paris: Ostrov Press, 1999), 1O4.\n")
        let range = client.findings["file:///a.md"]?[0]?["range"]
        #expect(range?["start"]?["character"] == 58)
        #expect(range?["end"]?["character"] == 61)
    }

    /// After `shutdown` only `exit` is answered. The exit code says whether the client said good-bye.
    @Test func theEndOfASession() throws {
        var client = try Client()
        #expect(try client.answer("shutdown", nil) == .null)
        #expect(try client.answer("shutdown", nil)["code"] == -32600)
        #expect(client.server.exitCode == nil)
        client.notify("exit", [:])
        #expect(client.server.exitCode == 0)
        #expect(try client.send(Self.frame(Self.request("shutdown"))).isEmpty)

        var rude = try Client()
        rude.notify("exit", [:])
        #expect(rude.server.exitCode == 1)

        var cut = try Client()
        cut.server.end()
        #expect(cut.server.exitCode == 1)
    }

    @Test func aHugeDocumentIsNotChecked() throws {
        var client = try Client()
        let line = "A.[^1] "
        let text = String(repeating: line, count: Workspace.largestDocument / line.utf8.count + 1)
        try client.send(
            Client.bytes([
                "jsonrpc": "2.0", "method": "textDocument/didOpen",
                "params": [
                    "textDocument": [
                        "uri": "file:///a.md", "languageId": "markdown", "version": 1, "text": .string(text),
                    ]
                ],
            ]), inPiecesOf: 1 << 16)
        #expect(client.ids("file:///a.md").isEmpty)
        #expect(client.notifications.contains { $0["method"] == "window/showMessage" })
        #expect(
            try client.answer("textDocument/documentSymbol", ["textDocument": ["uri": "file:///a.md"]]) == .null)
    }
}
