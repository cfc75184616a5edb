import Foundation

/// The attribute `text-case` (CSL 1.0.2, section “Text-case”), over a row of tokens.
struct TextCasing {
    private let textCase: TextCase
    private let house: HouseRules
    private let locale: Foundation.Locale?

    init(_ textCase: TextCase, language: String, _ house: HouseRules = HouseRules()) {
        self.textCase = textCase
        self.house = house
        let base = Localization.base(language)
        // Only these languages have special rules for the case of letters.
        locale = ["tr", "az", "lt", "el"].contains(base) ? Foundation.Locale(identifier: base) : nil
    }

    /// Changes the case of the tokens from an index on.
    func apply(_ tokens: inout [Token], from start: Int) {
        let open = openIndices(tokens, from: start)
        guard !open.isEmpty else { return }
        switch textCase {
        case .lowercase: for index in open { tokens[index].text = lower(tokens[index].text) }
        case .uppercase: for index in open { tokens[index].text = upper(tokens[index].text) }
        case .capitalizeFirst: capitalizeFirst(&tokens, from: start)
        case .capitalizeAll:
            for index in open { tokens[index].text = capitalizeWords(tokens[index].text) }
        case .sentence: sentence(&tokens, open, from: start)
        case .title: TitleCase(upper: upper, lower: lower, house: house).apply(&tokens, open)
        }
    }

    private func lower(_ text: String) -> String { locale.map { text.lowercased(with: $0) } ?? text.lowercased() }
    private func capital(_ letter: Character) -> String { Self.capital(letter, upper: upper, lower: lower) }

    /// The capital of a letter; the letter itself where no single letter is its capital, as for ß and the sign of a millionth.
    static func capital(_ letter: Character, upper: (String) -> String, lower: (String) -> String) -> String {
        let small = String(letter)
        let capital = upper(small)
        return capital.count == 1 && lower(capital) == small ? capital : small
    }

    private func upper(_ text: String) -> String { locale.map { text.uppercased(with: $0) } ?? text.uppercased() }

    /// The indices of texts whose case may change.
    private func openIndices(_ tokens: [Token], from start: Int) -> [Int] {
        var open: [Int] = []
        var closedDepth = 0
        for index in start..<tokens.count {
            let token = tokens[index]
            switch token.kind {
            case .text where closedDepth == 0 && token.source != .text(.yearSuffix): open.append(index)
            case .noCaseOpen, .noDecorationOpen: closedDepth += 1
            case .noCaseClose, .noDecorationClose: closedDepth -= 1
            case .open where closedDepth > 0 || Self.fixesCase(token): closedDepth += 1
            case .close where closedDepth > 0: closedDepth -= 1
            default: break
            }
        }
        return open
    }

    private static func fixesCase(_ token: Token) -> Bool {
        token.isData && (token.formatting.verticalAlign != nil || token.formatting.fontVariant == .smallCaps)
    }

    private func capitalizeFirst(_ tokens: inout [Token], from start: Int) {
        let open = Set(openIndices(tokens, from: start))
        for index in start..<tokens.count where tokens[index].kind == .text {
            guard let letter = tokens[index].text.firstIndex(where: { $0.isLetter || $0.isNumber }) else { continue }
            guard open.contains(index), tokens[index].text[letter].isLetter,
                !Self.isHandle(tokens[index].text[..<letter])
            else { return }
            // Only a word in lower case: not “arXiv”.
            let word = tokens[index].text[letter...].prefix { $0.isLetter }
            guard !word.contains(where: \.isUppercase) else { return }
            tokens[index].text = capitalized(tokens[index].text, at: letter)
            return
        }
    }

    /// Whether a word behind this text is the name of an account, “@reedmole”, whose letters stay as they are.
    static func isHandle(_ before: Substring) -> Bool { before.last == "@" }

    private func capitalized(_ text: String, at index: String.Index) -> String {
        text[..<index] + capital(text[index]) + text[text.index(after: index)...]
    }

    private func capitalizeWords(_ text: String) -> String {
        var out = ""
        var isStart = true
        for character in text {
            if isStart, character.isLetter {
                out += capital(character)
                isStart = false
            } else {
                out.append(character)
                if character.isNumber { isStart = false }
            }
            if character == " " || character == "\u{A0}" { isStart = true }
            if character == "@" { isStart = false }
        }
        return out
    }

    /// Changes all words but the first to lower case. The first one keeps its capitals, as in “McKendrick”.
    private func sentence(_ tokens: inout [Token], _ open: [Int], from start: Int) {
        let first = tokens[start...].firstIndex { $0.kind == .text && $0.text.contains { !$0.isWhitespace } }
        for index in open {
            let text = tokens[index].text
            let word = index == first ? text.prefix(while: \.isWhitespace).count : 0
            let end =
                index == first
                ? text.dropFirst(word).firstIndex(where: \.isWhitespace) ?? text.endIndex : text.startIndex
            tokens[index].text = text[..<end] + lower(String(text[end...]))
        }
        capitalizeFirst(&tokens, from: start)
    }
}
