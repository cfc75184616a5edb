import ArgumentParser

struct CiteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "cite", abstract: "")
}
