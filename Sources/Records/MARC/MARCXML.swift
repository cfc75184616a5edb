import CitandaDiagnostics
import CitandaWorks
import CitandaXML

/// Reads MARCXML, also where the records are inside those of OAI-PMH or SRU.
enum MARCXML {
    /// The element that is a record.
    static let record = "record"
    private static let namespace = "http://www.loc.gov/MARC21/slim"
    private static let inside: Set<String> = ["leader", "controlfield", "datafield"]

    /// Reads a record.
    static func read(_ record: RecordText) -> Parsed<[Work]> {
        guard let markup = RecordMarkup(record, prefixes: [namespace: ""], named: [Self.record]) else {
            return ([], [Diagnostic(.recordUnread, "no record of MARC can be read here", at: record.range)])
        }
        // Records of protocols hold those of MARC.
        let all = [markup.root] + markup.root.descendants([Self.record, "?:" + Self.record])
        let records = all.filter { $0.elements.contains { inside.contains(String(local($0.name))) } }.map {
            marc($0, in: markup)
        }
        let works = records.filter { !$0.isEmpty }.map { MARCReader.work(of: $0) }
        guard works.isEmpty else { return (works, markup.faults) }
        return ([], markup.faults + [Diagnostic(.recordUnread, "the record has no fields of MARC", at: record.range)])
    }

    private static func marc(_ element: MarkupTree.Element, in markup: RecordMarkup) -> MARCRecord {
        var record = MARCRecord()
        for child in element.elements {
            switch local(child.name) {
            case "leader": record.leader = child.text
            case "controlfield":
                let value = Literal(child.text, origin: markup.origin(of: child))
                record.control.append((child["tag"] ?? "", value))
            case "datafield" where !MARCFields.isLocal(child["tag"] ?? ""):
                record.fields.append(field(child, in: markup))
            default: break
            }
        }
        return record
    }

    private static func field(_ element: MarkupTree.Element, in markup: RecordMarkup) -> MARCField {
        var field = MARCField(
            tag: element["tag"] ?? "", first: element["ind1"]?.first ?? " ", second: element["ind2"]?.first ?? " ")
        for child in element.elements where local(child.name) == "subfield" {
            guard let code = child["code"]?.first, var value = markup.literal(child) else { continue }
            value.text = MARCText.plain(value.text)
            field.subfields.append(MARCSubfield(code: code, value: value))
        }
        return field
    }

    private static func local(_ name: String) -> Substring {
        name.lastIndex(of: ":").map { name[name.index(after: $0)...] } ?? name[...]
    }
}
