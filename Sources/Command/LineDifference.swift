/// The lines in which two texts differ, each with some lines around it, in the unified form.
struct LineDifference {
    let text: String

    init(_ old: String, _ new: String, context: Int = 2) {
        let old = old.split(separator: "\n", omittingEmptySubsequences: false)
        let new = new.split(separator: "\n", omittingEmptySubsequences: false)
        let changes = new.difference(from: old)
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in changes {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var lines: [(mark: Character, text: Substring, line: Int)] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if left < old.count, removed.contains(left) {
                lines.append(("-", old[left], left + 1))
                left += 1
            } else if right < new.count, inserted.contains(right) {
                lines.append(("+", new[right], left + 1))
                right += 1
            } else if left < old.count {
                lines.append((" ", old[left], left + 1))
                left += 1
                right += 1
            } else {
                break
            }
        }
        let changed = lines.indices.filter { lines[$0].mark != " " }
        var out = ""
        var last = -1
        for index in changed {
            let from = max(index - context, last + 1)
            if from > last + 1 || last < 0 { out += "@@ line \(lines[from].line) @@\n" }
            for at in from...max(index, from) where at > last {
                out += "\(lines[at].mark)\(lines[at].text)\n"
                last = at
            }
            let next = changed.first { $0 > index } ?? Int.max
            for at in (index + 1)..<max(index + 1, min(index + 1 + context, lines.count, next)) where at > last {
                out += "\(lines[at].mark)\(lines[at].text)\n"
                last = at
            }
        }
        text = out
    }
}
