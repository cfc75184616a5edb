/// Values with their tags as a list, for formats that write them in another order.
struct RISValueList: RISValueTaker {
    /// The values in order. The first is the type.
    private(set) var lines: [(tag: RISTag, text: String)] = []

    mutating func take(_ tag: RISTag, _ text: String) { lines.append((tag, text)) }
}
