extension Diagnostic {
    /// The finding as a workflow command, which a GitHub workflow shows beside the line.
    public func gitHubCommand(in source: SourceText) -> String {
        let level = severity == .note ? "notice" : severity.rawValue
        var place = "file=\(escaped(source.name, property: true))"
        var words = message
        if let start = source.filePosition(of: range) {
            let end = source.filePosition(of: max(range.upperBound, range.lowerBound)..<range.upperBound) ?? start
            place += ",line=\(start.line),endLine=\(max(start.line, end.line)),col=\(start.column)"
        }
        if let known = source.origin?.place(at: range.lowerBound) { words = "\(known): \(message)" }
        return "::\(level) \(place),title=\(escaped(id, property: true))::\(escaped(words, property: false))"
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
