import CitandaDiagnostics
import CitandaWorks

/// One run of a processor over one document.
final class Session {
    let style: Style
    let localization: Localization
    let finisher: Finisher
    let renderer: Renderer
    var items: [Item] = []
    var indexes: [String: Int] = [:]
    var diagnostics: [Diagnostic] = []
    /// The items in the order of the bibliography, by index.
    var order: [Int] = []
    /// The citation number of each item, from 1.
    var numbers: [Int] = []
    var disambiguations: [Disambiguation] = []
    /// The names of the document that look alike.
    var sharedNames = NameRegistry()
    /// The names that look alike within a work, by its index: for its first cite, and for its entry.
    var namesakes: [Int: NameRegistry] = [:]
    var entryNamesakes: [Int: NameRegistry] = [:]
    /// The works that the bibliography lists.
    var selection = BibliographySelection()
    /// Texts rendered before, for a document that changes.
    var cache: RenderingCache?
    /// The order of an earlier run before sorting.
    private var unsortedOrder: [Int]?
    private var isDisambiguated = false
    /// For each item the first item that the same note cites first, if cites show the number of that note. Works from different notes
    /// cannot be confused then. New numbers of the same notes change nothing.
    private(set) var firstNotes: [Int?] = []
    /// The values of the sort keys of each item that do not depend on its number.
    private var sortValues: [Sorter.Values?] = []

    init(_ processor: Processor, works: [Work]) {
        style = processor.style
        localization = processor.localization
        finisher = Finisher(localization, processor.style.houseRules)
        let markup = FieldMarkup(quotes: localization.quotes)
        renderer = Renderer(
            style: processor.style, locale: processor.localization,
            item: Item(Work(key: "", type: .document), index: 0, markup: markup))
        for work in works {
            if let known = indexes[work.key] {
                diagnostics.append(
                    Diagnostic(
                        .duplicateKey, "two works have the key “\(work.key)”; the last one counts",
                        at: 0..<0))
                items[known] = Item(work, index: known, markup: markup)
                continue
            }
            indexes[work.key] = items.count
            items.append(Item(work, index: items.count, markup: markup))
        }
        disambiguations = [Disambiguation](repeating: Disambiguation(), count: items.count)
        numbers = Array(1..<(items.count + 1))
        order = Array(items.indices)
    }

    /// Formats the whole document.
    ///
    /// - Parameter ordersByCitation: Whether works are put in the order of their first citation before the style sorts
    ///   them.
    func run(_ citations: [CitationCluster], ordersByCitation: Bool) -> ProcessedDocument {
        settle(citations, ordersByCitation: ordersByCitation)
        var document = ProcessedDocument()
        document.citations = renderCitations(citations)
        document.bibliography = renderBibliography()
        document.order = order.map { items[$0] }.filter { selection.contains($0.work) }.map(\.key)
        document.diagnostics = diagnostics
        return document
    }

    /// Finds order, numbers and disambiguation. Results of an earlier run are kept if they are still valid.
    private func settle(_ citations: [CitationCluster], ordersByCitation: Bool) {
        let settled = (order: order, numbers: numbers)
        order = Array(items.indices)
        numbers = Array(1..<(items.count + 1))
        if ordersByCitation { orderByCitation(citations) }
        let notesBefore = firstNotes
        findFirstNotes(citations)
        if let unsortedOrder, unsortedOrder == order, firstNotes == notesBefore {
            (order, numbers) = settled
            return
        }
        unsortedOrder = order
        sortItems()
        guard !isDisambiguated || order != settled.order || numbers != settled.numbers || firstNotes != notesBefore
        else {
            return
        }
        isDisambiguated = true
        disambiguations = [Disambiguation](repeating: Disambiguation(), count: items.count)
        sharedNames = NameRegistry()
        namesakes = [:]
        entryNamesakes = [:]
        disambiguate()
    }

    private func findFirstNotes(_ citations: [CitationCluster]) {
        let search = YearSuffixSearch(macros: style.macros, variable: .firstReferenceNoteNumber)
        guard search.isShown(in: style.citation.children) else { return }
        var works: [Int: Int] = [:]
        firstNotes = [Int?](repeating: nil, count: items.count)
        for citation in citations where citation.noteNumber > 0 {
            for item in citation.items {
                guard let index = indexes[item.id], firstNotes[index] == nil else { continue }
                firstNotes[index] = works[citation.noteNumber, default: index]
                works[citation.noteNumber] = firstNotes[index]
            }
        }
    }

    /// Puts cited works in the order of their first citation, followed by the others.
    private func orderByCitation(_ citations: [CitationCluster]) {
        var seen = [Bool](repeating: false, count: items.count)
        var cited: [Int] = []
        for citation in citations {
            for item in citation.items {
                guard let index = indexes[item.id], !seen[index] else { continue }
                seen[index] = true
                cited.append(index)
            }
        }
        order = cited + items.indices.filter { !seen[$0] }
        numberItems()
    }

    private func numberItems() {
        for (place, index) in order.enumerated() { numbers[index] = place + 1 }
    }

    /// Sorts the items for the bibliography and numbers them.
    func sortItems() {
        guard let bibliography = style.bibliography, !bibliography.sort.isEmpty else { return }
        let sorter = Sorter(
            keys: bibliography.sort, collation: Collation(language: localization.language), renderer: renderer)
        let values = order.map { sortValues($0, sorter) }
        let before = order
        order = sorter.order(values).map { before[$0] }
        // Numbers follow the sorted order, unless the numbers themselves are sorted in descending order.
        let isByNumber = bibliography.sort.contains { key in
            if case .variable(.text(.citationNumber)) = key.content { key.isDescending } else { false }
        }
        if !isByNumber { numberItems() }
    }

    private func sortValues(_ index: Int, _ sorter: Sorter) -> Sorter.Values {
        if sortValues.isEmpty { sortValues = [Sorter.Values?](repeating: nil, count: items.count) }
        if let known = sortValues[index] { return known }
        let state = CiteState(citationNumber: numbers[index])
        let values = Sorter.Values(items[index], state, .bibliography)
        if cache != nil, !sorter.dependsOnNumbers(style) { sortValues[index] = values }
        return values
    }

    /// The state of a cite before its position is known.
    func state(_ index: Int) -> CiteState {
        CiteState(citationNumber: numbers[index], disambiguation: disambiguations[index])
    }
}
