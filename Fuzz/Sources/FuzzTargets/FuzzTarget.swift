/// What must hold for any bytes that one reader of the program is given.
///
/// libFuzzer looks for bytes for which it does not (`Fuzz/run.sh`), and the tests try all bytes that were ever of interest
/// (`Fuzz/corpus`), each through the same function.
public struct FuzzTarget: Sendable {
    /// The name of the target and of its folder in the corpus.
    public let name: String
    /// The format of the bytes, which names the dictionary and the seeds.
    public let format: Format
    /// Reads the bytes as the program does.
    ///
    /// - Throws: `BrokenPromise` where the reader gives something that it must not give.
    public let exercise: @Sendable ([UInt8]) throws -> Void

    /// The formats that have a dictionary.
    public enum Format: String, Sendable, CaseIterable {
        case bibtex, csl, json, markdown, reference, xml
        case command, html, marked, model, server, tagged, word, yaml
    }

    /// A target.
    init(_ name: String, _ format: Format, _ exercise: @escaping @Sendable ([UInt8]) throws -> Void) {
        self.name = name
        self.format = format
        self.exercise = exercise
    }

    /// All targets.
    public static let all: [FuzzTarget] =
        [
            .document, .reference, .labels, .model, .bibTeX, .library, .twice, .fix, .cslJSON, .json, .xml, .style,
            .command, .server, .word, .html, .markup, .marked, .tagged,
        ] + records
}

/// Something that must hold and does not.
public struct BrokenPromise: Error, CustomStringConvertible {
    /// What should have held.
    public let description: String
}

/// Throws where something that must hold does not.
func promise(_ holds: @autoclosure () -> Bool, _ promise: String) throws {
    guard holds() else { throw BrokenPromise(description: promise) }
}
