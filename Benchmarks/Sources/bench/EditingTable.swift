import CitandaJSON
import CitandaLanguageServer
import Foundation

/// How long the language server takes from a key that is typed to the findings: chapters of 60 notes and more, and .bib files.
struct EditingTable {
    /// So many keys are typed in each document.
    private static let keys = 40

    func print() {
        Swift.print("| document | size | open | key, middle | key, worst | hover | completion |")
        Swift.print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
        for (name, notes) in [("chapter", 60), ("book", 360), ("book", 1_500)] {
            guard let book = GeneratedBook(notes: notes) else { return }
            measure("a \(name), \(notes) notes", "markdown", Array(book.text.utf8))
        }
        for size in [50_000, 200_000, 1_000_000] {
            let bibliography = GeneratedBibliography(size: size)
            measure("a .bib file, \(bibliography.entries) entries", "bibtex", bibliography.bytes)
        }
    }

    private func measure(_ name: String, _ language: String, _ text: [UInt8]) {
        var server = LanguageServer(version: "bench")
        func seconds(_ messages: [JSONValue]) -> Double {
            let elapsed = ContinuousClock().measure {
                for message in messages { server.receive(Self.frame(message)) }
                while server.step() != nil {}
            }
            return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
        }
        let document: JSONValue = ["uri": "untitled:a", "version": 1]
        _ = seconds([Self.message("initialize", id: 1, ["capabilities": [:]]), Self.message("initialized", [:])])
        let opening: JSONValue = [
            "textDocument": [
                "uri": "untitled:a", "languageId": .string(language), "version": 1,
                "text": .string(String(decoding: text, as: UTF8.self)),
            ]
        ]
        let open = seconds([Self.message("textDocument/didOpen", opening)])
        var times: [Double] = []
        for key in 0..<Self.keys {
            // A letter is typed in a word, and taken back.
            let start: JSONValue = ["line": 0, "character": 0], end: JSONValue = ["line": 0, "character": 1]
            let range: JSONValue = ["start": start, "end": key % 2 == 0 ? start : end]
            let change: JSONValue = [
                "textDocument": document, "contentChanges": [["range": range, "text": key % 2 == 0 ? "x" : ""]],
            ]
            times.append(seconds([Self.message("textDocument/didChange", change)]))
        }
        let place: JSONValue = ["textDocument": document, "position": ["line": 9, "character": 9]]
        let hover = seconds([Self.message("textDocument/hover", id: 2, place)])
        let completion = seconds([Self.message("textDocument/completion", id: 3, place)])
        times.sort()
        let cells = [open, times[times.count / 2], times[times.count - 1], hover, completion].map {
            String(format: "%.1f ms", $0 * 1000)
        }
        Swift.print("| \(name) | \(text.count / 1000) kB | " + cells.joined(separator: " | ") + " |")
    }

    private static func message(_ method: String, id: Int? = nil, _ parameters: JSONValue) -> JSONValue {
        var members: [JSONValue.Member] = [.init("jsonrpc", "2.0"), .init("method", .string(method))]
        if let id { members.append(.init("id", JSONValue(id))) }
        return .object(members + [.init("params", parameters)])
    }

    private static func frame(_ message: JSONValue) -> [UInt8] {
        let body = Array(message.compact.utf8)
        return Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
    }
}
