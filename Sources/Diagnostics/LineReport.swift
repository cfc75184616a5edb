extension Diagnostic {
    /// The finding on one line, as editors and `grep` take it: `path:line:column: severity id: message`.
    public func line(in source: SourceText) -> String {
        let place = TerminalText.safe(source.name) + TerminalText.safe(source.location(of: range))
        return "\(place): \(severity.rawValue) \(id): \(TerminalText.safe(message))"
    }
}
