import CitandaWorks
import CitandaXML

/// References of TEI inside of documents.
package enum TEIRecord {
    /// The name (`xml:id`) for the key of a work. Two keys never have one name.
    package static func identifier(of key: String) -> String { TEIKey.name(of: key) }

    /// An address that may be written as a target; nil for a text that is no address.
    package static func address(_ text: String) -> String? { TEIWriter.address(text) }

    /// Writes a work as `biblStruct`, and says what the format has no place for.
    package static func write(_ work: Work, to markup: inout MarkupWriter) -> [RecordLoss] {
        let writer = TEIWriter(work)
        writer.write(type: work.type.rawValue, isNested: false, to: &markup)
        return writer.losses
    }
}
