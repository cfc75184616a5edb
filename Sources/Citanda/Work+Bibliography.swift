import CitandaWorks

extension Work {
    /// Whether Chicago lists the work (Chicago 18 §13.67).
    ///
    /// Chicago lists no newspapers and no documents that only their owner can show. A work without a title is not listed either: the
    /// manuscript names it by a short form alone.
    public var belongsInBibliography: Bool {
        if [.archivalItem, .document, .manuscript, .personalCommunication, .articleNewspaper].contains(type) {
            return false
        }
        if type == .interview, titles[.container] == nil { return false }
        return titles[.title] != nil || titles[.reviewed] != nil || titles[.container] != nil
    }
}
