import CitandaLexicon

extension ReferenceLines {
    /// A record as far as it was read.
    struct Record {
        /// Its last line.
        private(set) var line: String
        /// How many lines it has.
        private(set) var lineCount = 0
        /// Whether it has what a reference ends with or has early: a year, “n.d.”, an address.
        private(set) var isComplete = false
        /// The brackets that are open.
        private var depth = 0

        /// The figures of a year.
        static let figuresOfYear = 4
        private static let years = 1400...2100
        private static let datelessWords = Lexicon.words(.noDate).union(Lexicon.words(.forthcoming))

        init(_ line: some Collection<UInt8>) {
            self.line = ""
            append(line)
        }

        mutating func append(_ line: some Collection<UInt8>) {
            self.line = String(decoding: line, as: UTF8.self)
            lineCount += 1
            isComplete = isComplete || Self.dates(self.line)
            for byte in line {
                switch byte {
                case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
                // A bracket that was never opened closes none.
                case UInt8(ascii: ")"), UInt8(ascii: "]"): depth = max(depth - 1, 0)
                default: break
                }
            }
        }

        private static func dates(_ text: String) -> Bool {
            let years = text.utf8.split { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            if years.contains(where: {
                $0.count == figuresOfYear && Int(Substring($0)).map(Self.years.contains) == true
            }) {
                return true
            }
            if text.contains("://") || text.contains("doi.org/") { return true }
            let small = text.lowercased()
            return datelessWords.contains { small.contains($0) }
        }

        /// Whether the last line ends with a mark behind which more must follow.
        var isOpen: Bool { depth > 0 || line.last.map { ",;:-–&/".contains($0) } ?? false }

        /// Whether the last line ends as references end, with no bracket open.
        var isAtEnd: Bool {
            var rest = line[...]
            while let last = rest.unicodeScalars.last,
                last.properties.isWhitespace || last == "*" || last == "_" || last.isQuotationMark
            {
                rest.unicodeScalars.removeLast()
            }
            guard depth == 0, let last = rest.last else { return false }
            let word = rest.reversed().prefix { $0 != " " }.reversed()
            let isAddress = String(word).contains("://") || String(word).contains("doi.org/")
            return ".。!?)]>".contains(last) || last.isNumber || isAddress && !"-/_".contains(last)
        }
    }
}
