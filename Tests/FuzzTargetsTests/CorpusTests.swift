import Foundation
import FuzzTargets
import TestSupport
import Testing

/// Every input that ever failed, and those that fuzzing starts from, is read again by the function that fuzzing runs.
@Suite struct CorpusTests {
    /// A file of the corpus, and the target that it is for.
    struct Input: Sendable, CustomTestStringConvertible {
        let target: FuzzTarget
        let file: URL

        var testDescription: String { "\(target.name)/\(file.lastPathComponent)" }
    }

    private static let folder = Shared.packageFolder.appendingPathComponent("Fuzz/corpus")

    private static func inputs(of target: FuzzTarget) -> [Input] {
        let folder = folder.appendingPathComponent(target.name)
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.sorted { $0.path < $1.path }.map { Input(target: target, file: $0) }
    }

    @Test(.timeLimit(.minutes(5)), arguments: FuzzTarget.all.flatMap { inputs(of: $0) })
    func inputsOfTheCorpusKeepEveryPromise(_ input: Input) throws {
        do {
            try input.target.exercise(Array(try Data(contentsOf: input.file)))
        } catch let broken as BrokenPromise {
            Issue.record("\(input.testDescription): broken: \(broken.description)")
        }
    }

    @Test(arguments: FuzzTarget.all)
    func everyTargetHasInputsAndADictionary(_ target: FuzzTarget) throws {
        #expect(!Self.inputs(of: target).isEmpty, "\(target.name)")
        let dictionary = Shared.packageFolder.appendingPathComponent("Fuzz/dictionaries/\(target.format.rawValue).dict")
        #expect(FileManager.default.fileExists(atPath: dictionary.path), "\(dictionary.lastPathComponent)")
    }

    /// What lies in the corpus is for a target that there is.
    @Test func everyFolderOfTheCorpusHasATarget() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter {
            !$0.hasPrefix(".")
        }
        #expect(Set(folders) == Set(FuzzTarget.all.map(\.name)))
    }
}

extension FuzzTarget: CustomTestStringConvertible {
    /// The name of the target.
    public var testDescription: String { name }
}
