/// What takes the values of a work, each with its tag.
protocol RISValueTaker {
    /// Takes the next value.
    mutating func take(_ tag: RISTag, _ text: String)
}
