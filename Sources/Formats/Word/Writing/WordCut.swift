import CitandaXML

/// A place in a text at which markup can be inserted between runs. A run that holds the place inside is closed and opened again.
struct WordCut {
    /// The offset in the part.
    var offset: Int
    /// The index of the element in which the new markup will be.
    var holder: Int
    /// The run that is divided; nil for a place between runs.
    var run: MarkupTree.Element?
    /// The text that is divided; nil for a place between the elements of a run.
    var text: MarkupTree.Element?

    /// The places for markup in front of a byte of a text, or behind the byte before; the inner ones first.
    static func candidates(at offset: Int, isStart: Bool, in runs: WordRuns) -> [WordCut] {
        guard let index = runs.run(at: isStart ? offset : offset - 1) else { return [] }
        let run = runs.holders[index].element
        let inside = run.elements.first { $0.range.contains(isStart ? offset : offset - 1) }
        guard let inside, let outer = runs.holders[index].outer else { return [] }
        let edge = isStart ? inside.startTag.upperBound : inside.endTag.lowerBound
        let isWhole = inside.endTag.isEmpty || offset == edge
        guard isWhole else { return [WordCut(offset: offset, holder: outer, run: run, text: inside)] }
        let content = run.elements.filter { $0.name != "w:rPr" && $0.name != "w:lastRenderedPageBreak" }
        guard (isStart ? content.first : content.last)?.range == inside.range else {
            return [
                WordCut(
                    offset: isStart ? inside.range.lowerBound : inside.range.upperBound, holder: outer, run: run,
                    text: nil)
            ]
        }
        return around(index, isStart: isStart, in: runs)
    }

    /// The places beside a run, and beside the elements that begin or end with the run.
    private static func around(_ index: Int, isStart: Bool, in runs: WordRuns) -> [WordCut] {
        var found: [WordCut] = []
        var index = index
        while let outer = runs.holders[index].outer {
            let element = runs.holders[index].element
            found.append(
                WordCut(
                    offset: isStart ? element.range.lowerBound : element.range.upperBound, holder: outer, run: nil,
                    text: nil))
            let holder = runs.holders[outer].element
            let content = holder.elements.filter { !withoutText.contains($0.name) }
            guard climbed.contains(holder.name), (isStart ? content.first : content.last)?.range == element.range
            else { break }
            index = outer
        }
        return found
    }

    /// The elements that may lie inside a stretch as a whole.
    private static let climbed: Set<String> = ["w:hyperlink", "w:smartTag", "w:fldSimple"]
    private static let withoutText: Set<String> = ["w:smartTagPr", "w:proofErr", "w:bookmarkStart", "w:bookmarkEnd"]

    /// The markup that closes the divided run, whose text has become an element of another name.
    func closing(_ name: String = "t", in tree: MarkupTree) -> String {
        guard let run else { return "" }
        let end = String(decoding: tree.source[run.endTag], as: UTF8.self)
        return (text.map { Self.tag($0, name, in: tree, isEnd: true) } ?? "") + end
    }

    /// The markup that opens the divided run again, with the same properties.
    func opening(_ name: String = "t", in tree: MarkupTree) -> String {
        guard let run else { return "" }
        let start = String(decoding: tree.source[run.startTag], as: UTF8.self)
        let properties = run.first("w:rPr").map { String(decoding: tree.source[$0.range], as: UTF8.self) } ?? ""
        return start + properties + (text.map { Self.tag($0, name, in: tree, isEnd: false) } ?? "")
    }

    /// A tag of a text under another name, with the prefix of the part.
    static func tag(_ text: MarkupTree.Element, _ name: String, in tree: MarkupTree, isEnd: Bool) -> String {
        let start = String(decoding: tree.source[text.startTag], as: UTF8.self).dropFirst()
            .prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
        let prefix = start.firstIndex(of: ":").map { start[...$0] } ?? ""
        return isEnd ? "</\(prefix)\(name)>" : "<\(prefix)\(name) xml:space=\"preserve\">"
    }
}
