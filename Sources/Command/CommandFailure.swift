/// What could not be done, in words for the user; the command ends with exit code 2.
struct CommandFailure: Error, CustomStringConvertible {
    /// One line.
    let description: String
    /// Lines that follow the first, such as findings.
    let details: String

    init(_ description: String, details: String = "") {
        self.description = description
        self.details = details
    }
}
