import CitandaDiagnostics
import CitandaManuscripts
import CitandaXML

/// What a page shows of one file.
struct PageFile {
    private let file: CheckedFile
    private let prefix: String
    private let places: PagePlaces
    private let works: PageWorks?
    private let gaps: PageGaps?

    /// A file on a page.
    ///
    /// - Parameters:
    ///   - file: The file with its findings.
    ///   - prefix: The beginning of the elements of this file.
    ///   - number: The number of its first finding.
    init(_ file: CheckedFile, prefix: String, from number: Int) {
        self.file = file
        self.prefix = prefix
        let places = PagePlaces(of: file, prefix: prefix, from: number)
        self.places = places
        works = file.manuscript.map { PageWorks(of: $0.reading, in: places) }
        gaps = file.manuscript.map { PageGaps(of: $0.reading, in: places) }
    }

    /// A part of the file: its element, its heading and how many things it holds.
    private struct Part {
        let id: String
        let heading: String
        let count: Int
        let write: (inout MarkupWriter) -> Void
    }

    private func parts(isLong: Bool) -> [Part] {
        var parts: [Part] = []
        func add(_ name: String, _ heading: String, _ count: Int, _ write: @escaping (inout MarkupWriter) -> Void) {
            if count > 0 { parts.append(Part(id: prefix + name, heading: heading, count: count, write: write)) }
        }
        add("file", "The file as a whole", places.homeless.count) { writer in
            writer.element("ul") { list in
                for finding in places.homeless { finding.write(to: &list) }
            }
        }
        for part in PagePlace.Part.allCases {
            let shown = places.places.filter { $0.part == part && $0.isShown }
            add("\(part)", part.heading, shown.count) { writer in
                for place in shown { place.write(to: &writer, of: file.text, isLong: isLong) }
            }
        }
        if let works { add("works", "Works", works.count) { works.write(to: &$0, isLong: isLong) } }
        if let gaps { add("gaps", "Not read, or not surely", gaps.count) { gaps.write(to: &$0) } }
        return parts
    }

    private var id: String { prefix + "top" }

    /// How many notes, entries and works the page shows of the file.
    var size: Int { places.places.count(where: \.isShown) + (works?.count ?? 0) }

    /// Writes the file.
    ///
    /// - Parameters:
    ///   - writer: The writer of the page.
    ///   - isLong: Whether the page is long.
    func write(to writer: inout MarkupWriter, isLong: Bool) {
        writer.element("section", ["id": id]) { section in
            section.mixed("h2", ["dir": "auto", "lang": ""]) { $0.shown(file.text.name) }
            if file.findings.isEmpty { section.element("p", text: "No findings.") }
            for part in parts(isLong: isLong) {
                section.element("section", ["id": part.id]) { section in
                    section.element("h3", text: part.heading)
                    part.write(&section)
                }
            }
        }
    }

    /// Writes links to the parts of the file; where there are several files, one to each.
    func writeLinks(isOnly: Bool, to list: inout MarkupWriter) {
        guard isOnly else {
            return list.mixed("li") { item in
                item.mixed("a", ["href": "#" + id, "dir": "auto"]) { $0.shown(file.text.name) }
                item.text(" (\(file.findings.count))")
            }
        }
        for part in parts(isLong: false) {
            list.mixed("li") { item in
                item.element("a", ["href": "#" + part.id], text: part.heading)
                item.text(" (\(part.count))")
            }
        }
    }
}
