import Foundation
import TestSupport
import Testing

/// The pages that lead people through the code name files and folders that exist.
@Suite struct MapOfTheCodeTests {
    @Test(arguments: ["ARCHITECTURE.md", "CONTRIBUTING.md", "README.md"])
    func pathsExist(_ page: String) throws {
        let root = Shared.packageFolder
        let text = try String(contentsOf: root.appendingPathComponent(page), encoding: .utf8)
        // Every second piece between backticks is code.
        let codes = text.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
        let paths = codes.filter { code in
            code.contains("/") && code.first?.isUppercase == true
                && code.allSatisfy { $0.isLetter || "/.+-_".contains($0) }
        }
        if page != "README.md" { #expect(paths.count > 10) }
        for path in paths {
            let places = [root, root.appendingPathComponent("Sources")]
            #expect(
                places.contains {
                    FileManager.default.fileExists(atPath: $0.appendingPathComponent(path).path)
                }, "\(page) names \(path)")
        }
    }

    @Test func everyModuleHasAPlaceInTheMap() throws {
        let root = Shared.packageFolder
        let map = try String(contentsOf: root.appendingPathComponent("ARCHITECTURE.md"), encoding: .utf8)
        let targets = try FileManager.default.contentsOfDirectory(
            atPath: root.appendingPathComponent("Sources").path)
        for target in targets
        where !target.hasPrefix(".") && !["CCMark", "CLibXML2", "CLibYAML", "CLibZip"].contains(target) {
            #expect(map.contains("`\(target)`"), "\(target)")
        }
    }

    /// Rules of the field cannot live in the command if it sees the front door alone.
    @Test func theCommandImportsTheFrontDoorOnly() throws {
        let folder = Shared.packageFolder.appendingPathComponent("Sources/Command")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let allowed: Set = [
            "Citanda", "CitandaLanguageServer", "ArgumentParser", "Foundation", "Dispatch", "SystemPackage",
            "Synchronization", "Glibc",
            "Darwin",
        ]
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            for line in lines where line.hasPrefix("import ") || line.hasPrefix("@testable import ") {
                let module = line.split(separator: " ").last.map(String.init) ?? ""
                #expect(allowed.contains(module), "\(file.lastPathComponent) imports \(module)")
            }
        }
    }
}
