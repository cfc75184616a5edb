import ArgumentParser
import Citations
import Diagnostics
import Documents
import Foundation

@main
struct Citanda: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "citanda", version: "0.1.0")
    @Argument var path: String
    func run() throws {
        let source = SourceText(name: path, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
        let (doc, _) = DocumentReader.read(source)
        var context = RecognitionContext()
        context.abbreviations = ["AVPRI", "BDFA", "CMC", "IG", "MAE", "NS", "PRNS", "SHAC", "SMR", "AH", "IOR", "DVP"]
        let r = GrammarRecogniser()
        for n in doc.notes {
            print("N", n.number, n.passage.string)
            for c in r.citations(in: n.passage, context: context) {
                print(
                    "   ", c.kind, "[\(n.passage[c.range])]", c.prefix.map { "P<" + n.passage[$0] + ">" } ?? "",
                    c.suffix.map { "S<" + n.passage[$0] + ">" } ?? "")
                print(
                    "        ", c.spans.map { "\($0.label.rawValue)=\(n.passage[$0.range])" }.joined(separator: " | "))
                if !c.irregularities.isEmpty { print("        !", c.irregularities) }
            }
        }
        for s in doc.sections where s.kind == .bibliography || s.kind == .furtherReading {
            for b in s.blocks {
                print("E", b.passage.string)
                if let c = r.reference(in: b.passage, context: context) {
                    print(
                        "        ",
                        c.spans.map { "\($0.label.rawValue)=\(b.passage[$0.range])" }.joined(separator: " | "))
                    if !c.irregularities.isEmpty { print("        !", c.irregularities) }
                } else {
                    print("   FAIL")
                }
            }
        }
    }
}
