import CitandaCSL
import CitandaDocuments

extension StyledText {
    /// A passage of a file with its looks.
    ///
    /// - Parameters:
    ///   - passage: The passage.
    ///   - showsAddresses: Whether the address of a link follows its text, as books print it.
    init(_ passage: Passage, showsAddresses: Bool = true) {
        // Where looks begin and end; `open` says how many of each kind are open.
        var places: [(offset: Int, style: Passage.Style, step: Int)] = []
        var addresses: [Int: String] = [:]
        for span in passage.spans {
            places += [(span.range.lowerBound, span.style, 1), (span.range.upperBound, span.style, -1)]
            if showsAddresses, let address = span.address?.text, !passage[span.range].contains(address) {
                addresses[span.range.upperBound] = " (\(address))"
            }
        }
        places.sort { $0.offset < $1.offset }
        var nodes: [Node] = []
        var open: [Passage.Style: Int] = [:]
        var start = 0
        func add(_ text: String) {
            guard !text.isEmpty else { return }
            let look = Look(open.keys.filter { open[$0] ?? 0 > 0 })
            nodes.append(look == Look() ? .text(text, variable: nil) : .styled(look, [.text(text, variable: nil)]))
        }
        for place in places {
            if place.offset > start {
                add(passage[start..<place.offset])
                start = place.offset
                if let address = addresses[start] { nodes.append(.text(address, variable: nil)) }
            }
            open[place.style, default: 0] += place.step
        }
        add(passage[start..<passage.text.count])
        self.init(nodes: nodes)
    }
}

extension StyledText.Look {
    /// The look of text in some styles.
    fileprivate init(_ styles: [Passage.Style]) {
        self.init()
        for style in styles {
            switch style {
            case .italic: posture = .italic
            case .bold: weight = .bold
            case .superscript: position = .superscript
            case .subscript: position = .subscript
            case .smallCaps: smallCaps = true
            case .code, .link: break
            }
        }
    }
}
