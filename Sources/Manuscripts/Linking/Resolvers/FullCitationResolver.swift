/// “Cobb, *Salt and Power* (London: Verso, 1988), 12”, and documents and statutes: the work that the citation describes.
enum FullCitationResolver: Resolver {
    static func resolve(_ citation: Citation, in context: LinkingContext) -> Resolution? {
        switch citation.kind {
        case .full, .archival, .legal: Resolution(target: .described(partOf: nil))
        case .short, .ibid, .crossReference: nil
        }
    }
}
