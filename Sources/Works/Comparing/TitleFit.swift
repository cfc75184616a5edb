/// How well a short title stands for a full one, from not at all to the very title.
package enum TitleFit: Int, Sendable, Hashable, Comparable {
    /// The titles are of different works.
    case none
    /// Two words in three agree: one title with a slip in it, if no other work answers.
    case slip
    /// All words of the short title are in the full one.
    case words
    /// All words of the short title are in the full one, in this order.
    case order
    /// The short title is a piece of the full one, or the full one without its subtitle.
    case piece
    /// The full title begins with the short one.
    case opening
    /// The short title is the main title or the whole.
    case same

    package static func < (left: TitleFit, right: TitleFit) -> Bool { left.rawValue < right.rawValue }

    /// Compares the words of a short title with those of the main title and the full title.
    package init(short: [String], main: [String], full: [String]) {
        self = Self.fit(short, main, full)
    }

    /// Compares the words of a short title with a title.
    package init(of short: [String], to title: Title) {
        self.init(
            short: short, main: ComparableText.title(title.main.plain), full: ComparableText.title(title.full.plain))
    }

    private static func fit(_ short: [String], _ main: [String], _ full: [String]) -> TitleFit {
        guard !short.isEmpty, !full.isEmpty else { return .none }
        if short == main || short == full { return .same }
        if main.starts(with: short) || full.starts(with: short) { return .opening }
        if contains(full, short) { return .piece }
        // The short form may have a subtitle that the full one leaves out.
        if main.count >= 2, main == full, short.starts(with: main) { return .piece }
        if isSubsequence(short, of: full) { return .order }
        let shared = short.count { full.contains($0) }
        if shared == short.count { return .words }
        return shared >= 2 && shared * 5 >= short.count * sharedInFive ? .slip : .none
    }

    /// So many words in five agree in a title with a slip.
    private static let sharedInFive = 3

    private static func contains(_ whole: [String], _ part: [String]) -> Bool {
        guard part.count <= whole.count else { return false }
        return (0...whole.count - part.count).contains { whole[$0..<$0 + part.count].elementsEqual(part) }
    }

    private static func isSubsequence(_ part: [String], of whole: [String]) -> Bool {
        var index = 0
        for word in whole where index < part.count && word == part[index] { index += 1 }
        return index == part.count
    }
}
