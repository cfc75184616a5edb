import Citanda

/// A bibliography with the places of its keys, from an open document or from a file.
struct Library {
    /// The address of the document or file.
    let address: String
    /// The text in UTF-8, to which all ranges refer.
    let text: SourceText
    /// The places of keys, in order.
    let uses: [KeyUse]
    /// All keys that its entries answer to.
    let keys: Set<String>
    private let works: [Work]
    private let indices: [String: Int]

    /// Reads a bibliography.
    init(_ text: SourceText, _ language: DocumentLanguage, at address: String) {
        let bibliography =
            language == .cslJSON ? Bibliography(cslJSON: text) : Bibliography(bibTeX: text)
        self.address = address
        self.text = bibliography.text
        works = bibliography.works
        uses = bibliography.keyUses.sorted { $0.range.lowerBound < $1.range.lowerBound }
        keys = bibliography.keys
        indices = Dictionary(
            bibliography.works.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { first, _ in first }
        )
    }

    /// The work of a key, or of the entry that has the key among its other keys.
    func work(_ key: String) -> Work? {
        if let index = indices[key] { return works[index] }
        guard let use = entry(key), use.role == .otherKey else { return nil }
        let owner = uses.last { $0.role == .entry && $0.range.lowerBound < use.range.lowerBound }
        return owner.flatMap { indices[$0.key] }.map { works[$0] }
    }

    /// All works with a key of their own, in the order of the file.
    var entries: [Work] { works.filter { indices[$0.key] != nil } }

    /// The place where an entry bears a key.
    func entry(_ key: String) -> KeyUse? {
        uses.first { $0.key == key && $0.role == .entry } ?? uses.first { $0.key == key && $0.role == .otherKey }
    }
}
