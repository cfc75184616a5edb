import Citanda

/// A message of the server, as bytes.
enum OutgoingMessage {
    /// The answer to a request.
    static func answer(to id: JSONValue, _ result: Result<JSONValue, RPCError>) -> [UInt8] {
        var members = start + [.init("id", id)]
        switch result {
        case .success(let value): members.append(.init("result", value))
        case .failure(let error):
            members.append(.init("error", ["code": JSONValue(error.code), "message": .string(error.message)]))
        }
        return framed(.object(members))
    }

    /// A notification.
    static func notification(_ method: String, _ parameters: JSONValue) -> [UInt8] {
        framed(.object(start + [.init("method", .string(method)), .init("params", parameters)]))
    }

    /// The request to tell of bibliographies and settings that other programs change. Its answer says nothing that is needed.
    static let watching: [UInt8] = framed(
        .object(
            start + [
                .init("id", "watch"), .init("method", "client/registerCapability"),
                .init(
                    "params",
                    [
                        "registrations": [
                            [
                                "id": "watch", "method": "workspace/didChangeWatchedFiles",
                                "registerOptions": [
                                    "watchers": [
                                        ["globPattern": "**/*.bib"], ["globPattern": "**/*.json"],
                                        ["globPattern": .string("**/" + Configuration.fileName)],
                                    ]
                                ],
                            ]
                        ]
                    ]),
            ]))

    private static let start: [JSONValue.Member] = [.init("jsonrpc", "2.0")]

    private static func framed(_ value: JSONValue) -> [UInt8] {
        let body = Array(value.compact.utf8)
        return Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
    }
}
