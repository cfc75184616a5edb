import Foundation

/// `bench read MANUSCRIPT` prints the table; `bench stage NAME FILE` is the child process that measures one stage.
@main
struct Bench {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        switch arguments.first {
        case "read" where arguments.count == 2:
            try ReadingTable(sample: Array(arguments)[1]).print()
        case "stage" where arguments.count == 3:
            let words = Array(arguments)
            guard let stage = Stage(rawValue: words[1]) else { return usage() }
            print(try Measurement.ofStage(stage, file: words[2]).line)
        default: usage()
        }
    }

    private static func usage() {
        FileHandle.standardError.write(Data("usage: bench read MANUSCRIPT\n".utf8))
        exit(2)
    }
}
