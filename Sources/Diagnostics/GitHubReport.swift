extension Diagnostic {
    /// The finding as a workflow command, which a GitHub workflow shows beside the line.
    public func gitHubCommand(in source: SourceText) -> String {
        let start = source.position(at: range.lowerBound)
        let end = source.position(at: max(range.upperBound, range.lowerBound))
        let level = severity == .note ? "notice" : severity.rawValue
        return "::\(level) file=\(escaped(source.name, property: true)),line=\(start.line),endLine=\(end.line),"
            + "col=\(start.column),title=\(escaped(id, property: true))::\(escaped(message, property: false))"
    }

    private func escaped(_ text: String, property: Bool) -> String {
        var out = ""
        for character in text.unicodeScalars {
            switch character {
            case "%": out += "%25"
            case "\r": out += "%0D"
            case "\n": out += "%0A"
            case ":" where property: out += "%3A"
            case "," where property: out += "%2C"
            default: out.unicodeScalars.append(character)
            }
        }
        return String(TerminalText.visible(out)[...])
    }
}
