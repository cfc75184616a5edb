import CitandaJSON
import CitandaWorks
import CitandaYAML

/// The file of a single work.
enum CFFFile {
    /// The file of a program or a dataset, which is the file itself; nil for other works.
    ///
    /// Values that the file has no field for stand in a second description, the preferred citation.
    static func file(of work: Work) -> WrittenRecord? {
        guard CFFFields.ofFiles.contains(work.type) else { return nil }
        var root = CFFWriter(work)
        let own = root.root()
        var members = own
        var losses = root.losses
        if root.isIncomplete {
            var writer = CFFWriter(work)
            members.append(.init("preferred-citation", writer.reference()))
            losses = writer.losses.filter { $0 != CFFWriter.placeLoss }
        }
        return WrittenRecord(YAMLWriter.text(of: .object(members)), losses: losses)
    }
}
