import Foundation
import TestSupport
import Testing

/// The program of the README is the one of `Examples`, which the continuous build compiles and runs.
@Suite struct ExampleTests {
    @Test func theReadmeShowsTheExample() throws {
        let readme = try String(
            contentsOf: Shared.packageFolder.appendingPathComponent("README.md"), encoding: .utf8)
        let program = try String(
            contentsOf: Shared.packageFolder.appendingPathComponent("Examples/Sources/example/main.swift"),
            encoding: .utf8)
        #expect(readme.contains("```swift\n\(program)```"))
    }
}
