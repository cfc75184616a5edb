import ArgumentParser
import Citanda

/// `citanda manual`: the page for `man`, which `make install` puts in its place.
struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual", abstract: "Prints the page of the manual for man(1).",
        discussion: """
            Examples:
              citanda manual --out citanda.1
            """)

    @Option(name: [.short, .customLong("out")], help: "The file to write. The default is standard output.") var output:
        String?

    func run() throws {
        try Command.run {
            let help = try JSONValue(parsing: Array(Citanda._dumpHelp().utf8))
            try OutputFile(argument: output).write(ManualPage(help: help, version: Citanda.version).text)
            return 0
        }
    }
}
