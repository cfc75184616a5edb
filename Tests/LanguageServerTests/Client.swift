import Citanda
import Foundation
import Testing

@testable import CitandaLanguageServer

/// An editor for tests: it speaks to a server in the same process, in bytes.
struct Client {
    /// The server.
    var server = LanguageServer(version: "test")
    /// The texts of the open documents as the editor has them.
    private(set) var texts: [String: String] = [:]
    /// The findings that the server sent last for each document.
    private(set) var findings: [String: JSONValue] = [:]
    /// The other notifications of the server.
    private(set) var notifications: [JSONValue] = []
    private var versions: [String: Int] = [:]
    private var lastID = 0

    /// What an editor of today can do.
    static let capabilities: JSONValue = [
        "workspace": ["workspaceEdit": ["documentChanges": true]],
        "textDocument": [
            "codeAction": ["codeActionLiteralSupport": ["codeActionKind": ["valueSet": []]]],
            "publishDiagnostics": ["relatedInformation": true],
            "documentSymbol": ["hierarchicalDocumentSymbolSupport": true],
        ],
    ]

    /// An editor that has said `initialize`.
    init(capabilities: JSONValue = Client.capabilities) throws {
        try answer("initialize", ["processId": .null, "rootUri": .null, "capabilities": capabilities])
        notify("initialized", [:])
    }

    // MARK: - Bytes

    /// A message as bytes.
    static func bytes(_ value: JSONValue) -> [UInt8] {
        let body = Array(value.compact.utf8)
        return Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
    }

    /// The messages in bytes of a server.
    static func messages(in bytes: [UInt8]) throws -> [JSONValue] {
        var frames = MessageFrames()
        frames.append(bytes)
        var messages: [JSONValue] = []
        while let frame = frames.next() {
            guard case .message(let body) = frame else { throw Fault(description: "a frame of the server is damaged") }
            messages.append(try JSONValue(parsing: body))
        }
        return messages
    }

    struct Fault: Error, CustomStringConvertible { let description: String }

    /// Sends bytes in small pieces, and takes everything that the server has to say.
    @discardableResult mutating func send(_ bytes: [UInt8], inPiecesOf size: Int = 7) throws -> [JSONValue] {
        var rest = bytes[...]
        while !rest.isEmpty {
            server.receive(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
        }
        var said: [UInt8] = []
        while let step = server.step() { said += step }
        let messages = try Self.messages(in: said)
        for message in messages where message["method"] != nil {
            if message["method"] == "textDocument/publishDiagnostics", let address = message["params"]?["uri"]?.string {
                findings[address] = message["params"]?["diagnostics"]
            } else {
                notifications.append(message)
            }
        }
        return messages
    }

    // MARK: - Messages

    /// Sends a request and returns the answer: the result or the error.
    @discardableResult mutating func answer(_ method: String, _ parameters: JSONValue?) throws -> JSONValue {
        lastID += 1
        var members: [JSONValue.Member] = [
            .init("jsonrpc", "2.0"), .init("id", JSONValue(lastID)), .init("method", .string(method)),
        ]
        if let parameters { members.append(.init("params", parameters)) }
        let messages = try send(Self.bytes(.object(members)))
        guard let answer = messages.first(where: { $0["id"] == JSONValue(lastID) }) else {
            throw Fault(description: "no answer to \(method)")
        }
        return answer["result"] ?? answer["error"] ?? .null
    }

    mutating func notify(_ method: String, _ parameters: JSONValue) {
        _ = try? send(Self.bytes(["jsonrpc": "2.0", "method": .string(method), "params": parameters]))
    }

    // MARK: - Documents

    mutating func open(_ address: String, _ language: String, _ text: String) {
        texts[address] = text
        versions[address] = 1
        notify(
            "textDocument/didOpen",
            [
                "textDocument": [
                    "uri": .string(address), "languageId": .string(language), "version": 1, "text": .string(text),
                ]
            ])
    }

    /// Puts words in the place of others, as an editor tells it.
    mutating func change(_ address: String, _ old: String, to new: String) throws {
        guard let text = texts[address], let range = text.range(of: old) else {
            throw Fault(description: "“\(old)” is not in \(address)")
        }
        let version = (versions[address] ?? 0) + 1
        versions[address] = version
        let change: JSONValue = [
            "range": [
                "start": Self.position(of: range.lowerBound, in: text),
                "end": Self.position(of: range.upperBound, in: text),
            ],
            "text": .string(new),
        ]
        texts[address] = text.replacingCharacters(in: range, with: new)
        notify(
            "textDocument/didChange",
            [
                "textDocument": ["uri": .string(address), "version": JSONValue(version)],
                "contentChanges": [change],
            ])
    }

    mutating func close(_ address: String) {
        texts[address] = nil
        notify("textDocument/didClose", ["textDocument": ["uri": .string(address)]])
    }

    /// The parameters for the place of words, between two letters of them where “|” is, else behind the first.
    func place(_ address: String, _ words: String, adding more: [JSONValue.Member] = []) throws -> JSONValue {
        let cursor = words.firstIndex(of: "|")
        let plain = words.replacingOccurrences(of: "|", with: "")
        let before = cursor.map { words.distance(from: words.startIndex, to: $0) } ?? 1
        guard let text = texts[address], let range = text.range(of: plain) else {
            throw Fault(description: "“\(plain)” is not in \(address)")
        }
        let position = Self.position(of: text.index(range.lowerBound, offsetBy: before), in: text)
        return .object(
            [.init("textDocument", ["uri": .string(address)]), .init("position", position)] + more)
    }

    /// A position as editors count: lines, and units of UTF-16.
    static func position(of index: String.Index, in text: String) -> JSONValue {
        let before = text[..<index]
        let line = before.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return [
            "line": JSONValue(line.count - 1), "character": JSONValue(line.last.map { $0.utf16.count } ?? 0),
        ]
    }

    /// The ids of the findings of a document, in order.
    func ids(_ address: String) -> [String] {
        (findings[address]?.array ?? []).compactMap { $0["code"]?.string }
    }
}
