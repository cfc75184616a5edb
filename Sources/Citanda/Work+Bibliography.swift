import CitandaWorks

extension Work {
    /// Whether Chicago lists the work (Chicago 18 §13.67): not what only its owner can show, and no newspapers, and nothing
    /// that the manuscript names by a short form alone.
    public var belongsInBibliography: Bool {
        if [.archivalItem, .document, .manuscript, .personalCommunication, .articleNewspaper].contains(type) {
            return false
        }
        if type == .interview, titles[.container] == nil { return false }
        return titles[.title] != nil || titles[.reviewed] != nil || titles[.container] != nil
    }
}
