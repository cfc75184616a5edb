/// The lines in which two texts differ, in the unified form that `patch` and `git apply` take.
///
/// Lines are bytes, so that a file in any encoding that writes line feeds as ASCII does can be compared.
public struct UnifiedDifference: Sendable {
    /// The difference; empty where the texts are the same.
    public let bytes: [UInt8]

    private struct Line {
        var mark: Character
        var text: ArraySlice<UInt8>
        /// The lines of each text before this one.
        var old: Int
        var new: Int
    }

    /// Lines shown around a change, as `diff -u` shows them.
    private static let context = 3

    /// Compares two texts.
    ///
    /// - Parameters:
    ///   - old: The text before.
    ///   - new: The text after.
    ///   - name: The name of the file, for both headings.
    public init(_ old: [UInt8], _ new: [UInt8], name: String) {
        let lines = Self.lines(Self.split(old), Self.split(new))
        let changed = lines.indices.filter { lines[$0].mark != " " }
        // A name with blanks ends with a tab, so that `patch` knows the end.
        let heading = name.contains(" ") ? name + "\t" : name
        var out = changed.isEmpty ? [] : Array("--- \(heading)\n+++ \(heading)\n".utf8)
        var hunks: [Range<Int>] = []
        for index in changed {
            let hunk = max(index - Self.context, 0)..<min(index + Self.context + 1, lines.count)
            if let last = hunks.last, last.upperBound >= hunk.lowerBound {
                hunks[hunks.count - 1] = last.lowerBound..<hunk.upperBound
            } else {
                hunks.append(hunk)
            }
        }
        for hunk in hunks { Self.write(lines[hunk], to: &out) }
        bytes = out
    }

    /// All lines of both texts, those that are left out before those that take their place.
    ///
    /// Where the texts part, the nearest lines at which both go on alike are looked for. So the time grows with the changes, however
    /// long the texts are.
    private static func lines(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Line] {
        var lines: [Line] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if left < old.count, right < new.count, old[left] == new[right] {
                lines.append(Line(mark: " ", text: old[left], old: left, new: right))
                left += 1
                right += 1
                continue
            }
            let (removed, inserted) = step(old[left...], new[right...])
            for _ in 0..<removed {
                lines.append(Line(mark: "-", text: old[left], old: left, new: right))
                left += 1
            }
            for _ in 0..<inserted {
                lines.append(Line(mark: "+", text: new[right], old: left, new: right))
                right += 1
            }
        }
        return lines
    }

    /// How many lines to leave out and to take in until two texts go on alike. All that are left, where that is too far away.
    private static func step(
        _ old: ArraySlice<ArraySlice<UInt8>>, _ new: ArraySlice<ArraySlice<UInt8>>
    ) -> (removed: Int, inserted: Int) {
        for distance in 1...reach {
            for removed in max(0, distance - new.count)...max(0, min(distance, old.count)) {
                let inserted = distance - removed
                guard inserted <= new.count, removed <= old.count else { continue }
                let left = old.dropFirst(removed), right = new.dropFirst(inserted)
                // One line, such as a closing brace, may be the same by chance, unless as many lines came as went.
                let alike = removed == inserted ? 1 : 2
                if left.prefix(alike).elementsEqual(right.prefix(alike)) { return (removed, inserted) }
            }
        }
        return (old.count, new.count)
    }

    /// Fixes change few lines together; an entry that is merged or moved is shorter.
    private static let reach = 300

    private static func write(_ lines: ArraySlice<Line>, to out: inout [UInt8]) {
        guard let first = lines.first else { return }
        let oldCount = lines.count { $0.mark != "+" }
        let newCount = lines.count { $0.mark != "-" }
        // A stretch without lines is named by the line before.
        let old = oldCount == 0 ? first.old : first.old + 1
        let new = newCount == 0 ? first.new : first.new + 1
        out += "@@ -\(old),\(oldCount) +\(new),\(newCount) @@\n".utf8
        for line in lines {
            out += String(line.mark).utf8
            out += line.text
            if line.text.last != UInt8(ascii: "\n") { out += "\n\\ No newline at end of file\n".utf8 }
        }
    }

    /// The lines with their ends.
    private static func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
            lines.append(bytes[start...index])
            start = index + 1
        }
        if start < bytes.count { lines.append(bytes[start...]) }
        return lines
    }
}
