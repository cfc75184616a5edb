import CitandaDocuments

/// Citations by key, as writers of plain text type them: `[see @roe2008, 45; @berg1998]`, `@roe2008 [45]`, `{{< cite "roe2008" >}}`.
package struct KeyCitation: Sendable, Hashable {
    /// One work that is cited.
    package struct Item: Sendable, Hashable {
        /// The words before the key.
        package var prefix: Range<Int>?
        /// The key without its sign.
        package var key: Range<Int>
        /// The place in the work, with its label.
        package var locator: Range<Int>?
        /// Whether a hyphen before the sign leaves out the author.
        package var suppressesAuthor: Bool
        /// From the first byte of the sign to the last of the place.
        package var range: Range<Int>
    }
    /// The whole citation with its brackets.
    package var range: Range<Int>
    /// The works in order; never empty.
    package var items: [Item]
    /// Whether the citation has brackets or braces. A sign alone in running text may be a person's account.
    package var hasBrackets: Bool
}

extension AuthorDateGrammar {
    /// The citations by key in order. They do not overlap.
    package func keyCitations() -> [KeyCitation] {
        var found: [KeyCitation] = []
        var index = 0
        while index < stream.count {
            if let read = keysInBrackets(at: index) ?? shortcode(at: index) ?? keyInText(at: index) {
                found.append(read.citation)
                index = read.end
            } else {
                index += 1
            }
        }
        return found
    }

    private func keysInBrackets(at open: Int) -> (citation: KeyCitation, end: Int)? {
        guard stream.isMark(open, "["), let close = stream[open].partner, close > open else { return nil }
        var items: [KeyCitation.Item] = []
        var start = open + 1
        while start < close {
            let end = (start..<close).first { stream.isMark($0, ";") } ?? close
            guard let item = keyItem(in: start..<end) else { return nil }
            items.append(item)
            start = end + 1
        }
        guard !items.isEmpty else { return nil }
        return (
            KeyCitation(range: stream.bytes(open..<close + 1), items: items, hasBrackets: true), close + 1
        )
    }

    /// `see -@roe2008, pp. 45–47`: the first sign of a stretch.
    private func keyItem(in tokens: Range<Int>) -> KeyCitation.Item? {
        guard let at = tokens.first(where: { stream.isMark($0, "@") }), let key = key(behind: at) else { return nil }
        let isSuppressed = at > tokens.lowerBound && stream.isMark(at - 1, "-") && !stream[at].hasSpaceBefore
        let first = isSuppressed ? at - 1 : at
        let behind = grammar.skip("}", at: stream.token(from: key.upperBound))
        guard endsKey(behind, before: tokens.upperBound) else { return nil }
        let place =
            braced(at: grammar.skip(",", at: behind), before: tokens.upperBound)
            ?? (behind < tokens.upperBound ? place(behind: behind, in: tokens) : nil)
        let prefix = tokens.lowerBound..<first
        return KeyCitation.Item(
            prefix: prefix.isEmpty ? nil : stream.bytes(prefix), key: key, locator: place.map { stream.bytes($0) },
            suppressesAuthor: isSuppressed,
            range: stream[first].range.lowerBound..<max(key.upperBound, place.map { stream.bytes($0).upperBound } ?? 0))
    }

    /// `@roe2008` and `@roe2008 [45]`. An address of mail has letters before the sign.
    private func keyInText(at index: Int) -> (citation: KeyCitation, end: Int)? {
        guard stream.isMark(index, "@"), index == 0 || stream[index].hasSpaceBefore || stream[index - 1].kind == .mark,
            let key = key(behind: index),
            case let behind = grammar.skip("}", at: stream.token(from: key.upperBound)),
            endsKey(behind, before: stream.count)
        else { return nil }
        var end = behind
        var place: Range<Int>?
        if stream.isMark(end, "["), let close = stream[end].partner {
            let inner = braced(at: end + 1, before: close)
            if inner != nil || isPlace(end + 1..<close) {
                place = inner ?? end + 1..<close
                end = close + 1
            }
        }
        let isBraced = stream.isMark(behind - 1, "}")
        let last = place != nil || isBraced ? stream[end - 1].range.upperBound : key.upperBound
        let range = stream[index].range.lowerBound..<max(key.upperBound, last)
        let item = KeyCitation.Item(
            prefix: nil, key: key, locator: place.map { stream.bytes($0) }, suppressesAuthor: true, range: range)
        return (KeyCitation(range: range, items: [item], hasBrackets: place != nil || isBraced), end)
    }

