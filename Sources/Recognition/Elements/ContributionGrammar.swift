/// People named behind the title: editors, translators and the like.
struct ContributionMatch {
    var labels: [Label]
    var names: Range<Int>
    var end: Int
}

extension Grammar {
    /// `ed. X`, `edited by X and Y`, `trans. X`, `ed. and trans. X`, `with an introduction by X`.
    func contribution(at start: Int) -> ContributionMatch? {
        guard let (labels, index) = contributionWords(at: start) else { return nil }
        guard let names = persons(at: index) ?? body(at: index, isClauseStart: true) else { return nil }
        return ContributionMatch(labels: labels, names: index..<names, end: names)
    }

    private func contributionWords(at start: Int) -> ([Label], Int)? {
        var labels: [Label] = []
        var index = start
        while index < end {
            if stream.isWord(index, in: ["ed", "eds"]) {
                labels.append(.editor)
            } else if stream.isWord(index, "edited") || stream.isPhrase(index, ["hrsg"])
                || stream.isWord(index, in: ["herausgegeben", "hrsg", "hg", "éd"])
            {
                labels.append(.editor)
            } else if stream.isPhrase(index, ["a", "cura", "di"]) {
                return (labels + [.editor], index + 3)
            } else if stream.isPhrase(index, ["sous", "la"]), stream.isWord(index + 2, in: ["direction", "dir"]) {
                let of = skip(".", at: index + 3)
                return (labels + [.editor], stream.isWord(of, in: ["de", "d"]) ? of + 1 : of)
            } else if stream.isWord(index, in: ["illustrated", "illus"]),
                stream.isWord(skip(".", at: index + 1), "by")
                    || stream.isWord(index, "illus")
            {
                labels.append(.contributor)
            } else if stream.isWord(index, in: ["trans", "translated", "übers", "übersetzt", "trad"]) {
                labels.append(.translator)
            } else if stream.isWord(index, "directed") || stream.isWord(index, "dir") && stream.isMark(index + 1, ".") {
                labels.append(.director)
            } else if stream.isWord(index, in: ["comp", "compiled"]) {
                labels.append(.compiler)
            } else if stream.isWord(index, "interview"), stream.isWord(index + 1, in: ["by", "with"]) {
                labels.append(.interviewer)
            } else if let introduced = introduction(at: index) {
                labels.append(.contributor)
                return (labels, introduced)
            } else {
                break
            }
            index = skip(".", at: index + 1)
            guard stream.isWord(index, "and") else { break }
            index += 1
        }
        guard !labels.isEmpty else { return nil }
        // “translated from the Russian by”
        if stream.isWord(index, "from"),
            let by = (index..<min(index + 6, end)).first(where: { stream.isWord($0, "by") })
        {
            index = by
        }
        if stream.isWord(index, in: ["by", "von", "par", "with"]) {
            index += 1
        } else if stream.isWord(index, "v"), stream.isMark(index + 1, ".") {
            index += 2
        }
        return (labels, index)
    }

    /// `with an introduction by`, `introduction by`, `foreword by`.
    private func introduction(at start: Int) -> Int? {
        // “reprint with a new introduction by”
        var index = stream.isWord(start, in: ["reprint", "repr", "reprinted"]) ? skip(".", at: start + 1) : start
        guard index == start || stream.isWord(index, "with") else { return nil }
        if stream.isWord(index, "with") { index += 1 }
        if stream.isWord(index, in: ["an", "a"]) { index += 1 }
        if stream.isWord(index, "new") { index += 1 }
        guard
            stream.isWord(
                index,
                in: [
                    "introduction", "foreword", "preface", "afterword", "introductions", "illustrations", "intro",
                    "text",
                    "texts", "essay", "essays", "contributions", "commentary",
                ]),
            stream.isWord(skip(".", at: index + 1), "by")
        else { return nil }
        return skip(".", at: index + 1) + 1
    }
}
