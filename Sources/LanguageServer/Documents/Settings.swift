import Citanda

/// What a file `citanda.toml` says of the documents in its folder.
struct Settings {
    /// The findings that are wanted.
    var choice = FindingChoice()
    /// The style of notes that typed notes are compared with; nil where none is named.
    var notes: Processor?
}