    /// `{p. 44n9}`: a place of any form (pandoc's manual, “Citation syntax”).
    private func braced(at open: Int, before end: Int) -> Range<Int>? {
        guard open < end, stream.isMark(open, "{"),
            let close = (open + 1..<end).first(where: { stream.isMark($0, "}") }),
            close > open + 1
        else { return nil }
        return open + 1..<close
    }

    /// `{{< cite "roe2008" >}}`: a call that a site generator fills in.
    private func shortcode(at index: Int) -> (citation: KeyCitation, end: Int)? {
        guard stream.isMark(index, "{"), stream.isMark(index + 1, "{"),
            stream.isMark(index + 2, "<") || stream.isMark(index + 2, "%"),
            stream.isWord(index + 3, "cite") || stream.isWord(index + 3, "citation")
        else { return nil }
        let limit = min(stream.count, index + Self.longestShortcode)
        guard
            let close = (index + 4..<limit).first(where: {
                (stream.isMark($0, ">") || stream.isMark($0, "%")) && stream.isMark($0 + 1, "}")
                    && stream.isMark($0 + 2, "}")
            })
        else { return nil }
        var items: [KeyCitation.Item] = []
        var behind = index + 4
        while behind < close {
            guard stream[behind].kind != .mark, let key = key(at: stream[behind].range.lowerBound) else {
                behind += 1
                continue
            }
            items.append(
                KeyCitation.Item(prefix: nil, key: key, locator: nil, suppressesAuthor: false, range: key))
            behind = max(behind + 1, stream.token(from: key.upperBound))
        }
        guard !items.isEmpty else { return nil }
        return (KeyCitation(range: stream.bytes(index..<close + 3), items: items, hasBrackets: true), close + 3)
    }

    /// The tokens of the longest call.
    private static let longestShortcode = 40

    /// The key behind a sign: `@roe2008` or `@{roe:2008}`.
    private func key(behind at: Int) -> Range<Int>? {
        let start = stream[at].range.upperBound
        let text = stream.passage.text
        guard start < text.count else { return nil }
        if text[start] == UInt8(ascii: "{") {
            guard let end = text[start...].firstIndex(of: UInt8(ascii: "}")), end > start + 1 else { return nil }
            return start + 1..<end
        }
        return key(at: start)
    }

    /// Whether the citation may end behind a key: `[@type="x"]` is a path in a program.
    private func endsKey(_ index: Int, before end: Int) -> Bool {
        index >= end || stream[index].hasSpaceBefore
            || stream[index].kind == .mark && ".,;:!?)]’'”\"»—–*_".unicodeScalars.contains(stream[index].scalar)
    }

    /// Letters, digits and underscores, with single marks between them (Pandoc's manual, “Citation syntax”).
    private func key(at start: Int) -> Range<Int>? {
        let text = stream.passage.text
        var end = start
        var index = start
        let rest = String(decoding: text[start..<min(text.count, start + Self.longestKey)], as: UTF8.self)
        for scalar in rest.unicodeScalars {
            let next = index + UTF8.width(scalar)
            let isLetter = scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_"
            if isLetter {
                end = next
            } else if end != index || !Self.keyMarks.contains(scalar) {
                break
            }
            index = next
        }
        return end > start ? start..<end : nil
    }

    /// The longest key in bytes.
    private static let longestKey = 200

    private static let keyMarks = Set(":.#$%&-+?<>~/".unicodeScalars)
}
