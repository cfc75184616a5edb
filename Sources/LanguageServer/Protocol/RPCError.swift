/// Why a request is not answered with a result: a code of the protocol and a sentence.
struct RPCError: Error, Hashable {
    /// The code.
    let code: Int
    /// The reason, for people.
    let message: String

    private init(_ code: Int, _ message: String) {
        self.code = code
        self.message = message
    }

    /// The bytes are no JSON.
    static func noJSON(_ reason: String) -> Self { Self(-32700, reason) }
    /// The JSON is no message, or the message has no place here.
    static func invalidRequest(_ reason: String) -> Self { Self(-32600, reason) }
    /// The method is unknown.
    static func unknownMethod(_ name: String) -> Self { Self(-32601, "no method is called “\(name)”") }
    /// The parameters lack something or hold something wrong.
    static func invalidParameters(_ reason: String) -> Self { Self(-32602, reason) }
    /// The client has not said `initialize` yet.
    static let notInitialized = Self(-32002, "“initialize” comes first")
    /// The client did not want to wait for the answer.
    static let cancelled = Self(-32800, "the request was cancelled")
    /// The request is well formed, and cannot be done.
    static func failed(_ reason: String) -> Self { Self(-32803, reason) }
}
