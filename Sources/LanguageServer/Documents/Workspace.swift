import Citanda
import SystemPackage

/// The open documents, and the files that they need: bibliographies and `citanda.toml`.
///
/// Everything that was read of a text is kept until the text changes. An open document counts in place of its file.
struct Workspace {
    /// The open documents by their addresses.
    private(set) var documents: [String: OpenDocument] = [:]
    /// The addresses of the open documents in the order in which they were opened.
    private(set) var addresses: [String] = []
    /// What the user has to know about files that could not be read. Each is said once.
    private(set) var complaints: [String] = []
    private var said: Set<String> = []
    private var revision = 0
    private var analyses: [String: (state: [Stamp], analysis: Analysis)] = [:]
    private var libraries: [String: (state: Stamp, library: Library)] = [:]
    private var settings: [String: (state: Stamp, settings: Settings)] = [:]

    /// Larger documents are not read: each key that is typed would take a second.
    static let largestDocument = 8 << 20
    /// The bibliographies of databases have this size; a larger one is not read while somebody waits.
    static let largestLibrary = 64 << 20

    // MARK: - Documents

    /// Opens a document.
    ///
    /// - Returns: Its address.
    mutating func open(_ item: Parameters) throws(RPCError) -> String {
        revision += 1
        let document = try OpenDocument(item, revision: revision)
        if documents.updateValue(document, forKey: document.address) == nil { addresses.append(document.address) }
        if document.text.bytes.count > Self.largestDocument {
            complain("\(document.text.name) is not checked: it has more than \(Self.largestDocument >> 20) MiB")
        }
        return document.address
    }

    /// Takes the changes of a document.
    mutating func change(
        _ address: String, _ parameters: Parameters, in encoding: PositionEncoding
    ) throws(RPCError) {
        revision += 1
        guard var document = documents[address] else { return }
        try document.change(parameters, in: encoding, revision: revision)
        documents[address] = document
    }

    /// Closes a document.
    ///
    /// - Returns: Whether it was open.
    mutating func close(_ address: String) -> Bool {
        analyses[address] = nil
        addresses.removeAll { $0 == address }
        return documents.removeValue(forKey: address) != nil
    }

    /// The open document of a file.
    private func document(at path: String) -> OpenDocument? { documents.values.first { $0.path == path } }

    /// Takes the complaints, so that nobody hears them twice.
    mutating func takeComplaints() -> [String] {
        defer { complaints = [] }
        return complaints
    }

    private mutating func complain(_ text: String) {
        if said.insert(text).inserted { complaints.append(text) }
    }

    // MARK: - What was read

    /// A document with all that was read of it and of its bibliographies; nil for documents that the server does not know.
    mutating func snapshot(of address: String) -> Snapshot? {
        guard let document = documents[address], document.text.bytes.count <= Self.largestDocument,
            let language = DocumentLanguage(of: document)
        else { return nil }
        let named = NamedBibliographies(in: document.text, isLaTeX: language == .latex)
        let libraries = libraries(of: document, language, named)
        let (settings, stamp) = settings(for: document)
        let state = [.revision(document.revision)] + libraries.map(\.state) + (stamp.map { [$0] } ?? [])
        if let known = analyses[address], known.state == state {
            return Snapshot(
                document: document, analysis: known.analysis, libraries: libraries.map(\.library), notes: settings.notes
            )
        }
        let analysis = Self.analysis(of: document, language, named, citing: libraries.map(\.library), settings)
        analyses[address] = (state, analysis)
        return Snapshot(
            document: document, analysis: analysis, libraries: libraries.map(\.library), notes: settings.notes)
    }

