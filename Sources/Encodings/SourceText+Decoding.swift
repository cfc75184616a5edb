import CitandaDiagnostics

extension SourceText {
    /// The text in UTF-8, and a finding that names the encoding if it was another.
    public func decoded() -> Parsed<SourceText> {
        let (text, findings) = TextEncoding.decode(bytes)
        return (findings.isEmpty ? self : SourceText(name: name, bytes: text), findings)
    }
}
