import Citanda

/// A server of the Language Server Protocol for Markdown, LaTeX, .bib files and CSL-JSON.
///
/// The server is a value without threads and timers. Bytes of the client go in, and each step gives the bytes of the answer. Requests are
/// answered in the order in which they come. Findings of changed documents follow when no message is left, so that typing fast queues up no
/// work.
///
///     var server = LanguageServer(version: "1.0")
///     server.receive(bytes)
///     while let answer = server.step() { send(answer) }
public struct LanguageServer {
    /// Where the session is.
    enum Stage: Hashable { case new, running, shutDown }

    /// The exit code of the process, once the session is over.
    public private(set) var exitCode: Int32?
    var stage = Stage.new
    var client = ClientCapabilities()
    var workspace = Workspace()
    /// The version of the program.
    let version: String
    private var frames = MessageFrames()
    private var queue: [RPCMessage] = []
    private var cancelled: Set<JSONValue> = []
    /// The open documents whose findings are to be sent, the most urgent first.
    private(set) var unpublished: [String] = []
    /// The usual style of hovers; made when it is first needed.
    private var usual: Processor?

    /// So many messages are read ahead, to find those that cancel others.
    private static let longestQueue = 1000

    /// A server for one client.
    ///
    /// - Parameter version: The version of the program, which the client is told.
    public init(version: String) { self.version = version }

    // MARK: - Steps

    /// Takes bytes of the client, in pieces of any size.
    public mutating func receive(_ bytes: [UInt8]) {
        frames.append(bytes)
        while let frame = frames.next() {
            let message = RPCMessage(frame)
            if case .notification("$/cancelRequest", let parameters) = message, let id = parameters.value["id"] {
                if isWaiting(id) { cancelled.insert(id) }
            } else {
                queue.append(message)
            }
        }
    }

    /// Whether a request waits for its answer. One that was answered can be cancelled no more.
    private func isWaiting(_ id: JSONValue) -> Bool {
        queue.contains { if case .request(let waiting, _, _) = $0 { waiting == id } else { false } }
    }

    /// Whether more messages may be read before the next step.
    public var takesMore: Bool { queue.count < Self.longestQueue }

    /// Does the next piece of work: answers a message, or sends the findings of a document.
    ///
    /// - Returns: The bytes to send, which may be none; nil where nothing is left to do.
    public mutating func step() -> [UInt8]? {
        guard exitCode == nil else { return nil }
        var bytes: [UInt8]
        if !queue.isEmpty {
            bytes = answer(to: queue.removeFirst())
        } else if !unpublished.isEmpty {
            bytes = publish(unpublished.removeFirst())
        } else {
            return nil
        }
        for complaint in workspace.takeComplaints() {
            bytes += OutgoingMessage.notification(
                "window/showMessage", ["type": JSONValue(Self.warning), "message": .string(complaint)])
        }
        return bytes
    }

    /// The number of the protocol for messages that warn.
    private static let warning = 2

    /// Ends the session: the client has gone, with or without a farewell.
    public mutating func end() { if exitCode == nil { exitCode = stage == .shutDown ? 0 : 1 } }

    // MARK: - Messages

    private mutating func answer(to message: RPCMessage) -> [UInt8] {
        switch message {
        case .response: return []
        case .fault(let id, let error): return OutgoingMessage.answer(to: id, .failure(error))
        case .notification(let method, let parameters): return notify(method, parameters)
        case .request(let id, let method, let parameters):
            if cancelled.remove(id) != nil { return OutgoingMessage.answer(to: id, .failure(.cancelled)) }
            do throws(RPCError) {
                return OutgoingMessage.answer(to: id, .success(try result(of: method, parameters)))
            } catch {
                return OutgoingMessage.answer(to: id, .failure(error))
            }
        }
    }

    /// Takes a notification. Notifications have no answer, so that one with a fault changes nothing and goes to the log of the editor.
    private mutating func notify(_ method: String, _ parameters: Parameters) -> [UInt8] {
        if method == "exit" { end() }
        guard stage == .running else { return [] }
        if method == "initialized" { return client.watchesFiles ? OutgoingMessage.watching : [] }
        do throws(RPCError) {
            try change(by: method, parameters)
            return []
        } catch {
            return OutgoingMessage.notification(
                "window/logMessage",
                ["type": JSONValue(Self.warning), "message": .string("\(method): \(error.message)")])
        }
    }

    private mutating func change(by method: String, _ parameters: Parameters) throws(RPCError) {
        switch method {
        case "textDocument/didOpen":
            markUnpublished(try workspace.open(try parameters.object("textDocument")))
        case "textDocument/didChange":
            let address = try parameters.address()
            try workspace.change(address, parameters, in: client.encoding)
            markUnpublished(address)
        case "textDocument/didClose":
            let address = try parameters.address()
            if workspace.close(address) { markUnpublished(address) }
        case "textDocument/didSave", "workspace/didChangeWatchedFiles":
            // A file of the disk may have changed: a bibliography, `citanda.toml`.
            for address in workspace.addresses where !unpublished.contains(address) { unpublished.append(address) }
        default: break
        }
    }

    /// A document comes first; documents that cite the keys of a bibliography follow.
    private mutating func markUnpublished(_ address: String) {
        unpublished.removeAll { $0 == address }
        unpublished.insert(address, at: 0)
        let isDocument = workspace.documents[address].flatMap { DocumentLanguage(of: $0) }.map { !$0.isBibliography }
        if isDocument == true { return }
        for other in workspace.addresses where !unpublished.contains(other) { unpublished.append(other) }
    }

    private mutating func publish(_ address: String) -> [UInt8] {
        let parameters =
            workspace.snapshot(of: address).map { PublishedFindings(of: $0, for: client).parameters }
            ?? PublishedFindings.none(of: address)
        return OutgoingMessage.notification("textDocument/publishDiagnostics", parameters)
    }

    /// Sets works in full in the style of notes of a document's folder, else in that of the Chicago Manual of Style, 18th edition.
    mutating func formatting(for snapshot: Snapshot) -> NoteFormatting? {
        if let own = snapshot.notes { return NoteFormatting(processor: own, output: .markdown) }
        if usual == nil { usual = try? ChicagoStyle.notes18.processor() }
        return usual.map { NoteFormatting(processor: $0, output: .markdown) }
    }
}
