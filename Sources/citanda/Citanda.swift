import ArgumentParser
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
        for s in doc.sections {
            print("##", s.kind, s.level, s.number ?? "-", s.titleText, s.range)
            for b in s.blocks {
                print("   ", b.kind, b.range, b.passage.string.prefix(150), b.passage.spans.count, b.passage.joins)
            }
        }
        for n in doc.notes {
            print(
                "N", n.group, n.number, n.anchor as Any, n.range, n.textRange, n.passage.string,
                n.passage.spans.map { n.passage[$0.range] + "=" + source[$0.source] }, n.passage.joins)
        }
        for n in doc.notes {
            // every byte check
            for i in n.passage.text.indices {
                let r = n.passage.source(i..<i + 1)
                if r.count == 1, source.bytes[r.lowerBound] != n.passage.text[i] {
                    print("MISMATCH", n.number, i); break
                }
            }
        }
        for m in doc.markers where !m.hasNote { print("unmatched", m) }
        print(doc.groups)
    }
}
