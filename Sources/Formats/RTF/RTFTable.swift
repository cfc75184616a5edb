/// The table that is open, whose rows and cells have ends and no beginnings.
struct RTFTable {
    /// Whether the paragraph that is read belongs to a table.
    var isInside = false
    private(set) var isOpen = false
    private var isRowOpen = false
    private var isCellOpen = false

    /// Begins a cell if text comes and the row has none that is open.
    mutating func prepare(_ writer: inout BlockWriter) {
        if isOpen, !isInside, !isRowOpen { close(&writer) }
        guard isInside, !isCellOpen else { return }
        beginRow(&writer)
        writer.beginCell()
        isCellOpen = true
    }

    mutating func beginRow(_ writer: inout BlockWriter) {
        if !isOpen {
            writer.beginTable()
            isOpen = true
        }
        guard !isRowOpen else { return }
        writer.beginRow()
        isRowOpen = true
    }

    mutating func endCell(_ writer: inout BlockWriter) {
        isInside = true
        prepare(&writer)
        writer.finish()
        isCellOpen = false
    }

    mutating func endRow(_ writer: inout BlockWriter) {
        writer.finish()
        isRowOpen = false
        isCellOpen = false
    }

    /// Ends the table.
    mutating func close(_ writer: inout BlockWriter) {
        guard isOpen else { return }
        self = RTFTable()
        writer.endTable()
    }
}
