import CitandaDiagnostics

/// The fields that an entry takes from other entries.
///
/// An entry takes all fields of `xdata`. Of `crossref` it takes the fields that biblatex's rules allow (biblatex
/// manual, appendix B).
extension ResolvedLibrary {
    /// The entry with its inherited fields.
    ///
    /// - Parameters:
    ///   - chain: the items whose references lead to this entry.
    ///   - left: how many more entries may be resolved for the entry at the beginning of the chain.
    func resolved(_ index: Int, chain: [Int], left: inout Int, findings: inout [Diagnostic]) -> ResolvedEntry {
        var entry = own(index, findings: &findings)
        if parents.isEmpty { return entry }
        let index = shared(index)
        for name in ["xdata", "crossref"] {
            guard let field = entry[name] else { continue }
            for key in keys(of: field.value) {
                guard let parent = parents[key.lowercased()] else {
                    report(.bibMissingParent, "no entry has the key “\(key)”", field, &findings)
                    continue
                }
                guard parent != index, !chain.contains(parent) else {
                    report(.bibReferenceCycle, "the entry refers back to itself through “\(key)”", field, &findings)
                    continue
                }
                guard chain.count < Self.chainLimit else {
                    report(
                        .bibReferenceDepth, "fields more than \(Self.chainLimit) references away are not inherited",
                        field, &findings)
                    continue
                }
                var inner: [Diagnostic] = []
                guard left > 0 else { return entry }
                left -= 1
                let other = resolved(parent, chain: chain + [index], left: &left, findings: &inner)
                // The other entry's own faults are reported there; only a reference back to this entry is reported
                // here.
                reportCycles(inner, field, &findings)
                inherit(from: other, into: &entry, isData: name == "xdata")
            }
        }
        for at in entry.fields.indices {
            resolveGranular(&entry.fields[at], chain: chain + [index], left: &left, findings: &findings)
        }
        return entry
    }

    /// The item that other entries refer to. In a part of a file such an entry occurs twice, and its copy in the
    /// prelude counts.
    private func shared(_ index: Int) -> Int {
        guard index >= tree.prelude.items, let other = parents[tree.text(tree.items[index].key).lowercased()],
            other < tree.prelude.items, tree.prelude.places[other] == tree.place(of: tree.items[index].range.lowerBound)
        else { return index }
        return other
    }

    /// The keys of a value between commas.
    func keys(of value: BibTeXValue) -> [String] {
        String(decoding: bytes(of: value), as: UTF8.self).split(separator: ",")
            .map { $0.trimmingBlanks }.filter { !$0.isEmpty }
    }

    private func report(
        _ kind: FindingKind, _ message: String, _ field: ResolvedEntry.Field, _ findings: inout [Diagnostic]
    ) {
        let range = field.index.map { tree.fields[$0].value } ?? 0..<0
        let finding = Diagnostic(kind, message, at: range)
        if !findings.contains(finding) { findings.append(finding) }
    }

    /// A way back that an entry on the way has found is one of this entry too.
    private func reportCycles(
        _ inner: [Diagnostic], _ field: ResolvedEntry.Field, _ findings: inout [Diagnostic]
    ) {
        for finding in inner where [.bibReferenceCycle, .bibReferenceDepth].contains(finding.kind) {
            report(finding.kind, finding.message, field, &findings)
        }
    }

    private func inherit(from parent: ResolvedEntry, into entry: inout ResolvedEntry, isData: Bool) {
        var taken = Set(entry.fields.map(\.name))
        func give(_ name: String, _ field: ResolvedEntry.Field) {
            // `journal` and `journaltitle` are one field by two names.
            guard taken.insert(name).inserted, taken.isDisjoint(with: BibTeXField.synonyms(of: name)) else { return }
            entry.fields.append(.init(name: name, value: field.value, inheritedFrom: parent.key, index: nil))
        }
        if isData {
            for field in parent.fields where field.name != "ids" { give(field.name, field) }
            return
        }
        let rules = Self.rules.filter {
            $0.parents.contains(parent.type) && $0.children.contains(EntryType.canonical(entry.type))
        }
        var spent: Set<String> = []
        // The book title that a book gives itself is meant for its parts, where the types are BibTeX's idiom and not biblatex's.
        if parent.type == "book", ["incollection", "inproceedings"].contains(EntryType.canonical(entry.type)),
            let own = parent["booktitle"]
        {
            give("booktitle", own)
            spent.insert("title")
            for name in ["booksubtitle", "booktitleaddon"] where parent[name] == nil {
                spent.insert(name.replacing("book", with: ""))
            }
        }
        for rule in rules {
            for (source, targets) in rule.fields {
                guard !spent.contains(source) || source == "author", let field = parent[source] else { continue }
                spent.insert(source)
                for target in targets { give(target, field) }
            }
        }
        for field in parent.fields where !Self.kept.contains(field.name) && !spent.contains(field.name) {
            if !rules.isEmpty, Self.titles.contains(field.name) { continue }
            give(field.name, field)
        }
    }

