import Citanda

/// A message of a client (JSON-RPC 2.0).
enum RPCMessage: Hashable {
    /// A request, which is answered under its id.
    case request(id: JSONValue, method: String, Parameters)
    /// A notification, which is not answered.
    case notification(method: String, Parameters)
    /// The answer to a request of the server.
    case response
    /// Bytes that are no message; the error is the answer, under an id where there is one.
    case fault(id: JSONValue, RPCError)

    /// Messages of the protocol nest about ten deep.
    private static let depthLimit = 64

    /// Reads a frame.
    init(_ frame: MessageFrames.Frame) {
        switch frame {
        case .fault(let reason): self = .fault(id: .null, .noJSON(reason))
        case .message(let bytes):
            do throws(JSONError) {
                self.init(try JSONValue(parsing: bytes, depthLimit: Self.depthLimit))
            } catch {
                self = .fault(
                    id: .null, .noJSON("the message is no JSON: \(error.message) at byte \(error.offset)"))
            }
        }
    }

    private init(_ value: JSONValue) {
        let id = value["id"]
        let isNamed =
            switch id {
            case .string?, .number?: true;
            default: false
            }
        let answerID = isNamed ? id ?? .null : .null
        func fault(_ reason: String) -> Self { .fault(id: answerID, .invalidRequest(reason)) }
        guard value.members != nil else {
            self = fault("the message is no object; several messages come one after the other")
            return
        }
        guard value["jsonrpc"] == "2.0" else {
            self = fault("the member “jsonrpc” is not “2.0”")
            return
        }
        guard let method = value["method"] else {
            let isResponse = value["result"] != nil || value["error"] != nil
            self = isResponse ? .response : fault("the message has no member “method”")
            return
        }
        guard case .string(let name) = method else {
            self = fault("the member “method” is no text")
            return
        }
        let parameters = Parameters(value["params"] ?? .null)
        switch id {
        case nil: self = .notification(method: name, parameters)
        case .string?, .number?: self = .request(id: answerID, method: name, parameters)
        default: self = fault("the member “id” is neither a number nor a text")
        }
    }
}
