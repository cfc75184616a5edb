import CitandaDiagnostics
import CitandaDocuments
import CitandaManuscripts
import CitandaWorks
import Testing

@testable import CitandaRecognition

/// A note in Markdown and what should be read in it: for each citation its kind or type and its parts in order of their labels.
package struct Sample: CustomTestStringConvertible, Sendable {
    package let text: String
    package let citations: [String]

    package init(_ text: String, _ citations: [String]) {
        self.text = text
        self.citations = citations
    }

    package var testDescription: String { text }

    /// The reading of a manuscript.
    package static func reading(_ markdown: String) -> Reading {
        reading(Array(markdown.utf8))
    }

    /// The reading of any bytes.
    package static func reading(_ bytes: [UInt8]) -> Reading {
        ManuscriptReader.read(
            DocumentReader.read(SourceText(name: "sample", bytes: bytes)).value)
    }

    /// The reading of a manuscript that consists of notes.
    package static func reading(notes: [String]) -> Reading {
        let markers = notes.indices.map { "Words.[^\($0 + 1)]\n\n" }.joined()
        let texts = notes.enumerated().map { "[^\($0.offset + 1)]: \($0.element)\n\n" }.joined()
        return reading("# Essay\n\n" + markers + texts)
    }

    /// The text of one paragraph of Markdown with its italics.
    package static func passage(_ markdown: String) -> Passage {
        let document = DocumentReader.read(SourceText(name: "sample", "# Essay\n\n" + markdown + "\n")).value
        return document.sections.flatMap(\.blocks).first?.passage ?? Passage(plain: [])
    }

    /// The grammar over one paragraph of Markdown.
    package static func grammar(_ markdown: String, context: RecognitionContext = RecognitionContext()) -> Grammar {
        Grammar(TokenStream(passage(markdown)), context: context)
    }

    /// A citation in the form of the tables.
    package static func summary(_ citation: Citation) -> String {
        var labels: [Label] = []
        for part in citation.parts where part.label != .other && !labels.contains(part.label) {
            labels.append(part.label)
        }
        let isDescribed = citation.kind == .full || citation.kind == .archival
        let head = isDescribed ? citation.statement.type.rawValue : citation.kind.rawValue
        let parts = labels.map { label in
            label.rawValue + ": "
                + citation.parts.filter { $0.label == label }.map(\.text).joined(separator: " // ")
        }
        return ([head] + parts).joined(separator: " | ")
    }

    /// The work that the only entry of a list describes, in brief.
    package static func entry(_ text: String) -> String {
        let reading = reading("# Essay\n\nWords.\n\n## Bibliography\n\n" + text + "\n")
        guard let work = reading.lists.first?.entries.first?.statement else { return "none" }
        return describe(work)
    }

    /// A work in one line: type, names, titles, publishers, years and numbers.
    package static func describe(_ work: Work) -> String {
        var parts = [work.type.rawValue]
        for role in ContributorRole.allCases where !work.names(role).isEmpty {
            parts.append(role.rawValue + ": " + work.names(role).map { name($0) }.joined(separator: "; "))
        }
        for role: TitleRole in [.title, .container, .reviewed, .collection, .volume] {
            if let title = work.titles[role] { parts.append(role.rawValue + ": " + title.full.plain) }
        }
        if !work.publishers.isEmpty {
            parts.append(
                "publisher: "
                    + work.publishers.map { [$0.place?.text, $0.name?.text].compactMap { $0 }.joined(separator: ": ") }
                    .joined(separator: "; "))
        }
        for role in [DateRole.issued, .original, .accessed] {
            if let date = work.dates[role] { parts.append(role.rawValue + ": " + (date.edtf ?? date.text ?? "")) }
        }
        for variable in [
            Variable.volume, .issue, .page, .edition, .numberOfVolumes, .collectionNumber, .genre, .number,
        ] {
            if let value = work.variables[variable] { parts.append(variable.rawValue + ": " + value.text) }
        }
        return parts.joined(separator: " | ")
    }

    /// `family|given`, with particle and suffix; a body as it is.
    package static func name(_ name: Name) -> String {
        guard let parts = name.personal else { return name.display }
        let family = [parts.nonDroppingParticle, parts.family].compactMap { $0 }.joined(separator: " ")
        return [family, parts.given, parts.suffix].compactMap { $0 }.joined(separator: "|")
    }
}