    /// References `xdata=key-field` and `xdata=key-field-number` in place of a value, or of one of the parts of a list (biblatex,
    /// granular data).
    private func resolveGranular(
        _ field: inout ResolvedEntry.Field, chain: [Int], left: inout Int, findings: inout [Diagnostic]
    ) {
        // A look for the sign spares most values a copy.
        guard field.name != "xdata", hasSign(field.value) else { return }
        let source = bytes(of: field.value)
        guard source.count > 8, source.count < 10_000,
            String(decoding: source, as: UTF8.self).lowercased().contains("xdata")
        else { return }
        let kind = BibTeXField.kind(of: field.name)
        let ranges =
            kind == .names || kind == .list ? ValueParts.betweenAnd(source, 0..<source.count) : [0..<source.count]
        var isChanged = false
        var parts: [[UInt8]] = []
        for range in ranges {
            if let found = granular(source[range], chain: chain, left: &left, field, &findings) {
                parts.append(found)
                isChanged = true
            } else {
                parts.append(Array(source[range]))
            }
        }
        if isChanged { field.value = .joined(Array(parts.joined(separator: " and ".utf8))) }
    }

    /// Whether a value has the sign that every reference to a field has.
    private func hasSign(_ value: BibTeXValue) -> Bool {
        switch value {
        case .source(let range): tree.bytes[range].contains(UInt8(ascii: "="))
        case .joined(let bytes): bytes.contains(UInt8(ascii: "="))
        }
    }

    private func granular(
        _ source: ArraySlice<UInt8>, chain: [Int], left: inout Int, _ field: ResolvedEntry.Field,
        _ findings: inout [Diagnostic]
    ) -> [UInt8]? {
        let reference = String(decoding: source, as: UTF8.self).trimmingBlanks
        guard let sign = reference.firstIndex(of: "="), reference[..<sign].trimmingBlanks.lowercased() == "xdata" else {
            return nil
        }
        let words = reference[reference.index(after: sign)...].trimmingBlanks.split(separator: "-").map(String.init)
        guard words.count >= 2, chain.count < Self.chainLimit else { return nil }
        for count in stride(from: words.count - 1, through: 1, by: -1) {
            guard let parent = parents[words[..<count].joined(separator: "-").lowercased()] else { continue }
            guard !chain.contains(parent) else {
                report(
                    .bibReferenceCycle, "the value refers back to itself through “\(reference)”", field, &findings)
                return nil
            }
            guard left > 0 else { return nil }
            left -= 1
            var inner: [Diagnostic] = []
            let other = resolved(parent, chain: chain, left: &left, findings: &inner)
            reportCycles(inner, field, &findings)
            guard let found = other[words[count].lowercased()] else { continue }
            let value = bytes(of: found.value)
            guard count + 1 < words.count, let number = Int(words[count + 1]) else { return value }
            let parts = ValueParts.betweenAnd(value, 0..<value.count)
            return number > 0 && number <= parts.count ? Array(value[parts[number - 1]]) : nil
        }
        report(.bibMissingParent, "“\(reference)” names no entry or field", field, &findings)
        return nil
    }

    // MARK: - Rules

    private struct Rule {
        var parents: Set<String>
        var children: Set<String>
        var fields: [(source: String, targets: [String])]
    }

    /// Fields that are never inherited.
    private static let kept: Set<String> = [
        "ids", "crossref", "xref", "entryset", "entrysubtype", "execute", "label", "options", "presort", "related",
        "relatedoptions", "relatedstring", "relatedtype", "shorthand", "shorthandintro", "sortkey", "xdata", "key",
        "file", "keywords", "annotation", "annote", "abstract",
    ]
    /// Titles of the whole that would be wrong as titles of the part.
    private static let titles: Set<String> = [
        "title", "subtitle", "titleaddon", "shorttitle", "sorttitle", "indextitle", "indexsorttitle",
    ]

    private static let rules: [Rule] = [
        Rule(
            parents: ["mvbook", "book"], children: ["inbook", "bookinbook", "suppbook"],
            fields: [("author", ["author", "bookauthor"])]),
        Rule(
            parents: ["mvbook"], children: ["book", "inbook", "bookinbook", "suppbook"],
            fields: [("title", ["maintitle"]), ("subtitle", ["mainsubtitle"]), ("titleaddon", ["maintitleaddon"])]),
        Rule(
            parents: ["mvcollection", "mvreference"],
            children: ["collection", "reference", "incollection", "inreference", "suppcollection"],
            fields: [("title", ["maintitle"]), ("subtitle", ["mainsubtitle"]), ("titleaddon", ["maintitleaddon"])]),
        Rule(
            parents: ["mvproceedings"], children: ["proceedings", "inproceedings"],
            fields: [("title", ["maintitle"]), ("subtitle", ["mainsubtitle"]), ("titleaddon", ["maintitleaddon"])]),
        Rule(
            parents: ["book"], children: ["inbook", "bookinbook", "suppbook", "incollection", "inproceedings"],
            fields: [("title", ["booktitle"]), ("subtitle", ["booksubtitle"]), ("titleaddon", ["booktitleaddon"])]),
        Rule(
            parents: ["collection", "reference"],
            children: ["incollection", "inreference", "suppcollection", "inbook"],
            fields: [("title", ["booktitle"]), ("subtitle", ["booksubtitle"]), ("titleaddon", ["booktitleaddon"])]),
        Rule(
            parents: ["proceedings"], children: ["inproceedings", "incollection"],
            fields: [("title", ["booktitle"]), ("subtitle", ["booksubtitle"]), ("titleaddon", ["booktitleaddon"])]),
        Rule(
            parents: ["periodical"], children: ["article", "suppperiodical"],
            fields: [("title", ["journaltitle"]), ("subtitle", ["journalsubtitle"])]),
    ]
}
