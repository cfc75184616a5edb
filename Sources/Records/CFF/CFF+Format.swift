import CitandaJSON
import CitandaWorks
import CitandaYAML

extension RecordFormat {
    /// The Citation File Format 1.2, in which programs say how they want to be cited.
    ///
    /// A file describes one program or dataset. Several works are the references of a file whose own title is only a label.
    public static let cff = RecordFormat(
        "cff", otherNames: ["citation-cff"], title: "Citation File Format", suffixes: [".cff"],
        scope: "software and references; others as lines of a note",
        input: RecordInput(.whole) { CFFReader.read($0) },
        output: RecordOutput(
            head: CFF.head, mayBeEmpty: false, alone: { CFFFile.file(of: $0) },
            write: { work in
                var writer = CFFWriter(work)
                var yaml = YAMLWriter()
                yaml.writeElement(writer.reference())
                return WrittenRecord(yaml.bytes, losses: writer.losses)
            }))
}

/// The fixed parts of files.
enum CFF {
    /// The beginning of the names of fields for which the model has no place.
    static let prefix = "cff:"
    static let version = "1.2.0"
    /// The message of a file that is nothing but a list.
    static let listMessage = "This file is a list of works, which stand under “references”."
    static let listTitle = "References"
    /// The usual message of a program.
    static let usualMessage = "If you use this software, please cite it using the metadata from this file."
    /// The author of works that have none, because the format demands one.
    static let nobody = "anonymous"
    /// The title of works that have none.
    static let untitled = "[untitled]"
    /// The description of the identifier that is the key of a work.
    static let keyDescription = "citation key"

    static let head: String = {
        let root: JSONValue = [
            "cff-version": .string(version), "message": .string(listMessage), "title": .string(listTitle),
            "authors": [["name": .string(nobody)]],
        ]
        return String(decoding: YAMLWriter.text(of: root), as: UTF8.self) + "references:\n"
    }()
}
