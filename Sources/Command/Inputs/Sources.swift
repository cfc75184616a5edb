import Citanda

/// The works of the inputs together, with keys that no two share.
struct Sources {
    /// The manuscripts among the inputs.
    private(set) var readings: [Reading] = []
    /// The works of the manuscripts, under the keys that these have for them.
    private(set) var cited: [Work] = []
    /// The works that came from bibliographies.
    private(set) var loose: [Work] = []
    /// All works.
    private(set) var works: [Work] = []

    /// Reads the files that arguments name; faults go to standard error.
    init(_ arguments: [String], as format: InputFormat?, usesSentenceCase: Bool = false) throws {
        var taken = UniqueKeys()
        let inputs = try arguments.map { argument in
            let source = try InputFile(argument: argument).source()
            return (source: source, format: try InputFile.format(of: source, declared: format))
        }
        // Several manuscripts are one book, whose works are listed where the first of them is.
        let chapters = try inputs.filter { $0.format == .manuscript }.map {
            try ManuscriptFile($0.source, isMarkdown: format == .manuscript)
        }
        for (source, format) in inputs {
            switch format {
            case .manuscript where readings.isEmpty:
                Progress.shared.begin("finding citations")
                let (manuscripts, works) = Manuscript.read(chapters)
                for manuscript in manuscripts { StandardError.write(faults: manuscript.faults, in: manuscript.text) }
                readings = manuscripts.map(\.reading)
                cited = works
                add(works, &taken)
            case .manuscript: continue
            case .references:
                let list = ReferenceList(source)
                StandardError.write(faults: list.faults, in: list.text)
                if list.works.isEmpty { StandardError.write("\(source.name): the file holds no references") }
                loose += list.works
                add(list.works, &taken)
            case .records(let format):
                try add(Bibliography(records: source, in: format), &taken)
            case .bibtex, .biblatex:
                try add(
                    Bibliography(bibTeX: source, options: .init(usesSentenceCase: usesSentenceCase)), &taken)
            }
        }
    }

    /// Adds the works of a bibliography, and says what is wrong with it.
    private mutating func add(_ read: Bibliography, _ keys: inout UniqueKeys) throws {
        StandardError.write(read.faults, in: read.text)
        if read.works.isEmpty {
            if read.faults.contains(where: { $0.severity == .error }) {
                throw CommandFailure("\(read.text.name): no works could be read")
            }
            StandardError.write("\(read.text.name): the file holds no works")
        }
        loose += read.works
        add(read.works, &keys)
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
