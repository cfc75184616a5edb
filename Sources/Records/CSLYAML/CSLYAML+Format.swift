import CitandaWorks
import CitandaYAML

extension RecordFormat {
    /// The items of CSL as YAML, as pandoc reads and writes them.
    public static let cslYAML = RecordFormat(
        "csl-yaml", otherNames: ["csl-yml", "cslyaml"], title: "CSL-YAML", suffixes: [".yaml", ".yml"],
        scope: "everything, as in CSL-JSON",
        input: RecordInput(.whole) { CSLYAMLReader.read($0) },
        output: RecordOutput(head: "---\nreferences:\n", foot: "...\n", mayBeEmpty: false) { work in
            var writer = YAMLWriter()
            writer.writeElement(CSLYAMLItem.yaml(of: CSLJSON.value(of: work)))
            return WrittenRecord(writer.bytes)
        })
}
