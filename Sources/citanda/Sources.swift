import BibTeX
import Citations
import Diagnostics
import Records
import Works

/// The works of the inputs together, with keys that no two share.
struct Sources {
    /// The manuscripts among the inputs.
    private(set) var readings: [Reading] = []
    /// The works that came from bibliographies.
    private(set) var loose: [Work] = []
    /// All works.
    private(set) var works: [Work] = []

    init(_ paths: [String], as format: InputFormat?, usesSentenceCase: Bool = false) throws {
        var taken = UniqueKeys()
        let inputs = try paths.map { path in
            let source = try InputFile.read(path)
            return (source, format ?? InputFormat.guess(source))
        }
        // Several manuscripts are one book, whose works stand where the first of them does.
        let chapters = inputs.filter { $0.1 == .manuscript }.map(\.0)
        for chapter in chapters { try Manuscript.checkIsText(chapter) }
        for (source, format) in inputs {
            switch format {
            case .manuscript where readings.isEmpty:
                let (manuscripts, works) = Manuscript.read(chapters)
                readings = manuscripts.map(\.reading)
                add(works, &taken)
            case .manuscript: continue
            case .cslJSON:
                let (read, diagnostics) = CSLJSON.works(parsing: source.bytes)
                try add(read, diagnostics, in: source, &taken)
            case .bibtex, .biblatex:
                let (read, diagnostics, text) = BibTeXReader.works(
                    in: source, options: .init(usesSentenceCase: usesSentenceCase))
                try add(read, diagnostics, in: text, &taken)
            }
        }
    }

    /// Adds the works of a bibliography, and says what is wrong with it.
    private mutating func add(
        _ read: [Work], _ findings: [Diagnostic], in source: SourceText, _ keys: inout UniqueKeys
    ) throws {
        OutputFile.complain(of: findings, in: source)
        if read.isEmpty, findings.contains(where: { $0.severity == .error }) {
            throw CommandFailure("\(source.name): no works could be read")
        }
        loose += read
        add(read, &keys)
    }

    private mutating func add(_ new: [Work], _ keys: inout UniqueKeys) {
        for var work in new {
            work.key = keys.unique(work.key)
            works.append(work)
        }
    }
}

/// Keys that no two works share: of works with one key the first is kept as it is, the others get a number.
struct UniqueKeys {
    private var taken: Set<String> = []
    private var next: [String: Int] = [:]
    /// Keys of the one file that all works come from; those that only one of them has need not be kept.
    private let known: FileKeys?

    init(of known: FileKeys? = nil) { self.known = known }

    /// The key, or the key with a number where it is taken.
    mutating func unique(_ key: String) -> String {
        if let known, !known.isRepeated(key) { return key }
        if taken.insert(key).inserted { return key }
        var number = next[key, default: 2]
        while known?.contains("\(key)-\(number)") == true || !taken.insert("\(key)-\(number)").inserted { number += 1 }
        next[key] = number + 1
        return "\(key)-\(number)"
    }
}