    private static func analysis(
        of document: OpenDocument, _ language: DocumentLanguage, _ named: NamedBibliographies,
        citing libraries: [Library], _ settings: Settings
    ) -> Analysis {
        let input = try? CheckInput(document.text, as: language.format, isMarkdown: language == .markdown)
        let style = settings.notes.map { StyleCheck($0) }
        var checker = Checker(choice: { _ in settings.choice }, style: { _ in style })
        if !language.isBibliography, let keys = keys(of: named, libraries) { checker.keys = { _ in keys } }
        let uses = language.isBibliography ? libraries.first?.uses : input?.citedKeys.uses
        let checked = input.flatMap { checker.files([$0]).first }
        return Analysis(
            language: language, checked: checked, uses: uses ?? [], named: named,
            // A page of the project without citations is no news for somebody who has it open.
            findings: checked?.findingsInFile.filter { $0.kind != .nothingFound } ?? [])
    }

    /// The keys that a document may cite; nil where a bibliography that the document names is not there, or where none is known.
    private static func keys(of named: NamedBibliographies, _ libraries: [Library]) -> KnownKeys? {
        guard !libraries.isEmpty, libraries.count >= named.names.count else { return nil }
        let keys = libraries.reduce(into: named.ownKeys) { $0.formUnion($1.keys) }
        return KnownKeys(keys, areNamed: !named.names.isEmpty)
    }

    /// The bibliographies to which the keys of a document belong. A bibliography belongs to itself.
    private mutating func libraries(
        of document: OpenDocument, _ language: DocumentLanguage, _ named: NamedBibliographies
    ) -> [(state: Stamp, library: Library)] {
        if language.isBibliography { return [library(of: document, language)] }
        if !named.names.isEmpty {
            let paths = named.paths(near: document.path) { path in self.document(at: path) != nil }
            return paths.compactMap { library(at: $0) }
        }
        let open = addresses.compactMap { documents[$0] }
        var found = open.compactMap { open -> (state: Stamp, library: Library)? in
            guard let language = DocumentLanguage(of: open), language.isBibliography else { return nil }
            return library(of: open, language)
        }
        for path in document.path.map({ NamedBibliographies.paths(besides: $0) }) ?? []
        where self.document(at: path) == nil {
            if let library = library(at: path) { found.append(library) }
        }
        return found
    }

    private mutating func library(
        of document: OpenDocument, _ language: DocumentLanguage
    ) -> (state: Stamp, library: Library) {
        let state = Stamp.revision(document.revision)
        if let known = libraries[document.address], known.state == state { return known }
        let library = Library(document.text, language, at: document.address)
        libraries[document.address] = (state, library)
        return (state, library)
    }

    /// The bibliography of a path; nil where there is none, or where the file is something else.
    private mutating func library(at path: String) -> (state: Stamp, library: Library)? {
        if let document = document(at: path) {
            guard let language = DocumentLanguage(of: document), language.isBibliography else { return nil }
            return library(of: document, language)
        }
        let address = FileURI.address(of: path)
        guard let state = Stamp(ofFile: path) else { return nil }
        if let known = libraries[address], known.state == state { return known }
        do {
            let file = try InputFile(FilePath(path), limit: Self.largestLibrary)
            let text = SourceText(name: path, bytes: try file.contents())
            guard let language = DocumentLanguage(of: text), language.isBibliography else {
                complain("\(path) is no bibliography in BibTeX or CSL-JSON")
                return nil
            }
            let library = Library(text, language, at: address)
            libraries[address] = (state, library)
            return (state, library)
        } catch {
            complain("\(error)")
            return nil
        }
    }

    /// What `citanda.toml` in the folder of a document or above says, and the state of that file.
    private mutating func settings(for document: OpenDocument) -> (settings: Settings, state: Stamp?) {
        guard let path = document.path.flatMap({ Configuration.path(for: $0) }), let state = Stamp(ofFile: path) else {
            return (Settings(), nil)
        }
        if let known = settings[path], known.state == state { return (known.settings, state) }
        var read = Settings()
        do {
            let text = SourceText(name: path, bytes: try InputFile(FilePath(path)).contents())
            let configuration = try Configuration(text)
            read.choice = configuration.choice
            read.notes = try configuration.style.flatMap { try StyleLibrary().noteProcessor($0) }
        } catch {
            complain("\(error)")
        }
        settings[path] = (state, read)
        return (read, state)
    }
}
