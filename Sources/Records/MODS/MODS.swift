import CitandaWorks
import CitandaXML

/// MODS 3.8, the bibliographic XML of the Library of Congress.
///
/// Each publisher has its own `originInfo` with its place. Variables without an element in MODS are typed notes. What neither says, such as
/// the markup of titles, is in an `extension`, in the namespace `MODS.extensionNamespace`, from which the reader restores the work.
public enum MODS {
    /// The namespace of MODS, version 3.
    public static let namespace = "http://www.loc.gov/mods/v3"
    /// The namespace of the elements in `extension`.
    public static let extensionNamespace = "urn:citanda:record"
    /// The prefix of the elements in `extension`, as the tree of a record has them.
    static let ours = "c:"
    /// The names of extra fields that were read from MODS begin so.
    static let extra = "mods:"
    /// The source of identifiers of records that are keys of works.
    static let keySource = "citanda"

    /// The works as an XML file in UTF-8. The schema asks for at least one.
    public static func text(of works: [Work]) -> String {
        String(decoding: RecordFormat.mods.bytes(of: works), as: UTF8.self)
    }
}

extension RecordFormat {
    /// MODS, the bibliographic XML of libraries.
    public static let mods = RecordFormat(
        "mods", title: "MODS", suffixes: [".mods"],
        scope: "everything; what MODS has no element for goes to “extension”",
        input: RecordInput(.elements(["mods"])) { MODSReader.read($0) },
        output: RecordOutput(
            head: """
                <?xml version="1.0" encoding="UTF-8"?>
                <modsCollection xmlns="\(MODS.namespace)" xmlns:c="\(MODS.extensionNamespace)">
                """, foot: "\n</modsCollection>\n", mayBeEmpty: false
        ) { MODSWriter.record($0) })
}
