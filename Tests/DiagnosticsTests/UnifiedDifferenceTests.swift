import CitandaDiagnostics
import Foundation
import TestSupport
import Testing

/// `patch` makes the new text of the old one with the difference.
@Suite struct UnifiedDifferenceTests {
    private static let long = (1...40).map { "line \($0)" }.joined(separator: "\n") + "\n"

    @Test(arguments: [
        ("a\nb\nc\n", "a\nx\nc\n"), ("a\n", "a\nb\n"), ("a\nb\n", "a\n"), ("a", "b"), ("a\n", "a"), ("a", "a\n"),
        ("", "a\n"), ("a\r\nb\r\n", "a\r\nx\r\n"),
        (long, long.replacing("line 3\n", with: "").replacing("line 30\n", with: "line 30\nnew\n")),
        (long, long.replacing("line 3\n", with: "x\n").replacing("line 9\n", with: "y\n")),
    ])
    func patchTakesTheDifference(_ old: String, _ new: String) throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("text", old)
        let difference = UnifiedDifference(Array(old.utf8), Array(new.utf8), name: "text")
        let patch = Process()
        patch.executableURL = URL(fileURLWithPath: "/usr/bin/patch")
        patch.arguments = ["--binary", "--silent", file, try folder.write("difference", Data(difference.bytes))]
        guard (try? patch.run()) != nil else {
            if Shared.isRequired { throw Shared.Missing(program: "patch") }
            return print("skipped \(#function): no patch on this machine")
        }
        patch.waitUntilExit()
        #expect(patch.terminationStatus == 0)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == new)
    }

    @Test func sameTextsHaveNoDifference() {
        #expect(UnifiedDifference(Array("a\n".utf8), Array("a\n".utf8), name: "a").bytes.isEmpty)
    }

    @Test func linesAroundAChangeAreShown() {
        let text = UnifiedDifference(
            Array(Self.long.utf8), Array(Self.long.replacing("line 20", with: "x").utf8), name: "a")
        let lines = String(decoding: text.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        #expect(
            lines == [
                "--- a", "+++ a", "@@ -17,7 +17,7 @@", " line 17", " line 18", " line 19", "-line 20", "+x", " line 21",
                " line 22", " line 23",
            ])
    }
}
