import CitandaRecognition

extension CitationKind {
    /// The form of a citation in words.
    public var words: String {
        switch self {
        case .full: "in full"
        case .short: "short form"
        case .ibid: "ibid."
        case .archival: "archive"
        case .legal: "law"
        case .crossReference: "reference to a note"
        }
    }
}
