import CitandaDocuments
import CitandaNormalisation
import CitandaRecognition
import CitandaWorks

extension Citation.Part {
    /// The parts of a citation as the file has them.
    static func parts(of found: RecognisedCitation, in passage: Passage) -> [Citation.Part] {
        found.spans.map {
            Citation.Part(
                label: $0.label, text: passage[$0.range], range: passage.source($0.range), styling: $0.styling)
        }
            + WorkBuilder.identifiers(ofLinksIn: found, in: passage).compactMap { identifier, label in
                identifier.origin.map {
                    Citation.Part(label: label, text: identifier.text, range: $0.range, styling: .plain)
                }
            }
    }
}
