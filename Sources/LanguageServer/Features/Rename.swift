import Citanda

/// A new key for an entry: in the bibliography, in the document, and in all open documents that share the bibliography.
struct Rename {
    private let snapshot: Snapshot
    private let open: [Snapshot]
    private let use: KeyUse

    /// A new key for the key at an offset; nil where no key is.
    init?(at offset: Int, in snapshot: Snapshot, among open: [Snapshot]) {
        guard case .key(let use)? = snapshot.analysis.subject(at: offset) else { return nil }
        self.use = use
        self.snapshot = snapshot
        self.open = open
    }

    /// The range and the text of the key, for the editor to change.
    func preparation(in encoding: PositionEncoding) -> JSONValue {
        let positions = TextPositions(text: snapshot.document.text, encoding: encoding)
        return ["range": positions.range(of: use.range).json, "placeholder": .string(use.key)]
    }

    /// The changes.
    ///
    /// - Parameter name: The new key.
    /// - Throws: `RPCError` where no format could hold the key, or where another entry has it.
    func edit(to name: String) throws(RPCError) -> WorkspaceEdit {
        guard Self.isUsable(name) else {
            throw .invalidParameters(
                "“\(name)” is no key: letters, figures and “_”, and one of “:.-+/” between two of them")
        }
        var edit = WorkspaceEdit()
        if name == use.key { return edit }
        if let other = snapshot.libraries.first(where: { $0.keys.contains(name) }) {
            throw .failed("another entry of \(FileURI.path(of: other.address) ?? other.address) has the key “\(name)”")
        }
        let uses = References(in: snapshot, among: open).uses(of: use.key)
        for (address, places) in Dictionary(grouping: uses, by: \.place.address).sorted(by: { $0.key < $1.key }) {
            guard let text = places.first?.place.text else { continue }
            let version = open.first { $0.document.address == address }?.document.version
            edit.add(places.map { Edit($0.place.range, name) }, at: address, version: version, in: text)
        }
        return edit
    }

    /// Whether a key can be written in Markdown without braces, in LaTeX, and in a .bib file.
    static func isUsable(_ name: String) -> Bool {
        func isWord(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_"
        }
        let scalars = Array(name.unicodeScalars)
        guard let first = scalars.first, let last = scalars.last, isWord(first), isWord(last),
            scalars.count <= longestKey
        else { return false }
        return zip(scalars, scalars.dropFirst()).allSatisfy { isWord($0) || signs.contains($0) && isWord($1) }
    }

    private static let signs: Set<Unicode.Scalar> = [":", ".", "-", "+", "/"]
    /// The longest of 75,737 keys in real .bib files has 153 bytes.
    private static let longestKey = 200
}
