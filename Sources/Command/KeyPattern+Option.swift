import Citanda

extension KeyPattern {
    /// The pattern that the user gave for `--keys`; throws a `CommandFailure` that says what is expected.
    init(option text: String) throws {
        guard let pattern = KeyPattern(text) else { throw CommandFailure("--keys: \(KeyPattern.expectation(text))") }
        self = pattern
    }
}
