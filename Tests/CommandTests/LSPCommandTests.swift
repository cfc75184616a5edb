import Foundation
import TestSupport
import Testing

/// The language server as a process.
struct LSPCommandTests {
    private static func frame(_ text: String) -> Data {
        Data("Content-Length: \(text.utf8.count)\r\n\r\n\(text)".utf8)
    }

    private static let greeting = #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}"#
    private static let farewell = [
        #"{"jsonrpc":"2.0","id":"end","method":"shutdown"}"#, #"{"jsonrpc":"2.0","method":"exit"}"#,
    ]

    @Test func aSessionIsAnsweredOverTheStreams() throws {
        let text = #"A.[^1]\n\n[^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 1O4.\n"#
        let messages =
            [
                greeting, #"{"jsonrpc":"2.0","method":"initialized","params":{}}"#,
                #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///none/a.md","languageId":"markdown","version":7,"text":"\#(text)"}}}"#,
                #"{"jsonrpc":"2.0","id":2,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///none/a.md"},"position":{"line":2,"character":8}}}"#,
                "nonsense",
            ] + farewell
        let input = messages.map { Self.frame($0) }.reduce(Data(), +)
        let run = try CitandaRun(["lsp"], input: input)
        #expect(run.exitCode == 0)
        #expect(run.errors.isEmpty)
        #expect(run.output.hasPrefix("Content-Length: "))
        for words in [
            #""serverInfo":{"name":"citanda""#, "Ann Roe, *Ports of Call*", #""code":-32700"#,
            #"{"jsonrpc":"2.0","id":"end","result":null}"#,
        ] {
            #expect(run.output.contains(words), "\(words)")
        }
    }

    private var greeting: String { Self.greeting }
    private var farewell: [String] { Self.farewell }

    /// A client that is gone ends the server, whatever it sent.
    @Test(arguments: ["", "nonsense", "Content-Length: 99\r\n\r\n{", "Content-Length: 99999999999\r\n\r\n"])
    func aClientThatGoesEndsTheServer(_ input: String) throws {
        let run = try CitandaRun(["lsp", "--stdio"], input: Data(input.utf8))
        #expect(run.exitCode == 1)
        #expect(run.errors.isEmpty)
    }

    @Test func helpShowsHowToSetUpAnEditor() throws {
        let run = try CitandaRun(["lsp", "--help"])
        for editor in ["Neovim", "Emacs", "VS Code"] { #expect(run.output.contains(editor)) }
    }
}
