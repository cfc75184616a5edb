extension LanguageServer {
    /// Serves a client until the session ends.
    ///
    /// Everything that the client has sent is read before each step. So a request that was cancelled costs nothing, and findings wait until the
    /// client is silent.
    ///
    /// - Parameter connection: The streams of the client.
    /// - Returns: The exit code: 0 after `shutdown`, else 1.
    public mutating func serve(_ connection: inout some ClientConnection) -> Int32 {
        var isOver = false
        while exitCode == nil {
            if !isOver { isOver = readAhead(&connection) }
            if let bytes = step() {
                guard !bytes.isEmpty else { continue }
                do { try connection.write(bytes) } catch { end() }
                continue
            }
            if isOver {
                end()
                break
            }
            switch connection.read(waiting: true) {
            case .bytes(let bytes): receive(bytes)
            case .nothing: continue
            case .ended: isOver = true
            }
        }
        return exitCode ?? 1
    }

    /// Reads what waits.
    ///
    /// - Returns: Whether the client is gone.
    private mutating func readAhead(_ connection: inout some ClientConnection) -> Bool {
        while takesMore {
            switch connection.read(waiting: false) {
            case .bytes(let bytes): receive(bytes)
            case .nothing: return false
            case .ended: return true
            }
        }
        return false
    }
}
