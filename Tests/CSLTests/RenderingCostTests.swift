import CitandaCSL
import CitandaDiagnostics
import CitandaWorks
import Foundation
import TestSupport
import Testing

/// A style of any shape ends, on the smallest stack there is, and says what it leaves empty.
@Suite struct RenderingCostTests {
    /// A style by its shape.
    struct Shape: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let finding: String?
        let tag: String
        let bytes: [UInt8]

        /// A style of these elements; the finding that it gives, and the tag at which it is given.
        init(_ name: String, finding: String? = nil, at tag: String = "<macro", _ inside: String) {
            testDescription = name
            self.finding = finding
            self.tag = tag
            bytes = Array(
                "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" class=\"note\">\(inside)</style>".utf8
            )
        }
    }

    private static func call(_ macro: String) -> String { "<text macro=\"\(macro)\"/>" }

    private static func twice(_ macro: String) -> String { call(macro) + call(macro) }

    /// Macros `m0`, `m1`, …, each of which calls the next one as the body says; the last one shows the title, the layout calls the first.
    private static func chain(
        of count: Int, layout: String = call("m0"), sort: String = "", _ body: (String) -> String
    ) -> String {
        (0..<count).map { "<macro name=\"m\($0)\">" + body("m\($0 + 1)") + "</macro>" }.joined()
            + "<macro name=\"m\(count)\"><text variable=\"title\"/></macro>"
            + "<citation>\(sort)<layout>\(layout)</layout></citation>"
    }

    private static func groups(_ depth: Int, around inside: String) -> String {
        String(repeating: "<group>", count: depth) + inside + String(repeating: "</group>", count: depth)
    }

    private static let shapes = [
        Shape("78 macros", chain(of: 78, call)),
        Shape("80 macros", finding: "csl-too-deep", chain(of: 80, call)),
        Shape("1,999 macros", finding: "csl-too-deep", chain(of: 1999, call)),
        Shape("77 groups", chain(of: 1) { groups(77, around: call($0)) }),
        Shape("90 groups", finding: "csl-too-deep", chain(of: 1) { groups(90, around: call($0)) }),
        Shape(
            "90 groups of the layout", finding: "csl-too-deep", at: "<layout",
            chain(of: 1, layout: groups(90, around: call("m0")), call)),
        Shape("240 groups", finding: "xml-too-deep", at: ">", chain(of: 1) { groups(240, around: call($0)) }),
        Shape("groups in macros", finding: "csl-too-deep", chain(of: 300) { groups(60, around: call($0)) }),
        Shape("macros that double", chain(of: 14, twice)),
        Shape("macros that double without end", finding: "csl-too-long", chain(of: 40, twice)),
        Shape("groups that double", finding: "csl-too-long", chain(of: 40) { "<group>\(twice($0))</group>" }),
        Shape(
            "branches that double", finding: "csl-too-long",
            chain(of: 40) { "<choose><if variable=\"title\">\(twice($0))</if></choose>" }),
        Shape(
            "branches of which one is taken",
            chain(of: 35) {
                "<choose><if variable=\"title\">\(call($0))</if><else>\(call($0))</else></choose>"
            }),
        Shape(
            "substitutes that double", finding: "csl-too-long",
            chain(of: 40) { "<names variable=\"author\"><substitute>\(twice($0))</substitute></names>" }),
        Shape(
            "a layout of long macros", finding: "csl-too-long", at: "<layout",
            chain(of: 14, layout: String(repeating: call("m0"), count: 9), twice)),
        Shape(
            "sort keys of long macros", finding: "csl-too-long", at: "<citation",
            chain(
                of: 14, sort: "<sort>" + String(repeating: "<key macro=\"m0\"/>", count: 9) + "</sort>", twice)),
    ]

    @Test(arguments: shapes)
    func everyShapeEnds(_ shape: Shape) throws {
        let answer = Answer<(text: String, findings: [Diagnostic])>()
        let thread = Thread {
            let (style, findings) = Style.parse(shape.bytes)
            var work = Work(key: "k", type: .book)
            work[.title] = Title("Tides")
            let citations = [CitationCluster(id: "1", noteNumber: 1, items: [CitationItem(id: "k")])]
            let document = style.map {
                Processor(style: $0, locales: { _ in nil }).process(works: [work], citations: citations)
            }
            answer.give((document?.citations.first.map { PlainTextWriter().string($0.text) } ?? "", findings))
        }
        thread.stackSize = Self.smallStack
        thread.start()
        let (text, findings) = try answer.wait()
        #expect(findings.first?.id == shape.finding)
        if let finding = findings.first {
            #expect(finding.severity == .error)
            #expect(String(decoding: shape.bytes[finding.range], as: UTF8.self).hasPrefix(shape.tag))
        } else {
            #expect(text.contains("Tides"))
        }
    }

    /// What a thread other than the first one has on macOS.
    private static let smallStack = 512 << 10

    @Test func stylesInUseHaveRoom() throws {
        for folder in ["csl/styles", "csl/oracle/styles", "csl/oracle-a/styles", "csl/oracle-b/styles", "csl/probes"] {
            guard let folder = try Shared.url(folder) else { return }
            for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            where file.pathExtension == "csl" {
                let limits = Style.parse(Array(try Data(contentsOf: file))).diagnostics.filter {
                    $0.id.hasPrefix("csl-too")
                }
                #expect(limits.isEmpty, "\(file.lastPathComponent): \(limits.map(\.message))")
            }
        }
    }
}

/// What a thread gives to the one that waits for it.
private final class Answer<Value>: @unchecked Sendable {
    private var value: Value?
    private let done = DispatchSemaphore(value: 0)

    func give(_ value: Value) {
        self.value = value
        done.signal()
    }

    /// A style that does not end is a failed test, not one that hangs.
    func wait() throws -> Value {
        try #require(done.wait(timeout: .now() + .seconds(120)) == .success)
        return try #require(value)
    }
}
