import Foundation
import TestSupport
import Testing

/// The programs of the README and of the articles are those of `Examples`, which the continuous build compiles and runs.
@Suite struct ExampleTests {
    private static let articles = Shared.packageFolder.appendingPathComponent("Sources/Citanda/Citanda.docc")
    private static let programs = Shared.packageFolder.appendingPathComponent("Examples/Sources")

    private static func text(_ url: URL) throws -> String { try String(contentsOf: url, encoding: .utf8) }

    private static func program(_ name: String) throws -> String {
        try text(programs.appendingPathComponent("\(name)/main.swift"))
    }

    @Test func theReadmeShowsTheFirstProgram() throws {
        let readme = try Self.text(Shared.packageFolder.appendingPathComponent("README.md"))
        #expect(try readme.contains("```swift\n\(Self.program("GettingStarted"))```"))
    }

    @Test func everyProgramIsShownInTheArticleOfItsName() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.programs.path)
        #expect(names.count >= 5)
        for name in names {
            let article = try Self.text(Self.articles.appendingPathComponent("\(name).md"))
            #expect(try article.contains("```swift\n\(Self.program(name))```"), "\(name)")
        }
    }

    @Test func articlesShowNoSwiftThatIsNotCompiled() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.articles.path)
        for file in files where file.hasSuffix(".md") {
            let article = try Self.text(Self.articles.appendingPathComponent(file))
            let blocks = article.components(separatedBy: "```swift\n").dropFirst()
            #expect(blocks.count <= 1, "\(file) shows more than its program")
            for block in blocks {
                let shown = block.components(separatedBy: "```").first
                #expect(try shown == Self.program(String(file.dropLast(3))), "\(file)")
            }
        }
    }
}
