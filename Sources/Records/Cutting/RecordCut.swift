/// How a file of a format is cut into records.
enum RecordCut: Sendable {
    /// Lines with tags; the function says what a line is.
    case lines(@Sendable (ArraySlice<UInt8>) -> RecordLine)
    /// Elements of XML with one of these local names.
    case elements(Set<String>)
    /// Each record ends with this byte.
    case terminator(UInt8)
    /// The objects of an array of JSON, or objects on lines.
    case objects
    /// The file is one record.
    case whole
}

/// What a line is for the division of a file into records.
enum RecordLine {
    /// The line begins a record wherever the line occurs.
    case first
    /// A line of a record. Behind the end of a record the line begins the next one.
    case tag
    /// The last line of a record.
    case end
    /// The line goes on from the line above.
    case other
}
