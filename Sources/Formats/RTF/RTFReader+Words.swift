import CitandaWorks

extension RTFReader {
    /// Reads a control word.
    mutating func read(_ word: String, _ number: Int?, _ range: Range<Int>) {
        if word == "u" {
            if let number { addUnit(number, range) }
            return
        }
        if let character = RTFNames.characters[word] {
            if word == "tab", makesListItem() { return }
            return add(character, for: range)
        }
        if RTFNames.hidden.contains(word) {
            switch word {
            case "fonttbl": readFonts()
            case "stylesheet": readStyles()
            default: skipGroup()
            }
            return
        }
        if !readStyle(word, number), !readParagraph(word, number, range) { readStructure(word, number) }
    }

    /// Reads a control word for the look of characters.
    private mutating func readStyle(_ word: String, _ number: Int?) -> Bool {
        let isOn = number != 0
        func set(_ style: InlineStyles) {
            if isOn { group.styles.insert(style) } else { group.styles.remove(style) }
        }
        switch word {
        case "i": set(.italic)
        case "b": set(.bold)
        case "super": set(.superscript)
        case "sub": set(.subscript)
        case "nosupersub": group.styles.subtract([.superscript, .subscript])
        case "plain":
            group.styles = []
            group.isHidden = false
        case "v", "deleted": group.isHidden = isOn
        case "f": if let number { change(font: number) }
        case "uc": group.fallback = max(number ?? 1, 0)
        default: return false
        }
        return true
    }

    /// Reads a control word for paragraphs and tables.
    private mutating func readParagraph(_ word: String, _ number: Int?, _ range: Range<Int>) -> Bool {
        switch word {
        case "par", "sect", "page": endParagraph()
        case "line": if !group.isHidden { writer.addLineBreak(for: range) }
        case "pard":
            heading = nil
            table.isInside = false
        case "s": if let number, !writer.isInNote { heading = headingStyles[number] }
        case "outlinelevel": if let number, (0...8).contains(number), !writer.isInNote { heading = number + 1 }
        case "intbl": table.isInside = true
        case "trowd": table.beginRow(&writer)
        case "cell", "nestcell": table.endCell(&writer)
        case "row", "nestrow": table.endRow(&writer)
        default: return false
        }
        return true
    }

    /// Reads a control word for notes, fields and encodings.
    private mutating func readStructure(_ word: String, _ number: Int?) {
        switch word {
        case "footnote": readNote()
        case "field": instructions.append("")
        case "fldinst": group.isInstruction = true
        case "fldrslt":
            group.isInstruction = false
            group.result = writer.text.bytes.count
        case "listtext", "pntext":
            // The page shows a number or a dash before the paragraph.
            skipGroup()
            if writer.text.isEmpty { isListItem = true }
        case "ansicpg": if let number { setEncoding(RTFNames.encoding(number)) }
        case "mac": setEncoding(RTFNames.encoding(10000))
        case "pc": setEncoding("CP437")
        case "pca": setEncoding("CP850")
        case "bin":
            let rest = max(end - position, 0)
            position += min(max(number ?? 0, 0), rest)
        default: break
        }
    }

    private mutating func setEncoding(_ name: String) { group.encoding = name }

    mutating func endParagraph() {
        guard !group.isHidden else { return }
        if !table.isInside { table.close(&writer) }
        if let heading, !table.isOpen {
            writer.become(.heading(level: heading))
        } else if isListItem, !table.isOpen {
            writer.become(.listItem(number: nil))
        }
        isListItem = false
        writer.finish()
    }

    /// Ends the result of a field, and makes of it what the instruction says.
    mutating func endResult() {
        guard let start = group.result else { return }
        let instruction = instructions.popLast() ?? ""
        let end = writer.text.bytes.count
        guard start < end, let meaning = WordInstruction(instruction, sources: WordSources([])) else { return }
        switch meaning {
        case .hyperlink(let address): writer.text.addLink(from: start, to: address)
        case .live(let program, let items, let isChanged):
            writer.facts.append((start..<end, .live(program: program, items: items, isChanged: isChanged)))
        case .noteReference: break
        }
    }

    /// Takes a dash or a number before a tab for the beginning of a list item.
    private mutating func makesListItem() -> Bool {
        guard !group.isHidden, !table.isOpen, writer.text.marks.isEmpty,
            ["•", "·", "–", "-", "◦", "▪"].contains(String(decoding: writer.text.bytes, as: UTF8.self).trimmingBlanks)
        else { return false }
        writer.text.removeAll()
        isListItem = true
        return true
    }
}
